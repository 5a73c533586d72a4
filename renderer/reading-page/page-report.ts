import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { PAGE_LEVELS, type PageData } from '../../shared/exports/page-data.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { changed } from '../../shared/questions/attribution/attribution.ts';
import { levers } from '../../shared/questions/levers/levers.ts';
import { tornado } from '../../shared/questions/levers/tornado.ts';
import { type Answers, LEVELS } from '../../shared/questions/questions.ts';
import { type ReportAnswers, reportQuestions } from '../../shared/report/questions.ts';
import { type Report, reportOf } from '../../shared/report/report.ts';
import { type ReportSubject, reportSubject } from '../../shared/report/subject.ts';
import type { Page, PageStore } from './page-store.ts';
import { pageNames } from './page-words.ts';
import { usePage } from './use-page.ts';

/** What a report asks takes longer than a frame: it follows once a slider has come to rest. */
const AT_REST_MS = 150;

/**
 * The report of what the page shows; null until charts and numbers have been drawn, which come first. Its ranges and
 * chances are of the document as exported, and of no other.
 */
export function useReport(page: PageStore): Report | null {
  const now = usePage(page);
  const [rested, setRested] = useState<Page | null>(null);
  useEffect(() => {
    const resting = setTimeout(() => setRested(now), rested === null ? 0 : AT_REST_MS);
    return () => clearTimeout(resting);
  }, [now, rested]);
  // Paper waits for nothing: the page may be printed as soon as it is there.
  useLayoutEffect(() => {
    const printed = () => flushSync(() => setRested(now));
    window.addEventListener('beforeprint', printed);
    return () => window.removeEventListener('beforeprint', printed);
  }, [now]);
  return useMemo(() => rested && pageReport(page.data, rested), [page, rested]);
}

function pageReport(data: PageData, shown: Pick<Page, 'state' | 'document'>): Report {
  const subject = pageSubject(data, shown);
  const questions = reportQuestions(subject);
  const exported = Object.keys(shown.state.moved).length === 0;
  const answers = {
    ...(exported ? drawnAnswers(data, subject.metric) : NOT_DRAWN),
    changed: answered(changed, questions.changed),
    tornado: answered(tornado, questions.tornado),
    levers: answered(levers, questions.levers),
  };
  return reportOf(subject, answers, data.made);
}

/** What a report of the page is about: the metric that is looked at leads, the others stand beside it. */
export function pageSubject(data: PageData, { state, document }: Pick<Page, 'state' | 'document'>): ReportSubject {
  const { metric, year } = state;
  const { shown, metrics, prices, question } = data;
  const others = metrics.filter((one) => one !== metric);
  return reportSubject(document, pageNames(document.structure), {
    scenarios: [...shown],
    year,
    metrics: [metric, ...others],
    prices,
    question,
  });
}

const answered = <Q, A>(ask: (question: Q) => Outcome<A>, question: Q | null): A | null => {
  const outcome = question && ask(question);
  return outcome?.ok ? outcome.value : null;
};

const NOT_DRAWN = { fan: null, chances: null };

/** The draws that came with the page, as the engine answers; what did not come along is undefined. */
export function drawnAnswers(data: PageData, metric: MetricName): Pick<ReportAnswers, 'fan' | 'chances'> {
  const { draws, seed, scenarios } = data.drawn;
  if (scenarios.length === 0) return NOT_DRAWN;
  const fan: Answers['fan'] = {
    draws,
    seed,
    scenarios: scenarios.map(({ id, metrics, targets }) => ({
      id,
      absent: [],
      metrics: {
        [metric]: { mean: new Float64Array(), quantiles: LEVELS.map((level) => levelOf(metrics[metric], level)) },
      },
      targets: data.document.targets.flatMap((target, k) => {
        const share = targets[k];
        return share === undefined ? [] : [{ ...target, share: Float64Array.from(share) }];
      }),
    })),
  };
  return { fan, chances: null };
}

function levelOf(quantiles: readonly (readonly (number | null)[])[] | undefined, level: number): Float64Array {
  const series = quantiles?.[(PAGE_LEVELS as readonly number[]).indexOf(level)] ?? [];
  return Float64Array.from(series, (value) => value ?? Number.NaN);
}

import { valueAtPath } from '../document/changes.ts';
import { provenanceOf } from '../document/origins.ts';
import { reasonFor, reasonText } from '../document/rationale.ts';
import type { Sentence } from '../language/sentence.ts';
import { idsOf } from '../model/assumptions.ts';
import { type AssumptionPath, assumptionPaths } from '../model/register.ts';
import { assumptionsBehind } from '../questions/levers/response.ts';
import { moves } from '../tables/sensitivity.ts';
import { nounOf } from '../wording/metric-words.ts';
import { originText } from '../wording/provenance-text.ts';
import { labelOf, valueText } from '../wording/value-text.ts';
import type { ReportAnswers } from './questions.ts';
import type { ReportSubject } from './subject.ts';

/** An assumption of the baseline that the metric rests on. */
export interface Resting {
  readonly path: AssumptionPath;
  readonly label: string;
  readonly value: string;
  /** It is not taken from a figure. */
  readonly assumed: boolean;
  /** Where it is from: the figure with its place in the source, or what is noted of it. */
  readonly origin: string;
  /** Why it is assumed, as the analyst said; empty where nothing is said. */
  readonly reason: string;
}

/** What the metric of the baseline rests on: those that move it most first, then those with a reason. */
export function restingOn(subject: ReportSubject, answers: ReportAnswers): readonly Resting[] {
  const { document, names, frame, metric, baseline } = subject;
  const { assumptions, id } = baseline;
  const behind = assumptionsBehind(assumptions, frame, metric);
  const widest = (answers.tornado ?? answers.levers)?.bars.map(({ path }) => path) ?? [];
  const place = (path: AssumptionPath) => (widest.includes(path) ? widest.indexOf(path) : widest.length);
  return assumptionPaths(idsOf(assumptions))
    .filter((path) => behind.has(path) && valueAtPath(assumptions, path) !== undefined)
    .map((path): Resting => {
      const provenance = provenanceOf(document, id, path);
      return {
        path,
        label: labelOf(names, path),
        value: valueText(names, path, valueAtPath(assumptions, path)),
        assumed: provenance.kind === 'assumed',
        origin: originText(names, document, provenance),
        reason: reasonText(names, path, reasonFor(document, id, path)),
      };
    })
    .toSorted((a, b) => place(a.path) - place(b.path) || Number(b.reason !== '') - Number(a.reason !== ''));
}

/** How much of what the metric rests on is assumed, and what of the widest of it; null where it rests on nothing. */
export function assumedSentences(subject: ReportSubject, answers: ReportAnswers): readonly [Sentence | null, Sentence] {
  const { names, metric, year, baseline } = subject;
  const { assumed } = names.words.report;
  const resting = restingOn(subject, answers);
  if (resting.length === 0) return [null, []];
  const stated = resting.filter((one) => !one.assumed).length;
  const widest = answers.tornado?.bars[0];
  const named = widest && moves(widest, answers.tornado!.now) && resting.find(({ path }) => path === widest.path);
  const both = stated > 0 && stated < resting.length;
  return [
    assumed.finding(nounOf(names, metric), year, baseline.name, resting.length, stated),
    named && both ? assumed.widest(named.label, named.value, named.assumed) : [],
  ];
}

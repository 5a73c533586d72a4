import { differences } from '../document/differences.ts';
import type { Sentence } from '../language/sentence.ts';
import { moves } from '../tables/sensitivity.ts';
import { changedSentence } from '../wording/changed-sentence.ts';
import { metricIn } from '../wording/metric.ts';
import { nounOf } from '../wording/metric-words.ts';
import { leversSentence, tornadoSentence } from '../wording/sensitivity-sentences.ts';
import { leverBars, tornadoBars } from '../wording/tried-values.ts';
import { assumedSentences } from './assumed.ts';
import { leaderSentences } from './leader.ts';
import { furthestFromBaseline, type ReportAnswers } from './questions.ts';
import { type ReportSubject, valueIn } from './subject.ts';
import { targetSentences } from './targets.ts';

export type FindingKind = 'leader' | 'difference' | 'target' | 'matters' | 'assumed';

export interface Finding {
  readonly kind: FindingKind;
  /** What it is about, in two or three words. */
  readonly lead: string;
  /** What was found, as one sentence. */
  readonly sentence: Sentence;
  /** What belongs to it, in further sentences; may be empty. */
  readonly more: Sentence;
}

/** So many findings are read. */
const MOST_FINDINGS = 5;

/** What was found, the most important first: at most five, each a sentence or two with number, unit and year. */
export function findingsOf(subject: ReportSubject, answers: ReportAnswers): readonly Finding[] {
  const { leads } = subject.names.words.report;
  const neutral = metricIn(subject.names, subject.metric).better === null;
  const finding = (kind: FindingKind, sentence: Sentence | null, more: Sentence = []): readonly Finding[] =>
    sentence === null
      ? []
      : [{ kind, lead: kind === 'leader' && neutral ? leads.highest : leads[kind], sentence, more }];
  const first = [
    ...finding('leader', ...leaderSentences(subject, answers)),
    ...finding('difference', differenceSentence(subject, answers)),
  ];
  const last = [
    ...finding('matters', ...mattersSentences(subject, answers)),
    ...finding('assumed', ...assumedSentences(subject, answers)),
  ];
  const targets = targetSentences(subject, answers).flatMap((sentence) => finding('target', sentence));
  return [...first, ...targets.slice(0, MOST_FINDINGS - first.length - last.length), ...last];
}

/** What makes the largest difference to the baseline; null where there is no other scenario. */
function differenceSentence(subject: ReportSubject, { changed }: ReportAnswers): Sentence | null {
  const { names, metric, year, baseline } = subject;
  const furthest = furthestFromBaseline(subject);
  if (furthest === null || changed === null) return null;
  if (valueIn(subject, furthest, metric) === valueIn(subject, baseline, metric))
    return names.words.report.difference.none(nounOf(names, metric), year);
  const count = differences(baseline.assumptions, furthest.assumptions).length;
  return changedSentence(names, { from: baseline.name, to: furthest.name, metric, year }, changed, count);
}

/** Which assumption moves the metric of the baseline most, and how it was tried: an uncertain one, else a lever. */
function mattersSentences(subject: ReportSubject, answers: ReportAnswers): readonly [Sentence | null, Sentence] {
  const { names, metric, year, baseline } = subject;
  const moved = movedBars(subject, answers);
  if (moved === null || Number.isNaN(moved.now)) return [null, []];
  const looked = { name: baseline.name, metric, year };
  const said = (moved.kind === 'uncertain' ? tornadoSentence : leversSentence)(names, looked, moved.now, moved.bars);
  const [widest] = moved.bars;
  if (!widest || !moves(widest, moved.now)) return [said, []];
  return [said, names.words.report.triedIn[moved.kind](baseline.name)];
}

/** What moves the metric of the baseline, widest first, with the values tried; null where it was not asked. */
export function movedBars({ names, baseline, document }: ReportSubject, { tornado, levers }: ReportAnswers) {
  const defined = ({ low, high }: { readonly low: number; readonly high: number }) => !Number.isNaN(high - low);
  if (tornado) {
    const bars = tornadoBars(names, tornado, baseline.assumptions, document.uncertainty.inputs).filter(defined);
    return { kind: 'uncertain', now: tornado.now, bars } as const;
  }
  return levers && ({ kind: 'levers', now: levers.now, bars: leverBars(names, levers).filter(defined) } as const);
}

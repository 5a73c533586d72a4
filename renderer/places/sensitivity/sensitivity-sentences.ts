import { shareText } from '../../../shared/charts/sobol-layout.ts';
import type { TornadoBar } from '../../../shared/charts/tornado-layout.ts';
import type { Sentence } from '../../../shared/language/sentence.ts';
import type { Answers } from '../../../shared/questions/questions.ts';
import { FLAT, type Looked, moves } from '../../../shared/tables/sensitivity.ts';
import { metricFormat } from '../../metrics/metric-format.ts';
import { nounOf, valueInWords } from '../../metrics/metric-words.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

const saidOf = ({ metric, year, name }: Looked) => ({ metric: nounOf(metric), year, scenario: name });

/** Which of the uncertain assumptions moves the metric most; bars are widest first. */
export function tornadoSentence(looked: Looked, now: number, bars: readonly TornadoBar[]): Sentence {
  const { metric } = looked;
  const [widest] = bars;
  if (!widest || !moves(widest, now)) {
    const value = valueInWords(metric, now, metricFormat(metric, [now]));
    return words.sensitivity.nothingMoves(saidOf(looked), value, bars.length);
  }
  const tried = triedOf(metric, widest);
  return bars.length === 1
    ? words.sensitivity.onlyOneMoves(saidOf(looked), tried)
    : words.sensitivity.movesMost(saidOf(looked), tried, bars.length);
}

/** Which of the levers moves the metric most; bars are widest first. */
export function leversSentence(looked: Looked, now: number, bars: readonly TornadoBar[]): Sentence {
  const { metric } = looked;
  const [widest] = bars;
  if (!widest || !moves(widest, now)) {
    return words.sensitivity.noLeverMoves(saidOf(looked), valueInWords(metric, now, metricFormat(metric, [now])));
  }
  return words.sensitivity.leverMovesMost(saidOf(looked), triedOf(metric, widest), bars.length);
}

function triedOf(metric: Looked['metric'], { name: label, lowInput, highInput, ...bar }: TornadoBar) {
  const format = metricFormat(metric, [bar.low, bar.high]);
  return { label, lowInput, highInput, low: format.value(bar.low), high: valueInWords(metric, bar.high, format) };
}

/** Between what the metric lies over a grid, and where the scenario stands. */
export function gridSentence(looked: Looked, { values }: Answers['grid'], now: number): Sentence {
  const { metric } = looked;
  const all = values.flatMap((row) => Array.from(row)).filter((value) => !Number.isNaN(value));
  if (all.length === 0) return words.sensitivity.everywhereSame(saidOf(looked), '–');
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const format = metricFormat(metric, [least, most]);
  if (most - least <= FLAT * Math.max(1, Math.abs(most)))
    return words.sensitivity.everywhereSame(saidOf(looked), valueInWords(metric, least, format));
  const [from, to] = [format.value(least), valueInWords(metric, most, format)];
  return words.sensitivity.overBothRanges(saidOf(looked), from, to, format.value(now));
}

/** What the largest share of the variance means. */
export function varianceSentence(looked: Looked, { indices, variance, asIfIndependent }: Answers['sobol']): Sentence {
  const [largest] = indices.toSorted((a, b) => b.total - a.total);
  if (!largest || variance === 0) return words.sensitivity.nothingToExplain(saidOf(looked));
  const { label } = names().assumption(largest.path);
  const [alone, total] = [largest.first, Math.max(largest.first, largest.total)].map((share) =>
    shareText(words.charts, share),
  ) as [string, string];
  return words.sensitivity.largestShare(saidOf(looked), label, alone, total, asIfIndependent);
}

/** Why shares of the variance are not offered as things stand. */
export function correlatedSentence(correlations: readonly { readonly a: string; readonly b: string }[]): string {
  const { label } = names();
  const [first] = correlations;
  return first ? words.sensitivity.correlated(label(first.a), label(first.b), correlations.length - 1) : '';
}

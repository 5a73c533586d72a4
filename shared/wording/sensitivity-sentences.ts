import { shareText } from '../charts/sobol-layout.ts';
import type { TornadoBar } from '../charts/tornado-layout.ts';
import type { Names } from '../language/names.ts';
import type { Sentence } from '../language/sentence.ts';
import type { Answers } from '../questions/questions.ts';
import { FLAT, type Looked, moves } from '../tables/sensitivity.ts';
import { metricFormat } from './metric-format.ts';
import { nounOf, valueInWords } from './metric-words.ts';

const saidOf = (names: Names, { metric, year, name }: Looked) => ({
  metric: nounOf(names, metric),
  year,
  scenario: name,
});

/** Which of the uncertain assumptions moves the metric most; bars are widest first. */
export function tornadoSentence(names: Names, looked: Looked, now: number, bars: readonly TornadoBar[]): Sentence {
  const { metric } = looked;
  const [widest] = bars;
  if (!widest || !moves(widest, now)) {
    const value = valueInWords(names, metric, now, metricFormat(names, metric, [now]));
    return names.words.sensitivity.nothingMoves(saidOf(names, looked), value, bars.length);
  }
  const tried = triedOf(names, metric, widest);
  return bars.length === 1
    ? names.words.sensitivity.onlyOneMoves(saidOf(names, looked), tried)
    : names.words.sensitivity.movesMost(saidOf(names, looked), tried, bars.length);
}

/** Which of the levers moves the metric most; bars are widest first. */
export function leversSentence(names: Names, looked: Looked, now: number, bars: readonly TornadoBar[]): Sentence {
  const { metric } = looked;
  const [widest] = bars;
  if (!widest || !moves(widest, now)) {
    return names.words.sensitivity.noLeverMoves(
      saidOf(names, looked),
      valueInWords(names, metric, now, metricFormat(names, metric, [now])),
    );
  }
  return names.words.sensitivity.leverMovesMost(saidOf(names, looked), triedOf(names, metric, widest), bars.length);
}

function triedOf(names: Names, metric: Looked['metric'], { name: label, lowInput, highInput, ...bar }: TornadoBar) {
  const format = metricFormat(names, metric, [bar.low, bar.high]);
  return {
    label,
    lowInput,
    highInput,
    low: format.value(bar.low),
    high: valueInWords(names, metric, bar.high, format),
  };
}

/** Between what the metric lies over a grid, and where the scenario stands. */
export function gridSentence(names: Names, looked: Looked, { values }: Answers['grid'], now: number): Sentence {
  const { metric } = looked;
  const all = values.flatMap((row) => Array.from(row)).filter((value) => !Number.isNaN(value));
  if (all.length === 0) return names.words.sensitivity.everywhereSame(saidOf(names, looked), '–');
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const format = metricFormat(names, metric, [least, most]);
  if (most - least <= FLAT * Math.max(1, Math.abs(most)))
    return names.words.sensitivity.everywhereSame(saidOf(names, looked), valueInWords(names, metric, least, format));
  const [from, to] = [format.value(least), valueInWords(names, metric, most, format)];
  return names.words.sensitivity.overBothRanges(saidOf(names, looked), from, to, format.value(now));
}

/** What the largest share of the variance means. */
export function varianceSentence(
  names: Names,
  looked: Looked,
  { indices, variance, asIfIndependent }: Answers['sobol'],
): Sentence {
  const [largest] = indices.toSorted((a, b) => b.total - a.total);
  if (!largest || variance === 0) return names.words.sensitivity.nothingToExplain(saidOf(names, looked));
  const { label } = names.assumption(largest.path);
  const [alone, total] = [largest.first, Math.max(largest.first, largest.total)].map((share) =>
    shareText(names.words.charts, share),
  ) as [string, string];
  return names.words.sensitivity.largestShare(saidOf(names, looked), label, alone, total, asIfIndependent);
}

/** Why shares of the variance are not offered as things stand. */
export function correlatedSentence(
  names: Names,
  correlations: readonly { readonly a: string; readonly b: string }[],
): string {
  const { label } = names;
  const [first] = correlations;
  return first ? names.words.sensitivity.correlated(label(first.a), label(first.b), correlations.length - 1) : '';
}

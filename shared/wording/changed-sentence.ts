import { movingParts, type WaterfallPart } from '../charts/waterfall-layout.ts';
import { decimalsFor } from '../formats/number.ts';
import type { Names } from '../language/names.ts';
import type { Sentence } from '../language/sentence.ts';
import type { MetricName } from '../model/metrics.ts';
import type { Answers } from '../questions/questions.ts';
import { type Pair, partsOf } from '../tables/changed.ts';
import { metricIn } from './metric.ts';
import { formatWith, type MetricFormat, metricFormat } from './metric-format.ts';
import { nounOf, valueInWords } from './metric-words.ts';

/** So many groups are named; the rest is summed up. */
const MOST_NAMED = 3;

/** Decimals that a small difference is read with, where the values alone would hide it. */
export function partsFormat(
  names: Names,
  metric: MetricName,
  { from, to, difference }: Answers['changed'],
): MetricFormat {
  const level = decimalsFor(Math.max(Math.abs(from), Math.abs(to)));
  return metricIn(names, metric).unit === '1' || difference === 0 || Math.abs(difference) >= 10
    ? metricFormat(names, metric, [from, to])
    : formatWith(names, metric, Math.min(3, Math.max(level, decimalsFor(difference))));
}

/** What separates two scenarios, and what makes it so; `count` is the number of assumptions in which they differ. */
export function changedSentence(names: Names, pair: Pair, answer: Answers['changed'], count: number): Sentence {
  const { metric, year, from, to: scenario } = pair;
  const { difference } = answer;
  const compared = { metric: nounOf(names, metric), year, from, scenario };
  if (count === 0) return names.words.difference.none(compared);
  const format = partsFormat(names, metric, answer);
  const { moving } = movingParts(partsOf(names, answer), answer.from, answer.to);
  if (moving.length === 0)
    return names.words.difference.unmoved(compared, count, valueInWords(names, metric, answer.to, format));
  const { named, rest } = because(moving, format);
  if (isRounding(answer)) return names.words.difference.same(compared, named, rest);
  const gap = { size: sizeInWords(names, metric, difference, format), adds: difference > 0 };
  return names.words.difference.apart(compared, gap, named, rest);
}

const isRounding = ({ from, to, difference }: Answers['changed']): boolean =>
  Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(from), Math.abs(to));

/** The size of a difference with its unit: `302 million US dollars`, `1.2 percentage points`. */
const sizeInWords = (names: Names, metric: MetricName, difference: number, format: MetricFormat): string =>
  metricIn(names, metric).unit === '1'
    ? names.words.terms.inPercentagePoints(names.words.numbers.rounded(Math.abs(difference) * 100, 1))
    : valueInWords(names, metric, Math.abs(difference), format);

/** What the largest parts contribute, and the others together. */
function because(moving: readonly WaterfallPart[], format: MetricFormat) {
  const sorted = moving.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const named = sorted.length <= MOST_NAMED + 1 ? sorted : sorted.slice(0, MOST_NAMED);
  const others = sorted.slice(named.length);
  // Said without a unit: the sentence has it already.
  const part = (value: number) => ({ size: format.difference(value).replace(/^[+−]/, ''), adds: value > 0 });
  const sum = others.reduce((total, { value }) => total + value, 0);
  return {
    named: named.map(({ name: label, value }) => ({ label, ...part(value) })),
    rest: others.length === 0 ? null : { count: others.length, ...part(sum) },
  };
}

import { decimalsFor } from '../formats/number.ts';
import type { Names } from '../language/names.ts';
import type { MetricName } from '../model/metrics.ts';
import type { Answers, FanNumber } from '../questions/questions.ts';
import { metricIn } from './metric.ts';

/** `median`, `mean`, `5th percentile`. */
export function fanNumberName(names: Names, of: FanNumber): string {
  if (of === 'mean') return names.words.fans.mean;
  return of === 0.5 ? names.words.fans.median : names.words.fans.percentile(Number((of * 100).toPrecision(12)));
}

/** A draw by its number, from 0. */
export const drawName = (names: Names, index: number): string =>
  names.words.fans.draw(names.words.numbers.rounded(index, 0));

/** Beyond so many decimals values are the same to anyone. */
const MOST_DECIMALS = 9;

/** How values of a metric are written so that those that differ look different, in as few digits as that takes. */
export function distinctly(names: Names, metric: MetricName, values: readonly number[]): (value: number) => string {
  const percent = metricIn(names, metric).unit === '1';
  const text = (decimals: number) => (value: number) =>
    percent ? names.words.numbers.percent(value, decimals) : names.words.numbers.rounded(value, decimals);
  const different = new Set(values).size;
  let decimals = 1 + (percent ? 0 : decimalsFor(Math.max(0, ...values.map(Math.abs))));
  while (decimals < MOST_DECIMALS && new Set(values.map(text(decimals))).size < different) decimals++;
  return text(decimals);
}

/**
 * What a number of a fan rests on, in sentences: how many draws are at or below it, and which draws have it, have it
 * between them, or come nearest to it.
 */
export function restsInWords(
  names: Names,
  { draws, value, atOrBelow, varies, rests }: Answers['fanValue'],
  metric: MetricName,
  of: FanNumber,
): string {
  const { fans } = names.words;
  const [first, second] = rests;
  if (!first) return fans.projected(draws);
  const name = drawName(names, first.state.index);
  if (!varies) return fans.same(draws, name);
  const count = fans.atOrBelow(atOrBelow, draws);
  const text = distinctly(names, metric, [value, ...rests.map((one) => one.value)]);
  const at = (one: typeof first) => fans.drawAt(drawName(names, one.state.index), text(one.value));
  if (second) return fans.between(count, at(first), at(second));
  return of !== 'mean' || first.value === value ? fans.valueOf(count, name) : fans.nearest(count, at(first));
}

import { decimalsFor, formatNumber, formatPercent } from '../../shared/formats/number.ts';
import { METRICS, type MetricName } from '../../shared/model/metrics.ts';
import type { Answers, FanNumber } from '../../shared/questions/questions.ts';

/** `median`, `mean`, `5th percentile`. */
export function fanNumberName(of: FanNumber): string {
  if (of === 'mean') return 'mean';
  if (of === 0.5) return 'median';
  const percent = Number((of * 100).toPrecision(12));
  return `${percent}${ordinalEnding(percent)} percentile`;
}

/** `st` of 21st, `th` of 5th and of 12.5th. */
function ordinalEnding(number: number): string {
  if (!Number.isInteger(number) || (number % 100 > 10 && number % 100 < 14)) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

/** A draw by its number, from 0. */
export const drawName = (index: number): string => `draw ${formatNumber(index, 'en', 0)}`;

/** Beyond so many decimals values are the same to anyone. */
const MOST_DECIMALS = 9;

/** How values of a metric are written so that those that differ look different, in as few digits as that takes. */
export function distinctly(metric: MetricName, values: readonly number[]): (value: number) => string {
  const percent = METRICS[metric].unit === '1';
  const text = (decimals: number) => (value: number) =>
    percent ? formatPercent(value, 'en', decimals) : formatNumber(value, 'en', decimals);
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
  { draws, value, atOrBelow, varies, rests }: Answers['fanValue'],
  metric: MetricName,
  of: FanNumber,
): string {
  const many = formatNumber(draws, 'en', 0);
  const [first, second] = rests;
  if (!first) {
    const all = draws === 1 ? 'The one draw gives' : `All ${many} draws give`;
    return `${all} what is projected: nothing that may be off reaches it.`;
  }
  const name = drawName(first.state.index);
  if (!varies)
    return draws === 1 ? `It is the value of the one draw, ${name}.` : `All ${many} draws give it, as ${name} does.`;
  const count = `${formatNumber(atOrBelow, 'en', 0)} of ${many} draws ${atOrBelow === 1 ? 'is' : 'are'} at or below it.`;
  const text = distinctly(metric, [value, ...rests.map((one) => one.value)]);
  const at = (one: typeof first) => `${drawName(one.state.index)} (${text(one.value)})`;
  if (second) return `${count} It lies between ${at(first)} and ${at(second)}.`;
  if (of !== 'mean' || first.value === value) return `${count} It is the value of ${name}.`;
  return `${count} No draw has it; nearest comes ${at(first)}.`;
}

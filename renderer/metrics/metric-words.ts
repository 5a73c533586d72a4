import type { Noun } from '../../shared/language/sentence.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { metricAt } from './metric.ts';
import type { MetricFormat } from './metric-format.ts';
import { inSentence } from './sentences.ts';

/** What a metric's chart is called, with its unit; with a year, money is in its prices. */
export function metricTitle(metric: MetricName, pricesOf: number | null = null): string {
  const { unit, kind } = metricAt(metric);
  const said = unitAt(unit, words.units.heading(names().unit(unit)), pricesOf);
  return words.amounts.title(names().metric(metric).label, said, kind === 'flow');
}

/** What stands for a unit: with a year, money is in its prices, `2024 USD m`. */
export const unitAt = (unit: string, said: string, pricesOf: number | null): string =>
  pricesOf !== null && unit === 'USD m' ? words.amounts.pricesOf(said, pricesOf) : said;

/** A metric inside a sentence: `trade`, `new-project FDI`. */
export const metricInWords = (metric: MetricName): string => inSentence(names().metric(metric).label);

/** A metric as sentences are made about it. */
export const nounOf = (metric: MetricName): Noun => names().metric(metric);

/** What follows a number of this metric in a sentence; a count of what the metric is named for needs nothing. */
export function unitInWords(metric: MetricName): string {
  const { unit } = metricAt(metric);
  if (unit === 'USD m') return words.amounts.millionDollars;
  if (unit === '1' || names().metric(metric).counted) return '';
  return unit === 'persons' ? words.amounts.persons : names().unit(unit);
}

/** A value with its unit: `5,559 million US dollars`, `68.1%`. */
export const valueInWords = (metric: MetricName, value: number, format: MetricFormat): string =>
  words.amounts.withUnit(format.value(value), unitInWords(metric));

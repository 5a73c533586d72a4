import type { Names } from '../language/names.ts';
import { inSentence, type Noun } from '../language/sentence.ts';
import type { MetricName } from '../model/metrics.ts';
import { metricIn } from './metric.ts';
import type { MetricFormat } from './metric-format.ts';

/** What a metric's chart is called, with its unit; with a year, money is in its prices. */
export function metricTitle(names: Names, metric: MetricName, pricesOf: number | null = null): string {
  const { unit, kind } = metricIn(names, metric);
  const said = unitAt(names, unit, names.words.units.heading(names.unit(unit)), pricesOf);
  return names.words.amounts.title(names.metric(metric).label, said, kind === 'flow');
}

/** What stands for a unit: with a year, money is in its prices, `2024 USD m`. */
export const unitAt = (names: Names, unit: string, said: string, pricesOf: number | null): string =>
  pricesOf !== null && unit === 'USD m' ? names.words.amounts.pricesOf(said, pricesOf) : said;

/** A metric inside a sentence: `trade`, `new-project FDI`. */
export const metricInWords = (names: Names, metric: MetricName): string => inSentence(names.metric(metric).label);

/** A metric as sentences are made about it. */
export const nounOf = (names: Names, metric: MetricName): Noun => names.metric(metric);

/** What follows a number of this metric in a sentence; a count of what the metric is named for needs nothing. */
export function unitInWords(names: Names, metric: MetricName): string {
  const { unit } = metricIn(names, metric);
  if (unit === 'USD m') return names.words.amounts.millionDollars;
  if (unit === '1' || names.metric(metric).counted) return '';
  return unit === 'persons' ? names.words.amounts.persons : names.unit(unit);
}

/** A value with its unit: `5,559 million US dollars`, `68.1%`. */
export const valueInWords = (names: Names, metric: MetricName, value: number, format: MetricFormat): string =>
  names.words.amounts.withUnit(format.value(value), unitInWords(names, metric));

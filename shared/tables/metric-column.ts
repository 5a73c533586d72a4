import { decimalsFor, percentDecimals } from '../formats/number.ts';
import type { Names } from '../language/names.ts';
import { type MetricName, metricAt } from '../model/metrics.ts';

/** `Trade in 2035`. */
export const metricInYear = (names: Names, metric: MetricName, year: number): string =>
  names.words.tables.inYear(names.metric(metric).label, year);

/** `Trade in 2035, USD m`, or `Export share in 2035`. */
export const metricInUnit = (names: Names, metric: MetricName, year: number): string =>
  withUnit(names, metric, metricInYear(names, metric, year));

/** `Trade, USD m`, or `Export share`. */
export const metricHeading = (names: Names, metric: MetricName): string =>
  withUnit(names, metric, names.metric(metric).label);

const withUnit = (names: Names, metric: MetricName, name: string): string => {
  const { unit } = metricAt(names.structure, metric);
  return unit === '1' ? name : names.words.tables.inUnit(name, names.unit(unit));
};

/** What a column of values of a metric has: given these, as many decimals as the largest of them is read with. */
export function metricNumbers(names: Names, metric: MetricName, values: readonly number[] = []) {
  const { unit } = metricAt(names.structure, metric);
  if (values.length === 0) return { unit };
  const decimals = decimalsOf(values);
  return { unit, digits: unit === '1' ? percentDecimals(decimals) : decimals };
}

/** As many decimals as the largest of the values is read with. */
export const decimalsOf = (values: readonly number[]): number =>
  decimalsFor(values.reduce((most, value) => (Number.isNaN(value) ? most : Math.max(most, Math.abs(value))), 0));

import { decimalsFor } from '../formats/number.ts';
import { METRICS, type MetricName } from '../model/metrics.ts';

/** `Trade in 2035`. */
export const metricInYear = (metric: MetricName, year: number): string => `${METRICS[metric].label} in ${year}`;

/** `Trade in 2035, USD m`, or `Export share in 2035`. */
export const metricInUnit = (metric: MetricName, year: number): string => withUnit(metric, metricInYear(metric, year));

/** `Trade, USD m`, or `Export share`. */
export const metricHeading = (metric: MetricName): string => withUnit(metric, METRICS[metric].label);

const withUnit = (metric: MetricName, name: string): string =>
  METRICS[metric].unit === '1' ? name : `${name}, ${METRICS[metric].unit}`;

/** What a column of values of a metric has: given these, as many decimals as the largest of them is read with. */
export function metricNumbers(metric: MetricName, values: readonly number[] = []) {
  const { unit } = METRICS[metric];
  const digits = unit === '1' || values.length === 0 ? {} : { digits: decimalsOf(values) };
  return { unit, ...digits };
}

/** As many decimals as the largest of the values is read with. */
export const decimalsOf = (values: readonly number[]): number =>
  decimalsFor(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0));

import { distinctNames } from '../../shared/document/names.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { decimalsFor, percentDecimals } from '../../shared/formats/number.ts';
import type { Names } from '../../shared/language/names.ts';
import { type MetricName, metricAt } from '../../shared/model/metrics.ts';
import { formatWith } from '../../shared/wording/metric-format.ts';
import { words } from '../words.ts';

/** Metrics and scenarios in the words of tables. */

/** `5,564` or, for a ratio, `68.1%`; a dash where it is undefined. */
export const metricValue = (
  names: Names,
  metric: MetricName,
  value: number | null,
  decimals = decimalsFor(value ?? 0),
): string => formatWith(names, metric, decimals).value(value ?? Number.NaN);

const isRatio = (names: Names, metric: MetricName): boolean => metricAt(names.structure, metric).unit === '1';

/** `5,564 USD m` or `68.1%`. */
export const metricWithUnit = (names: Names, metric: MetricName, value: number): string =>
  words.units.measured(metricValue(names, metric, value), metricAt(names.structure, metric).unit);

/** `+347`, or of a ratio, which is written as a percentage, `+14.0 points`. */
export const metricDifference = (names: Names, metric: MetricName, value: number, decimals: number): string =>
  isRatio(names, metric)
    ? words.numbers.percentDifference(value, percentDecimals(decimals)).replace('%', ' points')
    : formatWith(names, metric, decimals).difference(value);

/** The name by which words and tables tell a scenario apart, with a number where two have one name; its id without one. */
export const scenarioName = (document: ScenarioDocument, id: string): string => distinctNames(document).get(id) || id;

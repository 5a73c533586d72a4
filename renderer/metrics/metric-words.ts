import { formatNumber } from '../../shared/formats/number.ts';
import { METRICS, type MetricName } from '../../shared/model/metrics.ts';
import { names } from '../names.ts';
import type { MetricFormat } from './metric-format.ts';
import { inSentence } from './sentences.ts';

const SINGULAR: ReadonlySet<MetricName> = new Set<MetricName>([
  'trade',
  'balance',
  'exportShare',
  'fdi',
  'utilisation',
  'skilledSupply',
  'incentiveCost',
  'externalInflow',
]);

/** What a metric's chart is called, with its unit. */
export function metricTitle(metric: MetricName): string {
  const { unit, kind } = METRICS[metric];
  const { label } = names().metric(metric);
  return `${label}, ${unit === '1' ? '%' : `${unit}${kind === 'flow' ? ' a year' : ''}`}`;
}

/** A metric inside a sentence: `trade`, `new-project FDI`. */
export const metricInWords = (metric: MetricName): string => inSentence(names().metric(metric).label);

export const isPlural = (metric: MetricName): boolean => !SINGULAR.has(metric);

/** `is` or `are`, as the metric is said. */
export const be = (metric: MetricName): string => (isPlural(metric) ? 'are' : 'is');

/** What follows a number of this metric in a sentence; a count of what the metric is named for needs nothing. */
export function unitInWords(metric: MetricName): string {
  if (METRICS[metric].unit === 'USD m') return ' million US dollars';
  return metric === 'skilledSupply' ? ' persons' : '';
}

/** A value with its unit: `5,559 million US dollars`, `68.1%`. */
export const valueInWords = (metric: MetricName, value: number, format: MetricFormat): string =>
  `${format.value(value)}${unitInWords(metric)}`;

/** The size of a difference with its unit: `302 million US dollars`, `1.2 percentage points`. */
export const sizeInWords = (metric: MetricName, difference: number, format: MetricFormat): string =>
  METRICS[metric].unit === '1'
    ? `${formatNumber(Math.abs(difference) * 100, 'en', 1)} percentage points`
    : valueInWords(metric, Math.abs(difference), format);

/** Which way a difference goes: what is counted is more or fewer, all else higher or lower. */
export function comparative(metric: MetricName, difference: number): string {
  const counted =
    (METRICS[metric].unit === 'persons' && metric !== 'skilledSupply') || METRICS[metric].unit === 'projects';
  if (counted) return difference > 0 ? 'more' : 'fewer';
  return difference > 0 ? 'higher' : 'lower';
}

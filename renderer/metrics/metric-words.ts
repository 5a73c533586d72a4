import type { Noun } from '../../shared/language/sentence.ts';
import { METRICS, type MetricName } from '../../shared/model/metrics.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
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
  return words.amounts.title(names().metric(metric).label, unit === '1' ? '%' : names().unit(unit), kind === 'flow');
}

/** A metric inside a sentence: `trade`, `new-project FDI`. */
export const metricInWords = (metric: MetricName): string => inSentence(names().metric(metric).label);

export const isPlural = (metric: MetricName): boolean => !SINGULAR.has(metric);

/** A metric as sentences are made about it. */
export function nounOf(metric: MetricName): Noun {
  const { unit } = METRICS[metric];
  const { label } = names().metric(metric);
  const counted = (unit === 'persons' && metric !== 'skilledSupply') || unit === 'projects';
  return { label, plural: isPlural(metric), counted };
}

/** What follows a number of this metric in a sentence; a count of what the metric is named for needs nothing. */
export function unitInWords(metric: MetricName): string {
  if (METRICS[metric].unit === 'USD m') return words.amounts.millionDollars;
  return metric === 'skilledSupply' ? words.amounts.persons : '';
}

/** A value with its unit: `5,559 million US dollars`, `68.1%`. */
export const valueInWords = (metric: MetricName, value: number, format: MetricFormat): string =>
  words.amounts.withUnit(format.value(value), unitInWords(metric));

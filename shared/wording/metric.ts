import type { Names } from '../language/names.ts';
import { isMetricName, type Metric, type MetricName, metricAt } from '../model/metrics.ts';

/** An answer may be about a metric that the document had a moment ago. */
const GONE: Metric = { kind: 'stock', unit: '', better: null };

/** What a metric of the open document is: its unit, its kind, which way is better. */
export function metricIn(names: Names, name: MetricName): Metric {
  const { structure } = names;
  return isMetricName(structure, name) ? metricAt(structure, name) : GONE;
}

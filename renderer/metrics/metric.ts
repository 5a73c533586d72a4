import { isMetricName, type Metric, type MetricName, metricAt as metricIn } from '../../shared/model/metrics.ts';
import { names } from '../names.ts';

/** An answer may be about a metric that the document had a moment ago. */
const GONE: Metric = { kind: 'stock', unit: '', better: null };

/** What a metric of the open document is: its unit, its kind, which way is better. */
export function metricAt(name: MetricName): Metric {
  const { structure } = names();
  return isMetricName(structure, name) ? metricIn(structure, name) : GONE;
}

import { type Metric, type MetricName, metricAt as metricIn } from '../../shared/model/metrics.ts';
import { names } from '../names.ts';

/** What a metric of the open document is: its unit, its kind, which way is better. */
export const metricAt = (name: MetricName): Metric => metricIn(names().structure, name);

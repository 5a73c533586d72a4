import { METRICS, type MetricName } from '../metrics.ts';
import { assumption } from './assumptions.ts';
import { formula, sum } from './formula.ts';
import { METRIC_QUANTITIES } from './metrics.ts';
import type { Quantity } from './quantity.ts';
import { ofYear, type Workings } from './workings.ts';

/** What projected years come to together (§ 7): as they are, or discounted to the base year. */
export type SumKind = 'cumulative' | 'presentValue';

/** Whether a metric adds up over years: flows do, and only money flows have a present value. */
export const addsUp = (metric: MetricName, kind: SumKind): boolean =>
  METRICS[metric].kind === 'flow' && (kind === 'cumulative' || METRICS[metric].unit === 'USD m');

/** The sum of a metric over the projected years up to one of them, from the values of those years. */
export function sumQuantity(workings: Workings, metric: MetricName, year: number, kind: SumKind): Quantity {
  const { label, unit } = METRICS[metric];
  const { base } = workings.horizon;
  const years = Array.from({ length: year - base }, (_, k) => base + 1 + k);
  const words = kind === 'cumulative' ? 'sum' : 'present value';
  const name = { id: `${kind}:${metric}@${year}`, label: `${label}, ${words} to ${year}`, unit };
  return workings.quantity(name, () =>
    sum(
      years.map((one) =>
        kind === 'cumulative' ? METRIC_QUANTITIES[metric](workings, one) : discounted(workings, metric, one),
      ),
    ),
  );
}

/** A year's value as it is worth in the base year. */
const discounted = (workings: Workings, metric: MetricName, year: number): Quantity =>
  workings.quantity(
    ofYear(`discounted:${metric}`, `${METRICS[metric].label} discounted from`, METRICS[metric].unit, year),
    () =>
      formula`${METRIC_QUANTITIES[metric](workings, year)} ÷ (1 + ${assumption(workings, 'discountRate')}) ^ ${year - workings.horizon.base}`,
  );

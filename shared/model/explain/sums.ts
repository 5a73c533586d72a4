import { constant, f, type Quantity, type Series, sum, yearly } from '../algebra/formula.ts';
import type { Prices } from '../frame.ts';
import type { Metric, MetricName } from '../metrics.ts';

/** What projected years come to together (§ 7): as they are, or discounted to the base year. */
export type SumKind = 'cumulative' | 'presentValue';

/** The prices of a value of this kind where these are asked for: present values are nominal (§ 7). */
export const pricesOf = (kind: string | undefined, prices: Prices): Prices =>
  kind === 'presentValue' ? 'current' : prices;

/** Whether a metric adds up over years: flows do, and only money flows have a present value. */
export const addsUp = ({ kind: sort, unit }: Metric, kind: SumKind): boolean =>
  sort === 'flow' && (kind === 'cumulative' || unit === 'USD m');

/** The sum of a metric over the projected years up to year index `last`, from the values of those years. */
export function sumOf(
  metric: MetricName,
  { unit }: Metric,
  series: Series,
  last: number,
  kind: SumKind,
  discountRate: Quantity,
): Quantity {
  const discounted = yearly(`discounted:${metric}`, unit, (t) => f`${series(t)} ÷ (1 + ${discountRate}) ^ ${t}`);
  const years = Array.from({ length: last }, (_, k) => (kind === 'cumulative' ? series : discounted)(k + 1));
  return { ...constant(`${kind}:${metric}`, unit, () => sum(years)), t: last };
}

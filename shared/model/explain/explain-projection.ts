import { accepted, type Outcome, type Refusal, refused } from '../../outcome.ts';
import type { Horizon } from '../assumptions.ts';
import { METRICS, type MetricName } from '../metrics.ts';
import { type Explanation, written } from './explanation.ts';
import { METRIC_QUANTITIES } from './metrics.ts';
import { addsUp, type SumKind, sumQuantity } from './sums.ts';
import { type Explained, workingsOf } from './workings.ts';

export type { Explained } from './workings.ts';

/**
 * Explains a metric of a projection in a calendar year: its operands down to assumptions and figures, each quantity
 * written once and referred to from then on. Refused for a year outside the horizon. Assumptions must be valid.
 */
export const explainProjection = (explained: Explained, metric: MetricName, year: number): Outcome<Explanation> =>
  explainer(explained)(metric, year);

/** Explains what a flow comes to over the projected years up to one, as `explainProjection` does a year's value. */
export function explainSum(
  explained: Explained,
  metric: MetricName,
  year: number,
  kind: SumKind,
): Outcome<Explanation> {
  const outside = outsideOf(explained.horizon, year);
  if (outside) return outside;
  if (!addsUp(metric, kind)) {
    const { label } = METRICS[metric];
    const what = kind === 'cumulative' ? 'does not add up over years' : 'has no present value';
    return refused({
      where: label,
      what,
      allowed: kind === 'cumulative' ? 'a flow is needed' : 'a money flow is needed',
    });
  }
  return accepted(written(sumQuantity(workingsOf(explained), metric, year, kind)));
}

/** As `explainProjection`, for more than one question of the same projection: what was worked out is kept. */
export function explainer(explained: Explained): (metric: MetricName, year: number) => Outcome<Explanation> {
  const workings = workingsOf(explained);
  return (metric, year) =>
    outsideOf(explained.horizon, year) ?? accepted(written(METRIC_QUANTITIES[metric](workings, year)));
}

/** The refusal of a year that is not projected. */
function outsideOf({ base, end }: Horizon, year: number): Refusal | null {
  if (Number.isInteger(year) && year >= base && year <= end) return null;
  return refused({
    where: 'year',
    what: `${year} is outside the horizon`,
    allowed: `a year from ${base} to ${end}`,
  });
}

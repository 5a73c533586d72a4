import { accepted, type Outcome, refused } from '../../outcome.ts';
import { yearProblem } from '../horizon.ts';
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
  const badYear = yearProblem(explained.horizon, year);
  if (badYear) return refused(badYear);
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
  return (metric, year) => {
    const badYear = yearProblem(explained.horizon, year);
    return badYear ? refused(badYear) : accepted(written(METRIC_QUANTITIES[metric](workings, year)));
  };
}

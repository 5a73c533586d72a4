import { accepted, type Outcome, refused } from '../../outcome.ts';
import type { MetricName } from '../metrics.ts';
import { type Explanation, written } from './explanation.ts';
import { METRIC_QUANTITIES } from './metrics.ts';
import { type Explained, workingsOf } from './workings.ts';

export type { Explained } from './workings.ts';

/**
 * Explains a metric of a projection in a calendar year: its operands down to assumptions and figures, each quantity
 * written once and referred to from then on. Refused for a year outside the horizon. Assumptions must be valid.
 */
export const explainProjection = (explained: Explained, metric: MetricName, year: number): Outcome<Explanation> =>
  explainer(explained)(metric, year);

/** As `explainProjection`, for more than one question of the same projection: what was worked out is kept. */
export function explainer(explained: Explained): (metric: MetricName, year: number) => Outcome<Explanation> {
  const workings = workingsOf(explained);
  const { base, end } = explained.horizon;
  return (metric, year) => {
    if (!Number.isInteger(year) || year < base || year > end) {
      return refused({
        where: 'year',
        what: `${year} is outside the horizon`,
        allowed: `a year from ${base} to ${end}`,
      });
    }
    return accepted(written(METRIC_QUANTITIES[metric](workings, year)));
  };
}

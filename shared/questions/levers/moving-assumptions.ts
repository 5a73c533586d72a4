import { valueAtPath } from '../../document/changes.ts';
import { sharedOut } from '../../document/edits/shares.ts';
import { type Assumptions, idsOf } from '../../model/assumptions.ts';
import type { Frame } from '../../model/frame.ts';
import type { MetricName } from '../../model/metrics.ts';
import { type AssumptionPath, assumptionAt, assumptionPaths } from '../../model/register.ts';
import { assumptionsBehind } from './response.ts';

/** Assumptions that can stand on an axis: those that the scenario has, that move alone, and that move a metric. */
export const axisPaths = (assumptions: Assumptions): readonly AssumptionPath[] =>
  assumptionPaths(idsOf(assumptions)).filter(
    (path) => !ofMoney(path) && sharedOut(path) === undefined && valueAtPath(assumptions, path) !== undefined,
  );

/** What moves present values and prices of the base year alone, which are no metric of a year. */
export const ofMoney = (path: AssumptionPath): boolean => path === 'discountRate' || path === 'prices.inflation';

/** Assumptions that a metric rests on within the horizon: levers first, whole numbers left out. */
export function likelyPaths(metric: MetricName, assumptions: Assumptions, horizon: Frame): readonly AssumptionPath[] {
  const behind = assumptionsBehind(assumptions, horizon, metric);
  const likely = axisPaths(assumptions).filter((path) => behind.has(path));
  return likely.toSorted((a, b) => Number(assumptionAt(b).role === 'lever') - Number(assumptionAt(a).role === 'lever'));
}

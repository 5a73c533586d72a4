import { valueAtPath } from '../../shared/document/changes.ts';
import type { Assumptions, Horizon } from '../../shared/model/assumptions.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { ASSUMPTION_PATHS, type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { assumptionsBehind } from '../../shared/questions/levers/response.ts';

/** Assumptions that can stand on an axis: those that the scenario has, that move alone, and that move a metric. */
export const axisPaths = (assumptions: Assumptions): readonly AssumptionPath[] =>
  ASSUMPTION_PATHS.filter(
    (path) =>
      path !== 'discountRate' && !path.endsWith('.initialShare') && valueAtPath(assumptions, path) !== undefined,
  );

/** Assumptions that a metric rests on within the horizon: levers first, whole numbers left out. */
export function likelyPaths(metric: MetricName, assumptions: Assumptions, horizon: Horizon): readonly AssumptionPath[] {
  const behind = assumptionsBehind(assumptions, horizon, metric);
  const likely = axisPaths(assumptions).filter((path) => behind.has(path));
  return likely.toSorted((a, b) => Number(assumptionAt(b).role === 'lever') - Number(assumptionAt(a).role === 'lever'));
}

import { valueAtPath, withValue } from '../../shared/document/changes.ts';
import type { Assumptions, Horizon } from '../../shared/model/assumptions.ts';
import { type Projection, project, projectionLength } from '../../shared/model/project.ts';
import { type AssumptionPath, REGISTER } from '../../shared/model/register.ts';
import { noEffectReason } from './no-effect-reasons.ts';

/**
 * Which of these assumptions move nothing in this scenario, and why. Tried on the model itself: each is set a little
 * lower and higher, and to the ends of where analysts move it, and every metric of every year compared.
 */
export function withoutEffect(
  assumptions: Assumptions,
  paths: readonly AssumptionPath[],
  horizon: Horizon,
): ReadonlyMap<AssumptionPath, string> {
  const now = project(assumptions, horizon);
  const then = new Float64Array(projectionLength(horizon));
  const moves = (path: AssumptionPath, trial: number) =>
    differ(now, project(withValue(assumptions, path, trial), horizon, then));
  const found = new Map<AssumptionPath, string>();
  for (const path of paths) {
    const value = valueAtPath(assumptions, path) as number | null;
    // No ceiling can be given one; the discount rate moves present values, which are no metric of a year.
    if (value === null || path === 'discountRate') continue;
    if (!trials(path, value).some((trial) => moves(path, trial))) {
      found.set(path, noEffectReason(assumptions, path, horizon));
    }
  }
  return found;
}

/** Relative, absolute below 1; the last years differ most often. */
function differ(now: Projection, then: Projection): boolean {
  for (let k = now.length - 1; k >= 0; k--) {
    const value = then[k]!;
    if (Math.abs(value - now[k]!) > 1e-9 * Math.max(1, Math.abs(value))) return true;
  }
  return false;
}

function trials(path: AssumptionPath, value: number): readonly number[] {
  const { min, max, soft, step, whole, calendarYear } = REGISTER[path];
  // A cut above its tariff is not allowed; a smaller one always is.
  if (path === 'marketAccess.tariffCut') return [value - step];
  const ends = calendarYear ? [value - 1, value + 1] : [value - step, value + step, ...soft];
  return ends.filter((trial) => trial >= min && trial <= max && trial !== value && (!whole || Number.isInteger(trial)));
}

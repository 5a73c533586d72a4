import { valueAtPath, withValue } from '../../../shared/document/changes.ts';
import { settableRange } from '../../../shared/document/edits/shares.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { isStructure } from '../../../shared/model/equations/model.ts';
import type { Frame } from '../../../shared/model/frame.ts';
import { yearCount } from '../../../shared/model/horizon.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { emptyProjection, movingScenario, type Projection, project } from '../../../shared/model/project.ts';
import { type AssumptionPath, assumptionAt } from '../../../shared/model/register.ts';
import { ofMoney } from '../../../shared/questions/levers/moving-assumptions.ts';
import { noEffectReason } from './no-effect-reasons.ts';

/** That an assumption moves nothing where it stands. */
export interface NoEffect {
  /** In words that follow “No effect here:”. */
  readonly why: string;
  /** Nor does it anywhere else where analysts move it. */
  readonly idle: boolean;
}

/**
 * Which of these assumptions move nothing in this scenario, and why. Tried on the model itself: each is set a step lower
 * and higher, and where that moves nothing to the ends of where analysts move it; every metric of every year is compared.
 */
export function withoutEffect(
  assumptions: Assumptions,
  paths: readonly AssumptionPath[],
  horizon: Frame,
): ReadonlyMap<AssumptionPath, NoEffect> {
  const now = project(assumptions, horizon);
  const moving = movingScenario(assumptions, horizon);
  const then = emptyProjection(assumptions, horizon);
  const years = yearCount(horizon);
  const moves = (path: AssumptionPath, trials: readonly number[]) => {
    const means = MEANS[assumptionAt(path).group];
    const place = moving.placeOf(path);
    if (place === undefined) {
      // Years and whole numbers shape the model itself; nothing rests on any other number that has no place.
      return (
        isStructure(path) &&
        trials.some((trial) => differ(now, project(withValue(assumptions, path, trial), horizon, then), years, means))
      );
    }
    const found = trials.some((trial) => {
      moving.move(place, trial);
      return differ(now, moving.projection, years, means);
    });
    moving.move(place, valueAtPath(assumptions, path) as number);
    return found;
  };
  const found = new Map<AssumptionPath, NoEffect>();
  for (const path of paths) {
    const value = valueAtPath(assumptions, path) as number | null;
    // No ceiling can be given one; discount rate and inflation move no metric of a year.
    if (value === null || ofMoney(path)) continue;
    const { step, soft } = assumptionAt(path);
    const { min, max } = settableRange(assumptions, path);
    const allowed = (trials: readonly number[]) =>
      trials.filter((trial) => trial >= min.value && trial <= max.value && trial !== value);
    if (moves(path, allowed([value - step, value + step]))) continue;
    const idle = !moves(path, allowed(soft));
    found.set(path, { why: noEffectReason(assumptions, path, horizon), idle });
  }
  return found;
}

/** Training always moves the supply of skilled labour; it has an effect where that is short. */
const MEANS: Readonly<Record<string, MetricName>> = { skills: 'skilledSupply' };

/** Relative, absolute below 1; what becomes undefined, or defined, differs too. A metric that is only a means is left out. */
function differ(now: Projection, then: Projection, years: number, means: MetricName | undefined): boolean {
  const left = means === undefined ? -1 : now.metrics.indexOf(means);
  for (let k = now.values.length - 1; k >= 0; k--) {
    if (Math.floor(k / years) === left) continue;
    const [before, after] = [now.values[k]!, then.values[k]!];
    if (Math.abs(after - before) > 1e-9 * Math.max(1, Math.abs(after))) return true;
    if (Number.isNaN(after) !== Number.isNaN(before)) return true;
  }
  return false;
}

import { withValue } from '../../shared/document/changes.ts';
import type { Assumptions, Horizon } from '../../shared/model/assumptions.ts';
import { project, projectionLength } from '../../shared/model/project.ts';
import { type AssumptionPath, REGISTER } from '../../shared/model/register.ts';

/**
 * Why an assumption moves nothing in this scenario, or null where it does. Tried on the model itself: the assumption is
 * set a little lower and higher, and to the ends of where analysts move it, and every metric of every year compared.
 */
export function noEffect(
  assumptions: Assumptions,
  path: AssumptionPath,
  value: number | null,
  horizon: Horizon,
): string | null {
  if (value === null || path === 'discountRate') return null;
  const now = project(assumptions, horizon, buffer('now', horizon));
  const tried = trials(path, value).some((trial) => {
    const then = project(withValue(assumptions, path, trial), horizon, buffer('then', horizon));
    return then.some((other, k) => Math.abs(other - now[k]!) > 1e-9 * Math.max(1, Math.abs(other)));
  });
  return tried ? null : reason(assumptions, path, horizon);
}

const buffers = new Map<string, Float64Array>();

function buffer(name: string, horizon: Horizon): Float64Array {
  const key = `${name} ${projectionLength(horizon)}`;
  const known = buffers.get(key) ?? new Float64Array(projectionLength(horizon));
  buffers.set(key, known);
  return known;
}

function trials(path: AssumptionPath, value: number): readonly number[] {
  const { min, max, soft, step, whole, calendarYear } = REGISTER[path];
  if (path === 'marketAccess.tariffCut') return [value - step];
  const ends = calendarYear ? [value - 1, value + 1] : [value - step, value + step, ...soft];
  return ends.filter((trial) => trial >= min && trial <= max && trial !== value && (!whole || Number.isInteger(trial)));
}

function reason(assumptions: Assumptions, path: AssumptionPath, horizon: Horizon): string {
  const { marketAccess, investment, workers } = assumptions;
  const [group] = path.split('.');
  if (group === 'marketAccess' && marketAccess.tariffCut === 0) return 'no tariff is cut';
  if (group === 'marketAccess' && marketAccess.elasticity === 0) return 'exports do not respond to prices';
  if (path === 'skills.tvetGraduates' || path === 'skills.returneeShare') return 'skilled labour is not short';
  if (path.startsWith('investment.incentive') && investment.incentiveUplift === 0) return 'there are no incentives';
  if (/zone/i.test(path) && investment.zones === 0) return 'there are no new zones';
  if (/zone/i.test(path) && investment.zoneYear > horizon.end) return `zones open after ${horizon.end}`;
  const track = /^workers\.tracks\.(trainee|skilled|seasonal)\./.exec(path)?.[1] as 'trainee' | undefined;
  if (track) {
    const { quotaStart, newQuota, annualQuota } = workers.tracks[track];
    if (quotaStart > horizon.end) return `the new quota starts after ${horizon.end}`;
    if (newQuota === 0 && annualQuota === 0) return 'the track has no quota';
    if (workers.stockCap !== null) return 'the ceiling on workers leaves no room';
    if (path.endsWith('.quotaStart')) return 'the new quota is the quota of today';
  }
  if (path === 'workers.stockCap') return 'the ceiling is not reached';
  return 'nothing in this scenario depends on it';
}

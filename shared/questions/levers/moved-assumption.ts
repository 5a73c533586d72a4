import { valueAtPath } from '../../document/changes.ts';
import type { Assumptions } from '../../model/assumptions.ts';
import { ASSUMPTION_PATHS, type AssumptionPath } from '../../model/register.ts';
import type { Problem } from '../../outcome.ts';

/** Why the assumption cannot be moved in this scenario while all others stay, or null where it can. */
export function cannotBeMoved(assumptions: Assumptions, path: AssumptionPath, where: string): Problem | null {
  if (path.endsWith('.initialShare')) {
    return {
      where,
      what: `${path} is the share of a track, and the shares add up to 1`,
      allowed: 'none of them can move alone: choose another assumption',
    };
  }
  if (valueAtPath(assumptions, path) !== undefined) return null;
  const parent = path.slice(0, path.lastIndexOf('.') + 1);
  const there = ASSUMPTION_PATHS.filter(
    (other) => other.startsWith(parent) && valueAtPath(assumptions, other) !== undefined,
  );
  return {
    where,
    what: `this scenario has no ${path}, as its growth path is of another shape`,
    allowed: `choose one of ${there.join(', ')}, or another shape`,
  };
}

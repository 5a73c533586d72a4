import type { Assumptions, Horizon } from '../../../shared/model/assumptions.ts';
import { growthToReach } from '../../../shared/model/growth-to-reach.ts';
import type { Projection } from '../../../shared/model/project.ts';
import { INNER_RANGES } from '../../../shared/model/register.ts';

/** The growth that a point stands at, to six digits and in the range of overrides; null where none leads there. */
export function draggedGrowth(
  flow: 'exports' | 'imports',
  t: number,
  wanted: number,
  assumptions: Assumptions,
  projection: Projection,
  horizon: Horizon,
): number | null {
  const growth = growthToReach(flow, t, wanted, assumptions, projection, horizon);
  if (growth === null) return null;
  const { min, max } = INNER_RANGES.override;
  return Number(Math.min(max, Math.max(min, growth)).toPrecision(6));
}

import type { Assumptions, Horizon } from '../../../shared/model/assumptions.ts';
import { madeOfPath } from '../../../shared/model/equations/trade.ts';
import { type Projection, seriesOf } from '../../../shared/model/project.ts';
import { INNER_RANGES } from '../../../shared/model/register.ts';

/**
 * The growth of a year at which the flow as projected, with all else as it is, is `wanted` in that year: with market
 * access, exchange rate, shocks, groups of goods of their own path and new projects in it. In the range of overrides; null
 * where no group follows the flow's path.
 */
export function growthToReach(
  flow: 'exports' | 'imports',
  t: number,
  wanted: number,
  assumptions: Assumptions,
  projection: Projection,
  horizon: Horizon,
): number | null {
  const ofProjects = seriesOf(projection, flow === 'exports' ? 'projectExports' : 'projectImports');
  const { following, onOwnPath } = madeOfPath(flow, assumptions, horizon, t);
  if (following === 0) return null;
  const { level: before } = madeOfPath(flow, assumptions, horizon, t - 1);
  const level = (wanted - ofProjects[t]! - onOwnPath) / following;
  const growth = before > 0 ? level / before - 1 : 0;
  const { min, max } = INNER_RANGES.override;
  return Number(Math.min(max, Math.max(min, growth)).toPrecision(6));
}

import type { Assumptions, Horizon } from './assumptions.ts';
import type { FlowName } from './equations/model.ts';
import { madeOfPath } from './equations/trade.ts';
import { type Projection, seriesOf } from './project.ts';

/**
 * The growth of year index `t` at which the flow as projected, with all else as it is, is `wanted` (USD m) in that year
 * (model.md § 3): with market access, exchange rate, shocks, groups of goods of their own path and new projects in it. Of
 * no range; null where no group follows the flow's path, or nothing is there to grow.
 */
export function growthToReach(
  flow: FlowName,
  t: number,
  wanted: number,
  assumptions: Assumptions,
  projection: Projection,
  horizon: Horizon,
): number | null {
  const ofProjects = seriesOf(projection, flow === 'exports' ? 'projectExports' : 'projectImports');
  const { following, onOwnPath } = madeOfPath(flow, assumptions, horizon, t);
  const { level: before } = madeOfPath(flow, assumptions, horizon, t - 1);
  if (following === 0 || !(before > 0)) return null;
  return (wanted - ofProjects[t]! - onOwnPath) / following / before - 1;
}

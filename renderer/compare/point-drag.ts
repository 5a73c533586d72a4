import type { Assumptions, Horizon } from '../../shared/model/assumptions.ts';
import { tabulateLift } from '../../shared/model/market-access.ts';
import { type Projection, seriesOf } from '../../shared/model/project.ts';

/** The growth of a year at which the flow, with all else as it is, is `wanted` in that year; in the range of overrides. */
export function growthToReach(
  flow: 'exports' | 'imports',
  t: number,
  wanted: number,
  assumptions: Assumptions,
  projection: Projection,
  horizon: Horizon,
): number {
  const years = horizon.end - horizon.base + 1;
  const lift = new Float64Array(years);
  tabulateLift(flow, assumptions, horizon, lift);
  const total = seriesOf(projection, flow);
  const ofProjects = seriesOf(projection, flow === 'exports' ? 'projectExports' : 'projectImports');
  const level = (k: number, value: number) => (value - ofProjects[k]!) / lift[k]!;
  const before = level(t - 1, total[t - 1]!);
  const growth = before > 0 ? level(t, wanted) / before - 1 : 0;
  return Number(Math.min(2, Math.max(-0.9, growth)).toPrecision(6));
}

import type { Assumptions, Horizon } from '../../../shared/model/assumptions.ts';
import { liftIn } from '../../../shared/model/equations/trade.ts';
import { type Projection, seriesOf } from '../../../shared/model/project.ts';
import { INNER_RANGES } from '../../../shared/model/register.ts';

/** The growth of a year at which the flow, with all else as it is, is `wanted` in that year; in the range of overrides. */
export function growthToReach(
  flow: 'exports' | 'imports',
  t: number,
  wanted: number,
  assumptions: Assumptions,
  projection: Projection,
  horizon: Horizon,
): number {
  const total = seriesOf(projection, flow);
  const ofProjects = seriesOf(projection, flow === 'exports' ? 'projectExports' : 'projectImports');
  const level = (k: number, value: number) => (value - ofProjects[k]!) / liftIn(flow, assumptions, horizon, k);
  const before = level(t - 1, total[t - 1]!);
  const growth = before > 0 ? level(t, wanted) / before - 1 : 0;
  const { min, max } = INNER_RANGES.override;
  return Number(Math.min(max, Math.max(min, growth)).toPrecision(6));
}

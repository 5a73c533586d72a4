import { useMemo } from 'react';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import type { Horizon } from '../../../shared/model/horizon.ts';
import { growthRates } from './growth-shapes.ts';

/** Growth of every projected year, worked out again only where the flow, its base or the horizon is another. */
export function useGrowthRates(
  flow: 'exports' | 'imports',
  assumptions: Assumptions,
  horizon: Horizon,
): readonly number[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else of the assumptions shapes the path
  return useMemo(
    () => growthRates(flow, assumptions, horizon),
    [flow, assumptions[flow], assumptions.base, horizon.base, horizon.end],
  );
}

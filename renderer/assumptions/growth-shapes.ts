import type { Assumptions, Growth, GrowthShape, Horizon } from '../../shared/model/assumptions.ts';
import { followPath, growthTable, tabulateGrowth } from '../../shared/model/growth.ts';
import { baseFlow } from '../../shared/model/trade.ts';

export const SHAPES: readonly { readonly id: GrowthShape; readonly label: string }[] = [
  { id: 'constant', label: 'Constant' },
  { id: 'fade', label: 'Fade' },
  { id: 'linear', label: 'Linear' },
  { id: 'saturating', label: 'Saturating' },
];

/** The path in another shape, as near to what it is as that shape allows. */
export function reshaped(growth: Growth, shape: GrowthShape, base: number): Growth {
  if (growth.shape === shape) return growth;
  const from = growth.shape === 'constant' ? growth.rate : growth.from;
  const to =
    growth.shape === 'fade' || growth.shape === 'linear'
      ? growth.to
      : Math.min(0.5, Math.max(-0.5, growth.shape === 'constant' ? growth.rate : 0.03));
  switch (shape) {
    case 'constant':
      return { shape, rate: to };
    case 'fade':
      return { shape, from, to, halfLife: 2 };
    case 'linear':
      return { shape, from, to, years: 5 };
    case 'saturating':
      return { shape, from: Math.max(0, from), ceiling: Math.ceil((base * 4) / 100) * 100 };
  }
}

/** Growth rate of each projected year, overrides included, without noise. */
export function growthRates(
  flow: 'exports' | 'imports',
  assumptions: Assumptions,
  horizon: Horizon,
): readonly number[] {
  const years = horizon.end - horizon.base + 1;
  const table = growthTable(years);
  tabulateGrowth(assumptions[flow], horizon, table);
  const level = new Float64Array(years);
  followPath(assumptions[flow].growth, table, baseFlow(flow, assumptions.base), null, level);
  return Array.from({ length: years - 1 }, (_, k) => (level[k] === 0 ? 0 : level[k + 1]! / level[k]! - 1));
}

import type { Flow, Growth, Horizon } from './assumptions.ts';

/**
 * Growth paths (§ 2). What depends on the year and the shape alone is worked out once per scenario into a table, so
 * that following the path with another rate, or with noise, costs a few multiplications a year.
 */
export interface GrowthTable {
  /** Share of the way between the path's two rates, per year index; unused by constant and saturating paths. */
  readonly weight: Float64Array;
  /** Growth typed for the year, NaN where there is none. */
  readonly override: Float64Array;
}

export const growthTable = (years: number): GrowthTable => ({
  weight: new Float64Array(years),
  override: new Float64Array(years).fill(Number.NaN),
});

/** Fills `table` for a flow's path and overrides; overrides beyond the horizon have no effect. */
export function tabulateGrowth(flow: Flow, horizon: Horizon, table: GrowthTable): void {
  const { growth, overrides } = flow;
  const { weight, override } = table;
  const years = weight.length;
  if (growth.shape === 'fade') {
    // 2^(−(t−1)/halfLife) in steps of one year: one power instead of one a year.
    const step = 2 ** (-1 / growth.halfLife);
    let fading = 1;
    for (let t = 1; t < years; t++) {
      weight[t] = fading;
      fading *= step;
    }
  } else if (growth.shape === 'linear') {
    for (let t = 1; t < years; t++) weight[t] = Math.min(1, (t - 1) / (growth.years - 1));
  }
  override.fill(Number.NaN);
  for (const year in overrides) {
    const t = Number(year) - horizon.base;
    if (t >= 1 && t < years) override[t] = overrides[year] as number;
  }
}

/**
 * The `q` of a saturating path: 0 where the ceiling is reached in the first year, −1 where the base is not below
 * the ceiling (a drawn or mixed base can do that) and the flow does not grow.
 */
export function saturation(from: number, base: number, ceiling: number): number {
  if (base >= ceiling) return -1;
  const x = base / ceiling;
  return Math.max(0, (1 - (1 + from) * x) / ((1 + from) * (1 - x)));
}

/**
 * Writes the flow's level U(t) without market access and shocks, from `base` (USD m) at t = 0 on.
 * `noise`, where given, is added to the growth of year index t at `noise[t]`, but never to an override.
 */
export function followPath(
  growth: Growth,
  table: GrowthTable,
  base: number,
  noise: Float64Array | null,
  level: Float64Array,
): void {
  const { weight, override } = table;
  const years = level.length;
  level[0] = base;
  let start = 0;
  let span = 0;
  let ceiling = 0;
  let q = 0;
  switch (growth.shape) {
    case 'constant':
      start = growth.rate;
      break;
    case 'fade':
      start = growth.to;
      span = growth.from - growth.to;
      break;
    case 'linear':
      start = growth.from;
      span = growth.to - growth.from;
      break;
    case 'saturating':
      ceiling = growth.ceiling;
      q = saturation(growth.from, base, ceiling);
      break;
  }
  let value = base;
  for (let t = 1; t < years; t++) {
    let rate = override[t] as number;
    if (Number.isNaN(rate)) {
      if (ceiling === 0) rate = start + span * (weight[t] as number);
      else rate = q < 0 ? 0 : 1 / (q + ((1 - q) * value) / ceiling) - 1;
      if (noise !== null) rate = Math.max(-0.95, rate + (noise[t] as number));
    }
    value *= 1 + rate;
    level[t] = value;
  }
}

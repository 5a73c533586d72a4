import type { Assumptions, Growth, GrowthShape, Horizon } from '../../../shared/model/assumptions.ts';
import { levelsOnPath } from '../../../shared/model/equations/growth.ts';
import { assumptionAt } from '../../../shared/model/register.ts';

export const SHAPES: readonly GrowthShape[] = ['fade', 'linear', 'constant', 'saturating'];

/** A flow in the base year (USD m) and the years over which its path is followed. */
export interface Course {
  readonly base: number;
  readonly horizon: Horizon;
}

/** Levels of a path by itself, without overrides, from the base year on. */
const levels = (growth: Growth, { base, horizon }: Course): readonly number[] =>
  levelsOnPath('exports', { base: { totalTrade: base, exportShare: 1 }, exports: { growth, overrides: {} } }, horizon);

const lastLevel = (growth: Growth, course: Course): number => levels(growth, course).at(-1)!;

/**
 * The path in another shape: it keeps the growth of the first year and the long run as far as the shape has them, and
 * comes as near as it can to the level that the path reaches in the last year.
 */
export function reshaped(growth: Growth, shape: GrowthShape, course: Course): Growth {
  if (growth.shape === shape) return growth;
  const target = lastLevel(growth, course);
  const { from, to } = ends(growth, course);
  switch (shape) {
    case 'constant': {
      const years = course.horizon.end - course.horizon.base;
      const rate = course.base > 0 ? (target / course.base) ** (1 / years) - 1 : from;
      return { shape, rate: rounded('exports.growth.rate', rate) };
    }
    case 'fade':
      // One rate throughout: every half-life gives the same path.
      if (from === to) return { shape, from, to, halfLife: 2 };
      return nearest(target, course, halfLives, (halfLife) => ({ shape, from, to, halfLife }));
    case 'linear':
      if (from === to) return { shape, from, to, years: 5 };
      return nearest(target, course, lengths, (years) => ({ shape, from, to, years }));
    case 'saturating': {
      const start = Math.max(0, from);
      return nearest(target, course, ceilings(course.base), (ceiling) => ({ shape, from: start, ceiling }));
    }
  }
}

type Rate = 'exports.growth.rate' | 'exports.growth.from' | 'exports.growth.to';

/** A rate within its range, in the steps in which it is typed. */
function rounded(path: Rate, rate: number): number {
  const { min, max, step } = assumptionAt(path);
  return Number(Math.min(max, Math.max(min, Math.round(rate / step) * step)).toPrecision(12));
}

/** Growth in the first year and in the long run: the path's own where it names them. */
function ends(growth: Growth, course: Course): { readonly from: number; readonly to: number } {
  if (growth.shape === 'fade' || growth.shape === 'linear') return growth;
  if (growth.shape === 'constant') return { from: growth.rate, to: rounded('exports.growth.to', growth.rate) };
  const level = levels(growth, course);
  const last = level.at(-2)! > 0 ? level.at(-1)! / level.at(-2)! - 1 : 0;
  return { from: growth.from, to: rounded('exports.growth.to', last) };
}

const halfLives = Array.from({ length: 500 }, (_, k) => (k + 1) / 10);
const lengths = Array.from({ length: 49 }, (_, k) => k + 2);

/** Round ceilings above a flow, to twenty times as much: beyond that it hardly slows. */
function ceilings(base: number): readonly number[] {
  const step = 10 ** Math.max(-3, Math.floor(Math.log10(Math.max(base, 1e-3))) - 1);
  const first = Math.floor(base / step + 1 + 1e-9);
  return Array.from({ length: 400 }, (_, k) => Number(((first + k * Math.ceil(k / 20)) * step).toPrecision(12))).filter(
    (ceiling) => ceiling > base && ceiling <= Math.min(assumptionAt('exports.growth.ceiling').max, 20 * base + step),
  );
}

/** The path whose last level is nearest to the target; of several as near the one with the smaller parameter. */
function nearest(
  target: number,
  course: Course,
  parameters: readonly number[],
  path: (parameter: number) => Growth,
): Growth {
  let best = path(parameters[0]!);
  let least = Number.POSITIVE_INFINITY;
  for (const parameter of parameters) {
    const candidate = path(parameter);
    const miss = Math.abs(lastLevel(candidate, course) - target);
    if (miss < least * (1 - 1e-9)) {
      best = candidate;
      least = miss;
    }
  }
  return best;
}

/** Growth rate of each projected year, overrides included, without noise. */
export function growthRates(
  flow: 'exports' | 'imports',
  assumptions: Assumptions,
  horizon: Horizon,
): readonly number[] {
  const level = levelsOnPath(flow, assumptions, horizon);
  return level.slice(1).map((value, k) => (level[k] === 0 ? 0 : value / level[k]! - 1));
}

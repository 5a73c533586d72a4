import type { Distribution } from '../../document/schema.ts';
import { incompleteBeta, logGamma } from './beta.ts';
import { inverseNormal, normalCdf } from './normal.ts';

/** The value a distribution always gives, where its ends are equal or its spread is none; else null. */
export function constantOf(distribution: Distribution): number | null {
  switch (distribution.kind) {
    case 'uniform':
    case 'triangular':
    case 'pert':
      return distribution.min === distribution.max ? distribution.min : null;
    case 'normal':
      return distribution.sd === 0 ? distribution.mean : null;
    case 'lognormal':
      return distribution.gsd === 1 ? distribution.median : null;
  }
}

/**
 * Density of an uncertain input's distribution (model.md § 8) at `x`, per unit of x; 0 where it gives no values. Of a
 * distribution that always gives one value there is no density: ask `constantOf` first.
 */
export function densityAt(distribution: Distribution, x: number): number {
  switch (distribution.kind) {
    case 'uniform':
      return x < distribution.min || x > distribution.max ? 0 : 1 / (distribution.max - distribution.min);
    case 'triangular':
      return triangular(distribution.min, distribution.mode, distribution.max, x);
    case 'pert':
      return pert(distribution.min, distribution.mode, distribution.max, x);
    case 'normal':
      return standardNormal((x - distribution.mean) / distribution.sd) / distribution.sd;
    case 'lognormal': {
      if (x <= 0) return 0;
      const sigma = Math.log(distribution.gsd);
      return standardNormal(Math.log(x / distribution.median) / sigma) / (sigma * x);
    }
  }
}

const standardNormal = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

function triangular(min: number, mode: number, max: number, x: number): number {
  if (x < min || x > max) return 0;
  const top = 2 / (max - min);
  if (x < mode) return (top * (x - min)) / (mode - min);
  return x === mode ? top : (top * (max - x)) / (max - mode);
}

/** Beta(1 + 4(mode−min)/(max−min), 1 + 4(max−mode)/(max−min)) between its ends. */
function pert(min: number, mode: number, max: number, x: number): number {
  if (x < min || x > max) return 0;
  const width = max - min;
  const rising = 4 * ((mode - min) / width);
  const falling = 4 * ((max - mode) / width);
  const logBeta = logGamma(rising + 1) + logGamma(falling + 1) - logGamma(rising + falling + 2);
  const share = (x - min) / width;
  return (share ** rising * (1 - share) ** falling) / (Math.exp(logBeta) * width);
}

/** Share of the draws of a distribution below `x`: its distribution function, a step where it always gives one value. */
export function shareBelow(distribution: Distribution, x: number): number {
  const constant = constantOf(distribution);
  if (constant !== null) return x > constant ? 1 : 0;
  switch (distribution.kind) {
    case 'uniform':
      return within((x - distribution.min) / (distribution.max - distribution.min));
    case 'triangular':
      return triangularBelow(distribution.min, distribution.mode, distribution.max, x);
    case 'pert': {
      const { min, mode, max } = distribution;
      const width = max - min;
      return incompleteBeta(1 + 4 * ((mode - min) / width), 1 + 4 * ((max - mode) / width), within((x - min) / width));
    }
    case 'normal':
      return normalCdf((x - distribution.mean) / distribution.sd);
    case 'lognormal':
      return x <= 0 ? 0 : normalCdf(Math.log(x / distribution.median) / Math.log(distribution.gsd));
  }
}

const within = (share: number): number => Math.max(0, Math.min(1, share));

function triangularBelow(min: number, mode: number, max: number, x: number): number {
  if (x <= min) return 0;
  if (x >= max) return 1;
  if (x <= mode) return (x - min) ** 2 / ((max - min) * (mode - min));
  return 1 - (max - x) ** 2 / ((max - min) * (max - mode));
}

/**
 * Where the values of a distribution lie: its ends, or, where it has none, what leaves out a share `tail` (above 0, below
 * one half) of the draws on either side.
 */
export function reachOf(distribution: Distribution, tail: number): readonly [number, number] {
  switch (distribution.kind) {
    case 'uniform':
    case 'triangular':
    case 'pert':
      return [distribution.min, distribution.max];
    case 'normal': {
      const away = -inverseNormal(tail) * distribution.sd;
      return [distribution.mean - away, distribution.mean + away];
    }
    case 'lognormal': {
      const away = distribution.gsd ** -inverseNormal(tail);
      return [distribution.median / away, distribution.median * away];
    }
  }
}

/** Whether every value lies between two ends. */
export const hasEnds = ({ kind }: Distribution): boolean => kind !== 'normal' && kind !== 'lognormal';

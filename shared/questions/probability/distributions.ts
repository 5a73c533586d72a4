import type { Distribution } from '../../document/schema.ts';
import { inverseNormal } from './normal.ts';
import { pertTable, readPert } from './pert-table.ts';

/**
 * The inverse distribution function F⁻¹ of an uncertain input (model.md § 8), made ready to be read for many draws.
 * Those that rest on the normal distribution, and PERT by its table, are read at the normal score z = Φ⁻¹(u): a draw
 * that is correlated has its score at hand, and spares the way through Φ and back.
 */
export interface Quantiles {
  /** What `read` takes: u, z, or nothing where the distribution is a constant. */
  readonly at: 'uniform' | 'score' | 'nothing';
  /** The value of a constant; null for what varies. */
  readonly constant: number | null;
  /** Writes the quantile at each of the `count` values from `from` on to the places from `to` on. */
  readonly read: (values: Float64Array, from: number, to: number, count: number) => void;
}

const constant = (value: number): Quantiles => ({
  at: 'nothing',
  constant: value,
  read: (values, _, to, count) => void values.fill(value, to, to + count),
});

/** F⁻¹ of a distribution whose parameters are in order (`distributionProblems`); equal ends give that constant. */
export function quantilesOf(distribution: Distribution): Quantiles {
  switch (distribution.kind) {
    case 'uniform':
      return uniform(distribution.min, distribution.max);
    case 'triangular':
      return triangular(distribution.min, distribution.mode, distribution.max);
    case 'pert':
      return pert(distribution.min, distribution.mode, distribution.max);
    case 'normal':
      return normal(distribution.mean, distribution.sd);
    case 'lognormal':
      return lognormal(distribution.median, distribution.gsd);
  }
}

/** F⁻¹(u) of a distribution, 0 < u < 1. */
export function quantileAt(distribution: Distribution, u: number): number {
  const quantiles = quantilesOf(distribution);
  const value = Float64Array.of(quantiles.at === 'score' ? inverseNormal(u) : u);
  quantiles.read(value, 0, 0, 1);
  return value[0]!;
}

function uniform(min: number, max: number): Quantiles {
  if (min === max) return constant(min);
  const width = max - min;
  return {
    at: 'uniform',
    constant: null,
    read: (values, from, to, count) => {
      for (let i = 0; i < count; i++) values[to + i] = min + values[from + i]! * width;
    },
  };
}

function triangular(min: number, mode: number, max: number): Quantiles {
  if (min === max) return constant(min);
  const width = max - min;
  const below = (mode - min) / width;
  const rising = width * (mode - min);
  const falling = width * (max - mode);
  return {
    at: 'uniform',
    constant: null,
    read: (values, from, to, count) => {
      for (let i = 0; i < count; i++) {
        const u = values[from + i]!;
        values[to + i] = u < below ? min + Math.sqrt(u * rising) : max - Math.sqrt((1 - u) * falling);
      }
    },
  };
}

function pert(min: number, mode: number, max: number): Quantiles {
  if (min === max) return constant(min);
  const width = max - min;
  const table = pertTable(1 + 4 * ((mode - min) / width), 1 + 4 * ((max - mode) / width));
  return {
    at: 'score',
    constant: null,
    read: (values, from, to, count) => readPert(table, min, width, values, from, to, count),
  };
}

function normal(mean: number, sd: number): Quantiles {
  if (sd === 0) return constant(mean);
  return {
    at: 'score',
    constant: null,
    read: (values, from, to, count) => {
      for (let i = 0; i < count; i++) values[to + i] = mean + sd * values[from + i]!;
    },
  };
}

function lognormal(median: number, gsd: number): Quantiles {
  if (gsd === 1) return constant(median);
  const logMedian = Math.log(median);
  const logGsd = Math.log(gsd);
  return {
    at: 'score',
    constant: null,
    read: (values, from, to, count) => {
      for (let i = 0; i < count; i++) values[to + i] = Math.exp(logMedian + logGsd * values[from + i]!);
    },
  };
}

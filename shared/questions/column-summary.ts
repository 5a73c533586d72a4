import { createOrderStatistics } from './order-statistics.ts';
import { LEVELS } from './questions.ts';

/** Draws whose values are added up together; the sums are then added in order, however the draws were shared out. */
export const SUM_BLOCK = 1024;

/** What is said of one column of draws: its mean, and its quantiles at `LEVELS`. */
export interface ColumnSummary {
  readonly mean: number;
  readonly quantiles: readonly number[];
}

/** Summarises columns of one length, one after another in the same room. */
export interface Summariser {
  readonly draws: number;
  /** The column keeps its order. */
  readonly summarise: (column: Float64Array) => ColumnSummary;
}

/**
 * A summariser of columns of so many draws, at least one. Quantiles lie by linear interpolation between order
 * statistics, at position (n − 1) p (model.md § 8); `levels` ascend.
 */
export function createSummariser(draws: number, levels: readonly number[] = LEVELS): Summariser {
  const positions = levels.map((level) => (draws - 1) * level);
  const lower = positions.map(Math.floor);
  const upper = lower.map((rank) => Math.min(rank + 1, draws - 1));
  const ranks = Int32Array.from(new Set([...lower, ...upper])).sort();
  const lowerAt = lower.map((rank) => ranks.indexOf(rank));
  const upperAt = upper.map((rank) => ranks.indexOf(rank));
  const found = new Float64Array(ranks.length);
  const order = createOrderStatistics(draws);
  return {
    draws,
    summarise: (column) => {
      const { mean, least, greatest } = extentOf(column, draws);
      // Rounding must not move the mean of a value that every draw has.
      if (least === greatest) return { mean: least, quantiles: levels.map(() => least) };
      order.find(column, draws, least, greatest, ranks, found);
      const quantiles = positions.map((position, k) => {
        const low = found[lowerAt[k]!]!;
        return low + (position - lower[k]!) * (found[upperAt[k]!]! - low);
      });
      return { mean, quantiles };
    },
  };
}

let recent: Summariser | undefined;

/** Summarises the first `draws` values of a column, at least one. */
export function summariseColumn(column: Float64Array, draws: number): ColumnSummary {
  if (recent?.draws !== draws) recent = createSummariser(draws);
  return recent.summarise(column);
}

interface Extent {
  readonly mean: number;
  readonly least: number;
  readonly greatest: number;
}

/** The mean by fixed blocks of 1,024 draws (model.md § 8), each in four interleaved sums, and the ends. */
function extentOf(column: Float64Array, draws: number): Extent {
  let least = column[0]!;
  let greatest = least;
  let total = 0;
  for (let start = 0; start < draws; start += SUM_BLOCK) {
    const end = Math.min(draws, start + SUM_BLOCK);
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    let i = start;
    for (; i + 3 < end; i += 4) {
      const a = column[i]!;
      const b = column[i + 1]!;
      const c = column[i + 2]!;
      const d = column[i + 3]!;
      first += a;
      second += b;
      third += c;
      fourth += d;
      if (a < least) least = a;
      if (a > greatest) greatest = a;
      if (b < least) least = b;
      if (b > greatest) greatest = b;
      if (c < least) least = c;
      if (c > greatest) greatest = c;
      if (d < least) least = d;
      if (d > greatest) greatest = d;
    }
    for (; i < end; i++) {
      const value = column[i]!;
      first += value;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    total += first + second + (third + fourth);
  }
  return { mean: total / draws, least, greatest };
}

/** Share of the draws at or above a target. */
export function shareAtOrAbove(column: Float64Array, draws: number, target: number): number {
  let reached = 0;
  for (let i = 0; i < draws; i++) if (column[i]! >= target) reached++;
  return reached / draws;
}

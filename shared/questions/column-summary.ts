import { LEVELS } from './questions.ts';

/** Draws whose values are added up together; the sums are then added in order, however the draws were shared out. */
export const SUM_BLOCK = 1024;

/** What is said of one column of draws: its mean, and its quantiles at `LEVELS`. */
export interface ColumnSummary {
  readonly mean: number;
  readonly quantiles: readonly number[];
}

/** Summarises the first `draws` values of a column, at least one; the column keeps its order. */
export function summariseColumn(column: Float64Array, draws: number): ColumnSummary {
  return { mean: meanOf(column, draws), quantiles: quantilesOfColumn(column, draws, LEVELS) };
}

/** The mean by fixed blocks of 1,024 draws (model.md § 8). */
export function meanOf(column: Float64Array, draws: number): number {
  let total = 0;
  for (let start = 0; start < draws; start += SUM_BLOCK) {
    const end = Math.min(draws, start + SUM_BLOCK);
    let sum = 0;
    for (let i = start; i < end; i++) sum += column[i]!;
    total += sum;
  }
  return total / draws;
}

/** Share of the draws at or above a target. */
export function shareAtOrAbove(column: Float64Array, draws: number, target: number): number {
  let reached = 0;
  for (let i = 0; i < draws; i++) if (column[i]! >= target) reached++;
  return reached / draws;
}

/** Quantiles by linear interpolation between order statistics, at position (n − 1) p. */
export function quantilesOfColumn(column: Float64Array, draws: number, levels: readonly number[]): readonly number[] {
  const sorted = column.slice(0, draws).sort();
  return levels.map((level) => {
    const position = (draws - 1) * level;
    const below = Math.floor(position);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, draws - 1)]!;
    return low + (position - below) * (high - low);
  });
}

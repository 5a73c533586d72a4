import { SUM_BLOCK } from '../chunks.ts';
import { LEVELS } from '../questions.ts';
import { valuesAtRanks, type Wanted, wantedBins } from './order-statistics.ts';
import { type QuantileRanks, quantileRanks } from './quantile-ranks.ts';
import { AT_LOW, BINS, type Bins, binsFrom, createTallier, pick, type Tally } from './tally.ts';

/** What is said of one column of draws. */
export interface ColumnSummary {
  /** Draws in which it is undefined; where there are any, mean and quantiles are NaN. */
  readonly undefined: number;
  readonly mean: number;
  /** Linear between order statistics, one for each level that was asked for. */
  readonly quantiles: readonly number[];
  /** The share of draws at or above each target that was asked for. */
  readonly reached: readonly number[];
}

/** Columns whose draws have all been tallied, by as many chunks as there are, and their wanted bins found. */
export interface Tallied {
  readonly bins: Bins;
  readonly tallies: readonly Tally[];
  readonly wanted: Wanted;
  readonly draws: number;
  readonly quantiles: QuantileRanks;
}

/** The summary of a column with so many targets, from its picked values, sorted. */
export function summaryOf(tallied: Tallied, column: number, picked: Float64Array, targets: number): ColumnSummary {
  const { bins, wanted, tallies, draws, quantiles } = tallied;
  const most = tallies[0]!.reached.length / bins.low.length;
  const reached = (target: number) => tallies.reduce((sum, own) => sum + own.reached[column * most + target]!, 0);
  const without = tallies.reduce((sum, own) => sum + own.undefined[column]!, 0);
  const found = quantiles.read(valuesAtRanks(wanted, bins, column, picked));
  return {
    undefined: without,
    mean: without > 0 ? Number.NaN : meanOf(tallied, column),
    quantiles: without > 0 ? found.map(() => Number.NaN) : found,
    reached: Array.from({ length: targets }, (_, k) => reached(k) / draws),
  };
}

function meanOf({ bins, tallies, draws }: Tallied, column: number): number {
  const columns = bins.low.length;
  const atLow = tallies.reduce((sum, { counts }) => sum + counts[column * BINS + AT_LOW]!, 0);
  // Rounding must not move the mean of a value that every draw has.
  if (atLow === draws) return bins.low[column]!;
  let total = 0;
  for (const { sums } of tallies) {
    const blocks = sums.length / columns;
    for (let block = column * blocks; block < (column + 1) * blocks; block++) total += sums[block]!;
  }
  return total / draws;
}

/** Summarises a column that is all at hand, at least one draw; it keeps its order. `levels` ascend. */
export function summariseColumn(column: Float64Array, levels: readonly number[] = LEVELS): ColumnSummary {
  const draws = column.length;
  const bins = binsFrom(column, Int32Array.of(0), Math.min(SUM_BLOCK, draws));
  const { tally, take } = createTallier(bins, Math.ceil(draws / SUM_BLOCK), [[]]);
  for (let at = 0; at < draws; at += SUM_BLOCK) take(0, at / SUM_BLOCK, column, at, Math.min(SUM_BLOCK, draws - at));
  const quantiles = quantileRanks(draws, levels);
  const wanted = wantedBins([tally], 1, quantiles.ranks);
  const picked = new Float64Array(wanted.sizes[0]![0]!);
  pick(column, 0, draws, bins, 0, wanted.marks, picked, 0);
  picked.sort();
  return summaryOf({ bins, tallies: [tally], wanted, draws, quantiles }, 0, picked, 0);
}

import { LEVELS } from '../questions.ts';
import { addValues, noExtents, SUM_BLOCK, sumOfBlock } from './extent.ts';
import { createOrderStatistics } from './order-statistics.ts';
import { quantileRanks } from './quantile-ranks.ts';

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

/** A summariser of columns of so many draws, at least one; `levels` ascend. */
export function createSummariser(draws: number, levels: readonly number[] = LEVELS): Summariser {
  const { ranks, read } = quantileRanks(draws, levels);
  const found = new Float64Array(ranks.length);
  const order = createOrderStatistics(draws);
  const blocks = Math.ceil(draws / SUM_BLOCK);
  return {
    draws,
    summarise: (column) => {
      const extents = noExtents(1, blocks);
      let total = 0;
      for (let block = 0; block < blocks; block++) {
        const start = block * SUM_BLOCK;
        addValues(column, start, Math.min(SUM_BLOCK, draws - start), extents, block, 0);
        total += sumOfBlock(extents, block);
      }
      const least = extents.least[0]!;
      const greatest = extents.greatest[0]!;
      // Rounding must not move the mean of a value that every draw has.
      if (least === greatest) return { mean: least, quantiles: levels.map(() => least) };
      order.find(column, draws, least, greatest, ranks, found);
      return { mean: total / draws, quantiles: read(found) };
    },
  };
}

let recent: Summariser | undefined;

/** Summarises the first `draws` values of a column, at least one. */
export function summariseColumn(column: Float64Array, draws: number): ColumnSummary {
  if (recent?.draws !== draws) recent = createSummariser(draws);
  return recent.summarise(column);
}

/** Share of the draws at or above a target. */
export function shareAtOrAbove(column: Float64Array, draws: number, target: number): number {
  let reached = 0;
  for (let i = 0; i < draws; i++) if (column[i]! >= target) reached++;
  return reached / draws;
}

/**
 * The order statistics between which quantiles lie: by linear interpolation, at position (n − 1) p (model.md § 8).
 */
export interface QuantileRanks {
  /** Ranks from 0, ascending, each once. */
  readonly ranks: Int32Array;
  /** The quantile of each level, from the values at the ranks. */
  readonly read: (found: ArrayLike<number>) => readonly number[];
}

/** For columns of so many draws, at least one. */
export function quantileRanks(draws: number, levels: readonly number[]): QuantileRanks {
  const positions = levels.map((level) => (draws - 1) * level);
  const lower = positions.map(Math.floor);
  const upper = lower.map((rank) => Math.min(rank + 1, draws - 1));
  const ranks = Int32Array.from(new Set([...lower, ...upper])).sort();
  const lowerAt = lower.map((rank) => ranks.indexOf(rank));
  const upperAt = upper.map((rank) => ranks.indexOf(rank));
  return {
    ranks,
    read: (found) =>
      positions.map((position, k) => {
        const low = found[lowerAt[k]!]!;
        return low + (position - lower[k]!) * (found[upperAt[k]!]! - low);
      }),
  };
}

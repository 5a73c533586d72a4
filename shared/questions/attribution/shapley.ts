import { bitCount } from './bit-count.ts';

/**
 * Shapley value of each of `players` players (Shapley, "A value for n-person games", 1953), exactly, over all
 * 2^players subsets: what a player adds to those already there, averaged over all orders in which they can come.
 * `worth` takes a subset as bits (player k at bit k). The values add up to worth(all) − worth(none).
 */
export function shapleyValues(players: number, worth: (subset: number) => number): readonly number[] {
  const worths = Float64Array.from({ length: 2 ** players }, (_, subset) => worth(subset));
  const weights = orderWeights(players);
  return Array.from({ length: players }, (_, player) => {
    const own = 1 << player;
    let value = 0;
    for (let subset = 0; subset < worths.length; subset++) {
      if (subset & own) continue;
      value += weights[bitCount(subset)]! * (worths[subset | own]! - worths[subset]!);
    }
    return value;
  });
}

/** By size s of a subset, the share of orders in which it stands before a given player: s! (n − s − 1)! / n!. */
function orderWeights(players: number): readonly number[] {
  const weights: number[] = [];
  let weight = 1 / players;
  for (let size = 0; size < players; size++) {
    weights.push(weight);
    weight *= (size + 1) / (players - size - 1);
  }
  return weights;
}

/**
 * Places labels, one above the other in the order given, at least `pitch` apart and between `low` and `high`, with the
 * least sum of squared moves from where they want to be (isotonic regression by pooling adjacent violators). `wanted`
 * ascends. Where they do not fit, they stand evenly from `low` to `high`.
 */
export function stackLabels(wanted: readonly number[], pitch: number, low: number, high: number): readonly number[] {
  const count = wanted.length;
  if (count === 0) return [];
  const step = Math.min(pitch, count > 1 ? Math.max(0, high - low) / (count - 1) : pitch);
  const pools: { sum: number; size: number }[] = [];
  wanted.forEach((place, k) => {
    // Without the pitch, labels only have to stay in order.
    pools.push({ sum: place - k * step, size: 1 });
    while (pools.length > 1 && mean(pools.at(-2)!) > mean(pools.at(-1)!)) {
      const last = pools.pop()!;
      const before = pools.at(-1)!;
      before.sum += last.sum;
      before.size += last.size;
    }
  });
  const most = Math.max(low, high - (count - 1) * step);
  const settled = pools.flatMap((pool) => new Array<number>(pool.size).fill(Math.min(most, Math.max(low, mean(pool)))));
  return settled.map((place, k) => place + k * step);
}

const mean = ({ sum, size }: { readonly sum: number; readonly size: number }): number => sum / size;

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

/** Between lines of words of 12 px, at the least. */
const LEAST_PITCH = 13;

/** A line that may be named at its end. */
interface Ending {
  readonly value: number;
  /** It is named before all others. */
  readonly matters: boolean;
  /** How far it is from what it is compared with. */
  readonly far: number;
}

export interface NamedEnds<E> {
  /** Highest first. */
  readonly named: readonly (E & { readonly lineY: number; readonly y: number })[];
  /** How many there was no room for. */
  readonly more: number;
}

/**
 * Names at the ends of lines between `low` and `high`, nudged apart: all of them, or where there is no room those that
 * matter, the highest and the lowest, and of the others the ones that are farthest off.
 */
export function namedEnds<E extends Ending>(
  ends: readonly E[],
  place: (value: number) => number,
  pitch: number,
  low: number,
  high: number,
): NamedEnds<E> {
  const room = Math.max(1, Math.floor((high - low) / Math.min(pitch, LEAST_PITCH)) + 1);
  const sorted = ends.toSorted((a, b) => b.value - a.value);
  const weight = (end: E): number =>
    end.matters ? 3 : end === sorted[0] ? 2 : end === sorted.at(-1) ? 1 : end.far / (1 + end.far);
  const first = new Set(sorted.toSorted((a, b) => weight(b) - weight(a)).slice(0, room));
  const named = sorted.filter((end) => first.has(end));
  const lines = named.map(({ value }) => place(value));
  const places = stackLabels(lines, pitch, low, high);
  return {
    named: named.map((end, k) => ({ ...end, lineY: lines[k]!, y: places[k]! })),
    more: ends.length - named.length,
  };
}

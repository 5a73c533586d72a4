import type { ChunkSteps } from './steps.ts';

/**
 * Which part of a question's draws a thread works on: every thread runs the same program, each over its own chunk, and
 * where all are needed the chunks' results are merged. One thread has the whole, and merges nothing but its own.
 */
export interface Chunk {
  readonly index: number;
  readonly count: number;
}

export const WHOLE: Chunk = { index: 0, count: 1 };

/** Draws whose values are added up together; the sums are then added in order, however many chunks there are. */
export const SUM_BLOCK = 1024;

/** Consecutive numbers `from … to − 1`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The chunk's part of so many draws, in whole blocks; empty where there are more chunks than blocks. */
export function drawsOf({ index, count }: Chunk, draws: number): Run {
  const blocks = Math.ceil(draws / SUM_BLOCK);
  const start = (k: number) => Math.min(draws, Math.floor((blocks * k) / count) * SUM_BLOCK);
  return { from: start(index), to: start(index + 1) };
}

/**
 * Merges what all chunks found and gives every one the result (an all-reduce). The first chunk does the merging; the
 * others wait. The arrays in `own`, a flat record, are transferred: who handed them over has them no longer.
 */
export function* merged<P extends object, T>(
  { index, count }: Chunk,
  own: P,
  merge: (chunks: readonly P[]) => ChunkSteps<T>,
): ChunkSteps<T> {
  if (count === 1) return yield* merge([own]);
  const reply = yield { kind: 'gather', value: own };
  if (index > 0) return reply as T;
  const value = yield* merge(reply as readonly P[]);
  yield { kind: 'broadcast', value };
  return value;
}

/** Sorted values of all chunks in one order. */
export const inOrder = (chunks: readonly Float64Array[]): Float64Array => chunks.reduce(zipped);

function zipped(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length);
  for (let [i, j, at] = [0, 0, 0]; at < all.length; at++)
    all[at] = j === b.length || (i < a.length && a[i]! <= b[j]!) ? a[i++]! : b[j++]!;
  return all;
}

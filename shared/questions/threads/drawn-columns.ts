import { drawInto } from '../draws/draws.ts';
import { drawsAtATime } from '../fan/step.ts';
import type { Steps } from '../steps.ts';
import { type Plan, round } from './plan.ts';
import { type BatchOfFan, batchOf } from './planned-fan.ts';
import type { Run } from './runs.ts';

/**
 * Columns on their way between threads. Draws are shared out first: each thread computes a run of draws of all columns.
 * Then columns are shared out. In between, they stand in memory that all threads see, or, where there is none, are
 * handed from thread to thread in parts.
 */

/** A run of draws of some columns, one column after another. */
interface Part {
  readonly draws: Run;
  readonly values: ArrayBuffer;
}

/** All columns in memory that all threads see; else all parts of those that one thread has been given. */
export type Drawn = SharedArrayBuffer | readonly Part[];

export interface DrawnWork {
  fanDraws: {
    readonly input: BatchOfFan & {
      /** Draws that each column has. */
      readonly length: number;
      readonly draws: Run;
      /** Memory for all columns one after another; else the columns of each thread, for which it gets a part. */
      readonly into: SharedArrayBuffer | readonly Run[];
    };
    /** The parts; none where memory is shared. */
    readonly result: readonly ArrayBuffer[];
  };
}

/** Draws the first `length` draws, a run on each thread; gives for each share of the columns where they stand. */
export function* drawColumns(
  about: BatchOfFan,
  length: number,
  runs: readonly Run[],
  shares: readonly Run[],
  room: SharedArrayBuffer | null,
  weight: number,
): Plan<readonly Drawn[]> {
  const parts = yield* round(
    'fanDraws',
    runs.map((draws) => ({ ...about, length, draws, into: room ?? shares })),
    weight,
  );
  return shares.map((_, k) => room ?? runs.map((draws, r) => ({ draws, values: parts[r]![k]! })));
}

export function* performFanDraws({
  length,
  draws: { from, to },
  into,
  ...about
}: DrawnWork['fanDraws']['input']): Steps<readonly ArrayBuffer[]> {
  const batch = batchOf(about);
  const count = to - from;
  const parts = isParts(into) ? into.map((share) => new ArrayBuffer(bytesOf((share.to - share.from) * count))) : [];
  const columns = isParts(into)
    ? into.flatMap((share, k) => series(share.to - share.from, (c) => columnIn(parts[k]!, c, count)))
    : series(batch.columns.length, (c) => columnIn(into, c, length));
  // Where a run starts: in shared memory at its own place, in a part at its beginning.
  const start = isParts(into) ? 0 : from;
  const step = drawsAtATime(columns.length);
  for (let first = from; first < to; first += step) {
    const last = Math.min(to, first + step);
    drawInto(batch, first, last, columns, start + first - from);
    yield (last - from) / count;
  }
  return parts;
}

/** The column at a place, of those that a thread has been given; in parts, it is put together in `whole`. */
export function drawnColumn(
  drawn: Drawn,
  share: Run,
  c: number,
  length: number,
  whole: () => Float64Array,
): Float64Array {
  if (!isParts(drawn)) return columnIn(drawn, c, length);
  const column = whole();
  for (const { draws, values } of drawn)
    column.set(columnIn(values, c - share.from, draws.to - draws.from), draws.from);
  return column;
}

/** What of it is handed over instead of copied. */
export const movedOf = (drawn: Drawn): readonly ArrayBuffer[] =>
  isParts(drawn) ? drawn.map(({ values }) => values) : [];

const isParts = <T>(there: SharedArrayBuffer | readonly T[]): there is readonly T[] => Array.isArray(there);
const series = <T>(count: number, each: (k: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, k) => each(k));
const bytesOf = (values: number): number => values * Float64Array.BYTES_PER_ELEMENT;

/** Column `c` of those that stand one after another. */
const columnIn = (room: ArrayBuffer | SharedArrayBuffer, c: number, draws: number): Float64Array =>
  new Float64Array(room, bytesOf(c * draws), draws);

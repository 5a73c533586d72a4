import { type Draws, drawInto } from '../draws/draws.ts';
import { SUM_BLOCK } from '../fan/extent.ts';
import type { Run } from '../fan/runs.ts';
import { drawsAtATime } from '../fan/step.ts';
import type { Steps } from '../steps.ts';
import { type Plan, round } from './plan.ts';
import { type BatchOfFan, batchOf } from './planned-fan.ts';
import { ownRun, shareOut, takeFrom } from './shares.ts';
import type { Drawn, DrawnShare, Work } from './tasks.ts';

/**
 * Columns on their way between threads. Draws are shared out first: each thread computes some draws of all columns.
 * Then columns are shared out. In between, they stand in memory that all threads see, or, where there is none, are
 * handed from thread to thread in parts.
 */

/** Draws the first `length` draws on every thread; gives for each share of the columns where they stand. */
export function* drawColumns(
  about: BatchOfFan,
  length: number,
  threads: number,
  columns: readonly Run[],
  room: SharedArrayBuffer | null,
  weight: number,
): Plan<readonly Drawn[]> {
  const shares = sharesOfDraws(length, threads, columns, room);
  const parts = yield* round(
    'fanDraws',
    shares.map((share) => ({ ...about, ...share })),
    weight,
  );
  return drawnOf(shares, parts, columns);
}

export const sharesOfDraws = (
  length: number,
  threads: number,
  columns: readonly Run[],
  room: SharedArrayBuffer | null,
): readonly DrawnShare[] =>
  shareOut({ from: 0, to: length }, threads, SUM_BLOCK, room !== null).map((draws) => ({
    length,
    draws,
    into: room ?? columns,
  }));

/** Where the columns stand once every share is drawn, for each of those who are given some of them. */
export const drawnOf = (
  shares: readonly DrawnShare[],
  parts: readonly (readonly ArrayBuffer[])[],
  columns: readonly Run[],
): readonly Drawn[] =>
  columns.map((own, k) => {
    const { into } = shares[0]!;
    if (isShared(into)) return into;
    return { columns: own, parts: shares.map(({ draws }, r) => ({ draws: ownRun(draws), values: parts[r]![k]! })) };
  });

export const performFanDraws = ({
  length,
  draws,
  into,
  ...about
}: Work['fanDraws']['input']): Steps<readonly ArrayBuffer[]> => drawShare(batchOf(about), { length, draws, into });

/** Draws a share; without columns there is nothing to draw. */
export function* drawShare(drawn: Draws, { length, draws, into }: DrawnShare): Steps<readonly ArrayBuffer[]> {
  const own = ownRun(draws);
  const count = sizeOf(own);
  const parts = isShared(into) ? [] : into.map((columns) => new ArrayBuffer(bytesOf(sizeOf(columns) * count)));
  const columns = isShared(into)
    ? series(drawn.columns.length, (c) => columnIn(into, c, length))
    : into.flatMap((share, k) => series(sizeOf(share), (c) => columnIn(parts[k]!, c, count)));
  if (drawn.columns.length === 0) return parts;
  // In shared memory every draw has its place; a part begins with the first of its run.
  const start = isShared(into) ? 0 : own.from;
  for (const { from, to, done } of takeFrom(draws, drawsAtATime(columns.length))) {
    drawInto(drawn, from, to, columns, from - start);
    yield done;
  }
  return parts;
}

/** The column at a place, of those that a thread has been given; in parts, it is put together in `whole`. */
export function drawnColumn(drawn: Drawn, c: number, length: number, whole: () => Float64Array): Float64Array {
  if (isShared(drawn)) return columnIn(drawn, c, length);
  const column = whole();
  for (const { draws, values } of drawn.parts)
    column.set(columnIn(values, c - drawn.columns.from, sizeOf(draws)), draws.from);
  return column;
}

/** What of it is handed over instead of copied. */
export const movedOf = (drawn: Drawn): readonly ArrayBuffer[] =>
  isShared(drawn) ? [] : drawn.parts.map(({ values }) => values);

const isShared = (there: object): there is SharedArrayBuffer => !('columns' in there || Array.isArray(there));
const sizeOf = ({ from, to }: Run): number => to - from;
const series = <T>(count: number, each: (k: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, k) => each(k));
const bytesOf = (values: number): number => values * Float64Array.BYTES_PER_ELEMENT;

/** Column `c` of those that stand one after another. */
const columnIn = (room: ArrayBuffer | SharedArrayBuffer, c: number, draws: number): Float64Array =>
  new Float64Array(room, bytesOf(c * draws), draws);

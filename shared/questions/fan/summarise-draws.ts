import { type Chunk, drawsOf, inOrder, merged, type Run, SUM_BLOCK } from '../chunks.ts';
import { copy, type Draws, drawRun, type PlannedColumns, RUN } from '../draws/draws.ts';
import { LEVELS } from '../questions.ts';
import { type ChunkSteps, part } from '../steps.ts';
import { type ColumnSummary, summaryOf } from './column-summary.ts';
import { type Wanted, wantedBins } from './order-statistics.ts';
import { quantileRanks } from './quantile-ranks.ts';
import { type Bins, binsFrom, createTallier, pick, type Tally } from './tally.ts';

/**
 * Summarises columns of draws in two passes. The first tallies every draw; the second picks the values in the few bins
 * in which quantiles lie. As many draws as there is room for are kept from the first pass; for the second, the others
 * are drawn again, as a draw depends on its number alone. So memory does not grow with the number of draws, and several
 * threads exchange a small part of the values only.
 */

/** How many values are held at most by all chunks together; a test may choose less. */
export interface Room {
  /** Values kept from the first pass: 192 MB. */
  readonly kept: number;
  /** Values picked together; where there are more, some columns are picked after the others. 96 MB. */
  readonly picked: number;
}
const ROOM: Room = { kept: 24e6, picked: 12e6 };

/** Summarises all of `planned`, at least one column; `targets` are those of each column. */
export function* summariseDraws(
  planned: PlannedColumns,
  draws: number,
  targets: readonly (readonly number[])[],
  chunk: Chunk,
  room: Room = ROOM,
): ChunkSteps<readonly ColumnSummary[]> {
  const columns = planned.columns.length;
  const all = planned.draws(0, columns);
  const bins = binsFrom(...drawRun(all, 0, Math.min(RUN, draws)), Math.min(RUN, draws));
  const kept = keptFrom(drawsOf(chunk, draws), columns, room.kept / chunk.count);
  const own = yield* part(0, 0.6, tallyDraws(all, bins, targets, kept));
  const quantiles = quantileRanks(draws, LEVELS);
  let tallies: readonly Tally[] = [];
  // biome-ignore lint/correctness/useYield: a few milliseconds
  const wanted = yield* merged(chunk, own, function* (chunks) {
    tallies = chunks;
    return wantedBins(chunks, columns, quantiles.ranks);
  });
  const batches = batchesOf(wanted, room.picked);
  const summaries: ColumnSummary[] = [];
  for (const [k, batch] of batches.entries()) {
    const again = batches.length === 1 ? all : planned.draws(batch.from, batch.to);
    const picking = pickValues(again, bins, wanted, wanted.sizes[chunk.index]!, batch, kept);
    const progress = (of: number) => 0.6 + (0.4 * (k + of)) / batches.length;
    const picked = yield* part(progress(0), progress(0.8), picking);
    const some = yield* merged(chunk, { picked }, (chunks) =>
      part(progress(0.8), progress(1), summariesOf(chunks, batch)),
    );
    for (const summary of some) summaries.push(summary);
  }
  giveRoom(kept);
  return summaries;

  /** From what all chunks picked, a column after the other. */
  function* summariesOf(chunks: readonly { picked: Float64Array }[], { from, to }: Run): ChunkSteps<ColumnSummary[]> {
    const next = chunks.map(() => 0);
    const found: ColumnSummary[] = [];
    for (let c = from; c < to; c++) {
      const values = inOrder(
        chunks.map(({ picked }, k) => {
          const start = next[k]!;
          next[k] = start + wanted.sizes[k]![c]!;
          return picked.subarray(start, next[k]);
        }),
      );
      found.push(summaryOf({ bins, tallies, wanted, draws, quantiles }, c, values, targets[c]!.length));
      yield (c + 1 - from) / (to - from);
    }
    return found;
  }
}

/** A chunk's draws, of which the first blocks are kept. */
interface Kept {
  readonly own: Run;
  /** The first draw that is not kept. */
  readonly end: number;
  /** Block by block, in each of them column by column; last, room for one block that is not kept. */
  readonly values: Float64Array;
}

function keptFrom(own: Run, columns: number, most: number): Kept {
  const size = columns * SUM_BLOCK;
  const blocks = Math.min(Math.ceil((own.to - own.from) / SUM_BLOCK), Math.floor(most / size));
  return { own, end: Math.min(own.to, own.from + blocks * SUM_BLOCK), values: takeRoom((blocks + 1) * size) };
}

/** Where a block of so many columns is kept, or drawn to. */
const startOf = ({ own, end }: Kept, first: number, columns: number): number =>
  (Math.min(first, Math.ceil(end / SUM_BLOCK) * SUM_BLOCK) - own.from) * columns;

function* tallyDraws(all: Draws, bins: Bins, targets: readonly (readonly number[])[], kept: Kept): ChunkSteps<Tally> {
  const { from, to } = kept.own;
  const columns = targets.length;
  const { tally, take } = createTallier(bins, Math.ceil((to - from) / SUM_BLOCK), targets);
  for (let first = from; first < to; first += SUM_BLOCK) {
    const count = Math.min(SUM_BLOCK, to - first);
    const start = startOf(kept, first, columns);
    yield* drawBlock(all, first, count, kept.values, start, (first - from) / (to - from));
    for (let c = 0; c < columns; c++) take(c, (first - from) / SUM_BLOCK, kept.values, start + c * SUM_BLOCK, count);
  }
  return tally;
}

/** Picks the wanted values of the columns of a batch, a column after the other, each sorted; `again` draws these. */
function* pickValues(
  again: Draws,
  bins: Bins,
  { marks }: Wanted,
  sizes: Uint32Array,
  batch: Run,
  kept: Kept,
): ChunkSteps<Float64Array> {
  const { from, to } = kept.own;
  const next = new Int32Array(batch.to - batch.from);
  let total = 0;
  for (let c = batch.from; c < batch.to; c++) {
    next[c - batch.from] = total;
    total += sizes[c]!;
  }
  const picked = new Float64Array(total);
  for (let first = from; first < to; first += SUM_BLOCK) {
    const count = Math.min(SUM_BLOCK, to - first);
    const isKept = first < kept.end;
    const start = startOf(kept, first, sizes.length) + (isKept ? batch.from * SUM_BLOCK : 0);
    const done = (first - from) / (to - from);
    if (!isKept) yield* drawBlock(again, first, count, kept.values, start, 0.8 * done);
    for (let k = 0; k < next.length; k++)
      next[k] = pick(kept.values, start + k * SUM_BLOCK, count, bins, batch.from + k, marks, picked, next[k]!);
    yield 0.8 * done;
  }
  // Every chunk sorts its own, so that what is left to one of them is to go through them once.
  for (let k = 0; k < next.length; k++) {
    picked.subarray(next[k]! - sizes[batch.from + k]!, next[k]!).sort();
    yield 0.8 + (0.2 * k) / next.length;
  }
  return picked;
}

/** Draws a block, column by column, to a place in memory; `share` is what is done of the work before it. */
function* drawBlock(
  draws: Draws,
  from: number,
  count: number,
  into: Float64Array,
  start: number,
  share: number,
): ChunkSteps<void> {
  for (let done = 0; done < count; done += RUN) {
    const some = Math.min(RUN, count - done);
    const [memory, places] = drawRun(draws, from + done, some);
    for (let c = 0; c < places.length; c++) copy(memory, places[c]!, into, start + c * SUM_BLOCK + done, some);
    yield share;
  }
}

/** Columns that are picked together, in runs. */
function batchesOf({ sizes }: Wanted, most: number): readonly Run[] {
  const columns = sizes[0]!.length;
  const batches: Run[] = [];
  let from = 0;
  let total = 0;
  for (let c = 0; c < columns; c++) {
    const size = sizes.reduce((sum, own) => sum + own[c]!, 0);
    if (total + size > most && c > from) {
      batches.push({ from, to: c });
      from = c;
      total = 0;
    }
    total += size;
  }
  return [...batches, { from, to: columns }];
}

/** Room of the fan before, for the next one: new memory has first to be cleared, which takes as long as a third of a fan. */
let spare: Float64Array | null = null;

function takeRoom(values: number): Float64Array {
  const room = spare !== null && spare.length >= values ? spare : new Float64Array(values);
  spare = null;
  return room;
}

function giveRoom({ values }: Kept): void {
  spare = values;
}

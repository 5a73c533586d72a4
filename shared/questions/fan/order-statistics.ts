import { AT_HIGH, AT_LOW, BINS, type Bins, type Tally } from './tally.ts';

/**
 * Order statistics without sorting all: the counts of the bins tell in which few of them the wanted ranks fall, and only
 * their values are picked and sorted. What comes out is exact, whatever the bins.
 */
export interface Wanted {
  /** For each bin of each column, 1 where its values have to be picked. */
  readonly marks: Uint8Array;
  /** For each column and each of the ranks, the place among the column's picked values once they are sorted. */
  readonly places: Int32Array;
  /** For each chunk, how many values of each column it picks. */
  readonly sizes: readonly Uint32Array[];
}

/** In place of a place: the value is an end of the column's bins. */
const LOW = -1;
const HIGH = -2;

/**
 * Finds the bins in which `ranks` (ascending from 0) of so many columns lie, from the tallies of all chunks. Throws a
 * RangeError where a rank is not one of the draws'.
 */
export function wantedBins(tallies: readonly Tally[], columns: number, ranks: Int32Array): Wanted {
  const counts = countsOf(tallies);
  const marks = new Uint8Array(columns * BINS);
  const places = new Int32Array(columns * ranks.length);
  const sizes = tallies.map(() => new Uint32Array(columns));
  for (let c = 0; c < columns; c++) {
    const bins = markWanted(counts, c * BINS, ranks, marks, places, c * ranks.length);
    sizes.forEach((own, k) => {
      own[c] = bins.reduce((sum, bin) => sum + tallies[k]!.counts[bin]!, 0);
    });
  }
  return { marks, places, sizes };
}

/** The counts of all chunks together. */
function countsOf(tallies: readonly Tally[]): Uint32Array {
  const [first, ...others] = tallies;
  if (others.length === 0) return first!.counts;
  const all = first!.counts.slice();
  for (const { counts } of others) for (let k = 0; k < all.length; k++) all[k] = all[k]! + counts[k]!;
  return all;
}

/**
 * Marks the wanted bins of a column, whose bins begin at `start`, and gives them; writes where the ranks are found to
 * `places` from `at` on.
 */
function markWanted(
  counts: Uint32Array,
  start: number,
  ranks: Int32Array,
  marks: Uint8Array,
  places: Int32Array,
  at: number,
): readonly number[] {
  const wanted: number[] = [];
  let before = 0;
  let picked = 0;
  let k = 0;
  for (let bin = 0; bin < BINS && k < ranks.length; bin++) {
    const size = counts[start + bin]!;
    const end = before + size;
    if (ranks[k]! < end) {
      const isEnd = bin === AT_LOW || bin === AT_HIGH;
      for (; k < ranks.length && ranks[k]! < end; k++)
        places[at + k] = bin === AT_LOW ? LOW : bin === AT_HIGH ? HIGH : picked + ranks[k]! - before;
      if (!isEnd) {
        marks[start + bin] = 1;
        wanted.push(start + bin);
        picked += size;
      }
    }
    before = end;
  }
  if (k < ranks.length || ranks[0]! < 0) throw new RangeError(`ranks ${ranks.join(', ')} of ${before} values`);
  return wanted;
}

/** The values at all ranks of a column, from its picked values, sorted. */
export function valuesAtRanks(
  { places }: Wanted,
  { low, high }: Bins,
  column: number,
  picked: Float64Array,
): readonly number[] {
  const ranks = places.length / low.length;
  return Array.from(places.subarray(column * ranks, (column + 1) * ranks), (place) =>
    place === LOW ? low[column]! : place === HIGH ? high[column]! : picked[place]!,
  );
}

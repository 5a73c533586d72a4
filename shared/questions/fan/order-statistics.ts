/**
 * Order statistics without sorting. One pass sorts the values of a column into even bins between its least and greatest
 * and counts them; only the few bins in which a wanted rank falls are looked into. What is left in such a bin is sorted
 * when it is small, or binned again by its own ends, so that ties and far outliers cost little more.
 */
export interface OrderStatistics {
  /**
   * Writes the values at the given ranks, which ascend from 0, of the first `count` values of a column into `found`.
   * `least` and `greatest` are the ends of these values. The column is left as it is. Throws a RangeError where a rank
   * is not one of these values'.
   */
  readonly find: (
    column: Float64Array,
    count: number,
    least: number,
    greatest: number,
    ranks: Int32Array,
    found: Float64Array,
  ) => void;
}

const BINS = 1024;
/** Up to so many values are sorted by insertion, in place. */
const HANDFUL = 64;
/** Up to so many are sorted; more are put into bins. */
const FEW = 256;

/** Room for columns of up to `most` values, to be used for one column after another. */
export function createOrderStatistics(most: number): OrderStatistics {
  const bins = new Uint16Array(most);
  const counts = new Uint32Array(BINS);
  /** Of each bin, 1 + its place among those looked into; 0 for the others. */
  const marks = new Uint16Array(BINS);
  /** Where the next value of each of these goes. */
  const next = new Int32Array(BINS + 1);
  const picked = new Float64Array(most);

  const find: OrderStatistics['find'] = (column, count, least, greatest, ranks, found) => {
    // A rank beyond the last value would be looked for in bins that are not there, for ever.
    if (ranks.length > 0 && !(ranks[0]! >= 0 && ranks[ranks.length - 1]! < count)) {
      throw new RangeError(`ranks ${ranks[0]} to ${ranks[ranks.length - 1]} of ${count} values`);
    }
    if (least === greatest) {
      found.fill(least, 0, ranks.length);
      return;
    }
    const scale = (BINS - 1e-6) / (greatest - least);
    if (count <= FEW || !Number.isFinite(scale) || scale === 0) {
      // Ends so close or so far apart that no even bins lie between them are as rare as small columns.
      const sorted = column.slice(0, count).sort();
      for (let k = 0; k < ranks.length; k++) found[k] = sorted[ranks[k]!]!;
      return;
    }
    counts.fill(0);
    countIntoBins(column, count, least, scale, bins, counts);
    const wanted = markBins(counts, ranks, marks);
    pick(column, count, bins, marks, wanted, next, picked);
    for (const bin of wanted) lookInto(bin, picked, ranks, found);
  };
  return { find };
}

/**
 * The processor counts four values side by side; what is over comes first. After the long loop, V8 would leave its
 * compiled code at the first comparison of a loop that it had not seen run yet, at every call.
 */
function countIntoBins(
  column: Float64Array,
  count: number,
  least: number,
  scale: number,
  bins: Uint16Array,
  counts: Uint32Array,
): void {
  const over = count & 3;
  for (let i = 0; i < over; i++) {
    const bin = ((column[i]! - least) * scale) | 0;
    bins[i] = bin;
    counts[bin] = counts[bin]! + 1;
  }
  for (let i = over; i < count; i += 4) {
    const a = ((column[i]! - least) * scale) | 0;
    const b = ((column[i + 1]! - least) * scale) | 0;
    const c = ((column[i + 2]! - least) * scale) | 0;
    const d = ((column[i + 3]! - least) * scale) | 0;
    bins[i] = a;
    bins[i + 1] = b;
    bins[i + 2] = c;
    bins[i + 3] = d;
    counts[a] = counts[a]! + 1;
    counts[b] = counts[b]! + 1;
    counts[c] = counts[c]! + 1;
    counts[d] = counts[d]! + 1;
  }
}

/** A bin that holds wanted ranks. */
interface WantedBin {
  /** Values in the bins before it. */
  readonly before: number;
  readonly size: number;
  /** The first and the one after the last of the wanted ranks in it. */
  readonly firstRank: number;
  readonly endRank: number;
  /** Where its values are picked to. */
  readonly start: number;
}

function markBins(counts: Uint32Array, ranks: Int32Array, marks: Uint16Array): readonly WantedBin[] {
  marks.fill(0);
  const wanted: WantedBin[] = [];
  let before = 0;
  let start = 0;
  let rank = 0;
  for (let bin = 0; rank < ranks.length; bin++) {
    const size = counts[bin]!;
    if (ranks[rank]! < before + size) {
      const firstRank = rank;
      while (rank < ranks.length && ranks[rank]! < before + size) rank++;
      wanted.push({ before, size, firstRank, endRank: rank, start });
      marks[bin] = wanted.length;
      start += size;
    }
    before += size;
  }
  return wanted;
}

/** Puts the values of marked bins together, bin by bin. */
function pick(
  column: Float64Array,
  count: number,
  bins: Uint16Array,
  marks: Uint16Array,
  wanted: readonly WantedBin[],
  next: Int32Array,
  picked: Float64Array,
): void {
  for (let k = 0; k < wanted.length; k++) next[k + 1] = wanted[k]!.start;
  const over = count & 3;
  for (let i = 0; i < over; i++) put(column, i, marks[bins[i]!]!, next, picked);
  // Most fours have no value in a marked bin.
  for (let i = over; i < count; i += 4) {
    const a = marks[bins[i]!]!;
    const b = marks[bins[i + 1]!]!;
    const c = marks[bins[i + 2]!]!;
    const d = marks[bins[i + 3]!]!;
    if ((a | b | c | d) === 0) continue;
    put(column, i, a, next, picked);
    put(column, i + 1, b, next, picked);
    put(column, i + 2, c, next, picked);
    put(column, i + 3, d, next, picked);
  }
}

function put(column: Float64Array, i: number, mark: number, next: Int32Array, picked: Float64Array): void {
  if (mark === 0) return;
  const at = next[mark]!;
  picked[at] = column[i]!;
  next[mark] = at + 1;
}

/** Finds the wanted ranks of a bin among its picked values. */
function lookInto(bin: WantedBin, picked: Float64Array, ranks: Int32Array, found: Float64Array): void {
  const { before, size, start, firstRank, endRank } = bin;
  if (size > FEW) {
    binAgain(bin, picked, ranks, found);
    return;
  }
  if (size > HANDFUL) picked.subarray(start, start + size).sort();
  else sortHandful(picked, start, start + size);
  for (let k = firstRank; k < endRank; k++) found[k] = picked[start + ranks[k]! - before]!;
}

function sortHandful(values: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const value = values[i]!;
    let k = i;
    for (; k > start && values[k - 1]! > value; k--) values[k] = values[k - 1]!;
    values[k] = value;
  }
}

function binAgain(
  { before, size, start, firstRank, endRank }: WantedBin,
  picked: Float64Array,
  ranks: Int32Array,
  found: Float64Array,
): void {
  const values = picked.subarray(start, start + size);
  let least = values[0]!;
  let greatest = least;
  for (let i = 1; i < size; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (least === greatest) {
    found.fill(least, firstRank, endRank);
    return;
  }
  const inner = Int32Array.from(ranks.subarray(firstRank, endRank), (rank) => rank - before);
  createOrderStatistics(size).find(values, size, least, greatest, inner, found.subarray(firstRank, endRank));
}

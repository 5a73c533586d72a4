/** Bins of a column: below its low end, at it, even ones between the ends, at its high end, and above it. */
export const BINS = 512;
export const AT_LOW = 1;
export const AT_HIGH = BINS - 2;
const INNER = BINS - 4;

/**
 * Bins of columns of draws. Their ends are the least and the greatest of a few draws: values that a range holds at an
 * end are many, and all the same. The order of the bins is that of the values.
 */
export interface Bins {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Inner bins in one unit of the value. */
  readonly scale: Float64Array;
}

/** Bins from `count` draws of columns that stand at `places` in memory. */
export function binsFrom(memory: Float64Array, places: Int32Array, count: number): Bins {
  const low = new Float64Array(places.length);
  const high = new Float64Array(places.length);
  places.forEach((place, c) => {
    let least = memory[place]!;
    let greatest = least;
    for (let i = place + 1; i < place + count; i++) {
      const value = memory[i]!;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    low[c] = least;
    high[c] = greatest;
  });
  // A little less, so that rounding leads to no bin beyond. Ends too far apart for numbers have one inner bin.
  const scale = low.map((least, c) => (INNER - 1e-6) / (high[c]! - least));
  return { low, high, scale };
}

/** The bin of a value; most values lie between the ends. What is undefined goes where no value is picked. */
function binOf(value: number, low: number, high: number, scale: number): number {
  return value > low && value < high ? AT_LOW + 1 + (((value - low) * scale) | 0) : outerBin(value, low, high);
}

function outerBin(value: number, low: number, high: number): number {
  if (value < low) return 0;
  if (value === low) return AT_LOW;
  return value > high ? BINS - 1 : AT_HIGH;
}

/** What is known of columns once some draws have gone by, as plain data. */
export interface Tally {
  /** For each column how many draws lie in each bin. */
  readonly counts: Uint32Array;
  /** For each column the sum of every block of draws. */
  readonly sums: Float64Array;
  /** For each column, as many as the most targets of one, the draws at or above them. */
  readonly reached: Uint32Array;
  /** For each column the draws in which it is undefined. */
  readonly undefined: Uint32Array;
}

export interface Tallier {
  readonly tally: Tally;
  /** Takes a block of a column, the last one perhaps with fewer values; they stand from `at` on. */
  readonly take: (column: number, block: number, values: Float64Array, at: number, count: number) => void;
}

/** Tallies so many blocks of draws; `targets` are those of each column. */
export function createTallier(bins: Bins, blocks: number, targets: readonly (readonly number[])[]): Tallier {
  const columns = bins.low.length;
  // There may be more columns than a call takes arguments.
  const most = targets.reduce((longest, { length }) => Math.max(longest, length), 0);
  const counts = new Uint32Array(columns * BINS);
  const sums = new Float64Array(columns * blocks);
  const reached = new Uint32Array(columns * most);
  const without = new Uint32Array(columns);
  return {
    tally: { counts, sums, reached, undefined: without },
    take(column, block, values, at, count) {
      const sum = sumAndCount(values, at, count, bins, column, counts);
      sums[column * blocks + block] = sum;
      if (Number.isNaN(sum)) without[column] = without[column]! + countUndefined(values, at, count);
      const own = targets[column]!;
      for (let k = 0; k < own.length; k++) {
        const place = column * most + k;
        reached[place] = reached[place]! + countAtOrAbove(values, at, count, own[k]!);
      }
    },
  };
}

/** Counts values in the bins of their column, and adds them up: four interleaved sums are made side by side. */
function sumAndCount(
  values: Float64Array,
  at: number,
  count: number,
  bins: Bins,
  column: number,
  counts: Uint32Array,
): number {
  const low = bins.low[column]!;
  const high = bins.high[column]!;
  const scale = bins.scale[column]!;
  const start = column * BINS;
  const whole = at + (count & -4);
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let i = at; i < whole; i += 4) {
    const a = values[i]!;
    const b = values[i + 1]!;
    const c = values[i + 2]!;
    const d = values[i + 3]!;
    first += a;
    second += b;
    third += c;
    fourth += d;
    const p = start + binOf(a, low, high, scale);
    const q = start + binOf(b, low, high, scale);
    const r = start + binOf(c, low, high, scale);
    const s = start + binOf(d, low, high, scale);
    counts[p] = counts[p]! + 1;
    counts[q] = counts[q]! + 1;
    counts[r] = counts[r]! + 1;
    counts[s] = counts[s]! + 1;
  }
  for (let i = whole; i < at + count; i++) {
    const value = values[i]!;
    first += value;
    const bin = start + binOf(value, low, high, scale);
    counts[bin] = counts[bin]! + 1;
  }
  return first + second + (third + fourth);
}

function countAtOrAbove(values: Float64Array, at: number, count: number, target: number): number {
  let reached = 0;
  for (let i = at; i < at + count; i++) if (values[i]! >= target) reached++;
  return reached;
}

function countUndefined(values: Float64Array, at: number, count: number): number {
  let without = 0;
  for (let i = at; i < at + count; i++) if (Number.isNaN(values[i])) without++;
  return without;
}

/** Writes those values of a column that lie in marked bins (1, others 0) to `into` from `next` on; gives what comes next. */
export function pick(
  values: Float64Array,
  at: number,
  count: number,
  bins: Bins,
  column: number,
  marks: Uint8Array,
  into: Float64Array,
  next: number,
): number {
  const low = bins.low[column]!;
  const high = bins.high[column]!;
  const scale = bins.scale[column]!;
  const start = column * BINS;
  const whole = at + (count & -4);
  let place = next;
  // Most fours have no value in a marked bin.
  for (let i = at; i < whole; i += 4) {
    const a = values[i]!;
    const b = values[i + 1]!;
    const c = values[i + 2]!;
    const d = values[i + 3]!;
    const p = marks[start + binOf(a, low, high, scale)]!;
    const q = marks[start + binOf(b, low, high, scale)]!;
    const r = marks[start + binOf(c, low, high, scale)]!;
    const s = marks[start + binOf(d, low, high, scale)]!;
    if ((p | q | r | s) === 0) continue;
    if (p !== 0) into[place++] = a;
    if (q !== 0) into[place++] = b;
    if (r !== 0) into[place++] = c;
    if (s !== 0) into[place++] = d;
  }
  for (let i = whole; i < at + count; i++)
    if (marks[start + binOf(values[i]!, low, high, scale)] !== 0) into[place++] = values[i]!;
  return place;
}

/** Draws whose values are added up together; the sums are then added in order, however the draws were shared out. */
export const SUM_BLOCK = 1024;

/** Sums of blocks of draws of some columns, and the ends of each column's values so far. */
export interface Extents {
  /** Of each block four interleaved sums, one after another: the processor adds to them side by side. */
  readonly sums: Float64Array;
  readonly least: Float64Array;
  readonly greatest: Float64Array;
}

export const noExtents = (columns: number, blocks: number): Extents => ({
  sums: new Float64Array(4 * columns * blocks),
  least: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
  greatest: new Float64Array(columns).fill(Number.NEGATIVE_INFINITY),
});

/** The ends of the first `count` values of one column. */
export function endsOf(values: Float64Array, count: number): { readonly least: number; readonly greatest: number } {
  const extents = noExtents(1, 1);
  addValues(values, 0, count, extents, 0, 0);
  return { least: extents.least[0]!, greatest: extents.greatest[0]! };
}

/**
 * Adds `count` values from `at` on to the sums of a block, and widens the ends of their column. A block may come in
 * parts, in the order of the draws, of which all but the last are whole fours.
 */
export function addValues(
  values: Float64Array,
  at: number,
  count: number,
  { sums, least, greatest }: Extents,
  block: number,
  column: number,
): void {
  let lowest = least[column]!;
  let highest = greatest[column]!;
  let first = sums[4 * block]!;
  let second = sums[4 * block + 1]!;
  let third = sums[4 * block + 2]!;
  let fourth = sums[4 * block + 3]!;
  const whole = at + (count & -4);
  for (let i = at; i < whole; i += 4) {
    const a = values[i]!;
    const b = values[i + 1]!;
    const c = values[i + 2]!;
    const d = values[i + 3]!;
    first += a;
    second += b;
    third += c;
    fourth += d;
    if (a < lowest) lowest = a;
    if (a > highest) highest = a;
    if (b < lowest) lowest = b;
    if (b > highest) highest = b;
    if (c < lowest) lowest = c;
    if (c > highest) highest = c;
    if (d < lowest) lowest = d;
    if (d > highest) highest = d;
  }
  for (let i = whole; i < at + count; i++) {
    const value = values[i]!;
    first += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  sums[4 * block] = first;
  sums[4 * block + 1] = second;
  sums[4 * block + 2] = third;
  sums[4 * block + 3] = fourth;
  least[column] = lowest;
  greatest[column] = highest;
}

/** The sum of a block whose values have all been added. */
export const sumOfBlock = ({ sums }: Extents, block: number): number =>
  sums[4 * block]! + sums[4 * block + 1]! + (sums[4 * block + 2]! + sums[4 * block + 3]!);

/** Draws whose values are added up together; the sums are then added in order, however the draws were shared out. */
export const SUM_BLOCK = 1024;

/** The sum of a block of draws (in four interleaved sums), and the ends of all draws so far. */
export interface Extent {
  sum: number;
  least: number;
  greatest: number;
}

export const noExtent = (): Extent => ({
  sum: 0,
  least: Number.POSITIVE_INFINITY,
  greatest: Number.NEGATIVE_INFINITY,
});

/** Sums `values[start … end − 1]`, one block of 1,024 draws or the rest of them, and widens the ends. */
export function addBlock(values: Float64Array, start: number, end: number, extent: Extent): void {
  let { least, greatest } = extent;
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let i = start;
  for (; i + 3 < end; i += 4) {
    const a = values[i]!;
    const b = values[i + 1]!;
    const c = values[i + 2]!;
    const d = values[i + 3]!;
    first += a;
    second += b;
    third += c;
    fourth += d;
    if (a < least) least = a;
    if (a > greatest) greatest = a;
    if (b < least) least = b;
    if (b > greatest) greatest = b;
    if (c < least) least = c;
    if (c > greatest) greatest = c;
    if (d < least) least = d;
    if (d > greatest) greatest = d;
  }
  for (; i < end; i++) {
    const value = values[i]!;
    first += value;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  extent.sum = first + second + (third + fourth);
  extent.least = least;
  extent.greatest = greatest;
}

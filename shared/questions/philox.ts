/**
 * Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011): a block of four
 * words from a counter and a key. So any draw can be computed alone, on any thread.
 */
const M0_LOW = 0x1f53;
const M0_HIGH = 0xd251;
const M1_LOW = 0x8d57;
const M1_HIGH = 0xcd9e;
const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/** Words of a counter or of a block, each 0 … 2³² − 1. */
export type Words = [number, number, number, number];

/** Upper 32 bits of a × (high · 2¹⁶ + low); the parts never leave the integers that a double holds exactly. */
function upper(a: number, high: number, low: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const middle = Math.imul(aHigh, low) + (Math.imul(aLow, low) >>> 16);
  const carried = (Math.imul(aLow, high) >>> 0) + (middle & 0xffff);
  return (Math.imul(aHigh, high) + (middle >>> 16) + Math.floor(carried / 0x10000)) | 0;
}

/** Writes the block of four words (as signed 32-bit integers) of a counter and key into `block`. */
export function philoxBlock(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  block: Int32Array,
): void {
  for (let round = 0; round < 10; round++) {
    const low0 = Math.imul(M0, c0);
    const high0 = upper(c0, M0_HIGH, M0_LOW);
    const low1 = Math.imul(M1, c2);
    const high1 = upper(c2, M1_HIGH, M1_LOW);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + W0) | 0;
    k1 = (k1 + W1) | 0;
  }
  block[0] = c0;
  block[1] = c1;
  block[2] = c2;
  block[3] = c3;
}

/** The block of a counter and key as four unsigned words. */
export function philox(counter: Words, key: readonly [number, number]): Words {
  const block = new Int32Array(4);
  philoxBlock(...counter, ...key, block);
  return Array.from(block, (word) => word >>> 0) as Words;
}

/** Low and high word of a seed, 0 … 2⁵³ − 1. */
export const keyOf = (seed: number): readonly [number, number] => [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0];

/**
 * Writes the uniforms of draws `first … first + count − 1`, each inside (0, 1): dimension j of a draw stands in
 * `into[j]`, is `(word + 0.5)/2³²` of word `j mod 4` of the block of counter (index, ⌊j/4⌋, 0, 0) (model.md § 8), and
 * is the same however many dimensions and draws are asked for.
 */
export function drawUniforms(
  first: number,
  count: number,
  key: readonly [number, number],
  into: readonly Float64Array[],
): void {
  const [k0, k1] = key;
  const block = new Int32Array(4);
  for (let j = 0; j < into.length; j += 4) {
    const columns = into.slice(j, j + 4);
    for (let i = 0; i < count; i++) {
      philoxBlock(first + i, j >> 2, 0, 0, k0, k1, block);
      for (let word = 0; word < columns.length; word++) columns[word]![i] = ((block[word]! >>> 0) + 0.5) * 2 ** -32;
    }
  }
}

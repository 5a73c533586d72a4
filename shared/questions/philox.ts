/**
 * Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011): a block of four
 * words from a counter and a key. So any draw can be computed alone, on any thread.
 */
const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/** Words of a counter or of a block, each 0 … 2³² − 1. */
export type Words = [number, number, number, number];

/** Upper 32 bits of the 64-bit product of two words, by halves of 16 bits. */
function upper(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  // Neither sum passes 32 bits, so `>>>` reads them right even where they came out negative.
  const middle = Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16);
  const carried = Math.imul(aLow, bHigh) + (middle & 0xffff);
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (carried >>> 16)) | 0;
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
    const high0 = upper(c0, M0);
    const low1 = Math.imul(M1, c2);
    const high1 = upper(c2, M1);
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
 * Writes words 0 … 3 of the blocks of counters (index, `group`, 0, 0) for draws `first … first + count − 1`: word w of
 * the i-th of them at `words[w * stride + i]`. It is dimension `4 · group + w` of that draw (model.md § 8).
 */
export function drawWords(
  first: number,
  count: number,
  group: number,
  key: readonly [number, number],
  words: Int32Array,
  stride: number,
): void {
  const [k0, k1] = key;
  const block = new Int32Array(4);
  for (let i = 0; i < count; i++) {
    philoxBlock(first + i, group, 0, 0, k0, k1, block);
    words[i] = block[0]!;
    words[stride + i] = block[1]!;
    words[2 * stride + i] = block[2]!;
    words[3 * stride + i] = block[3]!;
  }
}

/** The uniform of a word, inside (0, 1): `(word + 0.5)/2³²`. */
export const uniformOf = (word: number): number => ((word >>> 0) + 0.5) * 2 ** -32;

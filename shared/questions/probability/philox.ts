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

/**
 * Upper 32 bits of the 64-bit product of two words, from its lower ones. A double holds the product to 53 bits, which
 * leaves the upper word uncertain by less than 2⁻²¹ once the lower is taken off: it is the nearest whole number.
 */
const upper = (a: number, factor: number, low: number): number =>
  (((a >>> 0) * factor - (low >>> 0)) * 2 ** -32 + 0.5) | 0;

/** Writes the block of four words (as signed 32-bit integers) of a counter and key into `block`. */
function philoxBlock(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number, block: Int32Array): void {
  for (let round = 0; round < 10; round++) {
    const low0 = Math.imul(M0, c0);
    const high0 = upper(c0, M0, low0);
    const low1 = Math.imul(M1, c2);
    const high1 = upper(c2, M1, low1);
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
  let i = 0;
  for (; i + 1 < count; i += 2) writePair(first + i, group, key[0], key[1], words, i, stride);
  if (i === count) return;
  const block = new Int32Array(4);
  philoxBlock(first + i, group, 0, 0, key[0], key[1], block);
  for (let w = 0; w < 4; w++) words[w * stride + i] = block[w]!;
}

/**
 * The blocks of two draws in one go. In each the next product waits for the last; the processor does those of the other
 * meanwhile. The first round multiplies the index alone, as the other words of the counter are 0 there.
 */
function writePair(
  index: number,
  group: number,
  k0: number,
  k1: number,
  words: Int32Array,
  at: number,
  stride: number,
): void {
  let a0 = group ^ k0;
  let b0 = a0;
  let a1 = 0;
  let b1 = 0;
  let a3 = Math.imul(M0, index);
  let b3 = Math.imul(M0, index + 1);
  let a2 = upper(index, M0, a3) ^ k1;
  let b2 = upper(index + 1, M0, b3) ^ k1;
  for (let round = 1; round < 10; round++) {
    k0 = (k0 + W0) | 0;
    k1 = (k1 + W1) | 0;
    const aFirst = Math.imul(M1, a2);
    const aThird = Math.imul(M0, a0);
    const bFirst = Math.imul(M1, b2);
    const bThird = Math.imul(M0, b0);
    const aZeroth = upper(a2, M1, aFirst) ^ a1 ^ k0;
    const bZeroth = upper(b2, M1, bFirst) ^ b1 ^ k0;
    a2 = upper(a0, M0, aThird) ^ a3 ^ k1;
    b2 = upper(b0, M0, bThird) ^ b3 ^ k1;
    a0 = aZeroth;
    b0 = bZeroth;
    a1 = aFirst;
    b1 = bFirst;
    a3 = aThird;
    b3 = bThird;
  }
  words[at] = a0;
  words[at + 1] = b0;
  words[at + stride] = a1;
  words[at + stride + 1] = b1;
  words[at + 2 * stride] = a2;
  words[at + 2 * stride + 1] = b2;
  words[at + 3 * stride] = a3;
  words[at + 3 * stride + 1] = b3;
}

/** The uniform of a word, inside (0, 1): `(word + 0.5)/2³²`. */
export const uniformOf = (word: number): number => ((word >>> 0) + 0.5) * 2 ** -32;

/** Writes the uniforms of `count` words from `wordsAt` on into `values` from `at` on. */
export function writeUniforms(
  words: Int32Array,
  wordsAt: number,
  count: number,
  values: Float64Array,
  at: number,
): void {
  for (let i = 0; i < count; i++) values[at + i] = uniformOf(words[wordsAt + i]!);
}

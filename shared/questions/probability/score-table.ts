import { inverseNormal } from './normal.ts';

/**
 * Normal scores z = Φ⁻¹(u) of random words. Every octave of u from 2⁻³³ to ½ is cut into 32 pieces, and z is the Taylor
 * polynomial of degree 7 around the middle of the piece, exact to a few units in the last place; the upper half is the
 * lower mirrored. One formula without branches for centre and tails is what makes it several times as fast as Φ⁻¹.
 */
export interface ScoreTable {
  /** Eight coefficients of each piece, by f = −½ … ½ across it. */
  readonly pieces: Float64Array;
}

const OCTAVES = 32;
/** Pieces of an octave, as a power of two. */
const BITS = 5;
const PIECES = 2 ** BITS;
const TERMS = 8;

export function scoreTable(): ScoreTable {
  const pieces = new Float64Array(OCTAVES * PIECES * TERMS);
  const series = { z: new Float64Array(TERMS), p: new Float64Array(TERMS), square: new Float64Array(TERMS) };
  for (let octave = 0; octave < OCTAVES; octave++) {
    for (let piece = 0; piece < PIECES; piece++) {
      const width = 2 ** -(octave + 2) / PIECES;
      const middle = 2 ** -(octave + 2) + (piece + 0.5) * width;
      fillPiece(middle, width, series, pieces, (octave * PIECES + piece) * TERMS);
    }
  }
  return { pieces };
}

/** Coefficients of z, of its derivative p, and of p². */
interface Series {
  readonly z: Float64Array;
  readonly p: Float64Array;
  readonly square: Float64Array;
}

/**
 * The Taylor series of z = Φ⁻¹(u) from its differential equation: z′ = p with p = √(2π) e^(z²/2), hence p′ = z p².
 */
function fillPiece(middle: number, width: number, { z, p, square }: Series, into: Float64Array, at: number): void {
  z[0] = inverseNormal(middle);
  p[0] = Math.sqrt(2 * Math.PI) * Math.exp(0.5 * z[0] * z[0]);
  for (let k = 0; k + 1 < TERMS; k++) {
    z[k + 1] = p[k]! / (k + 1);
    let squared = 0;
    for (let i = 0; i <= k; i++) squared += p[i]! * p[k - i]!;
    square[k] = squared;
    let slope = 0;
    for (let i = 0; i <= k; i++) slope += z[i]! * square[k - i]!;
    p[k + 1] = slope / (k + 1);
  }
  let scale = 1;
  for (let k = 0; k < TERMS; k++) {
    into[at + k] = z[k]! * scale;
    scale *= width;
  }
}

/** Writes the scores of `count` words from `wordsAt` on into `scores` from `at` on. */
export function readScores(
  { pieces }: ScoreTable,
  words: Int32Array,
  wordsAt: number,
  count: number,
  scores: Float64Array,
  at: number,
): void {
  for (let i = 0; i < count; i++) {
    const word = words[wordsAt + i]!;
    // All ones for the upper half, whose mirror image is the complement of the word.
    const upper = word >> 31;
    // u · 2³³, a whole number: its leading bit names the octave, the next bits the piece, the rest the place in it.
    const odd = ((word ^ upper) << 1) | 1;
    const octave = Math.clz32(odd);
    const rest = odd << octave;
    const k = ((octave << BITS) | ((rest >>> (31 - BITS)) & (PIECES - 1))) * TERMS;
    const f = (rest & (2 ** (31 - BITS) - 1)) * 2 ** -(31 - BITS) - 0.5;
    const z =
      ((((((pieces[k + 7]! * f + pieces[k + 6]!) * f + pieces[k + 5]!) * f + pieces[k + 4]!) * f + pieces[k + 3]!) * f +
        pieces[k + 2]!) *
        f +
        pieces[k + 1]!) *
        f +
      pieces[k]!;
    scores[at + i] = z * (upper | 1);
  }
}

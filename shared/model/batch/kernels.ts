/**
 * One operation on quantities of a batch: for i = 0 … count − 1 it writes `memory[out + i]` from the operands, which
 * stand at `a + (i & aMask)` and so on: the mask is 0 for a settled operand, so that one loop serves both kinds.
 *
 * All quantities stand in one array, because V8 then checks and loads it once per turn of the loop and not once per
 * operand. Every operation rounds as the projection of a single scenario does, so the results are the same to the bit.
 */
export type Kernel = (
  memory: Float64Array,
  count: number,
  out: number,
  a: number,
  aMask: number,
  b: number,
  bMask: number,
  c: number,
  cMask: number,
  d: number,
  dMask: number,
  e: number,
  eMask: number,
) => void;

/*
 * The three most frequent operations take four projections a turn, which spares V8 most of the checks of a turn. Up to
 * three values beyond `count` are then nobody's; they stay in the room of the quantity, a multiple of four.
 */

/** a + b. */
export const add: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i += 4) {
    const j = i + 1;
    const k = i + 2;
    const l = i + 3;
    m[out + i] = m[a + (i & aMask)]! + m[b + (i & bMask)]!;
    m[out + j] = m[a + (j & aMask)]! + m[b + (j & bMask)]!;
    m[out + k] = m[a + (k & aMask)]! + m[b + (k & bMask)]!;
    m[out + l] = m[a + (l & aMask)]! + m[b + (l & bMask)]!;
  }
};

/** a − b. */
export const subtract: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i += 4) {
    const j = i + 1;
    const k = i + 2;
    const l = i + 3;
    m[out + i] = m[a + (i & aMask)]! - m[b + (i & bMask)]!;
    m[out + j] = m[a + (j & aMask)]! - m[b + (j & bMask)]!;
    m[out + k] = m[a + (k & aMask)]! - m[b + (k & bMask)]!;
    m[out + l] = m[a + (l & aMask)]! - m[b + (l & bMask)]!;
  }
};

/** a · b. */
export const multiply: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i += 4) {
    const j = i + 1;
    const k = i + 2;
    const l = i + 3;
    m[out + i] = m[a + (i & aMask)]! * m[b + (i & bMask)]!;
    m[out + j] = m[a + (j & aMask)]! * m[b + (j & bMask)]!;
    m[out + k] = m[a + (k & aMask)]! * m[b + (k & bMask)]!;
    m[out + l] = m[a + (l & aMask)]! * m[b + (l & bMask)]!;
  }
};

/** a / b. */
export const divide: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i++) m[out + i] = m[a + (i & aMask)]! / m[b + (i & bMask)]!;
};

/** a to the power of b. */
export const power: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i++) m[out + i] = m[a + (i & aMask)]! ** m[b + (i & bMask)]!;
};

/** The smaller of a and b. */
export const least: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i++) {
    const x = m[a + (i & aMask)]!;
    const y = m[b + (i & bMask)]!;
    m[out + i] = y < x ? y : x;
  }
};

/** b where a is above 0, else 0. */
export const whereAboveZero: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i++) m[out + i] = m[a + (i & aMask)]! > 0 ? m[b + (i & bMask)]! : 0;
};

/** A drawn value a added to the scenario's own b, within c … d. */
export const shiftWithin: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask, d, dMask) => {
  for (let i = 0; i < count; i++) {
    const value = m[b + (i & bMask)]! + m[a + (i & aMask)]!;
    m[out + i] = Math.min(m[d + (i & dMask)]!, Math.max(m[c + (i & cMask)]!, value));
  }
};

/** The scenario's own value b times a drawn factor a, within c … d. */
export const factorWithin: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask, d, dMask) => {
  for (let i = 0; i < count; i++) {
    const value = m[b + (i & bMask)]! * m[a + (i & aMask)]!;
    m[out + i] = Math.min(m[d + (i & dMask)]!, Math.max(m[c + (i & cMask)]!, value));
  }
};

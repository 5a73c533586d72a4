import {
  ARITY,
  CHOOSE,
  CODES,
  GROWN_AT_LEAST,
  MAX_WITH_SUM,
  MINUS_QUOTIENT,
  operate,
  PLUS_PRODUCT,
  PRODUCT_OF_3,
  PRODUCT_PLUS,
  SUM_OF_3,
  TIMES_SUM,
  WHERE_ABOVE,
  WHERE_AT_MOST,
} from './operations.ts';

/**
 * One operation on columns: for i = 0 … count − 1 it writes `m[out + i]` from the operands, which stand at
 * `a + (i & aMask)` and so on: the mask is 0 for a settled operand, so that one loop serves both kinds.
 *
 * All columns stand in one array, because V8 then checks and loads it once per turn of the loop and not once per
 * operand. The most frequent operations take four rows a turn, which spares V8 most of the checks of a turn; up to three
 * values beyond `count` are then nobody's, and stay in the room of the column.
 */
export type Kernel = (
  m: Float64Array,
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
) => void;

const add: Kernel = (m, count, out, a, aMask, b, bMask) => {
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

const subtract: Kernel = (m, count, out, a, aMask, b, bMask) => {
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

const multiply: Kernel = (m, count, out, a, aMask, b, bMask) => {
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

const divide: Kernel = (m, count, out, a, aMask, b, bMask) => {
  for (let i = 0; i < count; i++) m[out + i] = m[a + (i & aMask)]! / m[b + (i & bMask)]!;
};

/** b where a is not 0, else c */
const choose: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i++) m[out + i] = m[a + (i & aMask)]! !== 0 ? m[b + (i & bMask)]! : m[c + (i & cMask)]!;
};

/** a · (b + c) */
const timesSum: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i += 4) {
    const j = i + 1;
    const k = i + 2;
    const l = i + 3;
    m[out + i] = m[a + (i & aMask)]! * (m[b + (i & bMask)]! + m[c + (i & cMask)]!);
    m[out + j] = m[a + (j & aMask)]! * (m[b + (j & bMask)]! + m[c + (j & cMask)]!);
    m[out + k] = m[a + (k & aMask)]! * (m[b + (k & bMask)]! + m[c + (k & cMask)]!);
    m[out + l] = m[a + (l & aMask)]! * (m[b + (l & bMask)]! + m[c + (l & cMask)]!);
  }
};

/** a · b · c */
const productOf3: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i += 4) {
    const j = i + 1;
    const k = i + 2;
    const l = i + 3;
    m[out + i] = m[a + (i & aMask)]! * m[b + (i & bMask)]! * m[c + (i & cMask)]!;
    m[out + j] = m[a + (j & aMask)]! * m[b + (j & bMask)]! * m[c + (j & cMask)]!;
    m[out + k] = m[a + (k & aMask)]! * m[b + (k & bMask)]! * m[c + (k & cMask)]!;
    m[out + l] = m[a + (l & aMask)]! * m[b + (l & bMask)]! * m[c + (l & cMask)]!;
  }
};

/** a + b · c */
const plusProduct: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i += 4) {
    const j = i + 1;
    const k = i + 2;
    const l = i + 3;
    m[out + i] = m[a + (i & aMask)]! + m[b + (i & bMask)]! * m[c + (i & cMask)]!;
    m[out + j] = m[a + (j & aMask)]! + m[b + (j & bMask)]! * m[c + (j & cMask)]!;
    m[out + k] = m[a + (k & aMask)]! + m[b + (k & bMask)]! * m[c + (k & cMask)]!;
    m[out + l] = m[a + (l & aMask)]! + m[b + (l & bMask)]! * m[c + (l & cMask)]!;
  }
};

/** a + b + c */
const sumOf3: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i += 4) {
    const j = i + 1;
    const k = i + 2;
    const l = i + 3;
    m[out + i] = m[a + (i & aMask)]! + m[b + (i & bMask)]! + m[c + (i & cMask)]!;
    m[out + j] = m[a + (j & aMask)]! + m[b + (j & bMask)]! + m[c + (j & cMask)]!;
    m[out + k] = m[a + (k & aMask)]! + m[b + (k & bMask)]! + m[c + (k & cMask)]!;
    m[out + l] = m[a + (l & aMask)]! + m[b + (l & bMask)]! + m[c + (l & cMask)]!;
  }
};

/** a ≤ b ? c : d */
const whereAtMost: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask, d, dMask) => {
  for (let i = 0; i < count; i++)
    m[out + i] = m[a + (i & aMask)]! <= m[b + (i & bMask)]! ? m[c + (i & cMask)]! : m[d + (i & dMask)]!;
};

/** a > b ? c : d */
const whereAbove: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask, d, dMask) => {
  for (let i = 0; i < count; i++)
    m[out + i] = m[a + (i & aMask)]! > m[b + (i & bMask)]! ? m[c + (i & cMask)]! : m[d + (i & dMask)]!;
};

/** a · b + c */
const productPlus: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i += 4) {
    const j = i + 1;
    const k = i + 2;
    const l = i + 3;
    m[out + i] = m[a + (i & aMask)]! * m[b + (i & bMask)]! + m[c + (i & cMask)]!;
    m[out + j] = m[a + (j & aMask)]! * m[b + (j & bMask)]! + m[c + (j & cMask)]!;
    m[out + k] = m[a + (k & aMask)]! * m[b + (k & bMask)]! + m[c + (k & cMask)]!;
    m[out + l] = m[a + (l & aMask)]! * m[b + (l & bMask)]! + m[c + (l & cMask)]!;
  }
};

/** a − b ÷ c */
const minusQuotient: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i++) m[out + i] = m[a + (i & aMask)]! - m[b + (i & bMask)]! / m[c + (i & cMask)]!;
};

/** max(a, b + c) */
const maxWithSum: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask) => {
  for (let i = 0; i < count; i++) m[out + i] = Math.max(m[a + (i & aMask)]!, m[b + (i & bMask)]! + m[c + (i & cMask)]!);
};

/** a · (1 + max(b, c + d)) */
const grownAtLeast: Kernel = (m, count, out, a, aMask, b, bMask, c, cMask, d, dMask) => {
  for (let i = 0; i < count; i++) {
    let rate = m[c + (i & cMask)]! + m[d + (i & dMask)]!;
    const least = m[b + (i & bMask)]!;
    // Faster than Math.max; which 0 it is does not show in 1 + 0.
    if (rate < least) rate = least;
    m[out + i] = m[a + (i & aMask)]! * (1 + rate);
  }
};

/** What is seldom computed, as a function of one to three numbers. */
const seldom = (code: number): Kernel => {
  const operands = ARITY[code]!;
  return (m, count, out, a, aMask, b, bMask, c, cMask) => {
    for (let i = 0; i < count; i++) {
      const second = operands > 1 ? m[b + (i & bMask)]! : 0;
      m[out + i] = operate(code, m[a + (i & aMask)]!, second, operands > 2 ? m[c + (i & cMask)]! : 0);
    }
  };
};

const KERNELS: Readonly<Record<number, Kernel>> = {
  [CODES.add]: add,
  [CODES.subtract]: subtract,
  [CODES.multiply]: multiply,
  [CODES.divide]: divide,
  [CHOOSE]: choose,
  [TIMES_SUM]: timesSum,
  [PRODUCT_OF_3]: productOf3,
  [PLUS_PRODUCT]: plusProduct,
  [SUM_OF_3]: sumOf3,
  [WHERE_AT_MOST]: whereAtMost,
  [WHERE_ABOVE]: whereAbove,
  [PRODUCT_PLUS]: productPlus,
  [MINUS_QUOTIENT]: minusQuotient,
  [MAX_WITH_SUM]: maxWithSum,
  [GROWN_AT_LEAST]: grownAtLeast,
};

/** The kernel of an operation of `operations.ts`. */
export const kernelOf = (code: number): Kernel => KERNELS[code] ?? seldom(code);

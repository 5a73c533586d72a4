import type { Operation } from './expression.ts';

/** Operations by number, as graph, tape and columns switch over them. */
export const NUMBER = 0;
export const SOURCE = 1;
export const CODES: Readonly<Record<Operation, number>> = {
  add: 2,
  subtract: 3,
  multiply: 4,
  divide: 5,
  power: 6,
  min: 7,
  max: 8,
  above: 9,
  atLeast: 10,
  below: 11,
  atMost: 12,
  equal: 13,
};
/** b where a is not 0, else c. */
export const CHOOSE = 14;
export const COPY = 15;

/**
 * Two operations in one, for what stands often in the model: the middle, which nobody else reads, is not written. Each
 * rounds as the two would, one after the other.
 */
export const TIMES_SUM = 16; // a · (b + c)
export const PRODUCT_OF_3 = 17; // a · b · c
export const PLUS_PRODUCT = 18; // a + b · c
export const SUM_OF_3 = 19; // a + b + c
export const WHERE_AT_MOST = 20; // a ≤ b ? c : d
export const WHERE_ABOVE = 21; // a > b ? c : d
export const PRODUCT_PLUS = 22; // a · b + c
export const MINUS_QUOTIENT = 23; // a − b ÷ c
export const MAX_WITH_SUM = 24; // max(a, b + c)
export const GROWN_AT_LEAST = 25; // a · (1 + max(b, c + d)): a year of growth with noise

/** How many operands an operation has. */
export const ARITY: readonly number[] = [0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 1, 3, 3, 3, 3, 4, 4, 3, 3, 3, 4];

/** One of the operations of the graph on numbers. */
export function operate(code: number, a: number, b: number, c: number): number {
  switch (code) {
    case 2:
      return a + b;
    case 3:
      return a - b;
    case 4:
      return a * b;
    case 5:
      return a / b;
    case 6:
      return a ** b;
    case 7:
      return Math.min(a, b);
    case 8:
      return Math.max(a, b);
    case 9:
      return a > b ? 1 : 0;
    case 10:
      return a >= b ? 1 : 0;
    case 11:
      return a < b ? 1 : 0;
    case 12:
      return a <= b ? 1 : 0;
    case 13:
      return a === b ? 1 : 0;
    case CHOOSE:
      return a !== 0 ? b : c;
    default:
      throw new Error(`no operation ${code}`);
  }
}

import type { Operation } from './expression.ts';

/** Operations of own metrics (model.md § 7): what is undefined, a NaN here, makes what rests on it undefined. */
export type CarefulOperation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'min'
  | 'max'
  | 'less'
  | 'notMore'
  | 'more'
  | 'notLess'
  | 'same'
  | 'different'
  | 'and'
  | 'or'
  | 'not'
  | 'abs'
  | 'sqrt'
  | 'exp'
  | 'ln'
  | 'if';

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

/** By number too. Their results are finite or undefined, so that 1 ÷ (1 ÷ 0) does not come out as 0. */
export const CAREFUL: Readonly<Record<CarefulOperation, number>> = {
  add: 26,
  subtract: 27,
  multiply: 28,
  divide: 29,
  power: 30,
  min: 31,
  max: 32,
  less: 33,
  notMore: 34,
  more: 35,
  notLess: 36,
  same: 37,
  different: 38,
  and: 39,
  or: 40,
  not: 41,
  abs: 42,
  sqrt: 43,
  exp: 44,
  ln: 45,
  if: 46,
};

/** How many operands an operation has. */
export const ARITY: readonly number[] = [
  ...[0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 1],
  ...[3, 3, 3, 3, 4, 4, 3, 3, 3, 4],
  ...[2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 3],
];

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
      return careful(code, a, b, c);
  }
}

function careful(code: number, a: number, b: number, c: number): number {
  if (code === CAREFUL.if) return Number.isNaN(a) ? Number.NaN : a !== 0 ? b : c;
  // A second operand that an operation does not have is 0.
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  const value = ofNumbers(code, a, b);
  return Number.isFinite(value) ? value : Number.NaN;
}

function ofNumbers(code: number, a: number, b: number): number {
  switch (code) {
    case CAREFUL.add:
      return a + b;
    case CAREFUL.subtract:
      return a - b;
    case CAREFUL.multiply:
      return a * b;
    case CAREFUL.divide:
      return a / b;
    case CAREFUL.power:
      return a ** b;
    case CAREFUL.min:
      return Math.min(a, b);
    case CAREFUL.max:
      return Math.max(a, b);
    case CAREFUL.less:
      return Number(a < b);
    case CAREFUL.notMore:
      return Number(a <= b);
    case CAREFUL.more:
      return Number(a > b);
    case CAREFUL.notLess:
      return Number(a >= b);
    case CAREFUL.same:
      return Number(a === b);
    case CAREFUL.different:
      return Number(a !== b);
    case CAREFUL.and:
      return Number(a !== 0 && b !== 0);
    case CAREFUL.or:
      return Number(a !== 0 || b !== 0);
    case CAREFUL.not:
      return Number(a === 0);
    case CAREFUL.abs:
      return Math.abs(a);
    case CAREFUL.sqrt:
      return Math.sqrt(a);
    case CAREFUL.exp:
      return Math.exp(a);
    case CAREFUL.ln:
      return Math.log(a);
    default:
      throw new Error(`no operation ${code}`);
  }
}

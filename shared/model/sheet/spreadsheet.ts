import { Careful, Choice, Formula, type Quantity } from '../algebra/formula.ts';
import type { CarefulOperation } from '../algebra/operations.ts';
import { alone, joined, type Notation, type Standing, type Written, written } from './notation.ts';
import { type Computed, partsOf } from './quantity-rows.ts';

/** Where the cells stand that formulas name. */
export interface Cells {
  /** Of a computed quantity. */
  readonly quantity: (quantity: Quantity) => string;
  /** Of a number that is given, by its path. */
  readonly given: (path: string) => string;
  /** Of a calendar year, or undefined where none is headed by it. */
  readonly year: (year: number) => string | undefined;
}

/** The horizon, and the year index of the cell that a formula stands in. */
interface Standpoint {
  readonly base: number;
  readonly end: number;
  readonly t: number;
}

/** Longer formulas do not fit into a cell (8,192 characters), nor those of more operations into what programs nest. */
const LONGEST = 8000;
const MOST_OPERATIONS = 400;
const DEEPEST = 50;

/**
 * A quantity as the formula of a cell, without its equals sign, computed operation by operation as the model does. What
 * is undefined is #N/A, which spreads. Null where a cell cannot hold it.
 */
export function spreadsheetFormula({ quantity, rule }: Computed, cells: Cells, at: Standpoint): string | null {
  if (isLarge(rule)) return null;
  const text = written(rule, notation(cells, at));
  const whole = mayBeUndefined({ quantity, rule }) ? `IFERROR(${text},NA())` : text;
  return whole.length > LONGEST || depthOf(whole) > DEEPEST ? null : whole;
}

/** Whether a computation may have no value: an own metric's, or a ratio to what may be nothing. */
function mayBeUndefined({ quantity, rule }: Computed): boolean {
  if (rule instanceof Choice) return false;
  if (quantity.unit === '1' && dividesByComputed(rule)) return true;
  return rule instanceof Careful || (rule instanceof Formula && rule.places.some((one) => one instanceof Careful));
}

function dividesByComputed(rule: Computed['rule']): boolean {
  if (!(rule instanceof Formula)) return 'of' in rule && dividesByComputed(rule.of);
  const computes = (place: Formula['places'][number]): boolean =>
    typeof place === 'object' && 'id' in place ? place.formula !== undefined : partsOf(place).some(computes);
  const within = (one: Formula['expression'], divisor: boolean): boolean => {
    if (one.kind === 'number') return false;
    if (one.kind === 'apply') return within(one.a, divisor) || within(one.b, divisor || one.operation === 'divide');
    const place = rule.places[one.index]!;
    if (divisor) return computes(place);
    return place instanceof Formula && dividesByComputed(place);
  };
  return within(rule.expression, false);
}

function isLarge(rule: Computed['rule']): boolean {
  let count = 0;
  const left = [...partsOf(rule)];
  for (let one = left.pop(); one !== undefined && count <= MOST_OPERATIONS; one = left.pop()) {
    count++;
    if (typeof one !== 'number' && !('id' in one)) left.push(...partsOf(one));
  }
  return count > MOST_OPERATIONS;
}

function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const letter of text) {
    if (letter === '(') most = Math.max(most, ++depth);
    else if (letter === ')') depth--;
  }
  return most;
}

const SIGNS: Notation['signs'] = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  power: '^',
  above: '>',
  atLeast: '>=',
  below: '<',
  atMost: '<=',
  equal: '=',
};

function notation({ quantity, given, year }: Cells, { base, end, t }: Standpoint): Notation {
  const number = (value: number, standing: Standing): string => {
    const isYear = Number.isInteger(value) && value <= end && value >= base + Math.min(t, 0);
    // Years stand in the heads of their columns, and with them how many have gone by.
    if (isYear) return year(value) ?? literal(value);
    const [own, first] = [year(base + t), year(base)];
    if (value !== t || standing === 'elsewhere' || own === undefined || first === undefined) return literal(value);
    return `(${own}-${first})`;
  };
  return {
    signs: SIGNS,
    quantity: (one) => (one.formula ? quantity(one) : given(one.given!.path)),
    number,
    literal,
    call: (operation, operands) => `${operation.toUpperCase()}(${operands.join(',')})`,
    careful,
  };
}

function literal(value: number): string {
  if (Number.isNaN(value)) return 'NA()';
  return value < 0 || Object.is(value, -0) ? `(${value})` : String(value).toUpperCase();
}

const COMPARED: Readonly<Partial<Record<CarefulOperation, string>>> = {
  less: '<',
  notMore: '<=',
  more: '>',
  notLess: '>=',
  same: '=',
  different: '<>',
};
const ARITHMETIC: Readonly<Partial<Record<CarefulOperation, string>>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
};

/** Truth is 1 or 0, as in formulas of own metrics; an operand that is an error makes an error of it all. */
function careful(operation: CarefulOperation, operands: readonly Written[]): Written {
  const [a, b, c] = operands as [Written, Written, Written];
  const [sign, comparison] = [ARITHMETIC[operation], COMPARED[operation]];
  if (sign !== undefined) return joined(operation, sign, a, b);
  const isTrue = (one: Written) => joined('different', '<>', one, alone('0')).text;
  const truth = (condition: string) => alone(`IF(${condition},1,0)`);
  if (comparison !== undefined) return truth(joined(operation, comparison, a, b).text);
  switch (operation) {
    case 'power':
      return power(a, b);
    case 'if':
      return alone(`IF(${isTrue(a)},${b.text},${c.text})`);
    case 'and':
    case 'or':
      return truth(`${operation.toUpperCase()}(${isTrue(a)},${isTrue(b)})`);
    case 'not':
      return truth(joined('same', '=', a, alone('0')).text);
    default:
      return alone(`${operation.toUpperCase()}(${operands.map(({ text }) => text).join(',')})`);
  }
}

/**
 * Programs disagree about `0^0`, which is 1 here, and about roots of what is below 0, which are undefined; neither is asked
 * of whole exponents above 0.
 */
function power(a: Written, b: Written): Written {
  const raised = joined('power', '^', a, b);
  if (/^[1-9]\d*$/.test(b.text) || /^[1-9][\d.]*$/.test(a.text)) return raised;
  const whole = joined('same', '=', alone(`INT(${b.text})`), b).text;
  const below = joined('less', '<', a, alone('0')).text;
  const none = joined('same', '=', b, alone('0')).text;
  return alone(`IF(${none},1,IF(AND(${below},NOT(${whole})),NA(),${raised.text}))`);
}

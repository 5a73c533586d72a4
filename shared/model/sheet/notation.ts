import type { Expression, Operation } from '../algebra/expression.ts';
import { Bound, Careful, Choice, Formula, type Place, type Quantity, type Rule } from '../algebra/formula.ts';
import type { CarefulOperation } from '../algebra/operations.ts';

/** What is written of a formula, and how strongly it holds together: parentheses stand where it holds too weakly. */
export interface Written {
  readonly text: string;
  readonly strength: number;
}

/** From the weakest: `a < b`, `a + b`, `a × b`, `a ^ b`, and what stands by itself. */
const STRENGTH = { comparison: 1, sum: 2, product: 3, power: 4, alone: 5 } as const;

/** Where a number stands that is no literal of its formula: what it counts is told by it. */
export type Standing = 'exponent' | 'numerator' | 'elsewhere';

/** How formulas are written down: for a spreadsheet, or for people. */
export interface Notation {
  readonly signs: Readonly<Record<Exclude<Operation, 'min' | 'max'>, string>>;
  quantity(quantity: Quantity): string;
  /** A number that the model puts into a formula: a year, a count of years. */
  number(value: number, standing: Standing): string;
  /** One that stands in the formula itself, or that an analyst typed. */
  literal(value: number): string;
  call(operation: 'min' | 'max' | 'if', operands: readonly string[]): string;
  /** One operation of an own metric. */
  careful(operation: CarefulOperation, operands: readonly Written[]): Written;
}

const STRENGTHS: Readonly<Record<string, number>> = {
  add: STRENGTH.sum,
  subtract: STRENGTH.sum,
  multiply: STRENGTH.product,
  divide: STRENGTH.product,
  power: STRENGTH.power,
};

export const alone = (text: string): Written => ({ text, strength: STRENGTH.alone });

/**
 * Two operands with a sign between them. Sums and products are read from the left, as they are computed; both sides of a
 * power stand in parentheses, as programs disagree about `2^3^2` and `-2^2`.
 */
export function joined(operation: string, sign: string, a: Written, b: Written): Written {
  const strength = STRENGTHS[operation] ?? STRENGTH.comparison;
  const [left, right] = operation === 'power' ? [STRENGTH.alone, STRENGTH.alone] : [strength, strength + 1];
  return { text: `${within(a, left)}${sign}${within(b, right)}`, strength };
}

const within = ({ text, strength }: Written, least: number): string => (strength < least ? `(${text})` : text);

/** A rule in a notation, operation by operation in the order in which it is computed. */
export function written(rule: Rule, notation: Notation): string {
  const place = (one: Place, standing: Standing = 'elsewhere'): Written => {
    if (typeof one === 'number') return alone(notation.number(one, standing));
    if (one instanceof Formula) return expression(one.expression, one.places);
    if (one instanceof Bound) return alone(notation.call(one.operation, [notation.literal(one.limit), of(one.of)]));
    if (one instanceof Choice) return alone(notation.call('if', [of(one.condition), of(one.then), of(one.otherwise)]));
    if (one instanceof Careful) return notation.careful(one.operation, one.operands.map(typed));
    return alone(notation.quantity(one));
  };
  const of = (one: Place): string => place(one).text;
  /** The numbers of own metrics are those that their author typed. */
  const typed = (one: Place): Written => (typeof one === 'number' ? alone(notation.literal(one)) : place(one));

  const expression = (one: Expression, places: readonly Place[], standing?: Standing): Written => {
    if (one.kind === 'number') return alone(notation.literal(one.value));
    if (one.kind === 'place') return place(places[one.index]!, standing);
    const { operation } = one;
    const a = expression(one.a, places, operation === 'divide' ? 'numerator' : undefined);
    const b = expression(one.b, places, operation === 'power' ? 'exponent' : undefined);
    if (operation === 'min' || operation === 'max') return alone(notation.call(operation, [a.text, b.text]));
    return joined(operation, notation.signs[operation], a, b);
  };
  return of(rule);
}

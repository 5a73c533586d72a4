import { type Expression, type Operation, parsed } from './expression.ts';
import type { CarefulOperation } from './operations.ts';

/**
 * Named quantities and the formulas that make them, as pure data. What reads them: `graph.ts` (numbers, one projection
 * or many) and `workings.ts` (words).
 */
export interface Quantity {
  /** Says what it is, and of whom: `onPath:exports`, `quota:trainee`; with `t` unique in a scenario. */
  readonly id: string;
  readonly unit: string;
  /** Year index, where it has one. */
  readonly t?: number;
  /** Of a number that is given, not computed. */
  readonly given?: Given;
  /** How it is computed; made anew each time it is asked for, by what keeps what it makes of it. */
  readonly formula?: () => Rule;
  /** Not worth a word where it changes nothing: a factor of 1, or another quantity as it is. */
  readonly quiet?: boolean;
}

export interface Given {
  /** Of an assumption where it stands: `skills.tvetGraduates`, `shocks.0.size`. */
  readonly path: string;
  readonly value: number;
}

export type Rule = Formula | Choice | Bound | Careful;
export type Place = Quantity | Rule | number;

/** Why a formula holds: a code for the language, and the quantities and numbers that its sentence tells. */
export interface Reason {
  readonly code: string;
  readonly by: readonly (Quantity | number)[];
}

export class Formula {
  constructor(
    readonly expression: Expression,
    readonly places: readonly Place[],
    readonly reason: Reason | null = null,
  ) {}

  /** The same formula with the reason why it holds, and what settled it. */
  because(code: string, ...by: Reason['by']): Formula {
    return new Formula(this.expression, this.places, { code, by });
  }
}

/** One of two formulas, by a condition on values. Both are computed and one is taken: the other may have no value. */
export class Choice {
  constructor(
    readonly condition: Formula,
    readonly then: Rule,
    readonly otherwise: Rule,
  ) {}
}

/** A formula held at a limit, with the reason that is told where it would pass it. */
export class Bound {
  constructor(
    readonly operation: 'min' | 'max',
    readonly limit: number,
    readonly of: Formula | Bound,
    readonly reason: Reason,
  ) {}
}

/** One operation of an own metric: what is undefined stays undefined, which no other formula has to ask. */
export class Careful {
  constructor(
    readonly operation: CarefulOperation,
    readonly operands: readonly Place[],
  ) {}
}

export const choose = (condition: Formula, then: Rule, otherwise: Rule): Choice =>
  new Choice(condition, then, otherwise);

export const atLeast = (limit: number, of: Formula | Bound, code: string, ...by: Reason['by']): Bound =>
  new Bound('max', limit, of, { code, by });

export const atMost = (limit: number, of: Formula | Bound, code: string, ...by: Reason['by']): Bound =>
  new Bound('min', limit, of, { code, by });

/**
 * Tag for a formula as it is shown: f`${stock} × (1 + ${growth})`. Numbers, + − × ÷ ^, parentheses, min, max and one
 * comparison; in its places quantities, numbers and other formulas. Read once per place in the code; a bad one throws.
 */
export const f = (strings: TemplateStringsArray, ...places: readonly Place[]): Formula =>
  new Formula(parsed(strings), places);

/** The sum from the left; 0 of none. */
export const sum = (terms: readonly Place[]): Formula => folded('add', terms, 0);

/** The product from the left; 1 of none. */
export const product = (factors: readonly Place[]): Formula => folded('multiply', factors, 1);

function folded(operation: Operation, parts: readonly Place[], ofNone: number): Formula {
  if (parts.length === 0) return new Formula({ kind: 'number', value: ofNone }, []);
  let expression: Expression = { kind: 'place', index: 0 };
  for (let index = 1; index < parts.length; index++) {
    expression = { kind: 'apply', operation, a: expression, b: { kind: 'place', index } };
  }
  return new Formula(expression, parts);
}

/** A quantity that is the same in every year. */
export const constant = (
  id: string,
  unit: string,
  formula: () => Rule,
  more: Pick<Quantity, 'quiet'> = {},
): Quantity => ({
  id,
  unit,
  formula,
  ...more,
});

/** A quantity per year index. */
export type Series = (t: number) => Quantity;

/** A quantity with a value for every year index, each made when it is first asked for. */
export function yearly(
  id: string,
  unit: string,
  formula: (t: number) => Rule,
  more: Pick<Quantity, 'quiet'> = {},
): Series {
  const known: Quantity[] = [];
  return (t) => (known[t] ??= { id, unit, t, formula: () => formula(t), ...more });
}

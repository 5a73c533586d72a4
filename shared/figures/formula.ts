import type { Qualifier } from './schema.ts';

/** A formula over figures, held once: its value, its text, its operands and its qualifier all come from this tree. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  /** A figure, and the unit in which the formula needs it. */
  | { readonly kind: 'figure'; readonly id: string; readonly unit: string }
  | { readonly kind: 'derived'; readonly id: string }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Formula; readonly right: Formula };

type Operator = '+' | '−' | '×' | '/';
export type Operand = Extract<Formula, { id: string }>;

const operation =
  (operator: Operator) =>
  (left: Formula, right: Formula): Formula => ({ kind: 'operation', operator, left, right });

export const plus = operation('+');
export const minus = operation('−');
export const times = operation('×');
export const over = operation('/');
export const number = (value: number): Formula => ({ kind: 'number', value });
export const ratio = (id: string): Formula => ({ kind: 'figure', id, unit: '1' });
export const derived = (id: string): Formula => ({ kind: 'derived', id });

/** Figures and derived figures that a formula names, each once, in reading order. */
export function operands(formula: Formula): readonly Operand[] {
  if (formula.kind === 'number') return [];
  if (formula.kind !== 'operation') return [formula];
  const left = operands(formula.left);
  return [...left, ...operands(formula.right).filter((right) => !left.some(({ id }) => id === right.id))];
}

/** Value of a formula, given its operands' values; not finite where it divides by 0. */
export function evaluate(formula: Formula, read: (operand: Operand) => number): number {
  if (formula.kind === 'number') return formula.value;
  if (formula.kind !== 'operation') return read(formula);
  const left = evaluate(formula.left, read);
  const right = evaluate(formula.right, read);
  switch (formula.operator) {
    case '+':
      return left + right;
    case '−':
      return left - right;
    case '×':
      return left * right;
    case '/':
      return left / right;
  }
}

const isSum = (formula: Formula): boolean =>
  formula.kind === 'operation' && (formula.operator === '+' || formula.operator === '−');
const isOperation = (formula: Formula): boolean => formula.kind === 'operation';

/** Text of a formula, with no more parentheses than it needs; operands by id, or as `name` has them. */
export function written(formula: Formula, name: (operand: Operand) => string = ({ id }) => id): string {
  if (formula.kind === 'number') return String(formula.value);
  if (formula.kind !== 'operation') return name(formula);
  const { operator, left, right } = formula;
  const inParentheses = (part: Formula, needed: boolean) => (needed ? `(${written(part, name)})` : written(part, name));
  const product = operator === '×' || operator === '/';
  const leftNeeds = product && isSum(left);
  const rightNeeds = operator === '/' ? isOperation(right) : operator !== '+' && isSum(right);
  return `${inParentheses(left, leftNeeds)} ${operator} ${inParentheses(right, rightNeeds)}`;
}

/** What is known of a computed number: exact, a bound, or only about right. */
export type DerivedQualifier = Extract<Qualifier, 'exactly' | 'about' | 'at least' | 'at most'>;

const SIMPLER: Readonly<Record<Qualifier, DerivedQualifier>> = {
  exactly: 'exactly',
  about: 'about',
  nearly: 'about',
  'more than': 'at least',
  'at least': 'at least',
  'less than': 'at most',
  'at most': 'at most',
};

const OPPOSITE: Readonly<Record<DerivedQualifier, DerivedQualifier>> = {
  exactly: 'exactly',
  about: 'about',
  'at least': 'at most',
  'at most': 'at least',
};

/**
 * How a formula's value is qualified by its operands: dividing by "more than 2,000" gives an upper bound. Bounds that
 * pull both ways give "about". Holds where factors and divisors are above 0, as flows and 1 + growth are.
 */
export function qualified(formula: Formula, qualifierOf: (operand: Operand) => Qualifier): DerivedQualifier {
  if (formula.kind === 'number') return 'exactly';
  if (formula.kind !== 'operation') return SIMPLER[qualifierOf(formula)];
  const left = qualified(formula.left, qualifierOf);
  const given = qualified(formula.right, qualifierOf);
  const right = formula.operator === '−' || formula.operator === '/' ? OPPOSITE[given] : given;
  if (left === 'exactly' || left === right) return right;
  return right === 'exactly' ? left : 'about';
}

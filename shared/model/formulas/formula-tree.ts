/** Where something stands in the text of a formula, in UTF-16 units; `to` is behind its last one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A formula of an own metric (model.md § 7) as it was read: numbers, names and operations on them, each with its place
 * in the text. A name is a metric, a group or track (`exports:garments`), an own input, another own metric, `year`, or
 * an assumption by path (`exchange.rate`).
 */
export type FormulaTree =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | {
      readonly kind: 'apply';
      readonly operation: FormulaOperation;
      readonly operands: readonly FormulaTree[];
      readonly span: Span;
    };

export type FormulaOperation = BinaryOperation | 'negate' | FunctionName;

/** Operations with a sign between their operands. */
const BETWEEN = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'power',
  'less',
  'notMore',
  'more',
  'notLess',
  'same',
  'different',
] as const;
export type BinaryOperation = (typeof BETWEEN)[number];

/** Functions by name, with the least and the most operands they take; null: any number. */
export const FUNCTIONS = {
  min: [1, null],
  max: [1, null],
  abs: [1, 1],
  sqrt: [1, 1],
  exp: [1, 1],
  ln: [1, 1],
  if: [3, 3],
  and: [1, null],
  or: [1, null],
  not: [1, 1],
  /** The year before; its second operand in the base year. */
  prev: [2, 2],
  /** Sum over the years after the base year. */
  total: [1, 1],
  growth: [1, 1],
  /** In the base year. */
  base: [1, 1],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number | null]>>;

export type FunctionName = keyof typeof FUNCTIONS;

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);

export type Applied = Extract<FormulaTree, { readonly kind: 'apply' }>;

/** An operation with a sign between its operands. */
export const isBinary = (tree: FormulaTree): tree is Applied & { readonly operation: BinaryOperation } =>
  tree.kind === 'apply' && BETWEEN.some((operation) => operation === tree.operation);

/** A part of a formula, and whether it stands in the first operand of `prev`: the year before is asked for there. */
export interface Visited {
  readonly part: FormulaTree;
  readonly isBefore: boolean;
}

/** Every part of a formula, from the left; a long sum is deep on its left, so this does not call itself. */
export function* partsOf(formula: FormulaTree): Generator<Visited> {
  const waiting: Visited[] = [{ part: formula, isBefore: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const { part, isBefore } = next;
    if (part.kind !== 'apply') continue;
    for (let k = part.operands.length - 1; k >= 0; k--)
      waiting.push({ part: part.operands[k]!, isBefore: isBefore || (part.operation === 'prev' && k === 0) });
  }
}

/** The names in a formula, from the left. */
export const namesIn = (formula: FormulaTree): readonly Extract<FormulaTree, { readonly kind: 'name' }>[] =>
  [...partsOf(formula)].flatMap(({ part }) => (part.kind === 'name' ? [part] : []));

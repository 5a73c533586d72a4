import { Careful, type Place, type Quantity, type Rule, type Series, sum, yearly } from '../algebra/formula.ts';
import { type BinaryOperation, type FormulaOperation, type FormulaTree, isBinary, partsOf } from './formula-tree.ts';

/** A metric of the analyst's own, its formula read and its names checked. */
export interface OwnMetric {
  readonly id: string;
  readonly unit: string;
  /** The formula as its author wrote it. */
  readonly text: string;
  readonly formula: FormulaTree;
}

/** What the names of formulas stand for in one scenario. */
export interface Named {
  /** Calendar year of year index 0. */
  readonly base: number;
  /** Metrics, groups, tracks and own inputs by name. */
  readonly series: (name: string) => Series | undefined;
  /** An assumption by path; undefined where the scenario has none there, or no number. */
  readonly assumption: (path: string) => Quantity | undefined;
}

const UNDEFINED = Number.NaN;

/**
 * Own metrics as quantities of the same graph as the model's: a value a year index, NaN where it is undefined
 * (model.md § 7).
 */
export function ownMetrics(metrics: readonly OwnMetric[], named: Named): ReadonlyMap<string, Series> {
  const own = new Map<string, Series>();
  const known: Known = { ...named, series: (name) => own.get(name) ?? named.series(name), parts: new Map() };
  for (const metric of metrics) {
    const { at } = placesOf(metric, known);
    own.set(
      metric.id,
      yearly(metric.id, metric.unit, (t) => sum([at(metric.formula, t)])),
    );
  }
  return own;
}

interface Known extends Named {
  /** Parts of formulas that are quantities of their own, by their text. */
  readonly parts: Map<string, Series>;
}

/** What stands in the places of a metric's formula in a year. */
function placesOf({ text }: OwnMetric, { base, series, assumption, parts }: Known) {
  const at = (tree: FormulaTree, t: number): Place => {
    // A long sum is deep on its left.
    const within: [operation: BinaryOperation, right: FormulaTree][] = [];
    let first = tree;
    while (isBinary(first)) {
      const [left, right] = first.operands as [FormulaTree, FormulaTree];
      within.push([first.operation, right]);
      first = left;
    }
    return within.reduceRight<Place>(
      (left, [operation, right]) => new Careful(operation, [left, at(right, t)]),
      single(first, t),
    );
  };

  const single = (tree: FormulaTree, t: number): Place => {
    if (tree.kind === 'number') return tree.value;
    if (tree.kind === 'name') return called(tree.name, t);
    const { operation, operands } = tree;
    const [x, y] = operands as [FormulaTree, FormulaTree];
    switch (operation) {
      case 'prev':
        return t > 0 ? at(x, t - 1) : at(y, 0);
      case 'base':
        return at(x, 0);
      case 'growth':
        if (t === 0) return UNDEFINED;
        return new Careful('subtract', [new Careful('divide', [inYear(x, t), inYear(x, t - 1)]), 1]);
      case 'total':
        return totalOf(tree, x)(t);
      case 'negate':
        return new Careful('subtract', [0, at(x, t)]);
      case 'min':
      case 'max':
        return operands.map((one) => at(one, t)).reduce((all, one) => new Careful(operation, [all, one]));
      case 'and':
      case 'or': {
        const [one, ...others] = operands.map((operand) => at(operand, t));
        return others.reduce((all, other) => new Careful(operation, [all, other]), new Careful('different', [one!, 0]));
      }
      default:
        // Those with a sign between their operands have been gone through.
        return new Careful(
          operation as Exclude<typeof operation, BinaryOperation>,
          operands.map((one) => at(one, t)),
        );
    }
  };

  const called = (name: string, t: number): Place => {
    if (name === 'year') return base + t;
    return series(name)?.(t) ?? assumption(name) ?? UNDEFINED;
  };

  /** What is asked for in more than one year is a quantity, made once a year: growth of growth of … would double else. */
  const inYear = (tree: FormulaTree, t: number): Place =>
    tree.kind === 'apply' && tree.operation !== 'total'
      ? partOf(tree, (year) => sum([at(tree, year)]))(t)
      : single(tree, t);

  /** Up to a year: what stood before and the year's own. */
  const totalOf = (tree: FormulaTree, x: FormulaTree): Series =>
    partOf(tree, (t) => (t === 0 ? sum([]) : new Careful('add', [single(tree, t - 1), at(x, t)])));

  const partOf = (tree: FormulaTree, rule: (t: number) => Rule): Series => {
    const own = text.slice(tree.span.from, tree.span.to);
    let part = parts.get(own);
    if (!part) {
      part = yearly(`part:${own}`, unitOf(tree), rule);
      parts.set(own, part);
    }
    return part;
  };

  /** That of what is added up or chosen from, where it is one; else none is told. */
  const unitOf = (tree: FormulaTree): string => {
    const units = new Set<string>();
    for (const { part } of partsOf(tree)) {
      if (part.kind === 'apply' && !KEEPS_UNIT.has(part.operation)) return '';
      if (part.kind === 'name') units.add(series(part.name)?.(0).unit ?? '');
    }
    return units.size === 1 ? [...units][0]! : '';
  };

  return { at };
}

/** Operations whose result is in the unit of their operands. */
const KEEPS_UNIT: ReadonlySet<FormulaOperation> = new Set([
  'add',
  'subtract',
  'negate',
  'min',
  'max',
  'abs',
  'prev',
  'total',
  'base',
]);

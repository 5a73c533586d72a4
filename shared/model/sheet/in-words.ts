import type { AllWords } from '../../language/language.ts';
import type { Names } from '../../language/names.ts';
import type { Expression } from '../algebra/expression.ts';
import {
  type Bound,
  type Careful,
  Choice,
  Formula,
  type Place,
  type Quantity,
  type Reason,
} from '../algebra/formula.ts';
import type { CarefulOperation } from '../algebra/operations.ts';
import { partOfWhole } from '../explain/tell.ts';
import { nameOfQuantity, reasonInWords } from '../explain/words.ts';
import { isAssumptionPath } from '../register.ts';
import { alone, joined, type Notation, type Standing, written } from './notation.ts';
import { EVERY_YEAR, partsOf, type QuantityRow } from './quantity-rows.ts';

/** Years, by their indices, in which a row is computed by the same words. */
interface Span {
  readonly first: number;
  last: number;
  readonly formula: string;
  readonly reasons: Set<string>;
}

/**
 * How a row is computed, in words that hold for each of its years: `2024: Trade in the base year × Export share;
 * 2025–2035: the year before × (1 + Growth)`. Reasons stand behind where they are the same in all years of theirs.
 */
export function rowInWords(
  names: Names<AllWords>,
  { years }: QuantityRow,
  base: number,
  numberOf: (one: Quantity | number) => number,
): string {
  const { explain, workbook } = names.words;
  const spans: Span[] = [];
  const found = [...years].toSorted(([a], [b]) => a - b);
  found.forEach(([t, computed], place) => {
    const next = found[place + 1];
    // In the first year, the base year and the year before are one: the next year tells which is meant.
    const alike = t === 1 && next !== undefined && shapeOf(next[1].rule) === shapeOf(computed.rule);
    const [{ rule, quantity }, told] = alike ? [next[1], next[0]] : [computed, t];
    const formula = written(rule, notation(names, base, told, quantity));
    const why = reasonsOf(computed.rule).map((one) => reasonInWords(names, one, computed.quantity, numberOf));
    const reasons = explain.notes([...new Set(why)]);
    const before = spans.at(-1);
    if (before?.formula === formula && before.last === t - 1) {
      before.last = t;
      before.reasons.add(reasons);
    } else spans.push({ first: t, last: t, formula, reasons: new Set([reasons]) });
  });
  return workbook.spans(
    spans.map(({ first, last, formula, reasons }) => ({
      years: spans.length === 1 || first === EVERY_YEAR ? null : [base + first, base + last],
      formula,
      reason: reasons.size === 1 ? [...reasons][0]! : '',
    })),
  );
}

/** Why a formula holds, as far as it is no matter of values. */
function reasonsOf(rule: Place): readonly Reason[] {
  if (!(rule instanceof Formula)) return [];
  return [...(rule.reason ? [rule.reason] : []), ...rule.places.flatMap(reasonsOf)];
}

const shapes = new WeakMap<Expression, number>();
let shapesKnown = 0;

/** What two rules have in common that differ in their years and numbers alone. */
function shapeOf(place: Place): string {
  if (typeof place === 'number') return 'n';
  if ('id' in place) return place.id;
  const own = place instanceof Formula ? expressionId(place.expression) : kindOf(place);
  return `${own}(${partsOf(place).map(shapeOf).join()})`;
}

function expressionId(expression: Expression): number {
  const id = shapes.get(expression) ?? ++shapesKnown;
  shapes.set(expression, id);
  return id;
}

const kindOf = (place: Bound | Careful | Choice): string => (place instanceof Choice ? 'choice' : place.operation);

const CALLED: ReadonlySet<CarefulOperation> = new Set([
  ...(['min', 'max', 'and', 'or', 'not', 'abs', 'sqrt', 'exp', 'ln', 'if'] as const),
]);

const SIGNS: Readonly<Record<string, string>> = {
  add: ' + ',
  subtract: ' − ',
  multiply: ' × ',
  divide: ' ÷ ',
  power: '^',
  above: ' > ',
  atLeast: ' ≥ ',
  below: ' < ',
  atMost: ' ≤ ',
  equal: ' = ',
  less: ' < ',
  notMore: ' ≤ ',
  more: ' > ',
  notLess: ' ≥ ',
  same: ' = ',
  different: ' ≠ ',
};

function notation(names: Names<AllWords>, base: number, t: number, { id }: Quantity): Notation {
  const { explain, workbook } = names.words;
  const literal = (value: number): string =>
    Number.isNaN(value) ? workbook.undefined : value < 0 ? `(−${-value})` : String(value);
  const number = (value: number, standing: Standing): string => {
    if (t !== EVERY_YEAR && value === base + t) return workbook.theYear;
    const isCount = value === t && standing !== 'elsewhere';
    return isCount ? `(${workbook.theYear} − ${base})` : literal(value);
  };
  const quantity = (one: Quantity): string => {
    if (!one.formula) return givenLabel(names, one.given!.path);
    const own = one.id === id;
    const label = nameOfQuantity(names, one.id);
    if (one.t === undefined || one.t === t) return label;
    if (t === EVERY_YEAR || one.t === 0)
      return t === 1 && own ? workbook.yearBefore : explain.inYear(label, base + one.t);
    const before = t - one.t;
    if (before === 1) return own ? workbook.yearBefore : workbook.inYearBefore(label);
    return workbook.yearsBefore(label, before);
  };
  return {
    signs: SIGNS as Notation['signs'],
    quantity,
    number,
    literal,
    call: (operation, operands) => `${operation}(${operands.join('; ')})`,
    careful: (operation, operands) => {
      if (CALLED.has(operation)) return alone(`${operation}(${operands.map(({ text }) => text).join('; ')})`);
      return joined(operation, SIGNS[operation]!, operands[0]!, operands[1]!);
    },
  };
}

/** What a given number is called: an assumption, or a part of one that is set as a whole. */
const givenLabel = (names: Names<AllWords>, path: string): string =>
  isAssumptionPath(path) ? names.assumption(path).label : (partOfWhole(names, path)?.label ?? path);

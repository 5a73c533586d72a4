import type { Expression, Operation } from './expression.ts';
import { Bound, Careful, Choice, Formula, type Place, type Quantity, type Reason } from './formula.ts';
import { Graph } from './graph.ts';
import type { CarefulOperation } from './operations.ts';

/** A formula as it is told: the branch that holds, without what changes nothing. */
export type Piece =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | {
      readonly kind: 'apply';
      readonly operation: Operation | CarefulOperation;
      readonly operands: readonly Piece[];
    };

export interface Reading {
  readonly piece: Piece;
  /** Why it holds, in the order in which the formula says it. */
  readonly reasons: readonly Reason[];
}

/** Quantities of one scenario as formulas and values. */
export interface Workings {
  /** How a computed quantity is made. */
  readonly read: (quantity: Quantity) => Reading;
  /** The same number, to the last bit, as a projection has. */
  readonly numberOf: (place: Place) => number;
}

/** Every given number is what it is in the scenario: nothing varies. */
export function workings(): Workings {
  const graph = new Graph();
  const numberOf = (place: Place): number => graph.settled(place);
  const known = new Map<Quantity, Reading>();

  const read = (quantity: Quantity): Reading => {
    let reading = known.get(quantity);
    if (!reading) {
      const reasons: Reason[] = [];
      reading = { piece: told(quantity.formula!(), reasons), reasons };
      known.set(quantity, reading);
    }
    return reading;
  };

  /** What stands in a place; why goes to `reasons`. */
  const told = (place: Place, reasons: Reason[]): Piece => {
    if (typeof place === 'number') return { kind: 'number', value: place };
    if (place instanceof Choice) return told(numberOf(place.condition) !== 0 ? place.then : place.otherwise, reasons);
    if (place instanceof Bound) return held(place, reasons);
    if (place instanceof Careful) return careful(place, reasons);
    if (place instanceof Formula) {
      if (place.reason) reasons.push(place.reason);
      return applied(place.expression, place.places, reasons);
    }
    if (place.quiet) {
      const { piece, reasons: own } = read(place);
      if (piece.kind === 'quantity' || isNumber(piece, 0) || isNumber(piece, 1)) {
        reasons.push(...own);
        return piece;
      }
    }
    return { kind: 'quantity', quantity: place };
  };

  const held = ({ operation, limit, of, reason }: Bound, reasons: Reason[]): Piece => {
    const free = numberOf(of);
    const inside = told(of, reasons);
    if (operation === 'min' ? free <= limit : free >= limit) return inside;
    reasons.push(reason);
    return { kind: 'apply', operation, operands: [{ kind: 'number', value: limit }, inside] };
  };

  /** An own metric's, as its author wrote it; of `if` what holds. */
  const careful = ({ operation, operands }: Careful, reasons: Reason[]): Piece => {
    if (operation === 'if') return told(numberOf(operands[0]!) !== 0 ? operands[1]! : operands[2]!, reasons);
    return { kind: 'apply', operation, operands: operands.map((operand) => told(operand, reasons)) };
  };

  const applied = (expression: Expression, places: readonly Place[], reasons: Reason[]): Piece => {
    if (expression.kind === 'number') return expression;
    if (expression.kind === 'place') return told(places[expression.index]!, reasons);
    const { operation } = expression;
    const a = applied(expression.a, places, reasons);
    const b = applied(expression.b, places, reasons);
    if (operation === 'multiply') {
      if (isNumber(a, 1) || isNumber(b, 0)) return b;
      if (isNumber(b, 1) || isNumber(a, 0)) return a;
    }
    if (operation === 'add' && isNumber(a, 0)) return b;
    if ((operation === 'add' || operation === 'subtract') && isNumber(b, 0)) return a;
    return { kind: 'apply', operation, operands: [a, b] };
  };

  return { read, numberOf };
}

const isNumber = (piece: Piece, value: number): boolean => piece.kind === 'number' && piece.value === value;

type Signs = Readonly<Partial<Record<Operation | CarefulOperation, readonly [sign: string, strength: number]>>>;

const SIGNS: Signs = {
  less: [' < ', 1],
  notMore: [' ≤ ', 1],
  more: [' > ', 1],
  notLess: [' ≥ ', 1],
  same: [' = ', 1],
  different: [' ≠ ', 1],
  add: [' + ', 2],
  subtract: [' − ', 2],
  multiply: [' × ', 3],
  divide: [' ÷ ', 3],
  power: ['^', 4],
};

/** In words and signs, with parentheses wherever the order of operations would be another without them. */
export function textOf(piece: Piece, labelOf: (quantity: Quantity) => string, within = 0): string {
  if (piece.kind === 'quantity') return labelOf(piece.quantity);
  // A formula has no signs before numbers.
  if (piece.kind === 'number') return piece.value < 0 ? enclosed(`0 − ${-piece.value}`, 2 < within) : `${piece.value}`;
  const { operation, operands } = piece;
  const [sign, strength] = SIGNS[operation] ?? ['', 0];
  if (strength === 0) return `${operation}(${operands.map((one) => textOf(one, labelOf)).join(', ')})`;
  const [a, b] = operands as [Piece, Piece];
  const [left, right] = operation === 'power' ? [strength + 1, strength] : [strength, strength + 1];
  return enclosed(`${textOf(a, labelOf, left)}${sign}${textOf(b, labelOf, right)}`, strength < within);
}

const enclosed = (text: string, parentheses: boolean): string => (parentheses ? `(${text})` : text);

/** The quantities in a reading, each once, as the formula names them; then those that settled that it holds. */
export function operandsOf({ piece, reasons }: Reading): readonly Quantity[] {
  const found = new Set<Quantity>();
  const walk = (one: Piece): void => {
    if (one.kind === 'quantity') found.add(one.quantity);
    else if (one.kind === 'apply') one.operands.forEach(walk);
  };
  walk(piece);
  for (const { by } of reasons) for (const one of by) if (typeof one !== 'number') found.add(one);
  return [...found];
}

import type { Expression } from './expression.ts';
import { Bound, Careful, Choice, Formula, type Place, type Quantity, type Rule } from './formula.ts';
import { KnownOperations } from './known-operations.ts';
import { CAREFUL, CHOOSE, CODES, NUMBER, operate, SOURCE } from './operations.ts';

const { add, subtract, multiply, divide, power } = CODES;

/** A whole power up to this is a product of its base, so that years share what they have in common. */
const MOST_FACTORS = 128;

/**
 * Quantities as operations on numbers: a node is an operation and its operands, which stand before it. What rests on
 * settled numbers alone is settled at once, and the same operation on the same operands is one node, also between the
 * scenarios of one graph. Order and rounding are those of the formulas, with one rule: a power with a whole exponent is
 * the product of its base, and `b ^ (n ÷ x)` with a whole n is `b ^ (1 ÷ x)` that often.
 */
export class Graph {
  readonly code: number[] = [];
  /** Operands of node k: the first `ARITY[code[k]]` of these three. */
  readonly a: number[] = [];
  readonly b: number[] = [];
  readonly c: number[] = [];
  /** Of a number what it is, of a source what it is unless something else is written before a run. */
  readonly value: number[] = [];
  /** Sources by the path of what is given. */
  readonly sources = new Map<string, number>();
  private readonly numbers = new Map<number, number>();
  private readonly applied = new KnownOperations(this);
  private readonly lowered = new Map<Quantity, number>();

  /** `varies` says which given numbers are sources; the others are settled. */
  constructor(private readonly varies: (path: string) => boolean = () => false) {}

  get size(): number {
    return this.code.length;
  }

  /** The node of a quantity. */
  of(quantity: Quantity): number {
    let node = this.lowered.get(quantity);
    if (node === undefined) {
      const { formula, given } = quantity;
      if (formula) node = this.lower(formula());
      else if (!given) throw new Error(`${quantity.id} is neither given nor computed`);
      else node = this.varies(given.path) ? this.source(given.path, given.value) : this.number(given.value);
      this.lowered.set(quantity, node);
    }
    return node;
  }

  /** The node of what stands in a place of a formula. */
  lower(place: Place | Rule): number {
    if (typeof place === 'number') return this.number(place);
    if (place instanceof Formula) return this.expression(place.expression, place.places);
    if (place instanceof Bound)
      return this.apply(CODES[place.operation], this.number(place.limit), this.lower(place.of));
    if (place instanceof Careful) return this.careful(place);
    if (!(place instanceof Choice)) return this.of(place);
    const condition = this.lower(place.condition);
    if (this.isNumber(condition)) return this.lower(this.value[condition] !== 0 ? place.then : place.otherwise);
    return this.apply(CHOOSE, condition, this.lower(place.then), this.lower(place.otherwise));
  }

  /** The number that stands in a place, where nothing varies. */
  settled(place: Place): number {
    const node = this.lower(place);
    if (!this.isNumber(node)) throw new Error('what varies has no one value');
    return this.value[node]!;
  }

  isNumber(node: number, value?: number): boolean {
    return this.code[node] === NUMBER && (value === undefined || this.value[node] === value);
  }

  number(value: number): number {
    // A Map takes −0 and 0 for one.
    if (Object.is(value, -0)) return this.push(NUMBER, 0, 0, 0, value);
    let node = this.numbers.get(value);
    if (node === undefined) {
      node = this.push(NUMBER, 0, 0, 0, value);
      this.numbers.set(value, node);
    }
    return node;
  }

  private source(path: string, value: number): number {
    let node = this.sources.get(path);
    if (node === undefined) {
      node = this.push(SOURCE, 0, 0, 0, value);
      this.sources.set(path, node);
    }
    return node;
  }

  private expression(expression: Expression, places: readonly Place[]): number {
    if (expression.kind === 'number') return this.number(expression.value);
    if (expression.kind === 'place') return this.lower(places[expression.index]!);
    const { operation, a, b } = expression;
    const left = this.expression(a, places);
    if (operation !== 'power') return this.apply(CODES[operation], left, this.expression(b, places));
    if (b.kind !== 'apply' || b.operation !== 'divide') return this.raised(left, this.expression(b, places));
    const [times, of] = [this.expression(b.a, places), this.expression(b.b, places)];
    if (!this.isWhole(times)) return this.raised(left, this.apply(divide, times, of));
    return this.raised(this.apply(power, left, this.apply(divide, this.number(1), of)), times);
  }

  /** A long sum is deep in its first operands: they are gone through without a call each. */
  private careful(whole: Careful): number {
    const within: Careful[] = [];
    let first: Place = whole;
    while (first instanceof Careful) {
      within.push(first);
      first = first.operands[0]!;
    }
    let node = this.lower(first);
    for (const { operation, operands } of within.reverse()) {
      const [, ...others] = operands;
      node = this.applyCareful(CAREFUL[operation], [node, ...others.map((other) => this.lower(other))]);
    }
    return node;
  }

  private applyCareful(code: number, operands: readonly number[]): number {
    const [a = 0, b = 0, c = 0] = operands;
    const values = operands.map((operand) => this.value[operand]!);
    if (operands.every((operand) => this.isNumber(operand)))
      return this.number(operate(code, values[0]!, values[1] ?? 0, values[2] ?? 0));
    if (code === CAREFUL.if && this.isNumber(a) && !Number.isNaN(values[0])) return values[0] !== 0 ? b : c;
    return this.interned(code, a, b, c);
  }

  private isWhole(node: number): boolean {
    const value = this.value[node]!;
    return this.isNumber(node) && Number.isInteger(value) && value >= 0 && value <= MOST_FACTORS;
  }

  private raised(base: number, exponent: number): number {
    if (!this.isWhole(exponent)) return this.apply(power, base, exponent);
    const times = this.value[exponent]!;
    let node = times === 0 ? this.number(1) : base;
    for (let k = 1; k < times; k++) node = this.apply(multiply, node, base);
    return node;
  }

  private apply(code: number, a: number, b: number, c = 0): number {
    const known = this.simpler(code, a, b, c);
    return known ?? this.interned(code, a, b, c);
  }

  /** The node of an operation on operands, made when there is none. */
  private interned(code: number, a: number, b: number, c: number): number {
    return this.applied.find(code, a, b, c) ?? this.applied.add(this.push(code, a, b, c, 0));
  }

  /** What needs no new operation. x · 0 is 0 as every quantity of the model is finite. */
  private simpler(code: number, a: number, b: number, c: number): number | null {
    if (code === CHOOSE) return b === c ? b : null;
    if (code === multiply && (this.isNumber(a, 0) || this.isNumber(b, 0))) return this.number(0);
    if (this.isNumber(a) && this.isNumber(b)) return this.number(operate(code, this.value[a]!, this.value[b]!, 0));
    if (code === add) return this.isNumber(a, 0) ? b : this.isNumber(b, 0) ? a : null;
    if (code === subtract) return this.isNumber(b, 0) ? a : null;
    if (code === divide) return this.isNumber(b, 1) ? a : null;
    if (code !== multiply) return null;
    return this.isNumber(a, 1) ? b : this.isNumber(b, 1) ? a : null;
  }

  private push(code: number, a: number, b: number, c: number, value: number): number {
    this.code.push(code);
    this.a.push(a);
    this.b.push(b);
    this.c.push(c);
    this.value.push(value);
    return this.size - 1;
  }
}

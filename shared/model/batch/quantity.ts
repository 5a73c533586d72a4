import { add, type Kernel, multiply } from './kernels.ts';

/**
 * A quantity of many projections that differ in a few assumptions (exports in 2031, a fill rate): one value for all of
 * them, or one each. Quantities are the nodes of a graph; the values come when the graph is compiled and run (`batch.ts`).
 */
export interface Quantity {
  /** Operands have smaller numbers than what is made of them. */
  readonly id: number;
  /** The one value of all projections; null where they differ. */
  readonly value: number | null;
  /** How it is made; null for a settled value and for a source, whose values come from outside. */
  readonly kernel: Kernel | null;
  readonly operands: readonly Quantity[];
}

export const isSettled = (quantity: Quantity): boolean => quantity.value !== null;

/**
 * Makes quantities. What is made of settled quantities is settled at once, and the same operation on the same operands
 * is the same quantity: so scenarios share all that their differences do not reach.
 */
export interface Graph {
  readonly settle: (value: number) => Quantity;
  /** A quantity whose values are written from outside before every run. */
  readonly source: () => Quantity;
  /** At most five operands, in the order of the kernel's. */
  readonly apply: (kernel: Kernel, ...operands: readonly Quantity[]) => Quantity;
}

export function createGraph(): Graph {
  let next = 0;
  const settled = new Map<number, Quantity>();
  const made = new Map<string, Quantity>();
  const kernels = new Map<Kernel, number>();
  const make = (value: number | null, kernel: Kernel | null, operands: readonly Quantity[]): Quantity => ({
    id: next++,
    value,
    kernel,
    operands,
  });

  const settle = (value: number): Quantity => {
    const known = settled.get(value);
    if (known) return known;
    const quantity = make(value, null, []);
    settled.set(value, quantity);
    return quantity;
  };

  const apply = (kernel: Kernel, ...operands: readonly Quantity[]): Quantity => {
    if (operands.every(isSettled)) return settle(evaluate(kernel, operands));
    const simple = simplified(kernel, operands, settle);
    if (simple) return simple;
    if (!kernels.has(kernel)) kernels.set(kernel, kernels.size);
    let key = String(kernels.get(kernel));
    for (const { id } of operands) key += ` ${id}`;
    const known = made.get(key);
    if (known) return known;
    const quantity = make(null, kernel, operands);
    made.set(key, quantity);
    return quantity;
  };

  return { settle, source: () => make(null, null, []), apply };
}

/** Room for five operands, and for the result with what a kernel may write beyond it. */
const room = new Float64Array(16);
const RESULT = 8;

/** The result of a kernel on settled operands. */
function evaluate(kernel: Kernel, operands: readonly Quantity[]): number {
  for (let k = 0; k < operands.length; k++) room[k] = operands[k]!.value!;
  kernel(room, 1, RESULT, 0, 0, 1, 0, 2, 0, 3, 0, 4, 0);
  return room[RESULT]!;
}

/** What needs no arithmetic: x + 0, x · 1 and x · 0, all exact as every quantity is finite. */
function simplified(
  kernel: Kernel,
  operands: readonly Quantity[],
  settle: (value: number) => Quantity,
): Quantity | null {
  const [a, b] = operands as readonly [Quantity, Quantity];
  if (kernel === add) {
    if (a.value === 0) return b;
    if (b.value === 0) return a;
  } else if (kernel === multiply) {
    if (a.value === 0 || b.value === 0) return settle(0);
    if (a.value === 1) return b;
    if (b.value === 1) return a;
  }
  return null;
}

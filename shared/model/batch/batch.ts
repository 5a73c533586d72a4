import type { Kernel } from './kernels.ts';
import { isSettled, type Quantity } from './quantity.ts';

/**
 * Quantities made ready to be computed for many projections at a time. Write the values of the sources into `memory`,
 * run, and read the wanted quantities there.
 */
export interface Batch {
  /** Most projections of one run; a power of two, so that an index is held inside by a mask. */
  readonly size: number;
  readonly memory: Float64Array;
  /** Sources that the wanted quantities rest on. */
  readonly sources: ReadonlySet<Quantity>;
  /** Where the values of a source or a wanted quantity stand: `size` values from here on. */
  readonly placeOf: (quantity: Quantity) => number;
  /** Computes the wanted quantities of the first `count` projections. */
  readonly run: (count: number) => void;
}

/** Compiles what the wanted quantities rest on, and nothing else. */
export function compileBatch(wanted: readonly Quantity[], size: number): Batch {
  const needed = inOrder(wanted);
  const settled = needed.filter(isSettled);
  const varying = needed.filter((quantity) => !isSettled(quantity));
  const { slots, slotOf } = assignSlots(varying, new Set(wanted));
  // Varying quantities begin at a multiple of their size; settled ones, a value each, stand before them.
  const start = Math.ceil(settled.length / size) * size;
  const memory = new Float64Array(start + slots * size);
  const place = new Map<Quantity, number>();
  settled.forEach((quantity, k) => {
    place.set(quantity, k);
    memory[k] = quantity.value!;
  });
  for (const quantity of varying) place.set(quantity, start + slotOf.get(quantity)! * size);
  const steps = varying.filter(({ kernel }) => kernel !== null).map((quantity) => stepOf(quantity, place, size));
  return {
    size,
    memory,
    sources: new Set(varying.filter(({ kernel }) => kernel === null)),
    placeOf: (quantity) => place.get(quantity)!,
    run: (count) => {
      for (const { kernel, out, a, aMask, b, bMask, c, cMask, d, dMask, e, eMask } of steps)
        kernel(memory, count, out, a, aMask, b, bMask, c, cMask, d, dMask, e, eMask);
    },
  };
}

/** All that the wanted quantities rest on, operands first. */
function inOrder(wanted: readonly Quantity[]): readonly Quantity[] {
  const found = new Set<Quantity>();
  const open = [...wanted];
  for (let quantity = open.pop(); quantity; quantity = open.pop()) {
    if (found.has(quantity)) continue;
    found.add(quantity);
    open.push(...quantity.operands);
  }
  return [...found].sort((a, b) => a.id - b.id);
}

/**
 * Gives each quantity a slot of memory. The slot of one that is needed no more is given again, so that what is at work
 * stays in the processor's cache; sources and wanted quantities keep theirs.
 */
function assignSlots(
  varying: readonly Quantity[],
  wanted: ReadonlySet<Quantity>,
): { readonly slots: number; readonly slotOf: ReadonlyMap<Quantity, number> } {
  const lastUse = new Map<Quantity, Quantity>();
  for (const quantity of varying) for (const operand of quantity.operands) lastUse.set(operand, quantity);
  const slotOf = new Map<Quantity, number>();
  const free: number[] = [];
  let slots = 0;
  for (const quantity of varying) {
    slotOf.set(quantity, free.pop() ?? slots++);
    for (const operand of new Set(quantity.operands)) {
      const done = lastUse.get(operand) === quantity && operand.kernel !== null && !wanted.has(operand);
      if (done) free.push(slotOf.get(operand)!);
    }
  }
  return { slots, slotOf };
}

interface Step {
  readonly kernel: Kernel;
  readonly out: number;
  readonly a: number;
  readonly aMask: number;
  readonly b: number;
  readonly bMask: number;
  readonly c: number;
  readonly cMask: number;
  readonly d: number;
  readonly dMask: number;
  readonly e: number;
  readonly eMask: number;
}

function stepOf(quantity: Quantity, place: ReadonlyMap<Quantity, number>, size: number): Step {
  const at = (k: number) => {
    const operand = quantity.operands[k];
    return operand ? place.get(operand)! : 0;
  };
  const mask = (k: number) => {
    const operand = quantity.operands[k];
    return operand && !isSettled(operand) ? size - 1 : 0;
  };
  return {
    kernel: quantity.kernel!,
    out: place.get(quantity)!,
    a: at(0),
    aMask: mask(0),
    b: at(1),
    bMask: mask(1),
    c: at(2),
    cMask: mask(2),
    d: at(3),
    dMask: mask(3),
    e: at(4),
    eMask: mask(4),
  };
}

import type { Graph } from './graph.ts';
import { kernelOf } from './kernels.ts';
import { ARITY, NUMBER } from './operations.ts';
import { type Program, programFor } from './program.ts';
import { STEP } from './runs.ts';

/**
 * The wanted nodes of a graph, ready to be computed for many rows at a time: what sources reach has a value per row, all
 * else is one number. Write the columns of the sources into `memory`, run, and read the wanted ones there.
 */
export interface Columns {
  readonly memory: Float64Array;
  /** Where the column of a source stands, by its path; one that nothing wanted rests on has none. */
  readonly sources: ReadonlyMap<string, number>;
  /** Where the columns of the wanted nodes stand, in their order; a settled one is a single number there. */
  readonly places: Int32Array;
  /** Computes the first `count` rows, at most as many as there is room for. */
  readonly run: (count: number) => void;
}

/** Between columns of a power of two of values, so that they do not share places in the processor's cache. */
const APART = 8;

/** `rows` is the most rows of one run, a power of two. */
export function columnsFor(graph: Graph, wanted: readonly number[], rows: number): Columns {
  const { numbers, sources, steps: flat } = programFor(graph, wanted);
  const steps = stepsOf(flat);
  const { slots, slotOf } = assignSlots(sources, steps, new Set(wanted));
  const pitch = rows + APART;
  const start = Math.ceil(numbers.length / APART) * APART;
  const memory = new Float64Array(start + slots * pitch);
  const places = new Map(numbers.map((node, k) => [node, k]));
  for (const [node, slot] of slotOf) places.set(node, start + slot * pitch);
  numbers.forEach((node, k) => {
    memory[k] = graph.value[node]!;
  });
  const place = (node: number | undefined) => (node === undefined ? 0 : places.get(node)!);
  const mask = (node: number | undefined) => (node === undefined || graph.code[node] === NUMBER ? 0 : rows - 1);
  const bound = steps.map(({ code, node, operands: [a, b, c, d] }) => ({
    kernel: kernelOf(code),
    out: place(node),
    a: place(a),
    aMask: mask(a),
    b: place(b),
    bMask: mask(b),
    c: place(c),
    cMask: mask(c),
    d: place(d),
    dMask: mask(d),
  }));
  return {
    memory,
    sources: new Map(sources.map(([path, node]) => [path, place(node)])),
    places: Int32Array.from(wanted, place),
    run: (count) => {
      for (const { kernel, out, a, aMask, b, bMask, c, cMask, d, dMask } of bound)
        kernel(memory, count, out, a, aMask, b, bMask, c, cMask, d, dMask);
    },
  };
}

interface Step {
  readonly code: number;
  readonly node: number;
  readonly operands: readonly number[];
}

/** The steps of a program, one by one. */
const stepsOf = (flat: Int32Array): readonly Step[] =>
  Array.from({ length: flat.length / STEP }, (_, k) => {
    const [code, node, ...operands] = flat.subarray(k * STEP, (k + 1) * STEP) as unknown as [
      number,
      number,
      ...number[],
    ];
    return { code, node, operands: operands.slice(0, ARITY[code]) };
  });

/**
 * A slot of memory for each source and each result. The slot of what is needed no more is given again, so that what is
 * at work stays in the processor's cache; sources and wanted nodes keep theirs.
 */
function assignSlots(
  sources: Program['sources'],
  steps: readonly Step[],
  wanted: ReadonlySet<number>,
): { readonly slots: number; readonly slotOf: ReadonlyMap<number, number> } {
  const lastUse = new Map<number, number>();
  for (const { node, operands } of steps) for (const operand of operands) lastUse.set(operand, node);
  const slotOf = new Map(sources.map(([, node], slot) => [node, slot]));
  const computed = new Set(steps.map(({ node }) => node));
  const free: number[] = [];
  let slots = sources.length;
  for (const { node, operands } of steps) {
    // A kernel reads a row before it writes it: what ends here may give its place to the result.
    for (const operand of new Set(operands)) {
      const ends = lastUse.get(operand) === node && computed.has(operand) && !wanted.has(operand);
      if (ends) free.push(slotOf.get(operand)!);
    }
    slotOf.set(node, free.pop() ?? slots++);
  }
  return { slots, slotOf };
}

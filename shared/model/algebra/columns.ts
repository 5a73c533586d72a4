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
  const program = programFor(graph, wanted);
  const { numbers, sources, steps } = program;
  const { slots, slotOf } = assignSlots(program, wanted, graph.size);
  const pitch = rows + APART;
  const start = Math.ceil(numbers.length / APART) * APART;
  const memory = new Float64Array(start + slots * pitch);
  const places = new Int32Array(graph.size);
  numbers.forEach((node, k) => {
    places[node] = k;
    memory[k] = graph.value[node]!;
  });
  slotOf.forEach((slot, node) => {
    if (slot > 0) places[node] = start + (slot - 1) * pitch;
  });
  /** Operand k of the step at a place: where it stands, and what keeps its row in one that is a single number. */
  const operand = (at: number, k: number): readonly [place: number, mask: number] => {
    if (k >= ARITY[steps[at]!]!) return [0, 0];
    const node = steps[at + 2 + k]!;
    return [places[node]!, graph.code[node] === NUMBER ? 0 : rows - 1];
  };
  const bound = Array.from({ length: steps.length / STEP }, (_, step) => {
    const at = step * STEP;
    const [a, aMask] = operand(at, 0);
    const [b, bMask] = operand(at, 1);
    const [c, cMask] = operand(at, 2);
    const [d, dMask] = operand(at, 3);
    return { kernel: kernelOf(steps[at]!), out: places[steps[at + 1]!]!, a, aMask, b, bMask, c, cMask, d, dMask };
  });
  return {
    memory,
    sources: new Map(sources.map(([path, node]) => [path, places[node]!])),
    places: Int32Array.from(wanted, (node) => places[node]!),
    run: (count) => {
      for (const { kernel, out, a, aMask, b, bMask, c, cMask, d, dMask } of bound)
        kernel(memory, count, out, a, aMask, b, bMask, c, cMask, d, dMask);
    },
  };
}

/**
 * A slot of memory for each source and each result, counted from 1, by node; 0 for none. The slot of what is needed no
 * more is given again, so that what is at work stays in the processor's cache; sources and wanted nodes keep theirs.
 */
function assignSlots(
  { sources, steps }: Program,
  wanted: readonly number[],
  nodes: number,
): { readonly slots: number; readonly slotOf: Int32Array } {
  /** Of a node the place after the step that reads it last; 0 for what keeps its slot. */
  const lastUse = new Int32Array(nodes);
  const end = (at: number) => at + 2 + ARITY[steps[at]!]!;
  for (let at = 0; at < steps.length; at += STEP) for (let k = at + 2; k < end(at); k++) lastUse[steps[k]!] = at + 1;
  for (const node of wanted) lastUse[node] = 0;
  const slotOf = new Int32Array(nodes);
  sources.forEach(([, node], slot) => {
    slotOf[node] = slot + 1;
    lastUse[node] = 0;
  });
  const free: number[] = [];
  let slots = sources.length;
  for (let at = 0; at < steps.length; at += STEP) {
    // A kernel reads a row before it writes it: what ends here may give its place to the result.
    for (let k = at + 2; k < end(at); k++) {
      const node = steps[k]!;
      // A settled number has no slot; an operand that stands twice gives its place once.
      if (lastUse[node] !== at + 1 || slotOf[node] === 0) continue;
      free.push(slotOf[node]!);
      lastUse[node] = 0;
    }
    slotOf[steps[at + 1]!] = free.pop() ?? ++slots;
  }
  return { slots, slotOf };
}

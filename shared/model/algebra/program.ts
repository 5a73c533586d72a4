import type { Graph } from './graph.ts';
import {
  ARITY,
  CHOOSE,
  CODES,
  GROWN_AT_LEAST,
  MAX_WITH_SUM,
  MINUS_QUOTIENT,
  NUMBER,
  PLUS_PRODUCT,
  PRODUCT_OF_3,
  PRODUCT_PLUS,
  SOURCE,
  SUM_OF_3,
  TIMES_SUM,
  WHERE_ABOVE,
  WHERE_AT_MOST,
} from './operations.ts';
import { STEP } from './runs.ts';

/** What has to be computed for some nodes of a graph, in order. */
export interface Program {
  /** As in `runs.ts`, on nodes. */
  readonly steps: Int32Array;
  readonly sources: readonly (readonly [path: string, node: number])[];
  readonly numbers: readonly number[];
}

/** What the wanted nodes rest on, pairs of operations in one where nobody else reads what stands between them. */
export function programFor(graph: Graph, wanted: readonly number[]): Program {
  const readers = readersOf(graph, wanted);
  const inside = new Uint8Array(graph.size);
  const numbers: number[] = [];
  // From the last to the first, as what reads a node says whether it stands within it.
  const steps = new Int32Array(graph.size * STEP);
  let at = steps.length;
  for (let node = graph.size - 1; node >= 0; node--) {
    if (readers[node] === 0 || inside[node] === 1) continue;
    const code = graph.code[node]!;
    if (code === NUMBER) numbers.push(node);
    if (code <= SOURCE) continue;
    at -= STEP;
    writeStep(graph, node, readers, inside, steps.subarray(at, at + STEP));
  }
  return {
    steps: steps.subarray(at),
    sources: [...graph.sources].filter(([, node]) => readers[node]! > 0),
    numbers: numbers.reverse(),
  };
}

/** Paths of the sources that the wanted nodes rest on. */
export const sourcesBehind = (graph: Graph, wanted: readonly number[]): ReadonlySet<string> =>
  new Set(programFor(graph, wanted).sources.map(([path]) => path));

/** How often each node is read; a wanted one counts as read by many. */
function readersOf({ size, code, a, b, c }: Graph, wanted: readonly number[]): Uint32Array {
  const readers = new Uint32Array(size);
  for (const node of wanted) readers[node]! += 2;
  for (let node = size - 1; node >= 0; node--) {
    if (readers[node] === 0) continue;
    const operands = ARITY[code[node]!]!;
    if (operands > 0) readers[a[node]!]! += 1;
    if (operands > 1) readers[b[node]!]! += 1;
    if (operands > 2) readers[c[node]!]! += 1;
  }
  return readers;
}

const { add, subtract, multiply, divide, max, above, atMost } = CODES;

/** Writes the operation of a node, with those of operands in it that nobody else reads; these are then `inside`. */
function writeStep(graph: Graph, node: number, readers: Uint32Array, inside: Uint8Array, step: Int32Array): void {
  const code = graph.code[node]!;
  const [a, b, c] = [graph.a[node]!, graph.b[node]!, graph.c[node]!];
  const is = (middle: number, operation: number) => graph.code[middle] === operation && readers[middle] === 1;
  const first = (middle: number) => graph.a[middle]!;
  const second = (middle: number) => graph.b[middle]!;
  const put = (as: number, p: number, q: number, r: number, s = 0): void => {
    step[0] = as;
    step[1] = node;
    step[2] = p;
    step[3] = q;
    step[4] = r;
    step[5] = s;
  };
  const around = (middle: number): void => {
    inside[middle] = 1;
  };
  put(code, a, b, c);
  switch (code) {
    case multiply:
      if (is(b, add)) {
        const most = second(b);
        const free = second(most);
        around(b);
        if (graph.isNumber(first(b), 1) && is(most, max) && is(free, add)) {
          around(most);
          around(free);
          put(GROWN_AT_LEAST, a, first(most), first(free), second(free));
        } else put(TIMES_SUM, a, first(b), most);
      } else if (is(a, multiply)) {
        around(a);
        put(PRODUCT_OF_3, first(a), second(a), b);
      }
      break;
    case add:
      if (is(b, multiply)) {
        around(b);
        put(PLUS_PRODUCT, a, first(b), second(b));
      } else if (is(a, multiply)) {
        around(a);
        put(PRODUCT_PLUS, first(a), second(a), b);
      } else if (is(a, add)) {
        around(a);
        put(SUM_OF_3, first(a), second(a), b);
      }
      break;
    case subtract:
      if (is(b, divide)) {
        around(b);
        put(MINUS_QUOTIENT, a, first(b), second(b));
      }
      break;
    case max:
      if (is(b, add)) {
        around(b);
        put(MAX_WITH_SUM, a, first(b), second(b));
      }
      break;
    case CHOOSE:
      if (is(a, atMost)) {
        around(a);
        put(WHERE_AT_MOST, first(a), second(a), b, c);
      } else if (is(a, above)) {
        around(a);
        put(WHERE_ABOVE, first(a), second(a), b, c);
      }
      break;
  }
}

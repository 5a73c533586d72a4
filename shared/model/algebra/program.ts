import type { Graph } from './graph.ts';
import {
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

/** What has to be computed for some nodes of a graph, in order. */
export interface Program {
  readonly steps: readonly Step[];
  readonly sources: readonly (readonly [path: string, node: number])[];
  readonly numbers: readonly number[];
}

/** An operation of `operations.ts` on the values of nodes. */
export interface Step {
  readonly code: number;
  readonly node: number;
  readonly operands: readonly number[];
}

/** What the wanted nodes rest on, pairs of operations in one where nobody else reads what stands between them. */
export function programFor(graph: Graph, wanted: readonly number[]): Program {
  const readers = readersOf(graph, wanted);
  const steps: Step[] = [];
  const inside = new Set<number>();
  for (let node = graph.size - 1; node >= 0; node--) {
    if (readers[node] === 0 || inside.has(node) || graph.code[node]! <= SOURCE) continue;
    const { middles = [], ...step } = stepAt(graph, node, readers);
    steps.push(step);
    for (const middle of middles) inside.add(middle);
  }
  const isNeeded = (node: number) => readers[node]! > 0;
  return {
    steps: steps.reverse(),
    sources: [...graph.sources].filter(([, node]) => isNeeded(node)),
    numbers: graph.code.flatMap((code, node) => (code === NUMBER && isNeeded(node) ? [node] : [])),
  };
}

/** Paths of the sources that the wanted nodes rest on. */
export const sourcesBehind = (graph: Graph, wanted: readonly number[]): ReadonlySet<string> =>
  new Set(programFor(graph, wanted).sources.map(([path]) => path));

/** How often each node is read; a wanted one counts as read by many. */
function readersOf(graph: Graph, wanted: readonly number[]): Uint32Array {
  const readers = new Uint32Array(graph.size);
  for (const node of wanted) readers[node]! += 2;
  for (let node = graph.size - 1; node >= 0; node--) {
    if (readers[node] === 0) continue;
    for (const operand of graph.operandsOf(node)) readers[operand]! += 1;
  }
  return readers;
}

const { add, subtract, multiply, divide, max, above, atMost } = CODES;

/** The operation of a node, with those of operands (`middles`) in it that nobody else reads. */
function stepAt(
  graph: Graph,
  node: number,
  readers: ArrayLike<number>,
): Step & { readonly middles?: readonly number[] } {
  const code = graph.code[node]!;
  const [a, b, c] = [graph.a[node]!, graph.b[node]!, graph.c[node]!];
  const is = (middle: number, operation: number) => graph.code[middle] === operation && readers[middle] === 1;
  const both = (middle: number): readonly [number, number] => [graph.a[middle]!, graph.b[middle]!];
  const fused = (as: number, operands: readonly number[], ...middles: readonly number[]) => ({
    code: as,
    node,
    operands,
    middles,
  });
  switch (code) {
    case multiply:
      if (is(b, add)) {
        const [one, most] = both(b);
        const [limit, free] = both(most);
        if (graph.isNumber(one, 1) && is(most, max) && is(free, add))
          return fused(GROWN_AT_LEAST, [a, limit, ...both(free)], b, most, free);
        return fused(TIMES_SUM, [a, one, most], b);
      }
      if (is(a, multiply)) return fused(PRODUCT_OF_3, [...both(a), b], a);
      break;
    case add:
      if (is(b, multiply)) return fused(PLUS_PRODUCT, [a, ...both(b)], b);
      if (is(a, multiply)) return fused(PRODUCT_PLUS, [...both(a), b], a);
      if (is(a, add)) return fused(SUM_OF_3, [...both(a), b], a);
      break;
    case subtract:
      if (is(b, divide)) return fused(MINUS_QUOTIENT, [a, ...both(b)], b);
      break;
    case max:
      if (is(b, add)) return fused(MAX_WITH_SUM, [a, ...both(b)], b);
      break;
    case CHOOSE:
      if (is(a, atMost)) return fused(WHERE_AT_MOST, [...both(a), b, c], a);
      if (is(a, above)) return fused(WHERE_ABOVE, [...both(a), b, c], a);
      break;
  }
  return { code, node, operands: graph.operandsOf(node) };
}

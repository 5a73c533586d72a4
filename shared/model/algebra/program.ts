import type { Graph } from './graph.ts';
import {
  CHOOSE,
  CODES,
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
    steps.push(
      stepAt(graph, node, (middle, code) => {
        if (graph.code[middle] !== code || readers[middle] !== 1) return false;
        inside.add(middle);
        return true;
      }),
    );
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

/** The operation of a node, with that of an operand in it where `takes` says that it can be. */
function stepAt(graph: Graph, node: number, takes: (middle: number, code: number) => boolean): Step {
  const code = graph.code[node]!;
  const [a, b, c] = [graph.a[node]!, graph.b[node]!, graph.c[node]!];
  const both = (middle: number): readonly [number, number] => [graph.a[middle]!, graph.b[middle]!];
  const step = (as: number, ...operands: readonly number[]): Step => ({ code: as, node, operands });
  switch (code) {
    case multiply:
      if (takes(b, add)) return step(TIMES_SUM, a, ...both(b));
      if (takes(a, multiply)) return step(PRODUCT_OF_3, ...both(a), b);
      break;
    case add:
      if (takes(b, multiply)) return step(PLUS_PRODUCT, a, ...both(b));
      if (takes(a, multiply)) return step(PRODUCT_PLUS, ...both(a), b);
      if (takes(a, add)) return step(SUM_OF_3, ...both(a), b);
      break;
    case subtract:
      if (takes(b, divide)) return step(MINUS_QUOTIENT, a, ...both(b));
      break;
    case max:
      if (takes(b, add)) return step(MAX_WITH_SUM, a, ...both(b));
      break;
    case CHOOSE:
      if (takes(a, atMost)) return step(WHERE_AT_MOST, ...both(a), b, c);
      if (takes(a, above)) return step(WHERE_ABOVE, ...both(a), b, c);
      break;
  }
  return { code, node, operands: graph.operandsOf(node) };
}

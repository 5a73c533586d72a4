import type { Graph } from './graph.ts';
import { ARITY, COPY, NUMBER, operate } from './operations.ts';
import { programFor } from './program.ts';
import { runsInOrder, runsTogether, STEP } from './runs.ts';

/**
 * The wanted nodes of a graph, ready to be computed over and over: a flat list of operations, and a memory in which the
 * results stand first, in the order in which they were asked for. One tape serves every scenario of one structure; each
 * has a memory.
 */
export class Tape {
  /** Where the value of a source is written, by its path; a source that nothing rests on has no place. */
  readonly sources: ReadonlyMap<string, number>;
  /** As in `runs.ts`, on places of the memory. */
  private readonly steps: Int32Array;
  private readonly initial: Float64Array;
  private whole: Int32Array | undefined;
  private isTogether = false;
  /** Per place of a source, what rests on it. */
  private readonly after = new Map<number, Int32Array>();

  constructor(graph: Graph, wanted: readonly number[]) {
    const { steps, sources, numbers } = programFor(graph, wanted);
    /** Per node its place + 1; 0 for none. */
    const places = new Int32Array(graph.size);
    const again: number[] = [];
    wanted.forEach((node, place) => {
      if (places[node] === 0) places[node] = place + 1;
      else if (graph.code[node] !== NUMBER) again.push(COPY, place, places[node]! - 1, 0, 0, 0);
    });
    let next = wanted.length;
    const placeOf = (node: number): number => {
      if (places[node] === 0) places[node] = ++next;
      return places[node]! - 1;
    };
    this.sources = new Map(sources.map(([path, node]) => [path, placeOf(node)]));
    for (const node of numbers) placeOf(node);
    this.steps = new Int32Array(steps.length + again.length);
    this.steps.set(again, steps.length);
    for (let at = 0; at < steps.length; at += STEP) {
      const code = steps[at]!;
      this.steps[at] = code;
      for (let k = at + 1; k < at + 2 + ARITY[code]!; k++) this.steps[k] = placeOf(steps[k]!);
    }
    this.initial = new Float64Array(next);
    places.forEach((place, node) => {
      if (place > 0) this.initial[place - 1] = graph.value[node]!;
    });
    wanted.forEach((node, place) => {
      if (graph.code[node] === NUMBER) this.initial[place] = graph.value[node]!;
    });
  }

  /** A memory with the values that sources have in the graph; nothing is computed yet. */
  createMemory(): Float64Array {
    return this.initial.slice();
  }

  /** Computes everything from what stands in the places of the sources. */
  run(memory: Float64Array): void {
    // What runs once is not worth an order that runs faster.
    if (this.whole === undefined) this.whole = runsInOrder(this.steps);
    else if (!this.isTogether) {
      this.whole = runsTogether(this.steps);
      this.isTogether = true;
    }
    execute(memory, this.whole);
  }

  /** Writes one source and computes what rests on it; all else must stand as computed before. */
  move(memory: Float64Array, source: number, value: number): void {
    let runs = this.after.get(source);
    if (runs === undefined) {
      runs = runsTogether(this.restingOn(source));
      this.after.set(source, runs);
    }
    memory[source] = value;
    execute(memory, runs);
  }

  /** How many operations rest on a source. */
  effort(source: number): number {
    return this.restingOn(source).length / STEP;
  }

  /** In one pass, as operands stand before what is made of them. */
  private restingOn(source: number): Int32Array {
    const { steps, initial } = this;
    const touched = new Uint8Array(initial.length);
    touched[source] = 1;
    const resting: number[] = [];
    for (let at = 0; at < steps.length; at += STEP) {
      const end = at + 2 + ARITY[steps[at]!]!;
      let rests = false;
      for (let k = at + 2; k < end; k++) rests ||= touched[steps[k]!] === 1;
      if (!rests) continue;
      touched[steps[at + 1]!] = 1;
      for (let k = at; k < at + STEP; k++) resting.push(steps[k]!);
    }
    return Int32Array.from(resting);
  }
}

/** Runs of steps of one operation each: code, how many, then result and operands of every step. */
function execute(m: Float64Array, s: Int32Array): void {
  let k = 0;
  while (k < s.length) {
    const code = s[k]!;
    const count = s[k + 1]!;
    k += 2;
    // Numbers, not names, so that the switch is a table; see `operations.ts`. One loop each: what is shared is slower.
    switch (code) {
      case 2:
        for (const end = k + 3 * count; k < end; k += 3) m[s[k]!] = m[s[k + 1]!]! + m[s[k + 2]!]!;
        break;
      case 3:
        for (const end = k + 3 * count; k < end; k += 3) m[s[k]!] = m[s[k + 1]!]! - m[s[k + 2]!]!;
        break;
      case 4:
        for (const end = k + 3 * count; k < end; k += 3) m[s[k]!] = m[s[k + 1]!]! * m[s[k + 2]!]!;
        break;
      case 5:
        for (const end = k + 3 * count; k < end; k += 3) m[s[k]!] = m[s[k + 1]!]! / m[s[k + 2]!]!;
        break;
      case 6:
        for (const end = k + 3 * count; k < end; k += 3) m[s[k]!] = m[s[k + 1]!]! ** m[s[k + 2]!]!;
        break;
      case 14:
        for (const end = k + 4 * count; k < end; k += 4) m[s[k]!] = m[s[k + 1]!]! !== 0 ? m[s[k + 2]!]! : m[s[k + 3]!]!;
        break;
      case 15:
        for (const end = k + 2 * count; k < end; k += 2) m[s[k]!] = m[s[k + 1]!]!;
        break;
      case 16:
        for (const end = k + 4 * count; k < end; k += 4) m[s[k]!] = m[s[k + 1]!]! * (m[s[k + 2]!]! + m[s[k + 3]!]!);
        break;
      case 17:
        for (const end = k + 4 * count; k < end; k += 4) m[s[k]!] = m[s[k + 1]!]! * m[s[k + 2]!]! * m[s[k + 3]!]!;
        break;
      case 18:
        for (const end = k + 4 * count; k < end; k += 4) m[s[k]!] = m[s[k + 1]!]! + m[s[k + 2]!]! * m[s[k + 3]!]!;
        break;
      case 19:
        for (const end = k + 4 * count; k < end; k += 4) m[s[k]!] = m[s[k + 1]!]! + m[s[k + 2]!]! + m[s[k + 3]!]!;
        break;
      case 20:
        for (const end = k + 5 * count; k < end; k += 5)
          m[s[k]!] = m[s[k + 1]!]! <= m[s[k + 2]!]! ? m[s[k + 3]!]! : m[s[k + 4]!]!;
        break;
      case 21:
        for (const end = k + 5 * count; k < end; k += 5)
          m[s[k]!] = m[s[k + 1]!]! > m[s[k + 2]!]! ? m[s[k + 3]!]! : m[s[k + 4]!]!;
        break;
      case 22:
        for (const end = k + 4 * count; k < end; k += 4) m[s[k]!] = m[s[k + 1]!]! * m[s[k + 2]!]! + m[s[k + 3]!]!;
        break;
      case 23:
        for (const end = k + 4 * count; k < end; k += 4) m[s[k]!] = m[s[k + 1]!]! - m[s[k + 2]!]! / m[s[k + 3]!]!;
        break;
      case 24:
        for (const end = k + 4 * count; k < end; k += 4)
          m[s[k]!] = Math.max(m[s[k + 1]!]!, m[s[k + 2]!]! + m[s[k + 3]!]!);
        break;
      case 25:
        for (const end = k + 5 * count; k < end; k += 5)
          m[s[k]!] = m[s[k + 1]!]! * (1 + Math.max(m[s[k + 2]!]!, m[s[k + 3]!]! + m[s[k + 4]!]!));
        break;
      default:
        k = seldom(m, s, k, code, count);
    }
  }
}

/** The other operations, one to three operands each, are few. */
function seldom(m: Float64Array, s: Int32Array, from: number, code: number, count: number): number {
  const operands = ARITY[code]!;
  const end = from + (operands + 1) * count;
  for (let k = from; k < end; k += operands + 1) {
    const b = operands > 1 ? m[s[k + 2]!]! : 0;
    m[s[k]!] = operate(code, m[s[k + 1]!]!, b, operands > 2 ? m[s[k + 3]!]! : 0);
  }
  return end;
}

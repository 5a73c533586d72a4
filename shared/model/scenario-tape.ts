import { Graph } from './algebra/graph.ts';
import { Tape } from './algebra/tape.ts';
import type { Assumptions } from './assumptions.ts';
import { nodesOf, quantitiesOf } from './equations/metrics.ts';
import { FLOWS, type FlowName, isStructure, type Model, modelOf, noiseOf } from './equations/model.ts';
import { type Frame, sameFrame } from './frame.ts';
import { yearCount } from './horizon.ts';
import type { MetricName } from './metrics.ts';

/** Whether the growth of a flow takes noise. */
export type Noisy = Readonly<Record<FlowName, boolean>>;

/**
 * All metrics in all years as a tape, for every scenario of one structure: the values of its assumptions are sources, the
 * structure (shapes, years and whole numbers, years with a growth of their own, shocks) is what it was built for.
 */
export interface ScenarioTape {
  readonly tape: Tape;
  readonly memory: Float64Array;
  readonly frame: Frame;
  readonly noisy: Noisy;
  /** What stands in the memory first: a value per year for each. */
  readonly metrics: readonly MetricName[];
  readonly parts: readonly Part[];
}

/** An object among the assumptions: what of it is structure, and where the tape reads the rest. */
interface Part {
  /** The way to it. */
  readonly keys: readonly string[];
  /** Its own keys in their order, where these are structure: years, places of a list, ids. */
  readonly own: readonly string[] | null;
  readonly structure: readonly string[];
  readonly values: readonly unknown[];
  readonly sources: readonly string[];
  readonly places: readonly number[];
}

type Tree = Readonly<Record<string, unknown>>;

/** Structures whose tapes are kept: those of a large document, and of what is tried on it. */
const MOST_KEPT = 32;
const kept: ScenarioTape[] = [];

/** The tape for a scenario, with the scenario's values in its memory. */
export function tapeFor(assumptions: Assumptions, frame: Frame, noisy: Noisy): ScenarioTape {
  for (let k = 0; k < kept.length; k++) {
    const known = kept[k]!;
    if (!serves(known, frame, noisy) || !write(known.parts, assumptions, known.memory)) continue;
    if (k > 0) {
      kept.splice(k, 1);
      kept.unshift(known);
    }
    return known;
  }
  const made = build(assumptions, frame, noisy);
  kept.unshift(made);
  if (kept.length > MOST_KEPT) kept.pop();
  return made;
}

const serves = ({ frame: own, noisy: takes }: ScenarioTape, frame: Frame, noisy: Noisy): boolean =>
  takes.exports === noisy.exports && takes.imports === noisy.imports && sameFrame(own, frame);

function build(assumptions: Assumptions, frame: Frame, noisy: Noisy): ScenarioTape {
  const noise = Object.fromEntries(FLOWS.map((flow) => [flow, noisy[flow] ? noiseOf(flow) : null]));
  const model = modelOf(assumptions, frame, { noise: noise as Model['noise'] });
  const quantities = quantitiesOf(model, frame);
  const graph = new Graph((path) => !isStructure(path));
  const last = yearCount(frame) - 1;
  const tape = new Tape(
    graph,
    quantities.names.flatMap((name) => nodesOf(quantities, graph, name, last)),
  );
  return {
    tape,
    memory: tape.createMemory(),
    frame,
    noisy,
    metrics: quantities.names,
    parts: partsOf(assumptions as Tree, [], tape),
  };
}

/** What has an entry for each year that is typed, each track, each group of goods, each input. */
const LISTED: ReadonlySet<string> = new Set(['overrides', 'tracks', 'groups', 'inputs', 'values']);

function partsOf(tree: Tree, keys: readonly string[], tape: Tape): readonly Part[] {
  const entries = Object.entries(tree);
  const placeOf = (key: string) => tape.sources.get([...keys, key].join('.'));
  const structure = entries.filter(
    ([key, value]) =>
      placeOf(key) === undefined &&
      (value === null || typeof value === 'string' || isStructure([...keys, key].join('.'))),
  );
  const sources = entries.flatMap(([key]) => {
    const place = placeOf(key);
    return place === undefined ? [] : [[key, place] as const];
  });
  const part = {
    keys,
    own: LISTED.has(keys.at(-1)!) || Array.isArray(tree) ? Object.keys(tree) : null,
    structure: structure.map(([key]) => key),
    values: structure.map(([, value]) => value),
    sources: sources.map(([key]) => key),
    places: sources.map(([, place]) => place),
  };
  const inner = entries.flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? partsOf(value as Tree, [...keys, key], tape) : [],
  );
  return part.own !== null || structure.length + sources.length > 0 ? [part, ...inner] : inner;
}

/** Writes the values of a scenario where the tape reads them; false where it has another structure. Allocates nothing. */
function write(parts: readonly Part[], assumptions: Assumptions, memory: Float64Array): boolean {
  for (let p = 0; p < parts.length; p++) {
    const { keys, own, structure, values, sources, places } = parts[p]!;
    let tree = assumptions as Tree | null | undefined;
    for (let k = 0; k < keys.length; k++) tree = tree?.[keys[k]!] as Tree | null | undefined;
    if (tree === undefined || tree === null || (own !== null && !hasOnly(tree, own))) return false;
    for (let k = 0; k < structure.length; k++) if (tree[structure[k]!] !== values[k]) return false;
    for (let k = 0; k < sources.length; k++) {
      const value = tree[sources[k]!];
      if (typeof value !== 'number') return false;
      memory[places[k]!] = value;
    }
  }
  return true;
}

/** Whether these are the keys of an object, in this order. */
function hasOnly(tree: Tree, keys: readonly string[]): boolean {
  let count = 0;
  for (const key in tree) if (key !== keys[count++]) return false;
  return count === keys.length;
}

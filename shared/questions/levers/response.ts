import { valueAtPath, withValue } from '../../document/changes.ts';
import { Graph } from '../../model/algebra/graph.ts';
import { sourcesBehind } from '../../model/algebra/program.ts';
import { Tape } from '../../model/algebra/tape.ts';
import type { Assumptions } from '../../model/assumptions.ts';
import { nodesOf, quantitiesOf } from '../../model/equations/metrics.ts';
import { isStructure, modelOf } from '../../model/equations/model.ts';
import type { Frame } from '../../model/frame.ts';
import { yearCount } from '../../model/horizon.ts';
import type { MetricName } from '../../model/metrics.ts';
import type { AssumptionPath } from '../../model/register.ts';

/** How one metric in one year answers when some assumptions of a scenario move. */
export interface Response {
  /**
   * Sets the assumption at place `k` of the paths asked for; without effect where the scenario has no such path. The
   * value is not checked against the assumption's range.
   */
  readonly set: (k: number, value: number) => void;
  /** The metric at the values set; the same number, to the last bit, as `project` gives. */
  readonly value: () => number;
}

/**
 * Makes the response of a metric in a calendar year of the horizon to the assumptions at `paths`. Only what lies between
 * them and the metric is computed, and only what rests on an assumption when that one moves; where a year or a whole
 * number moves, which the equations have conditions on, they are gone through anew.
 */
export function createResponse(
  assumptions: Assumptions,
  horizon: Frame,
  paths: readonly AssumptionPath[],
  metric: MetricName,
  year: number,
): Response {
  const values = paths.map((path) => valueAtPath(assumptions, path) as number | null | undefined);
  // No ceiling that becomes one is another structure too.
  const isStructural = paths.map((path, k) => isStructure(path) || values[k] === null);
  const build = () => {
    const own = paths.reduce(
      (moved, path, k) => (values[k] === undefined ? moved : withValue(moved, path, values[k])),
      assumptions,
    );
    const graph = new Graph((path) => !isStructure(path) && paths.includes(path as AssumptionPath));
    const quantities = quantitiesOf(modelOf(own, horizon), horizon);
    const tape = new Tape(graph, nodesOf(quantities, graph, metric, year - horizon.base).slice(-1));
    return { tape, memory: tape.createMemory() };
  };
  const built = new Map<string, ReturnType<typeof build>>();
  const current = () => {
    const key = String(values.filter((_, k) => isStructural[k]));
    let known = built.get(key);
    if (!known) {
      known = build();
      built.set(key, known);
      if (built.size > MOST_KEPT) built.delete(built.keys().next().value!);
    }
    paths.forEach((path, k) => {
      const place = known.tape.sources.get(path);
      if (place !== undefined) known.memory[place] = values[k]!;
    });
    known.tape.run(known.memory);
    return known;
  };
  let now: ReturnType<typeof build> | null = null;
  return {
    set(k, value) {
      if (values[k] === undefined || values[k] === value) return;
      values[k] = value;
      if (isStructural[k]) now = null;
      const place = now?.tape.sources.get(paths[k]!);
      if (now && place !== undefined) now.tape.move(now.memory, place, value);
    },
    value() {
      now ??= current();
      return now.memory[0]!;
    },
  };
}

/** Structures that are kept, for who moves years or whole numbers to and fro. */
const MOST_KEPT = 256;

/** Paths of the assumptions that a metric rests on in any year of the horizon; years and whole numbers left out. */
export function assumptionsBehind(assumptions: Assumptions, horizon: Frame, metric: MetricName): ReadonlySet<string> {
  const graph = new Graph((path) => !isStructure(path));
  const quantities = quantitiesOf(modelOf(assumptions, horizon), horizon);
  return sourcesBehind(graph, nodesOf(quantities, graph, metric, yearCount(horizon) - 1));
}

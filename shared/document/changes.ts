import type { Assumptions } from '../model/assumptions.ts';
import type { Baseline, Scenario, ScenarioDocument } from './schema.ts';

type Tree = Readonly<Record<string, unknown>>;

const resolved = new WeakMap<Baseline['assumptions'], WeakMap<Scenario['changes'], Assumptions>>();

/**
 * The complete assumptions of a scenario: the baseline's, or the baseline's with the scenario's changes applied.
 * Memoised by identity, so that only a scenario that changed is a new value; what is not changed is shared.
 */
export function assumptionsOf(document: ScenarioDocument, scenarioId: string): Assumptions {
  const { baseline } = document;
  if (baseline.id === scenarioId) return baseline.assumptions as Assumptions;
  const scenario = document.scenarios.find(({ id }) => id === scenarioId);
  if (!scenario) throw new Error(`the document has no scenario ${scenarioId}`);
  return withChanges(baseline.assumptions, scenario.changes);
}

/** Assumptions with changes applied, memoised by the identity of both. */
function withChanges(assumptions: Baseline['assumptions'], changes: Scenario['changes']): Assumptions {
  let known = resolved.get(assumptions);
  if (!known) {
    known = new WeakMap();
    resolved.set(assumptions, known);
  }
  let result = known.get(changes);
  if (!result) {
    result = assumptions as Assumptions;
    for (const [path, value] of Object.entries(changes)) result = withValue(result, path, value);
    known.set(changes, result);
  }
  return result;
}

/** The value at a path (`exports.growth.to`, `shocks`), undefined where the assumptions have none. */
export function valueAtPath(assumptions: Baseline['assumptions'], path: string): unknown {
  let value: unknown = assumptions;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Tree)[key];
  }
  return value;
}

/** A copy with another value at a path; everything beside the path is shared. */
export function withValue(assumptions: Assumptions, path: string, value: unknown): Assumptions {
  return replaced(assumptions as unknown as Tree, path.split('.'), 0, value) as unknown as Assumptions;
}

function replaced(tree: Tree, keys: readonly string[], depth: number, value: unknown): Tree {
  const key = keys[depth] as string;
  const next = depth === keys.length - 1 ? value : replaced(tree[key] as Tree, keys, depth + 1, value);
  return { ...tree, [key]: next };
}

/** Whether changes say a path: by itself, or as part of a whole value. Otherwise the baseline speaks for it. */
export const saysPath = (changes: Scenario['changes'], path: string): boolean =>
  Object.keys(changes).some((key) => key === path || path.startsWith(`${key}.`));

import type { Assumptions } from '../../model/assumptions.ts';
import { isWholePath } from '../../model/register.ts';
import { accepted } from '../../outcome.ts';
import { assumptionsOf, valueAtPath } from '../changes.ts';
import { differences, sameValue } from '../differences.ts';
import type { Baseline, Scenario, ScenarioDocument } from '../schema.ts';
import { type Edited, placeOf, settled } from './edit.ts';
import { marked } from './scenarios.ts';

/**
 * Makes another scenario the baseline. No scenario's projection moves: a scenario's changes become where it differs
 * from the new baseline, plus what it had pinned. A reason follows its value, and marks stay with their scenarios.
 */
export function makeBaseline(document: ScenarioDocument, { scenario: id }: { readonly scenario: string }): Edited {
  const place = placeOf(document, id);
  if (place === -1) return accepted(document);
  const before = marked(document);
  const old = before.baseline;
  const { changes, ...promoted } = before.scenarios[place]!;
  const assumptions = assumptionsOf(before, id);
  const inherited = Object.entries(old.rationale).filter(([path]) => !concerns(changes, path));
  const baseline: Baseline = {
    ...promoted,
    assumptions,
    rationale: { ...Object.fromEntries(inherited), ...promoted.rationale },
  };
  const demoted = demote(old, assumptions);
  const others = before.scenarios.filter((_, other) => other !== place);
  const scenarios = [demoted, ...others.map((scenario) => rebased(before, scenario, assumptions))];
  return settled(before, accepted({ ...before, baseline, scenarios }));
}

/** Whether changes speak of a path: name it, the whole it belongs to, or a leaf of it. */
export const concerns = (changes: Scenario['changes'], path: string): boolean =>
  Object.keys(changes).some((key) => key === path || path.startsWith(`${key}.`) || key.startsWith(`${path}.`));

function demote(old: Baseline, baseline: Assumptions): Scenario {
  const { assumptions, rationale, ...rest } = old;
  const changes = changesTo(baseline, assumptions as Assumptions, []);
  const reasons = Object.entries(rationale).filter(([path]) => concerns(changes, path));
  return { ...rest, changes, rationale: Object.fromEntries(reasons) };
}

function rebased(before: ScenarioDocument, scenario: Scenario, baseline: Assumptions): Scenario {
  const assumptions = assumptionsOf(before, scenario.id);
  const changes = changesTo(baseline, assumptions, Object.keys(scenario.changes));
  // What it had from the old baseline it now says itself, with the old baseline's reason.
  const followed = Object.entries(before.baseline.rationale).filter(
    ([path]) => concerns(changes, path) && !concerns(scenario.changes, path),
  );
  return { ...scenario, changes, rationale: { ...Object.fromEntries(followed), ...scenario.rationale } };
}

/** Changes that lead from a baseline to these assumptions and still name what was pinned. */
export function changesTo(
  baseline: Assumptions,
  assumptions: Assumptions,
  pinned: readonly string[],
): Scenario['changes'] {
  const differing = differences(baseline, assumptions);
  const wholes = [...pinned, ...differing].filter(isWholePath);
  const leaves = [...pinned, ...differing].filter((path) => !wholes.some((whole) => path.startsWith(`${whole}.`)));
  const paths = [...new Set([...leaves, ...wholes])];
  return Object.fromEntries(paths.map((path) => [path, valueAtPath(assumptions, path)]));
}

/** Paths of a scenario's changes that say what the baseline says too. */
export const redundantChanges = (document: ScenarioDocument, scenario: Scenario): readonly string[] =>
  Object.keys(scenario.changes).filter((path) =>
    sameValue(scenario.changes[path], valueAtPath(document.baseline.assumptions, path)),
  );

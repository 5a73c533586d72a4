import { wholeAround } from '../../model/register.ts';
import { accepted } from '../../outcome.ts';
import { assumptionsOf, valueAtPath } from '../changes.ts';
import { sameValue } from '../differences.ts';
import { ownReason } from '../rationale.ts';
import type { Scenario, ScenarioDocument } from '../schema.ts';
import { checkedAt, type Edited, isBaseline, placeOf, settled, withScenario } from './edit.ts';
import { sharedOut } from './shares.ts';

export interface Package {
  /** Id of the scenario that takes the changes; not the baseline, which has none. */
  readonly scenario: string;
  /** Id of the scenario whose changes are taken. */
  readonly other: string;
}

/** What is taken or left as one: a value, a whole value of which one side changes all, or shares that add up to 1. */
interface Unit {
  /** The paths that either scenario changes. */
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** The changes of the other scenario, put together with those of the first that speak of the same. */
function unitsOf(document: ScenarioDocument, { scenario, other }: Package): readonly Unit[] {
  const [mine, theirs] = [scenario, other].map((id) => Object.keys(changesOf(document, id))) as [string[], string[]];
  const keys = new Set([...mine, ...theirs]);
  const unitOf = (path: string): string => {
    const shares = sharedOut(path);
    if (shares !== undefined) return `shares:${shares}`;
    const whole = wholeAround(path);
    return whole !== null && keys.has(whole) ? whole : path;
  };
  const of = (paths: readonly string[], unit: string) => paths.filter((path) => unitOf(path) === unit);
  return [...new Set(theirs.map(unitOf))].map((unit) => ({ mine: of(mine, unit), theirs: of(theirs, unit) }));
}

const changesOf = ({ scenarios }: ScenarioDocument, id: string): Scenario['changes'] =>
  scenarios.find((scenario) => scenario.id === id)?.changes ?? {};

/** Paths, of those that the other scenario changes, of what both change and have different values of. */
export function changedDifferently(document: ScenarioDocument, both: Package): readonly string[] {
  const [own, other] = [both.scenario, both.other].map((id) => assumptionsOf(document, id));
  return unitsOf(document, both).flatMap(({ mine, theirs }) => {
    const differs = (path: string): boolean => !sameValue(valueAtPath(own!, path), valueAtPath(other!, path));
    return mine.length > 0 && [...mine, ...theirs].some(differs) ? theirs.slice(0, 1) : [];
  });
}

/**
 * Adds the changes of another scenario to those of a scenario, with their reasons and origins, as one edit. What both
 * change differently stays as it is, or is taken from the other, as `keep` says; shares that add up to 1 and what is
 * changed as a whole are kept or taken together. Refused where the two do not go together. The baseline as the one that
 * takes is a bug.
 */
export function addChanges(
  document: ScenarioDocument,
  { keep, ...both }: Package & { readonly keep: 'mine' | 'theirs' },
): Edited {
  const place = placeOf(document, both.scenario);
  if (place === -1) throw new Error('the baseline takes no changes');
  if (isBaseline(document, both.other) || both.other === both.scenario) return accepted(document);
  const scenario = document.scenarios[place]!;
  const other = document.scenarios[placeOf(document, both.other)]!;
  const taken = unitsOf(document, both).filter(({ mine }) => mine.length === 0 || keep === 'theirs');
  if (taken.length === 0) return accepted(document);
  const paths = taken.flatMap(({ theirs }) => theirs);
  const replaced = new Set(taken.flatMap(({ mine }) => mine));
  const isTaken = (path: string): boolean => paths.some((one) => path === one || path.startsWith(`${one}.`));
  const stays = ([path]: readonly [string, unknown]) => !replaced.has(path) && !isTaken(path);
  const reasons = Object.entries(other.rationale).filter(
    ([path]) => isTaken(path) && ownReason(other, path)?.before === undefined,
  );
  const next: Scenario = {
    ...scenario,
    changes: {
      ...Object.fromEntries(Object.entries(scenario.changes).filter(stays)),
      ...Object.fromEntries(paths.map((path) => [path, other.changes[path]])),
    },
    rationale: {
      ...Object.fromEntries(Object.entries(scenario.rationale).filter(stays)),
      ...Object.fromEntries(reasons),
    },
  };
  const edited = settled(document, checkedAt(withScenario(document, place, next), place));
  const origins = Object.entries(other.origins ?? {}).filter(([path]) => isTaken(path));
  if (!edited.ok || origins.length === 0) return edited;
  const settledOne = edited.value.scenarios[place]!;
  const withOrigins = { ...settledOne, origins: { ...settledOne.origins, ...Object.fromEntries(origins) } };
  return accepted(withScenario(edited.value, place, withOrigins));
}

import type { Names } from '../language/names.ts';
import { isAssumptionPath } from '../model/register.ts';
import { assumptionsOf, saysPath, valueAtPath } from './changes.ts';
import { sameValue } from './differences.ts';
import type { Baseline, Scenario, ScenarioDocument } from './schema.ts';

/** Why a value was chosen, and for which value that was said where that is not the one that stands there. */
export interface Reason {
  readonly text: string;
  readonly before?: { readonly of: unknown };
}

/** The reason that a scenario gives itself, or null. */
export function ownReason(scenario: Baseline | Scenario, path: string): Reason | null {
  const text = scenario.rationale[path];
  if (text === undefined) return null;
  const before = scenario.rationaleBefore?.[path];
  // Another program may have written another reason.
  return before?.text === text ? { text, before: { of: before.of } } : { text };
}

/** The reason for the value that a scenario has: its own where it says the value, else the baseline's. */
export function reasonFor({ baseline, scenarios }: ScenarioDocument, scenarioId: string, path: string): Reason | null {
  const scenario = scenarios.find(({ id }) => id === scenarioId);
  return ownReason(scenario && saysPath(scenario.changes, path) ? scenario : baseline, path);
}

/** Of what a reason was said, in words: `2,000 USD m`; of a whole value, or one that was not there, `the value`. */
const ofWhat = (names: Names, path: string, of: unknown): string =>
  isAssumptionPath(path) && (typeof of === 'number' || of === null)
    ? names.value(path, of)
    : names.words.reasons.theValue;

/** That a reason was said of the value before, as a sentence's beginning; empty where it was not. */
export const saidBefore = (names: Names, path: string, { before }: Reason): string =>
  before === undefined ? '' : names.words.reasons.saidBefore(ofWhat(names, path, before.of));

/** A reason in one line, with what it was said of where that is another value. */
export const reasonText = (names: Names, path: string, reason: Reason | null): string => {
  if (reason === null) return '';
  const before = saidBefore(names, path, reason);
  return before === '' ? reason.text : names.words.reasons.withBefore(before, reason.text);
};

/**
 * What an edit does to reasons: one belongs to the value it was given for. Where another value stands now, it is kept as
 * said of the value before; where the value is back, or the reason is another, it is not.
 */
export function withKeptReasons(before: ScenarioDocument, after: ScenarioDocument): ScenarioDocument {
  const was = new Map([before.baseline, ...before.scenarios].map((scenario) => [scenario.id, scenario]));
  const kept = <S extends Baseline | Scenario>(scenario: S): S => {
    const earlier = was.get(scenario.id);
    if (!earlier) return scenario;
    const entries = Object.entries(scenario.rationale).flatMap(([path, text]) => {
      // A reason may have come from the baseline with its value.
      const source = [earlier, before.baseline].find(({ rationale }) => rationale[path] === text);
      if (!source) return [];
      const said = ownReason(source, path)?.before;
      const of = said ? said.of : valueAtPath(assumptionsOf(before, source.id), path);
      const now = valueAtPath(assumptionsOf(after, scenario.id), path);
      return sameValue(of, now) || of === undefined ? [] : [[path, { text, of }] as const];
    });
    const { rationaleBefore, ...rest } = scenario;
    const next = Object.fromEntries(entries);
    if (sameValue(next, rationaleBefore ?? {})) return scenario;
    return (entries.length === 0 ? rest : { ...rest, rationaleBefore: next }) as unknown as S;
  };
  const baseline = kept(after.baseline);
  const scenarios = after.scenarios.map(kept);
  const same = baseline === after.baseline && scenarios.every((one, place) => one === after.scenarios[place]);
  return same ? after : { ...after, baseline, scenarios };
}

/** The document whose reasons are marked as said of a value before only where that is so. */
export const withHeldReasons = (document: ScenarioDocument): ScenarioDocument => withKeptReasons(document, document);

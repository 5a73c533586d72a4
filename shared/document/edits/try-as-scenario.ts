import { type Assumptions, idsOf } from '../../model/assumptions.ts';
import { accepted } from '../../outcome.ts';
import { differences, sameValue } from '../differences.ts';
import { withHeldOrigins } from '../origins.ts';
import type { Baseline, Scenario, ScenarioDocument } from '../schema.ts';
import { changesTo, concerns } from './baseline.ts';
import { type Edited, whole } from './edit.ts';
import { addScenario } from './scenarios.ts';

/**
 * Whether a baseline was only given other values since an earlier one: it is the same scenario, over the same tracks,
 * groups and inputs, and something differs.
 */
export function isMoved({ baseline }: ScenarioDocument, earlier: Baseline): boolean {
  const [before, now] = [earlier, baseline].map(({ assumptions }) => assumptions as Assumptions) as [
    Assumptions,
    Assumptions,
  ];
  if (earlier.id !== baseline.id || before === now || !sameValue(idsOf(before), idsOf(now))) return false;
  return differences(before, now).length > 0;
}

/**
 * Takes what was changed in the baseline since an earlier one out of it, into a new scenario right behind it, with
 * reasons and origins. All other scenarios follow the baseline back. Refused where one of them cannot.
 */
export function tryAsScenario(
  document: ScenarioDocument,
  { earlier, name }: { readonly earlier: Baseline; readonly name: string },
): Edited {
  if (!isMoved(document, earlier)) return accepted(document);
  const { baseline } = document;
  const added = addScenario(document, { name });
  if (!added.ok) return added;
  const changes = changesTo(earlier.assumptions as Assumptions, baseline.assumptions as Assumptions, []);
  const of = <T>(texts: Readonly<Record<string, T>> | undefined, taken: boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(texts ?? {}).filter(([path]) => concerns(changes, path) === taken));
  const { scenarios } = added.value;
  const tried: Scenario = { ...scenarios.at(-1)!, changes, rationale: of(baseline.rationale, true) };
  const { origins: ownOrigins, rationaleBefore: ownBefore, ...own } = added.value.baseline;
  const origins = { ...of(ownOrigins, false), ...of(earlier.origins, true) };
  const before = { ...of(ownBefore, false), ...of(earlier.rationaleBefore, true) };
  const back: Baseline = {
    ...own,
    assumptions: earlier.assumptions,
    rationale: { ...of(baseline.rationale, false), ...of(earlier.rationale, true) },
    ...(Object.keys(origins).length > 0 && { origins }),
    ...(Object.keys(before).length > 0 && { rationaleBefore: before }),
  };
  const taken = of(ownOrigins, true);
  const next = {
    ...added.value,
    baseline: back,
    scenarios: [Object.keys(taken).length > 0 ? { ...tried, origins: taken } : tried, ...scenarios.slice(0, -1)],
  };
  return whole(withHeldOrigins(next));
}

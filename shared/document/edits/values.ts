import { problem } from '../../language/problems.ts';
import type { Assumptions } from '../../model/assumptions.ts';
import { isAssumptionPath, isWholePath, type WholePath } from '../../model/register.ts';
import { accepted, refused } from '../../outcome.ts';
import { schemaAt } from '../change-constraints.ts';
import { assumptionsOf, valueAtPath, withValue } from '../changes.ts';
import { type Baseline, rationaleText, type Scenario, type ScenarioDocument } from '../schema.ts';
import { broken, checkedAt, type Edited, fitting, placeOf, settled, withBaseline, withScenario } from './edit.ts';

export interface At {
  /** Id of the scenario. */
  readonly scenario: string;
  /** A scalar assumption, or a whole value such as `exports.growth`. */
  readonly path: string;
}

/**
 * Sets an assumption of a scenario. On the baseline it reaches every scenario that does not override it; on another
 * scenario it is a change, kept even where it equals the baseline's value. `carry` writes out the value that scenarios
 * in the way have now, so that they keep it.
 */
export const setValue = (
  document: ScenarioDocument,
  { scenario, path, value, carry = false }: At & { readonly value: unknown; readonly carry?: boolean },
): Edited => setValues(document, { scenario, values: { [path]: value }, carry });

export interface Values {
  /** Id of the scenario. */
  readonly scenario: string;
  /** By path, as `setValue` takes them; what must hold between them is asked of all together. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly carry?: boolean;
}

/** Sets several assumptions of a scenario as one edit, each as `setValue` does. */
export function setValues(document: ScenarioDocument, { scenario, values, carry = false }: Values): Edited {
  const entries = Object.entries(values);
  for (const [path, value] of entries) {
    const refusal = valueProblem(document, scenario, path, value);
    if (refusal) return refusal;
  }
  const moved = entries.filter(
    ([path, value]) => !Object.is(valueIn(document, scenario, path), value) || !isPinned(document, scenario, path),
  );
  if (moved.length === 0) return accepted(document);
  const place = placeOf(document, scenario);
  if (place === -1) return settled(document, setInBaseline(document, moved, carry));
  const next = moved.reduce((result, [path, value]) => changed(result, path, value), document.scenarios[place]!);
  return settled(document, checkedAt(withScenario(document, place, next), place));
}

const valueIn = (document: ScenarioDocument, scenario: string, path: string): unknown =>
  valueAtPath(assumptionsOf(document, scenario), path);

/** Whether the scenario says this itself; the baseline says everything itself. */
function isPinned(document: ScenarioDocument, scenario: string, path: string): boolean {
  const place = placeOf(document, scenario);
  return place === -1 || Object.hasOwn(document.scenarios[place]!.changes, path);
}

function valueProblem(document: ScenarioDocument, scenario: string, path: string, value: unknown): Edited | null {
  const schema = schemaAt(path);
  if (!schema || valueIn(document, scenario, path) === undefined) {
    return refused(problem(schema ? 'assumption.otherShape' : 'assumption.notThere', path));
  }
  const fits = fitting(schema, value, path);
  return fits.ok ? null : fits;
}

/** The whole value that a leaf belongs to, where a scenario has it among its changes. */
const pinnedWhole = (changes: Scenario['changes'], path: string): WholePath | undefined =>
  Object.keys(changes)
    .filter(isWholePath)
    .find((whole) => path.startsWith(`${whole}.`));

/** A scenario that says one thing more: inside the whole value it has, or in place of the leaves it had. */
export function changed(scenario: Scenario, path: string, value: unknown): Scenario {
  const whole = pinnedWhole(scenario.changes, path);
  if (whole) {
    const leaf = path.slice(whole.length + 1);
    const inside = { ...(scenario.changes[whole] as object), [leaf]: value };
    return { ...scenario, changes: { ...scenario.changes, [whole]: inside } };
  }
  const kept = Object.entries(scenario.changes).filter(([other]) => !other.startsWith(`${path}.`));
  return { ...scenario, changes: { ...Object.fromEntries(kept), [path]: value } };
}

type Entries = readonly (readonly [path: string, value: unknown])[];

function setInBaseline(document: ScenarioDocument, entries: Entries, carry: boolean): Edited {
  const { baseline } = document;
  const assumptions = entries.reduce(
    (result, [path, value]) => withValue(result, path, value),
    baseline.assumptions as Assumptions,
  );
  const next = withBaseline(document, { ...baseline, assumptions });
  const own = checkedAt(next, -1);
  if (!own.ok) return own;
  const inTheWay = broken(next);
  if (inTheWay.length === 0) return own;
  if (!carry) {
    return {
      ...refused(inTheWay.flatMap(({ problems }) => problems)),
      carry: inTheWay.map(({ place }) => document.scenarios[place]!.id),
    };
  }
  const carried = inTheWay.reduce((result, { place }) => {
    const scenario = document.scenarios[place]!;
    // As it is now, before the edit.
    const before = assumptionsOf(document, scenario.id);
    const kept = entries.reduce((kept, [path]) => changed(kept, path, valueAtPath(before, path)), scenario);
    return withScenario(result, place, kept);
  }, next);
  const problems = broken(carried).flatMap(({ problems }) => problems);
  return problems.length === 0 ? accepted(carried) : refused(problems);
}

/** Takes back what a scenario says of an assumption, so that it has the baseline's value again; its reason goes too. */
export const resetValue = (document: ScenarioDocument, at: At): Edited => settled(document, reset(document, at));

function reset(document: ScenarioDocument, { scenario: id, path }: At): Edited {
  const place = placeOf(document, id);
  if (place === -1) return refused(problem('assumption.nothingBefore', path));
  const scenario = document.scenarios[place]!;
  const whole = pinnedWhole(scenario.changes, path);
  if (whole) {
    const inherited = valueAtPath(document.baseline.assumptions, path);
    return inherited === undefined
      ? reset(document, { scenario: id, path: whole })
      : checkedAt(withScenario(document, place, changed(scenario, path, inherited)), place);
  }
  const stays = ([other]: [string, unknown]) => other !== path && !other.startsWith(`${path}.`);
  return checkedAt(
    withScenario(document, place, {
      ...scenario,
      changes: Object.fromEntries(Object.entries(scenario.changes).filter(stays)),
      rationale: Object.fromEntries(Object.entries(scenario.rationale).filter(stays)),
    }),
    place,
  );
}

/** Says why a scenario's value was chosen; an empty text takes the reason away. It is said of the value that stands there. */
export function setRationale(
  document: ScenarioDocument,
  { scenario, path, text }: At & { readonly text: string },
): Edited {
  if (!isAssumptionPath(path) && !isWholePath(path)) {
    return refused(problem('assumption.wrongPath', path));
  }
  const fits = fitting(rationaleText, text, path);
  if (!fits.ok) return fits;
  const place = placeOf(document, scenario);
  const { rationaleBefore = {}, ...said } = place === -1 ? document.baseline : document.scenarios[place]!;
  const others = Object.fromEntries(Object.entries(said.rationale).filter(([other]) => other !== path));
  const rationale = text.trim() === '' ? others : { ...others, [path]: text };
  const before = Object.fromEntries(Object.entries(rationaleBefore).filter(([other]) => other !== path));
  const next = { ...said, rationale, ...(Object.keys(before).length > 0 && { rationaleBefore: before }) };
  return accepted(
    place === -1 ? withBaseline(document, next as Baseline) : withScenario(document, place, next as Scenario),
  );
}

/** Says that a reason given for the value before holds for the one that stands there now. */
export function confirmRationale(document: ScenarioDocument, { scenario, path }: At): Edited {
  const place = placeOf(document, scenario);
  const text = (place === -1 ? document.baseline : document.scenarios[place]!).rationale[path];
  return text === undefined ? accepted(document) : setRationale(document, { scenario, path, text });
}

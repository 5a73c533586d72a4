import type { Assumptions } from '../../model/assumptions.ts';
import { isAssumptionPath, isWholePath, type WholePath } from '../../model/register.ts';
import { accepted, refused } from '../../outcome.ts';
import { schemaAt } from '../change-constraints.ts';
import { assumptionsOf, valueAtPath, withValue } from '../changes.ts';
import { problemsOf } from '../problems.ts';
import type { Scenario, ScenarioDocument } from '../schema.ts';
import { broken, checkedAt, type Edited, placeOf, withBaseline, withCommon, withScenario } from './edit.ts';

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
export function setValue(
  document: ScenarioDocument,
  { scenario, path, value, carry = false }: At & { readonly value: unknown; readonly carry?: boolean },
): Edited {
  const problem = valueProblem(document, scenario, path, value);
  if (problem) return problem;
  if (Object.is(valueIn(document, scenario, path), value) && isPinned(document, scenario, path))
    return accepted(document);
  const place = placeOf(document, scenario);
  return place === -1
    ? setInBaseline(document, path, value, carry)
    : checkedAt(withScenario(document, place, changed(document.scenarios[place]!, path, value)), place);
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
    const allowed = schema ? 'choose another shape of the growth path first' : 'correct the path';
    return refused({ where: path, what: 'this scenario has no such assumption', allowed });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return null;
  const problems = problemsOf(parsed.error, value);
  return refused(...problems.map((p) => ({ ...p, where: p.where === 'file' ? path : `${path}.${p.where}` })));
}

/** The whole value that a leaf belongs to, where a scenario has it among its changes. */
export const pinnedWhole = (changes: Scenario['changes'], path: string): WholePath | undefined =>
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

function setInBaseline(document: ScenarioDocument, path: string, value: unknown, carry: boolean): Edited {
  const { baseline } = document;
  const assumptions = withValue(baseline.assumptions as Assumptions, path, value);
  const next = withBaseline(document, { ...baseline, assumptions });
  const own = checkedAt(next, -1);
  if (!own.ok) return own;
  const inTheWay = broken(next);
  if (inTheWay.length === 0) return own;
  if (!carry) {
    return {
      ...refused(...inTheWay.flatMap(({ problems }) => problems)),
      carry: inTheWay.map(({ place }) => document.scenarios[place]!.id),
    };
  }
  const carried = inTheWay.reduce((result, { place }) => {
    const scenario = document.scenarios[place]!;
    // As it is now, before the edit.
    const kept = valueAtPath(assumptionsOf(document, scenario.id), path);
    return withScenario(result, place, changed(scenario, path, kept));
  }, next);
  const problems = broken(carried).flatMap(({ problems }) => problems);
  return problems.length === 0 ? accepted(carried) : refused(...problems);
}

/** Takes back what a scenario says of an assumption, so that it has the baseline's value again; its reason goes too. */
export function resetValue(document: ScenarioDocument, { scenario: id, path }: At): Edited {
  const place = placeOf(document, id);
  if (place === -1) {
    return refused({
      where: path,
      what: 'the baseline has nothing to go back to',
      allowed: 'undo, or type another value',
    });
  }
  const scenario = document.scenarios[place]!;
  const whole = pinnedWhole(scenario.changes, path);
  if (whole) {
    const inherited = valueAtPath(document.baseline.assumptions, path);
    return inherited === undefined
      ? resetValue(document, { scenario: id, path: whole })
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

/** Says why a scenario's value was chosen; an empty text takes the reason away. */
export function setRationale(
  document: ScenarioDocument,
  { scenario, path, text }: At & { readonly text: string },
): Edited {
  if (!isAssumptionPath(path) && !isWholePath(path)) {
    return refused({ where: path, what: 'no assumption has this path', allowed: 'correct the path' });
  }
  const place = placeOf(document, scenario);
  const { rationale } = place === -1 ? document.baseline : document.scenarios[place]!;
  const others = Object.fromEntries(Object.entries(rationale).filter(([other]) => other !== path));
  const next = text.trim() === '' ? others : { ...others, [path]: text };
  return accepted(withCommon(document, scenario, { rationale: next }));
}

import type { z } from 'zod';
import type { Problem } from '../../language/problems.ts';
import { accepted, type Outcome, placed, type Refusal, refused } from '../../outcome.ts';
import { problemsOfBaseline, problemsOfScenario } from '../constraints.ts';
import { withKeptOrigins } from '../origins.ts';
import { joined, problemsOf } from '../problems.ts';
import { withKeptReasons } from '../rationale.ts';
import { checkDocument } from '../read.ts';
import type { Baseline, Scenario, ScenarioDocument } from '../schema.ts';

/**
 * What every edit gives: another valid document, or why not. Where scenarios stand in the way that could keep their
 * values by having them written out, `carry` names them, and the same edit with `carry: true` does so.
 */
export type Edited = { readonly ok: true; readonly value: ScenarioDocument } | EditRefusal;

export interface EditRefusal extends Refusal {
  /** Ids of the scenarios that can be carried along. */
  readonly carry?: readonly string[];
}

export const isBaseline = (document: ScenarioDocument, id: string): boolean => document.baseline.id === id;

/** Place of a scenario among the document's scenarios; −1 for the baseline. A name that is not there is a bug. */
export function placeOf(document: ScenarioDocument, id: string): number {
  if (isBaseline(document, id)) return -1;
  const place = document.scenarios.findIndex((scenario) => scenario.id === id);
  if (place === -1) throw new Error(`the document has no scenario ${id}`);
  return place;
}

export const withBaseline = (document: ScenarioDocument, baseline: Baseline): ScenarioDocument => ({
  ...document,
  baseline,
});

/** Replaces the scenario at a place. */
export const withScenario = (document: ScenarioDocument, place: number, scenario: Scenario): ScenarioDocument => ({
  ...document,
  scenarios: document.scenarios.with(place, scenario),
});

/** Edits what baseline and scenarios have in common: name, notes, rationale. */
export function withCommon(
  document: ScenarioDocument,
  id: string,
  common: Partial<Pick<Scenario, 'name' | 'notes' | 'rationale' | 'mark'>>,
): ScenarioDocument {
  const place = placeOf(document, id);
  if (place === -1) return withBaseline(document, { ...document.baseline, ...common });
  return withScenario(document, place, { ...document.scenarios[place]!, ...common });
}

/** A value if it may stand at a place, by the schema of what stands there; otherwise what is wrong with it. */
export function fitting<T>(schema: z.ZodType<T>, value: T, path: string): Outcome<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return accepted(value);
  return refused(placed(problemsOf(parsed.error, value), (inside) => joined(path, inside)));
}

/** The document if the scenario at this place is valid in it (−1: the baseline), otherwise what is wrong. */
export function checkedAt(document: ScenarioDocument, place: number): Edited {
  const problems = place === -1 ? problemsOfBaseline(document) : problemsOfScenario(document, place);
  return problems.length === 0 ? accepted(document) : refused(problems);
}

/** Scenarios that are no longer valid, with what is wrong in them. */
export function broken(document: ScenarioDocument): readonly { place: number; problems: readonly Problem[] }[] {
  return document.scenarios
    .map((_, place) => ({ place, problems: problemsOfScenario(document, place) }))
    .filter(({ problems }) => problems.length > 0);
}

/** What an edit gives, with each value's origin and reason as they are after it: they belong to the value, not to its place. */
export const settled = (before: ScenarioDocument, edited: Edited): Edited =>
  edited.ok && edited.value !== before
    ? accepted(withKeptReasons(before, withKeptOrigins(before, edited.value)))
    : edited;

/** For edits that are rare and reach far: the whole document is checked anew. */
export function whole(document: ScenarioDocument): Edited {
  const checked = checkDocument(document);
  return checked.ok ? accepted(document) : checked;
}

import { problem } from '../../language/problems.ts';
import { MOST_SCENARIOS, notes } from '../../limits.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import { freeMark, marksOf } from '../marks.ts';
import { freeName, isNameOfAnother } from '../names.ts';
import { type Scenario, type ScenarioDocument, scenarioName } from '../schema.ts';
import { type Edited, fitting, placeOf, withBaseline, withCommon } from './edit.ts';

/** The document with every marker written down, so that it stays with its scenario when places change. */
export function marked(document: ScenarioDocument): ScenarioDocument {
  const marks = marksOf(document);
  const named = withBaseline(document, { ...document.baseline, mark: marks.get(document.baseline.id)! });
  return { ...named, scenarios: document.scenarios.map((one) => ({ ...one, mark: marks.get(one.id)! })) };
}

/** An id made from a name, that no scenario of the document has. */
export function freeId(document: ScenarioDocument, name: string): string {
  const taken = new Set([document.baseline.id, ...document.scenarios.map(({ id }) => id)]);
  const letters = name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const words = letters
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 56)
    .replace(/-+$/, '');
  const stem = words === '' ? 'scenario' : words;
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  return id;
}

function inserted(document: ScenarioDocument, place: number, scenario: Omit<Scenario, 'id' | 'mark'>): Edited {
  if (document.scenarios.length + 1 >= MOST_SCENARIOS) {
    return refused(problem('scenario.tooMany', 'scenarios', { most: MOST_SCENARIOS }));
  }
  const before = marked(document);
  const name = freeName(document, scenario.name);
  const added: Scenario = { ...scenario, name, id: freeId(document, name), mark: freeMark(before) };
  return accepted({ ...before, scenarios: before.scenarios.toSpliced(place, 0, added) });
}

const emptyName = refused(problem('scenario.noName', 'name'));

/** The name without the blanks around it, if a scenario can be called so. */
const named = (name: string): Outcome<string> =>
  name.trim() === '' ? emptyName : fitting(scenarioName, name.trim(), 'name');

/** Adds a scenario that changes nothing yet, at the end; under a name that is taken, with a number after it. */
export function addScenario(document: ScenarioDocument, { name }: { readonly name: string }): Edited {
  const fits = named(name);
  if (!fits.ok) return fits;
  return inserted(document, document.scenarios.length, { name: fits.value, notes: '', changes: {}, rationale: {} });
}

/** Adds a scenario beside the one it copies, its name as `addScenario`; a copy of the baseline changes nothing yet. */
export function duplicateScenario(
  document: ScenarioDocument,
  { scenario: id, name }: { readonly scenario: string; readonly name: string },
): Edited {
  const fits = named(name);
  if (!fits.ok) return fits;
  const place = placeOf(document, id);
  if (place === -1) {
    const { notes } = document.baseline;
    return inserted(document, 0, { name: fits.value, notes, changes: {}, rationale: {} });
  }
  return inserted(document, place + 1, { ...document.scenarios[place]!, name: fits.value });
}

/** Gives a scenario a name that no other one has. */
export function renameScenario(
  document: ScenarioDocument,
  { scenario, name }: { readonly scenario: string; readonly name: string },
): Edited {
  const fits = named(name);
  if (!fits.ok) return fits;
  if (isNameOfAnother(document, name, scenario)) {
    return refused(problem('scenario.nameTaken', 'name', { name: fits.value }));
  }
  return accepted(withCommon(document, scenario, { name: fits.value }));
}

export function setScenarioNotes(
  document: ScenarioDocument,
  { scenario, notes: text }: { readonly scenario: string; readonly notes: string },
): Edited {
  const fits = fitting(notes, text, 'notes');
  return fits.ok ? accepted(withCommon(document, scenario, { notes: text })) : fits;
}

/** Moves a scenario to a place among the scenarios, 0 being the first after the baseline. */
export function reorderScenario(
  document: ScenarioDocument,
  { scenario, to }: { readonly scenario: string; readonly to: number },
): Edited {
  const place = placeOf(document, scenario);
  if (place === -1) return refused(problem('scenario.staysFirst', 'baseline'));
  const before = marked(document);
  const target = Math.max(0, Math.min(before.scenarios.length - 1, to));
  if (target === place) return accepted(document);
  const rest = before.scenarios.toSpliced(place, 1);
  return accepted({ ...before, scenarios: rest.toSpliced(target, 0, before.scenarios[place]!) });
}

export function deleteScenario(document: ScenarioDocument, { scenario }: { readonly scenario: string }): Edited {
  const place = placeOf(document, scenario);
  if (place === -1) {
    const alone = document.scenarios.length === 0;
    return refused(problem(alone ? 'scenario.theOnly' : 'scenario.theBaseline', document.baseline.name));
  }
  const before = marked(document);
  return accepted({ ...before, scenarios: before.scenarios.toSpliced(place, 1) });
}

import { problem } from '../../language/problems.ts';
import type { Structure } from '../../model/structure.ts';
import { accepted, refused } from '../../outcome.ts';
import type { ScenarioDocument } from '../schema.ts';
import { type Edited, whole } from './edit.ts';
import { asRead, freeStructureId } from './structure-lists.ts';

/** Edits of the analyst's own metrics; each is refused where a formula cannot be read, or names what is not there. */

type OwnMetric = Structure['metrics'][number];

/** Adds one at the end. */
export function addMetric(
  document: ScenarioDocument,
  { name, formula, unit = '1' }: { readonly name: string; readonly formula: string; readonly unit?: string },
): Edited {
  const problem = nameProblem(document, name);
  if (problem) return problem;
  const { structure } = document;
  const id = freeStructureId(structure, 'inputs', name);
  const added: OwnMetric = { id, name: name.trim(), unit, kind: 'flow', better: null, formula };
  return withMetrics(document, [...structure.metrics, added]);
}

/** Changes what is said of one: name, unit, kind, which way is better, formula; its id stays. */
export function changeMetric(
  document: ScenarioDocument,
  { id, more }: { readonly id: string; readonly more: Partial<Omit<OwnMetric, 'id'>> },
): Edited {
  const problem = more.name === undefined ? null : nameProblem(document, more.name, id);
  if (problem) return problem;
  const name = more.name === undefined ? {} : { name: more.name.trim() };
  const changed = document.structure.metrics.map((one) => (one.id === id ? { ...one, ...more, ...name } : one));
  return withMetrics(document, changed);
}

/** Moves one to a place among the others, the first being 0. */
export function reorderMetric(
  document: ScenarioDocument,
  { id, to }: { readonly id: string; readonly to: number },
): Edited {
  const { metrics } = document.structure;
  const from = metrics.findIndex((one) => one.id === id);
  const target = Math.max(0, Math.min(metrics.length - 1, to));
  if (from === target) return accepted(document);
  return withMetrics(document, metrics.toSpliced(from, 1).toSpliced(target, 0, metrics[from]!));
}

/** Removes one with the targets for it; refused where the formula of another names it. */
export function removeMetric(document: ScenarioDocument, { id }: { readonly id: string }): Edited {
  const others = document.structure.metrics.filter((one) => one.id !== id);
  const named = new RegExp(`(^|[^\\w:.])${id}($|[^\\w:.])`);
  const using = others.filter(({ formula }) => named.test(formula)).map(({ name }) => name);
  if (using.length > 0) return refused(problem('structure.formula', id, { metrics: using }));
  const targets = document.targets.filter(({ metric }) => (metric as string) !== id);
  return withMetrics({ ...document, targets }, others);
}

const withMetrics = (document: ScenarioDocument, metrics: Structure['metrics']): Edited =>
  whole({ ...document, structure: { ...document.structure, metrics } });

function nameProblem({ structure }: ScenarioDocument, name: string, id?: string): Edited | null {
  if (name.trim() === '') return refused(problem('structure.noName', 'name'));
  const taken = structure.metrics.some((one) => one.id !== id && asRead(one.name) === asRead(name));
  return taken ? refused(problem('structure.nameTaken', 'name', { name: name.trim() })) : null;
}

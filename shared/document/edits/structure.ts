import { problem } from '../../language/problems.ts';
import type { Assumptions } from '../../model/assumptions.ts';
import { groupSharePath, type Ids, listPath, metricOfListed, sharePath } from '../../model/register.ts';
import { accepted, refused } from '../../outcome.ts';
import { assumptionsOf, valueAtPath, withValue } from '../changes.ts';
import { namesAskedFor } from '../formula-faults.ts';
import type { Baseline, Scenario, ScenarioDocument } from '../schema.ts';
import { inStructureOrder } from '../structure-constraints.ts';
import { type Edited, whole } from './edit.ts';
import {
  freeStructureId,
  isTakenName,
  type Listed,
  listOf,
  newValues,
  type StructureList,
  withList,
} from './structure-lists.ts';

/**
 * Edits of what all scenarios share: tracks of workers, groups of goods, own inputs and metrics. Each carries the values
 * of every scenario along, or is refused in a sentence; the document is checked whole, as these edits are rare and reach
 * far.
 */

/** One track, group, input or metric. */
export interface Of {
  readonly list: StructureList;
  readonly id: string;
}

/** Adds one at the end; the first group of a flow is all of it, later ones start with nothing. */
export function addListed(
  document: ScenarioDocument,
  { list, name, more = {} }: { readonly list: StructureList; readonly name: string; readonly more?: Partial<Listed> },
): Edited {
  const problem = nameProblem(document, list, name);
  if (problem) return problem;
  const entries = listOf(document.structure, list);
  const id = freeStructureId(document.structure, list, name);
  const added = { ...withList(document, list, [...entries, { id, name: name.trim(), ...more }]) };
  if (list === 'metrics') return whole(added);
  const values = newValues(list, entries.length === 0, document.horizon.base);
  return whole(inBaseline(added, (assumptions) => withValue(assumptions, `${listPath(list)}.${id}`, values)));
}

/** Gives one another name; its id stays, and all that is said by it. */
export function renameListed(document: ScenarioDocument, { list, id, name }: Of & { readonly name: string }): Edited {
  const problem = nameProblem(document, list, name, id);
  if (problem) return problem;
  const entries = listOf(document.structure, list);
  return whole(
    withList(
      document,
      list,
      entries.map((one) => (one.id === id ? { ...one, name: name.trim() } : one)),
    ),
  );
}

/** Says something else of one: its help, unit, kind, chapters or formula, or with `undefined` no more; its id and name stay. */
export function changeListed(
  document: ScenarioDocument,
  { list, id, more }: Of & { readonly more: Readonly<Record<string, unknown>> },
): Edited {
  const entries = listOf(document.structure, list);
  const said = (one: Listed): Listed => {
    const fields = Object.entries({ ...one, ...more }).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(fields), id, name: one.name };
  };
  const changed = entries.map((one) => (one.id === id ? said(one) : one));
  return whole(withList(document, list, changed));
}

/** Moves one to a place among its like, the first being 0. */
export function reorderListed(document: ScenarioDocument, { list, id, to }: Of & { readonly to: number }): Edited {
  const entries = listOf(document.structure, list);
  const from = entries.findIndex((one) => one.id === id);
  const target = Math.max(0, Math.min(entries.length - 1, to));
  if (from === target) return accepted(document);
  const moved = entries.toSpliced(from, 1).toSpliced(target, 0, entries[from]!);
  return whole(inStructureOrder(withList(document, list, moved)));
}

function nameProblem(document: ScenarioDocument, list: StructureList, name: string, id?: string): Edited | null {
  if (name.trim() === '') return refused(problem('structure.noName', 'name'));
  return isTakenName(document.structure, list, name, id)
    ? refused(problem('structure.nameTaken', 'name', { name: name.trim() }))
    : null;
}

/** What else goes where one is removed, for the analyst to know before. */
export interface GoesWith {
  /** Paths of uncertain assumptions. */
  readonly uncertain: readonly string[];
  readonly targets: ScenarioDocument['targets'];
  /** Ids of scenarios that say something of it. */
  readonly scenarios: readonly string[];
}

export function goesWith(document: ScenarioDocument, of: Of): GoesWith {
  const isOf = within(of);
  return {
    uncertain: document.uncertainty.inputs.map(({ path }) => path).filter(isOf),
    targets: document.targets.filter(({ metric }) => !metricStays(document, of, metric)),
    scenarios: document.scenarios.filter(({ changes }) => Object.keys(changes).some(isOf)).map(({ id }) => id),
  };
}

/**
 * Removes one with all that is said of it; its share goes to the others in proportion. Refused where a shock names the
 * group, workers of another track move on to the track, a formula names it, or it is the only track.
 */
export function removeListed(document: ScenarioDocument, of: Of): Edited {
  const used = inUse(document, of);
  if (used) return used;
  const { list, id } = of;
  const others = listOf(document.structure, list).filter((one) => one.id !== id);
  const targets = document.targets.filter(({ metric }) => metricStays(document, of, metric));
  const without = { ...withList(document, list, others), targets };
  return whole(hasValues(of) ? withoutValues(without, document, of) : without);
}

/** One that assumptions are made of. */
type Valued = Of & { readonly list: keyof Ids };

const hasValues = (of: Of): of is Valued => of.list !== 'metrics';

/** A document without what scenarios, uncertainty and levers say of one; `before` has it still. */
function withoutValues(document: ScenarioDocument, before: ScenarioDocument, of: Valued): ScenarioDocument {
  const isOf = within(of);
  const baseline = assumptionsOf(before, before.baseline.id);
  const { uncertainty, levers } = before;
  return {
    ...document,
    baseline: said({ ...before.baseline, assumptions: withoutOne(withSharesOut(baseline, baseline, of), of) }, isOf),
    scenarios: before.scenarios.map((scenario) => said(scenarioWithout(before, scenario, of), isOf)),
    uncertainty: {
      ...uncertainty,
      inputs: uncertainty.inputs.filter(({ path }) => !isOf(path)),
      correlations: uncertainty.correlations.filter(({ a, b }) => !isOf(a) && !isOf(b)),
    },
    ...(levers && { levers: levers.filter(({ path }) => !isOf(path)) }),
  };
}

/** Whether a path is one of its assumptions. */
function within(of: Of): (path: string) => boolean {
  if (!hasValues(of)) return () => false;
  const start = `${listPath(of.list)}.${of.id}`;
  return (path) => path === start || path.startsWith(`${start}.`);
}

function inUse(document: ScenarioDocument, of: Of): Edited | null {
  const { list, id } = of;
  const all = [document.baseline, ...document.scenarios];
  const using = all.filter((scenario) => {
    const { shocks, workers } = assumptionsOf(document, scenario.id);
    if (list === 'tracks') return Object.values(workers.tracks).some(({ moveOnTo }) => moveOnTo === id);
    return shocks.some(({ group, flow }) => group === id && (flow === list || flow === 'both'));
  });
  const scenarios = using.map(({ name }) => name);
  if (scenarios.length > 0) {
    return refused(problem(list === 'tracks' ? 'structure.movesOn' : 'structure.shock', id, { scenarios }));
  }
  const [metric, isOf] = [metricOf(of), within(of)];
  const metrics = document.structure.metrics.filter(
    (one) =>
      !(list === 'metrics' && one.id === id) &&
      namesAskedFor(one.formula).some((name) => name === metric || isOf(name)),
  );
  if (metrics.length > 0)
    return refused(problem('structure.formula', id, { metrics: metrics.map(({ name }) => name) }));
  const isLast = list === 'tracks' && document.structure.tracks.length === 1;
  return isLast ? refused(problem('structure.theOnlyTrack', id)) : null;
}

const metricOf = (of: Of): string => (hasValues(of) ? metricOfListed(of.list, of.id) : of.id);

/** Concentration needs two groups. */
function metricStays({ structure }: ScenarioDocument, of: Of, metric: string): boolean {
  const { list } = of;
  if (metric === metricOf(of)) return false;
  return metric !== `${list}Concentration` || listOf(structure, list).length > 2;
}

const shareOf = (list: keyof Ids, id: string): string | null =>
  list === 'tracks' ? sharePath(id) : list === 'inputs' ? null : groupSharePath(list, id);

/** Assumptions with the share of one given to the others in proportion; `own` are those of the scenario. */
function withSharesOut(assumptions: Assumptions, own: Assumptions, { list, id }: Valued): Assumptions {
  const gone = shareOf(list, id);
  if (gone === null) return assumptions;
  const others = Object.keys(valueAtPath(own, listPath(list)) as object).filter((other) => other !== id);
  const left = 1 - (valueAtPath(own, gone) as number);
  return others.reduce((result, other) => {
    const path = shareOf(list, other)!;
    const share = left > 0 ? (valueAtPath(own, path) as number) / left : 1 / others.length;
    return withValue(result, path, Number(share.toPrecision(15)));
  }, assumptions);
}

function withoutOne(assumptions: Assumptions, { list, id }: Valued): Assumptions {
  const path = listPath(list);
  const { [id]: _, ...others } = valueAtPath(assumptions, path) as Readonly<Record<string, unknown>>;
  return withValue(assumptions, path, others);
}

/** A scenario that says shares of its own says them still, with those of the one that goes. */
function scenarioWithout(document: ScenarioDocument, scenario: Scenario, of: Valued): Scenario {
  const isOf = within(of);
  const own = assumptionsOf(document, scenario.id);
  const shares = Object.keys(valueAtPath(own, listPath(of.list)) as object).flatMap((id) => shareOf(of.list, id) ?? []);
  const kept = Object.fromEntries(Object.entries(scenario.changes).filter(([path]) => !isOf(path)));
  if (!shares.some((path) => Object.hasOwn(scenario.changes, path))) return { ...scenario, changes: kept };
  const after = withSharesOut(own, own, of);
  const said = shares.filter((path) => !isOf(path)).map((path) => [path, valueAtPath(after, path)] as const);
  return { ...scenario, changes: { ...kept, ...Object.fromEntries(said) } };
}

/** A scenario without what is said of values that are gone: reasons and origins. */
function said<S extends Baseline | Scenario>(scenario: S, isOf: (path: string) => boolean): S {
  const kept = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([path]) => !isOf(path)));
  const { origins, rationale, rationaleBefore } = scenario;
  return {
    ...scenario,
    ...(origins && { origins: kept(origins) }),
    rationale: kept(rationale),
    ...(rationaleBefore && { rationaleBefore: kept(rationaleBefore) }),
  };
}

const inBaseline = (document: ScenarioDocument, edit: (of: Assumptions) => Assumptions): ScenarioDocument => ({
  ...document,
  baseline: { ...document.baseline, assumptions: edit(document.baseline.assumptions as Assumptions) },
});

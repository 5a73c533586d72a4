import { idsIn } from '../../model/structure.ts';
import { accepted, refused } from '../../outcome.ts';
import { type LeverRange, leverRangeProblems } from '../lever-constraints.ts';
import type { ScenarioDocument } from '../schema.ts';
import type { Edited } from './edit.ts';

type Ranges = NonNullable<ScenarioDocument['levers']>;

/** States the range over which a lever is moved; one that is stated already is changed in its place. */
export function setLeverRange(document: ScenarioDocument, range: LeverRange): Edited {
  const stated = document.levers ?? [];
  const place = stated.findIndex(({ path }) => path === range.path);
  const own = { ...stated[place], ...range };
  const levers: Ranges = place === -1 ? [...stated, own] : stated.with(place, own);
  const problems = leverRangeProblems(levers, idsIn(document.structure), (k) => `levers[${k}]`);
  return problems.length === 0 ? accepted({ ...document, levers }) : refused(problems);
}

/** Leaves a lever to its usual range again. */
export function removeLeverRange(document: ScenarioDocument, path: string): Edited {
  const { levers = [], ...rest } = document;
  const others = levers.filter((range) => range.path !== path);
  if (others.length === levers.length) return accepted(document);
  return accepted(others.length === 0 ? rest : { ...rest, levers: others });
}

import { valueAtPath, withValue } from '../../document/changes.ts';
import { sameValue } from '../../document/differences.ts';
import { type Assumptions, idsOf } from '../../model/assumptions.ts';
import { undefinedSomewhere, yearProblem } from '../../model/horizon.ts';
import { project, seriesOf } from '../../model/project.ts';
import { inFull } from '../../model/register.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import type { Answers, Questions } from '../questions.ts';
import { ATTRIBUTION_GROUPS, type Group } from './attribution-groups.ts';
import { shapleyValues } from './shapley.ts';

export const GROUP_NAMES = Object.keys(ATTRIBUTION_GROUPS) as readonly Group[];

/**
 * What changed between two scenarios (model.md § 9): the difference of a metric in a year, split over the groups of
 * assumptions by the exact Shapley value. A mix of the two takes each group whole from one of them, so that paths and
 * shares stay together; a group in which they do not differ has no part.
 */
export function changed({ horizon, from, to, metric, year }: Questions['changed']): Outcome<Answers['changed']> {
  const problem = yearProblem(horizon, year);
  if (problem) return refused(problem);
  const years = { ...horizon, end: year };
  const metricOf = (assumptions: Assumptions): number =>
    seriesOf(project(assumptions, years), metric)[year - horizon.base] as number;

  const differing = differingGroups(from.assumptions, to.assumptions);
  const values = shapleyValues(differing.length, (subset) =>
    metricOf(mixOf(from.assumptions, to.assumptions, differing, subset)),
  );
  const parts = Object.fromEntries(GROUP_NAMES.map((group) => [group, values[differing.indexOf(group)] ?? 0]));
  const [before, after] = [metricOf(from.assumptions), metricOf(to.assumptions)];
  if (Object.values(parts).some(Number.isNaN) || Number.isNaN(after - before)) {
    return refused(undefinedSomewhere({ metric, year }));
  }
  return accepted({ from: before, to: after, difference: after - before, parts: parts as Record<Group, number> });
}

/** The parts in which two sets of assumptions differ. */
export const differingGroups = (from: Assumptions, to: Assumptions): readonly Group[] =>
  GROUP_NAMES.filter((group) => !sameGroup(from, to, group));

/** One set of assumptions with those of the groups from the other that are in the subset, group k at bit k. */
export const mixOf = (from: Assumptions, to: Assumptions, groups: readonly Group[], subset: number): Assumptions =>
  groups.filter((_, k) => subset & (1 << k)).reduce((mix, group) => withGroup(mix, to, group), from);

const sameGroup = (a: Assumptions, b: Assumptions, group: Group): boolean =>
  pathsOf(group, a).every((path) => sameValue(valueAtPath(a, path), valueAtPath(b, path)));

const withGroup = (mix: Assumptions, source: Assumptions, group: Group): Assumptions =>
  pathsOf(group, mix).reduce((mixed, path) => withValue(mixed, path, valueAtPath(source, path)), mix);

/** The paths of a part in full; scenarios of one document have the same groups of goods. */
const pathsOf = (group: Group, assumptions: Assumptions): readonly string[] =>
  inFull(ATTRIBUTION_GROUPS[group].paths, idsOf(assumptions));

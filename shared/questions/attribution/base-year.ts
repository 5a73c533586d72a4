import { assumptionsOf } from '../../document/changes.ts';
import { movedOnProjection } from '../../document/edits/base-year.ts';
import type { KnownValue } from '../../document/known-in-year.ts';
import type { ScenarioDocument } from '../../document/schema.ts';
import type { Frame } from '../../model/frame.ts';
import type { MetricName } from '../../model/metrics.ts';
import { type Projection, project } from '../../model/project.ts';
import type { Answers, MetricMove, MovedScenario, Questions, Years } from '../questions.ts';
import type { Steps } from '../steps.ts';
import { differingGroups, GROUP_NAMES, mixOf } from './attribution.ts';
import type { Group } from './attribution-groups.ts';
import { shapleyValues } from './shapley.ts';

/** Metrics of a scenario (all unless some are named) in all years from the new base year, `year`, on; `frame` is that before. */
export function movesOf(
  { before, projected, known }: MovedScenario,
  frame: Frame,
  year: number,
  metrics?: readonly MetricName[],
): readonly MetricMove[] {
  const after = { ...frame, base: year };
  const was = project(before, frame);
  const groups = differingGroups(projected, known);
  const mixes = Array.from({ length: 2 ** groups.length }, (_, subset) =>
    project(mixOf(projected, known, groups, subset), after),
  );
  return (metrics ?? was.metrics).map((metric) => {
    const place = was.metrics.indexOf(metric);
    const valuesOf = (projection: Projection): Years => {
      const years = projection.values.length / projection.metrics.length;
      return [...projection.values.subarray(place * years, (place + 1) * years)];
    };
    const from = valuesOf(was).slice(year - frame.base);
    const [first, last] = [valuesOf(mixes[0]!), valuesOf(mixes.at(-1)!)];
    const worths = mixes.map(valuesOf);
    const byYear = from.map((_, t) => shapleyValues(groups.length, (subset) => worths[subset]![t]!));
    return {
      metric,
      from,
      method: first.map((value, t) => value - from[t]!),
      data: last.map((value, t) => value - first[t]!),
      parts: Object.fromEntries(groups.map((group, k) => [group, byYear.map((values) => values[k]!)])),
    };
  });
}

/** All nine parts, those in which nothing moved with nothing. */
export const allParts = ({ parts, data }: MetricMove): Readonly<Record<Group, Years>> =>
  Object.fromEntries(GROUP_NAMES.map((group) => [group, parts[group] ?? data.map(() => 0)])) as Record<Group, Years>;

/** The steps of every scenario of a document whose base year moved, in the document's order. */
export function stepsOf(
  before: ScenarioDocument,
  move: { readonly year: number; readonly known: readonly KnownValue[] },
  after: ScenarioDocument,
): readonly (MovedScenario & { readonly id: string })[] {
  const projected = movedOnProjection(before, move);
  return [before.baseline, ...before.scenarios].map(({ id }) => ({
    id,
    before: assumptionsOf(before, id),
    projected: assumptionsOf(projected, id),
    known: assumptionsOf(after, id),
  }));
}

/** What a metric of every scenario moves by, a scenario a step. */
export function* movesInSteps({ scenarios, horizon, year, metric }: Questions['moves']): Steps<Answers['moves']> {
  const moved: (MetricMove & { readonly id: string })[] = [];
  for (const { id, ...scenario } of scenarios) {
    moved.push({ id, ...movesOf(scenario, horizon, year, [metric])[0]! });
    yield moved.length / scenarios.length;
  }
  return { scenarios: moved };
}

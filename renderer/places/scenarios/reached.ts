import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { Target } from '../../../shared/document/schema.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { firstYearAtOrAbove } from '../../../shared/model/summaries.ts';
import { words } from '../../words.ts';

/** Scenarios that first reach a target in the same year. */
export interface ReachedIn {
  /** Calendar year; null: not within the horizon. */
  readonly year: number | null;
  readonly names: readonly string[];
}

/** When the scenarios first reach a target, the earliest first; those that do not come last. */
export function reachedBy(scenarios: readonly ProjectedScenario[], target: Target, base: number): readonly ReachedIn[] {
  const years = new Map<number | null, string[]>();
  for (const { name, projection } of scenarios) {
    const t = firstYearAtOrAbove(seriesOf(projection, target.metric), target.value);
    const year = t === null ? null : base + t;
    years.set(year, [...(years.get(year) ?? []), name]);
  }
  const order = (year: number | null) => year ?? Number.POSITIVE_INFINITY;
  return [...years].map(([year, names]) => ({ year, names })).toSorted((a, b) => order(a.year) - order(b.year));
}

/** The names of a group: all, or, of the largest group of several, that these are the others. */
export function groupName({ names }: ReachedIn, groups: readonly ReachedIn[]): string {
  const said = words.scenarios;
  if (names.length <= 2) return said.names(names);
  if (groups.length < 2) return said.all;
  const largest = groups.every((other) => other.names === names || other.names.length < names.length);
  return largest ? said.others(names.length) : said.names(names);
}

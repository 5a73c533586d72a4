import { type Problem, problem } from '../language/problems.ts';
import { isListedIn } from '../model/assumptions.ts';
import { type AssumptionPath, assumptionAt, type Ids, isAssumptionPath } from '../model/register.ts';
import { quoted } from './json-text.ts';

/** Between which values a lever is moved, both included; in the units of the register. */
export interface LeverRange {
  readonly path: AssumptionPath;
  readonly from: number;
  readonly to: number;
}

export const isLever = (path: string): path is AssumptionPath =>
  isAssumptionPath(path) && assumptionAt(path).role === 'lever';

/**
 * What is wrong with the ranges stated for levers (model.md § 9): each is of a lever of the structure, goes from a lower
 * to a higher end within the range of the register, by whole numbers where it takes no others, and stands once.
 * `where` says where the range at a place stands.
 */
export function leverRangeProblems(
  ranges: readonly { readonly path: string; readonly from: number; readonly to: number }[],
  ids: Ids,
  where: (place: number) => string,
): readonly Problem[] {
  return ranges.flatMap(({ path, from, to }, place) => {
    if (!isLever(path) || !isListedIn(ids, path)) {
      return problem('question.notALever', where(place), { path: isAssumptionPath(path) ? path : quoted(path) });
    }
    if (ranges.findIndex((one) => one.path === path) < place) {
      return problem('question.rangeTwice', where(place), { path });
    }
    const { min: least, max: most, whole } = assumptionAt(path);
    if (!(from < to && from >= least && to <= most)) {
      return problem('question.range', where(place), { path, from, to, least, most });
    }
    if (whole && !(Number.isInteger(from) && Number.isInteger(to))) {
      return problem('question.wholeEnds', where(place), { path, from, to });
    }
    return [];
  });
}

import { withValue } from '../../../shared/document/changes.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import type { Frame } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { project, seriesOf } from '../../../shared/model/project.ts';
import { type AssumptionPath, assumptionAt } from '../../../shared/model/register.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import type { ShownValue, Standing } from '../../../shared/tables/solve.ts';

/** What comes in whole ones, though the model takes parts of them. */
const COUNTED = /^(zones|persons|persons a year|companies|companies a year)$/;

/** Digits a value is shown with at first; more where fewer do not reach the target. */
const DIGITS = 3;
const MOST_DIGITS = 12;

/** Equal as far as the engine promises. */
const ROUNDING = 1e-9;

const below = (value: number, target: number): boolean => value < target - ROUNDING * Math.max(1, Math.abs(target));

export const standingAt = (now: number, target: number): Standing =>
  below(now, target) ? 'below' : Math.abs(now - target) <= ROUNDING * Math.max(1, Math.abs(target)) ? 'at' : 'above';

/** The metric of a question for values of its assumption. */
export function givesAt({ horizon, subject, path, metric, year }: Questions['solve']): (value: number) => number {
  return (value) => metricOf(withValue(subject.assumptions, path, value), horizon, metric, year);
}

export const metricOf = (assumptions: Assumptions, horizon: Frame, metric: MetricName, year: number): number =>
  seriesOf(project(assumptions, horizon), metric)[year - horizon.base] ?? 0;

/**
 * A value that meets the target, as people write it: a count in whole ones, all else in three digits, rounded to the side
 * on which the target is still reached; in more digits, or exactly, where neither side reaches it.
 */
export function shownValue(
  exact: number,
  { path, target }: Questions['solve'],
  [least, most]: Answers['solve']['range'],
  gives: (value: number) => number,
): ShownValue {
  for (const step of stepsOf(path, exact)) {
    const near = Math.round(exact / step);
    const candidates = [near, near - 1, near + 1]
      .map((count) => cleaned(count * step))
      .filter((value) => value >= least && value <= most && Math.abs(value - exact) < step * (1 - ROUNDING))
      .toSorted((a, b) => Math.abs(a - exact) - Math.abs(b - exact));
    for (const value of candidates) {
      const given = gives(value);
      if (!below(given, target)) return { value, gives: given, exact };
    }
  }
  return { value: exact, gives: gives(exact), exact };
}

/** The value that comes closest to a target that none meets: of a count, the whole one that does. */
export function closestValue(
  exact: number,
  { path, target }: Questions['solve'],
  [least, most]: Answers['solve']['range'],
  gives: (value: number) => number,
): ShownValue {
  const values = isCounted(path) ? [Math.floor(exact), Math.ceil(exact)] : [exact];
  const [closest] = values
    .filter((value) => value >= least && value <= most)
    .map((value): ShownValue => ({ value, gives: gives(value), exact }))
    .toSorted((a, b) => Math.abs(a.gives - target) - Math.abs(b.gives - target));
  return closest ?? { value: exact, gives: gives(exact), exact };
}

const isCounted = (path: AssumptionPath): boolean => COUNTED.test(assumptionAt(path).unit);

const cleaned = (value: number): number => Number(value.toPrecision(15));

function stepsOf(path: AssumptionPath, exact: number): readonly number[] {
  if (isCounted(path) || exact === 0) return [1];
  const size = Math.floor(Math.log10(Math.abs(exact)));
  return Array.from({ length: MOST_DIGITS - DIGITS + 1 }, (_, k) => 10 ** (size - DIGITS + 1 - k));
}

import { type Problem, problem } from '../language/problems.ts';
import type { YearPoint } from './yearly.ts';

/** Years in a row, earliest first, and their values, all above 0. */
export interface Run {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

export interface Window extends Run {
  /** What ended the run before it: gaps and values that are not above 0. */
  readonly notes: readonly Problem[];
}

/** Which years are looked at, both included. */
export interface Between {
  readonly from?: number;
  readonly to?: number;
}

/**
 * The latest unbroken run of values above 0 (model.md § 13) from `from` to `to`. Every gap and every value of 0 or less
 * between the first and the last year looked at is named; empty where no value is above 0.
 */
export function windowOf(points: readonly YearPoint[], { from, to }: Between = {}, where = ''): Window {
  const inside = points.filter(({ year }) => year >= (from ?? -Infinity) && year <= (to ?? Infinity));
  const notes: Problem[] = [];
  let run: YearPoint[] = [];
  let latest: YearPoint[] = [];
  for (const [place, point] of inside.entries()) {
    const before = inside[place - 1]?.year;
    if (before !== undefined && point.year > before + 1) {
      notes.push(problem('history.gap', where, { from: before + 1, to: point.year - 1 }));
      run = [];
    }
    if (point.value > 0) {
      run = [...run, point];
      latest = run;
    } else {
      notes.push(problem('history.notAboveZero', where, point));
      run = [];
    }
  }
  return { years: latest.map(({ year }) => year), values: latest.map(({ value }) => value), notes };
}

/** Growth of each year of a run on the one before, from its second year on. */
export const ratesOf = ({ values }: Run): readonly number[] =>
  values.slice(1).map((value, place) => value / values[place]! - 1);

import { type Problem, problem } from '../language/problems.ts';

/** First and last calendar year of a projection; `base` is t = 0. */
export interface Horizon {
  readonly base: number;
  readonly end: number;
}

/** Number of values in every series: the base year and each projected year. */
export const yearCount = (horizon: Horizon): number => horizon.end - horizon.base + 1;

/** Why a question has no answer that needs the metric in runs in which it is undefined. */
export const undefinedSomewhere = ({ metric, year }: { readonly metric: string; readonly year: number }): Problem =>
  problem('question.undefinedSomewhere', 'metric', { metric, year });

/** Why a year cannot be asked for, as only the horizon is projected; null where it can. */
export function yearProblem({ base, end }: Horizon, year: number): Problem | null {
  if (Number.isInteger(year) && year >= base && year <= end) return null;
  const code = year > end ? 'question.yearAfter' : year < base ? 'question.yearBefore' : 'question.noYear';
  return problem(code, 'year', { year, base, end });
}

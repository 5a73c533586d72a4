import { valueAtPath } from '../../document/changes.ts';
import { type Problem, problem } from '../../language/problems.ts';
import { allowedRange } from '../../model/allowed-range.ts';
import { undefinedSomewhere, yearProblem } from '../../model/horizon.ts';
import { assumptionAt } from '../../model/register.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import type { Answers, Questions } from '../questions.ts';
import { cannotBeMoved } from './moved-assumption.ts';
import { createResponse } from './response.ts';
import { scanPoints } from './scan.ts';
import { solution } from './solution.ts';

/**
 * Goal seek (model.md § 9): the value of one assumption at which a metric is `target` in a year, all others as they
 * are, where the metric is defined. Looked for in the assumption's allowed range beside the scenario's other assumptions, or the part of it asked
 * for. Of several values the one nearest to today's is given and the others are named; where no value reaches the
 * target, the one that comes closest. Refused are whole numbers, shares of tracks, what the scenario has not, and a
 * range that is not allowed.
 */
export function solve(question: Questions['solve']): Outcome<Answers['solve']> {
  const { horizon, subject, path, metric, year, target } = question;
  const problems = solveProblems(question);
  if (problems.length > 0) return refused(problems);
  const { min, max } = allowedRange(subject.assumptions, path);
  const range = question.range ?? ([min.value, max.value] as const);
  const response = createResponse(subject.assumptions, horizon, [path], metric, year);
  const curve = (x: number): number => {
    response.set(0, x);
    return response.value();
  };
  // No ceiling on workers is a ceiling above all others.
  const today = (valueAtPath(subject.assumptions, path) as number | null) ?? Number.POSITIVE_INFINITY;
  const { soft, step } = assumptionAt(path);
  const scan = scanPoints(range, soft, step, Math.min(range[1], Math.max(range[0], today)));
  const defined = scan.filter((x) => Number.isFinite(curve(x)));
  if (defined.length === 0) return refused(undefinedSomewhere({ metric, year }));
  return accepted({ ...solution(curve, target, defined, today), range });
}

function solveProblems({ horizon, subject, path, range, year, target }: Questions['solve']): readonly Problem[] {
  const problems: Problem[] = [];
  const badYear = yearProblem(horizon, year);
  if (badYear) problems.push(badYear);
  if (!Number.isFinite(target)) problems.push(problem('question.target', 'target', { target }));
  const fixed = cannotBeMoved(subject.assumptions, path, 'path');
  if (fixed) problems.push(fixed);
  else if (assumptionAt(path).whole) {
    problems.push(problem('question.wholeOnly', 'path', { path }));
  } else if (range) {
    const { min, max } = allowedRange(subject.assumptions, path);
    const [least, most] = [min.value, max.value];
    const [from, to] = range;
    const empty = least < most ? !(from < to) : from > to;
    if (empty || !(from >= least && to <= most)) {
      problems.push(problem('question.range', 'range', { path, from, to, least, most }));
    }
  }
  return problems;
}

import { assumptionProblems } from '../../document/assumption-constraints.ts';
import { withValue } from '../../document/changes.ts';
import type { Horizon } from '../../model/assumptions.ts';
import { yearProblem } from '../../model/horizon.ts';
import { REGISTER } from '../../model/register.ts';
import { accepted, type Outcome, type Problem, refused } from '../../outcome.ts';
import type { Answers, GridAxis, Questions } from '../questions.ts';
import { finished, type Steps } from '../steps.ts';
import { cannotBeMoved } from './moved-assumption.ts';
import { createResponse } from './response.ts';

/** So many values on an axis at most. */
export const MOST_ON_AXIS = 1001;

/** Cells between two breaks: a few milliseconds. */
const CELLS_A_STEP = 8192;

/** The metric of a year over two assumptions at once (model.md § 9): a value for every pair of the two even grids. */
export function grid(question: Questions['grid']): Outcome<Answers['grid']> {
  const steps = gridInSteps(question);
  return steps.ok ? accepted(finished(steps.value)) : steps;
}

/**
 * As `grid`, in pieces. Refused are an assumption that the scenario has not or that cannot move alone, twice the same
 * one, a grid that leaves an assumption's range or is not whole where whole numbers are needed, and a corner of the
 * grid that no scenario may stand at.
 */
export function gridInSteps(question: Questions['grid']): Outcome<Steps<Answers['grid']>> {
  const problems = gridProblems(question);
  return problems.length > 0 ? refused(problems) : accepted(cells(question));
}

/** The values of an axis, both ends exactly as asked for. */
export const axisValues = ({ from, to, count }: GridAxis): readonly number[] =>
  Array.from({ length: count }, (_, i) => (i === count - 1 ? to : from + ((to - from) * i) / (count - 1)));

function* cells({ horizon, subject, x, y, metric, year }: Questions['grid']): Steps<Answers['grid']> {
  const xs = axisValues(x);
  const ys = axisValues(y);
  const response = createResponse(subject.assumptions, horizon, [x.path, y.path], metric, year);
  const values = xs.map(() => new Float64Array(ys.length));
  // The assumption that takes more to be followed moves in the outer loop.
  const byRows = response.effort(0) >= response.effort(1);
  const [outer, inner] = byRows ? [xs, ys] : [ys, xs];
  let sinceBreak = 0;
  for (const [i, outerValue] of outer.entries()) {
    response.set(byRows ? 0 : 1, outerValue);
    for (let j = 0; j < inner.length; j++) {
      response.set(byRows ? 1 : 0, inner[j]!);
      if (byRows) values[i]![j] = response.value();
      else values[j]![i] = response.value();
    }
    sinceBreak += inner.length;
    if (sinceBreak >= CELLS_A_STEP) {
      sinceBreak = 0;
      yield (i + 1) / outer.length;
    }
  }
  return { xs, ys, values };
}

function gridProblems({ horizon, subject, x, y, year }: Questions['grid']): readonly Problem[] {
  const badYear = yearProblem(horizon, year);
  const problems = [
    ...(badYear ? [badYear] : []),
    ...(['x', 'y'] as const).flatMap((where) => {
      const axis = where === 'x' ? x : y;
      const fixed = cannotBeMoved(subject.assumptions, axis.path, where);
      return fixed ? [fixed] : axisProblems(axis, horizon, where);
    }),
  ];
  if (x.path === y.path) {
    problems.push({ where: 'y', what: `${y.path} is on the other axis too`, allowed: 'choose two assumptions' });
  }
  return problems.length > 0 ? problems : cornerProblems({ horizon, subject, x, y });
}

function axisProblems({ path, from, to, count }: GridAxis, horizon: Horizon, where: string): readonly Problem[] {
  if (!Number.isInteger(count) || count < 2 || count > MOST_ON_AXIS) {
    return [
      { where, what: `has ${count} ${count === 1 ? 'value' : 'values'}`, allowed: `2 to ${MOST_ON_AXIS} are needed` },
    ];
  }
  if (!(from < to)) {
    return [
      { where, what: `goes from ${from} to ${to}`, allowed: 'name the lower end first, and a higher one after it' },
    ];
  }
  const { min, max, whole, calendarYear } = REGISTER[path];
  const least = calendarYear ? horizon.base + 1 : min;
  if (from < least || to > max) {
    return [{ where, what: `${path} goes from ${from} to ${to}`, allowed: `${least} to ${max} is allowed` }];
  }
  const [first, last] = [Math.ceil(from), Math.floor(to)];
  if (whole && !(Number.isInteger(from) && Number.isInteger((to - from) / (count - 1)))) {
    return [
      {
        where,
        what: `${path} takes whole numbers only, and from ${from} to ${to} in ${count} values is not in whole steps`,
        allowed:
          first < last
            ? `such are all of them: ${first} to ${last} in ${last - first + 1} values`
            : 'two whole numbers at least are needed',
      },
    ];
  }
  return [];
}

/** What must hold between assumptions bounds each of them one way only: where the corners hold, all cells do. */
function cornerProblems({ horizon, subject, x, y }: Omit<Questions['grid'], 'metric' | 'year'>): readonly Problem[] {
  for (const xValue of [x.from, x.to]) {
    for (const yValue of [y.from, y.to]) {
      const corner = withValue(withValue(subject.assumptions, x.path, xValue), y.path, yValue);
      const [problem] = assumptionProblems(corner, horizon.base, (path) => path);
      if (problem) {
        const where = problem.where === y.path ? 'y' : 'x';
        const place = `where ${x.path} is ${xValue} and ${y.path} is ${yValue}`;
        return [{ where, what: `${place}, ${problem.where} ${problem.what}`, allowed: problem.allowed }];
      }
    }
  }
  return [];
}

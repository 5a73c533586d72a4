import { assumptionProblems } from '../../document/assumption-constraints.ts';
import { withValue } from '../../document/changes.ts';
import { type Problem, problem } from '../../language/problems.ts';
import { columnsFor } from '../../model/algebra/columns.ts';
import { Graph } from '../../model/algebra/graph.ts';
import { rangeAlone } from '../../model/allowed-range.ts';
import type { Assumptions } from '../../model/assumptions.ts';
import { nodesOf, quantitiesOf } from '../../model/equations/metrics.ts';
import { isStructure, modelOf } from '../../model/equations/model.ts';
import { yearProblem } from '../../model/horizon.ts';
import { assumptionAt } from '../../model/register.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import type { Answers, GridAxis, Questions } from '../questions.ts';
import { finished, type Steps } from '../steps.ts';
import { cannotBeMoved } from './moved-assumption.ts';
import { createResponse } from './response.ts';

/** So many values on an axis at most. */
const MOST_ON_AXIS = 1001;

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
const axisValues = ({ from, to, count }: GridAxis): readonly number[] =>
  Array.from({ length: count }, (_, i) => (i === count - 1 ? to : from + ((to - from) * i) / (count - 1)));

function* cells(question: Questions['grid']): Steps<Answers['grid']> {
  const { x, y } = question;
  const xs = axisValues(x);
  const ys = axisValues(y);
  const values = xs.map(() => new Float64Array(ys.length));
  const computed = isStructure(x.path) || isStructure(y.path) ? oneByOne(question, xs, ys) : together(question, xs, ys);
  let sinceBreak = 0;
  for (const { first, cells: some } of computed) {
    // Cells are counted along y, then along x.
    for (let k = 0; k < some.length; k++) {
      const cell = first + k;
      values[Math.floor(cell / ys.length)]![cell % ys.length] = some[k]!;
    }
    sinceBreak += some.length;
    if (sinceBreak >= CELLS_A_STEP) {
      sinceBreak = 0;
      yield (first + some.length) / (xs.length * ys.length);
    }
  }
  return { xs, ys, values };
}

type Axis = readonly number[];
type Computed = Generator<{ readonly first: number; readonly cells: ArrayLike<number> }>;

/** Years and whole numbers, which the equations have conditions on: scenario by scenario. */
function* oneByOne({ horizon, subject, x, y, metric, year }: Questions['grid'], xs: Axis, ys: Axis): Computed {
  const response = createResponse(subject.assumptions, horizon, [x.path, y.path], metric, year);
  for (const [i, value] of xs.entries()) {
    response.set(0, value);
    const cells = ys.map((inner) => {
      response.set(1, inner);
      return response.value();
    });
    yield { first: i * ys.length, cells };
  }
}

/** Cells computed side by side: few enough for their quantities to stay in the processor's cache. */
const ROWS = 256;

function* together({ horizon, subject, x, y, metric, year }: Questions['grid'], xs: Axis, ys: Axis): Computed {
  // No ceiling can be moved as one that is there: what it is set to is written before it is read.
  const assumptions = [x, y].reduce((own, { path, from }) => withValue(own, path, from), subject.assumptions);
  const graph = new Graph((path) => path === x.path || path === y.path);
  const quantities = quantitiesOf(modelOf(assumptions, horizon), horizon);
  const node = nodesOf(quantities, graph, metric, year - horizon.base).at(-1)!;
  const columns = columnsFor(graph, [node], ROWS);
  const { memory, sources, places } = columns;
  const place = places[0]!;
  const all = xs.length * ys.length;
  for (let first = 0; first < all; first += ROWS) {
    const count = Math.min(ROWS, all - first);
    if (graph.isNumber(node)) {
      yield { first, cells: new Float64Array(count).fill(graph.value[node]!) };
      continue;
    }
    const [xAt, yAt] = [sources.get(x.path), sources.get(y.path)];
    for (let k = 0; k < count; k++) {
      const cell = first + k;
      if (xAt !== undefined) memory[xAt + k] = xs[Math.floor(cell / ys.length)]!;
      if (yAt !== undefined) memory[yAt + k] = ys[cell % ys.length]!;
    }
    columns.run(count);
    yield { first, cells: memory.subarray(place, place + count) };
  }
}

function gridProblems({ horizon, subject, x, y, year }: Questions['grid']): readonly Problem[] {
  const badYear = yearProblem(horizon, year);
  const problems = [
    ...(badYear ? [badYear] : []),
    ...(['x', 'y'] as const).flatMap((where) => {
      const axis = where === 'x' ? x : y;
      const fixed = cannotBeMoved(subject.assumptions, axis.path, where);
      return fixed ? [fixed] : axisProblems(axis, subject.assumptions, where);
    }),
  ];
  if (x.path === y.path) {
    problems.push(problem('question.sameAxis', 'y', { path: y.path }));
  }
  return problems.length > 0 ? problems : cornerProblems({ subject, x, y });
}

function axisProblems(
  { path, from, to, count }: GridAxis,
  assumptions: Assumptions,
  where: string,
): readonly Problem[] {
  if (!Number.isInteger(count) || count < 2 || count > MOST_ON_AXIS) {
    return [problem('question.axisCount', where, { count, most: MOST_ON_AXIS })];
  }
  if (!(from < to)) return [problem('question.axisOrder', where, { from, to })];
  const { whole } = assumptionAt(path);
  const [least, most] = rangeAlone(assumptions, path);
  if (from < least || to > most) {
    return [problem('question.axisRange', where, { path, from, to, least, most })];
  }
  const [first, last] = [Math.ceil(from), Math.floor(to)];
  if (whole && !(Number.isInteger(from) && Number.isInteger((to - from) / (count - 1)))) {
    return [problem('question.axisSteps', where, { path, from, to, count, first, last })];
  }
  return [];
}

/** What must hold between assumptions bounds each of them one way only: where the corners hold, all cells do. */
function cornerProblems({ subject, x, y }: Pick<Questions['grid'], 'subject' | 'x' | 'y'>): readonly Problem[] {
  for (const xValue of [x.from, x.to]) {
    for (const yValue of [y.from, y.to]) {
      const corner = withValue(withValue(subject.assumptions, x.path, xValue), y.path, yValue);
      const [inner] = assumptionProblems(corner);
      if (inner) {
        const where = inner.path === y.path ? 'y' : 'x';
        return [problem('question.corner', where, { x: x.path, xValue, y: y.path, yValue, inner })];
      }
    }
  }
  return [];
}

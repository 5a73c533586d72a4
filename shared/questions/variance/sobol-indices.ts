import { uncertaintyProblems } from '../../document/uncertainty-constraints.ts';
import { type Problem, problem } from '../../language/problems.ts';
import { columnsFor } from '../../model/algebra/columns.ts';
import { Graph } from '../../model/algebra/graph.ts';
import { amountDrawn, asDrawn } from '../../model/equations/drawn.ts';
import { nodesOf, quantitiesOf } from '../../model/equations/metrics.ts';
import { modelOf } from '../../model/equations/model.ts';
import { undefinedSomewhere, yearProblem } from '../../model/horizon.ts';
import type { AssumptionPath } from '../../model/register.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import { type AppliedInput, inputsOf } from '../draws/uncertain-inputs.ts';
import { quantilesOf } from '../probability/distributions.ts';
import { inverseNormal } from '../probability/normal.ts';
import { keyOf } from '../probability/philox.ts';
import type { Answers, Questions } from '../questions.ts';
import { finished, type Steps } from '../steps.ts';
import { type UncertainFunction, varianceShares } from './variance-shares.ts';

/** Base points where none are asked for, and at most. */
export const SAMPLES = 4096;
const MOST_SAMPLES = 100_000;

/**
 * Sobol' indices (model.md § 9): how much of the variance of a metric in a year each uncertain assumption makes alone
 * (first) and together with the others (total), without noise, over `samples` base points and the document's seed.
 */
export function sobol(question: Questions['sobol']): Outcome<Answers['sobol']> {
  const steps = sobolInSteps(question);
  return steps.ok ? finished(steps.value) : steps;
}

/**
 * As `sobol`, in pieces. Refused are wrong uncertainty and, unless they are left out on purpose, correlations: what
 * correlated inputs make cannot be told apart.
 */
export function sobolInSteps(question: Questions['sobol']): Outcome<Steps<Outcome<Answers['sobol']>>> {
  const problems = sobolProblems(question);
  return problems.length > 0 ? refused(problems) : accepted(indices(question));
}

const correlated = ({ uncertainty }: Questions['sobol']): boolean =>
  uncertainty.correlations.some(({ rho }) => rho !== 0);

function sobolProblems(question: Questions['sobol']): readonly Problem[] {
  const { horizon, uncertainty, year, samples, asIfIndependent } = question;
  const badYear = yearProblem(horizon, year);
  const problems = [...(badYear ? [badYear] : []), ...uncertaintyProblems(uncertainty)];
  if (!Number.isInteger(samples) || samples < 1 || samples > MOST_SAMPLES) {
    problems.push(problem('question.samples', 'samples', { samples, most: MOST_SAMPLES }));
  }
  if (correlated(question) && !asIfIndependent) {
    problems.push(problem('uncertainty.correlated', 'uncertainty.correlations'));
  }
  return problems;
}

function* indices(question: Questions['sobol']): Steps<Outcome<Answers['sobol']>> {
  const { uncertainty, subject, samples } = question;
  const { absent } = inputsOf(subject.assumptions, uncertainty.inputs);
  const { variance, first, total } = yield* varianceShares(metricOf(question), keyOf(uncertainty.seed), samples);
  if ([variance, ...first, ...total].some(Number.isNaN)) return refused(undefinedSomewhere(question));
  return accepted({
    asIfIndependent: correlated(question),
    variance,
    indices: uncertainty.inputs.map(({ path }, j) => ({
      path: path as AssumptionPath,
      first: first[j]!,
      total: total[j]!,
    })),
    absent,
  });
}

/** Rows evaluated side by side: few enough for their quantities to stay in the processor's cache. */
const ROWS = 128;

/**
 * The metric as a function of the document's inputs; one that the scenario has not is drawn, and moves nothing. A, B and
 * all mixtures of them are nodes of one graph, which makes what two of them have in common only once.
 */
function metricOf({ horizon, subject, uncertainty, metric, year }: Questions['sobol']): UncertainFunction {
  const quantiles = uncertainty.inputs.map(({ distribution }) => quantilesOf(distribution));
  const { inputs } = inputsOf(subject.assumptions, uncertainty.inputs);
  const t = year - horizon.base;
  const constants = quantiles.map(({ constant }) => constant);
  const inA = constants.map((_, j) => `a:${j}`);
  const inB = constants.map((_, j) => `b:${j}`);
  const varying = new Set([inA, inB].flatMap((paths) => paths.filter((_, j) => constants[j] === null)));
  const graph = new Graph((path) => varying.has(path));
  const metricAt = (paths: readonly string[]): number => {
    const amount = (input: AppliedInput) =>
      amountDrawn(input, paths[input.dimension]!, constants[input.dimension] ?? 0);
    const assumptions = asDrawn(inputs, amount);
    const quantities = quantitiesOf(modelOf(subject.assumptions, horizon, { assumptions }), horizon);
    return nodesOf(quantities, graph, metric, t).at(-1)!;
  };
  const mixed = inA.map((_, j) => metricAt(inA.with(j, inB[j]!)));
  return {
    inputs: quantiles.length,
    rows: ROWS,
    toValues: (input, values, from, count) => {
      const { at, read } = quantiles[input]!;
      if (at === 'score') for (let i = from; i < from + count; i++) values[i] = inverseNormal(values[i]!);
      read(values, from, from, count);
    },
    evaluate: evaluator(graph, [...inA, ...inB], [metricAt(inA), metricAt(inB), ...mixed]),
  };
}

/** Computes the wanted nodes, column by column, from the columns of the sources. */
function evaluator(graph: Graph, sources: readonly string[], wanted: readonly number[]): UncertainFunction['evaluate'] {
  const columns = columnsFor(graph, wanted, ROWS);
  const read = sources.flatMap((path, c) => {
    const place = columns.sources.get(path);
    return place === undefined ? [] : [[c * ROWS, place] as const];
  });
  return (points, count, results) => {
    const { memory, places } = columns;
    for (const [from, to] of read) memory.set(points.subarray(from, from + count), to);
    columns.run(count);
    wanted.forEach((node, c) => {
      const [at, place] = [c * ROWS, places[c]!];
      if (graph.isNumber(node)) results.fill(graph.value[node]!, at, at + count);
      else results.set(memory.subarray(place, place + count), at);
    });
  };
}

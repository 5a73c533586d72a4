import { uncertaintyProblems } from '../../document/uncertainty-constraints.ts';
import { compileBatch } from '../../model/batch/batch.ts';
import { metricQuantities } from '../../model/batch/metrics.ts';
import { createGraph, type Quantity } from '../../model/batch/quantity.ts';
import { yearCount, yearProblem } from '../../model/horizon.ts';
import type { AssumptionPath } from '../../model/register.ts';
import { accepted, type Outcome, type Problem, refused } from '../../outcome.ts';
import { drawnReader } from '../draws/draws.ts';
import { inputsOf } from '../draws/uncertain-inputs.ts';
import { quantilesOf } from '../probability/distributions.ts';
import { inverseNormal } from '../probability/normal.ts';
import { keyOf } from '../probability/philox.ts';
import type { Answers, Questions } from '../questions.ts';
import { finished, type Steps } from '../steps.ts';
import { type UncertainFunction, varianceShares } from './variance-shares.ts';

/** Base points where none are asked for, and at most. */
export const SAMPLES = 4096;
export const MOST_SAMPLES = 100_000;

/**
 * Sobol' indices (model.md § 9): how much of the variance of a metric in a year each uncertain assumption makes alone
 * (first) and together with the others (total), without noise, over `samples` base points and the document's seed.
 */
export function sobol(question: Questions['sobol']): Outcome<Answers['sobol']> {
  const steps = sobolInSteps(question);
  return steps.ok ? accepted(finished(steps.value)) : steps;
}

/**
 * As `sobol`, in pieces. Refused are wrong uncertainty and, unless they are left out on purpose, correlations: what
 * correlated inputs make cannot be told apart.
 */
export function sobolInSteps(question: Questions['sobol']): Outcome<Steps<Answers['sobol']>> {
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
    problems.push({
      where: 'samples',
      what: `is ${samples}`,
      allowed: `a whole number from 1 to ${MOST_SAMPLES} is needed`,
    });
  }
  if (correlated(question) && !asIfIndependent) {
    problems.push({
      where: 'uncertainty.correlations',
      what: 'the uncertain assumptions are correlated, and what each of them makes cannot be told apart',
      allowed: 'ask as if they were independent, or take the correlations away',
    });
  }
  return problems;
}

function* indices(question: Questions['sobol']): Steps<Answers['sobol']> {
  const { uncertainty, subject, samples } = question;
  const { notes } = inputsOf(subject.assumptions, uncertainty.inputs);
  const { variance, first, total } = yield* varianceShares(metricOf(question), keyOf(uncertainty.seed), samples);
  return {
    asIfIndependent: correlated(question),
    variance,
    indices: uncertainty.inputs.map(({ path }, j) => ({
      path: path as AssumptionPath,
      first: first[j]!,
      total: total[j]!,
    })),
    notes,
  };
}

/** Rows evaluated side by side: few enough for their quantities to stay in the processor's cache. */
const ROWS = 128;

/**
 * The metric as a function of the document's inputs; one that the scenario has not is drawn, and moves nothing. A, B and
 * all mixtures of them are quantities of one graph, which makes what two of them have in common only once.
 */
function metricOf({ horizon, subject, uncertainty, metric, year }: Questions['sobol']): UncertainFunction {
  const quantiles = uncertainty.inputs.map(({ distribution }) => quantilesOf(distribution));
  const { inputs } = inputsOf(subject.assumptions, uncertainty.inputs);
  const graph = createGraph();
  const years = yearCount({ base: horizon.base, end: year });
  const metricAt = (drawn: readonly Quantity[]): Quantity => {
    const read = drawnReader(graph, subject.assumptions, inputs, drawn);
    const noise = { exports: null, imports: null };
    const setting = { graph, assumptions: subject.assumptions, horizon, years, read, noise };
    return metricQuantities(setting)(metric)[years - 1]!;
  };
  const column = () => quantiles.map(({ constant }) => (constant === null ? graph.source() : graph.settle(constant)));
  const [inA, inB] = [column(), column()];
  const mixed = inA.map((_, j) => metricAt(inA.with(j, inB[j]!)));
  return {
    inputs: quantiles.length,
    rows: ROWS,
    toValues: (input, values, from, count) => {
      const { at, read } = quantiles[input]!;
      if (at === 'score') for (let i = from; i < from + count; i++) values[i] = inverseNormal(values[i]!);
      read(values, from, from, count);
    },
    evaluate: evaluator([...inA, ...inB], [metricAt(inA), metricAt(inB), ...mixed]),
  };
}

/** Computes the wanted quantities, column by column, from the columns of the sources. */
function evaluator(sources: readonly Quantity[], wanted: readonly Quantity[]): UncertainFunction['evaluate'] {
  const batch = compileBatch(wanted, ROWS);
  const read = sources.flatMap((source, c) => (batch.sources.has(source) ? [[c * ROWS, batch.placeOf(source)]] : []));
  return (points, count, results) => {
    for (const [from, to] of read) batch.memory.set(points.subarray(from!, from! + count), to!);
    batch.run(count);
    wanted.forEach((quantity, c) => {
      const at = c * ROWS;
      if (quantity.value !== null) results.fill(quantity.value, at, at + count);
      else results.set(batch.memory.subarray(batch.placeOf(quantity), batch.placeOf(quantity) + count), at);
    });
  };
}

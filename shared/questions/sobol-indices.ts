import { uncertaintyProblems } from '../document/uncertainty-constraints.ts';
import type { AssumptionPath } from '../model/register.ts';
import { accepted, type Outcome, type Problem, refused } from '../outcome.ts';
import { quantilesOf } from './distributions.ts';
import { createDrawnResponse } from './drawn-response.ts';
import { yearProblem } from './moved-assumption.ts';
import { inverseNormal } from './normal.ts';
import { keyOf } from './philox.ts';
import type { Answers, Questions } from './questions.ts';
import { finished, type Steps } from './steps.ts';
import { inputsOf } from './uncertain-inputs.ts';
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
  return problems.length > 0 ? refused(...problems) : accepted(indices(question));
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

/** The metric as a function of the document's inputs; one that the scenario has not is drawn, and moves nothing. */
function metricOf({ horizon, subject, uncertainty, metric, year }: Questions['sobol']): UncertainFunction {
  const { inputs } = inputsOf(subject.assumptions, uncertainty.inputs);
  const response = createDrawnResponse(subject, horizon, inputs, metric, year);
  const places = new Map(inputs.map(({ dimension }, place) => [dimension, place]));
  const quantiles = uncertainty.inputs.map(({ distribution }) => quantilesOf(distribution));
  return {
    inputs: uncertainty.inputs.length,
    toValues: (input, values, from, count) => {
      const { at, read } = quantiles[input]!;
      if (at === 'score') for (let i = from; i < from + count; i++) values[i] = inverseNormal(values[i]!);
      read(values, from, from, count);
    },
    set: (input, drawn) => {
      const place = places.get(input);
      if (place !== undefined) response.draw(place, drawn);
    },
    value: response.value,
  };
}

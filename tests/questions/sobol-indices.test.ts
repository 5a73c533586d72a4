import { describe, expect, test } from 'vitest';
import { withValue } from '../../shared/document/changes.ts';
import type { Uncertainty } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import type { Questions } from '../../shared/questions/questions.ts';
import { finished } from '../../shared/questions/steps.ts';
import { sobol, sobolInSteps } from '../../shared/questions/variance/sobol-indices.ts';
import { errorOf } from '../helpers/golden.ts';
import { answerOf, goldenQuestions, told } from '../helpers/golden-questions.ts';

const golden = goldenQuestions();
const { horizon, uncertainty, wide } = golden;
const fades = golden.scenarios['growth-fades']!;

const asked = (
  assumptions: Assumptions,
  of: Uncertainty,
  more: Partial<Questions['sobol']> = {},
): Questions['sobol'] => ({
  horizon,
  subject: { id: 'any', assumptions },
  uncertainty: of,
  metric: 'trade',
  year: 2035,
  samples: 256,
  asIfIndependent: false,
  ...more,
});

test.each(golden.sobol)(
  'of $metric in $scenario agree with the worked case',
  ({ scenario, metric, year, n, variance, indices }) => {
    const question = asked(golden.scenarios[scenario]!, uncertainty, {
      metric,
      year,
      samples: n,
      asIfIndependent: true,
    });
    const got = answerOf(sobol(question));
    expect(errorOf(got.variance, variance)).toBeLessThanOrEqual(1e-9);
    expect(got.indices.map(({ path }) => path)).toEqual(uncertainty.inputs.map(({ path }) => path));
    indices.forEach(({ path, first, total }, j) => {
      expect(errorOf(got.indices[j]!.first, first), path).toBeLessThanOrEqual(1e-9);
      expect(errorOf(got.indices[j]!.total, total), path).toBeLessThanOrEqual(1e-9);
    });
  },
);

describe('correlations', () => {
  test('are refused, with what to do', () => {
    expect(told(sobol(asked(fades, uncertainty)))).toBe(
      'uncertainty.correlations: the uncertain assumptions are correlated, and what each of them makes cannot be told apart, ask as if they were independent, or take the correlations away',
    );
  });

  test('are left out on purpose, and the answer says so', () => {
    const leftOut = answerOf(sobol(asked(fades, uncertainty, { asIfIndependent: true })));
    const without = answerOf(sobol(asked(fades, { ...uncertainty, correlations: [] })));
    expect(leftOut).toEqual({ ...without, asIfIndependent: true });
    expect(without.asIfIndependent).toBe(false);
  });

  test('of nothing are none', () => {
    const correlations = uncertainty.correlations.map((pair) => ({ ...pair, rho: 0 }));
    expect(sobol(asked(fades, { ...uncertainty, correlations })).ok).toBe(true);
  });
});

test('an input that the scenario has not is drawn, moves nothing and is named', () => {
  const { indices, absent } = answerOf(sobol(asked(wide.assumptions, wide.uncertainty)));
  expect(indices.find(({ path }) => path === 'exports.growth.to')).toMatchObject({ first: 0, total: 0 });
  expect(absent.join()).toContain('exports.growth.to');
});

test('an input that the scenario has not leaves the draws of the others where they are', () => {
  const constant = withValue(fades, 'exports.growth', { shape: 'constant', rate: 0.05 });
  const jobs = (assumptions: Assumptions) =>
    answerOf(sobol(asked(assumptions, uncertainty, { metric: 'jobs', asIfIndependent: true })));
  // Jobs do not depend on the growth of exports, so that only the draws could differ.
  const { variance, indices } = jobs(constant);
  expect({ variance, indices }).toEqual({ variance: jobs(fades).variance, indices: jobs(fades).indices });
  expect(variance).toBeGreaterThan(0);
});

test('a metric that no input moves has zeros', () => {
  const { variance, indices } = answerOf(
    sobol(asked(fades, uncertainty, { metric: 'workers:skilled', asIfIndependent: true })),
  );
  expect(variance).toBe(0);
  expect(indices.every(({ first, total }) => first === 0 && total === 0)).toBe(true);
});

test('noise of growth is left out', () => {
  const loud = {
    ...uncertainty,
    correlations: [],
    noise: { ...uncertainty.noise, exports: { sd: 0.9, persistence: 0 } },
  };
  const quiet = { ...loud, noise: { ...loud.noise, exports: { sd: 0, persistence: 0 } } };
  expect(sobol(asked(fades, loud))).toEqual(sobol(asked(fades, quiet)));
});

test('without uncertain assumptions there are no indices', () => {
  const none = { ...uncertainty, inputs: [], correlations: [] };
  expect(answerOf(sobol(asked(fades, none)))).toEqual({ asIfIndependent: false, variance: 0, indices: [], absent: [] });
});

test('in pieces the answer is the same', () => {
  const question = asked(fades, uncertainty, { samples: 1500, asIfIndependent: true });
  expect(finished(answerOf(sobolInSteps(question)))).toEqual(sobol(question));
});

test.each([0, 1.5, 100_001, Number.NaN])('refuses %f base points', (samples) => {
  const question = asked(fades, uncertainty, { samples, asIfIndependent: true });
  expect(told(sobol(question))).toBe(`samples: is ${samples}, a whole number from 1 to 100000 is needed`);
});

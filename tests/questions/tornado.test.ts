import { describe, expect, test } from 'vitest';
import { withValue } from '../../shared/document/changes.ts';
import type { Uncertainty } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { atMedians, movesMost, tornado } from '../../shared/questions/levers/tornado.ts';
import { errorOf } from '../helpers/golden.ts';
import { answerOf, goldenQuestions, told } from '../helpers/golden-questions.ts';

const golden = goldenQuestions();
const { horizon, uncertainty, wide } = golden;
const fades = golden.scenarios['growth-fades']!;

const asked = (assumptions: Assumptions, of: Uncertainty, metric: MetricName, year = 2035) =>
  tornado({ horizon, subject: { id: 'any', assumptions }, uncertainty: of, metric, year });
const givenBy = (assumptions: Assumptions, metric: MetricName) => seriesOf(project(assumptions, horizon), metric)[11]!;
const only = (...inputs: Uncertainty['inputs'][number][]): Uncertainty => ({
  ...uncertainty,
  inputs,
  correlations: [],
});

test.each(golden.tornado)('of $metric in $scenario agrees with the worked case', ({ scenario, metric, year, bars }) => {
  const isWide = scenario === 'wide';
  const assumptions = isWide ? wide.assumptions : golden.scenarios[scenario]!;
  const got = answerOf(asked(assumptions, isWide ? wide.uncertainty : uncertainty, metric, year));
  expect(got.bars.map(({ path }) => path)).toEqual(bars.map(({ path }) => path));
  bars.forEach(({ path, low, high }, k) => {
    expect(errorOf(got.bars[k]!.low, low), path).toBeLessThanOrEqual(1e-9);
    expect(errorOf(got.bars[k]!.high, high), path).toBeLessThanOrEqual(1e-9);
  });
  expect(got.now).toBe(givenBy(assumptions, metric));
});

describe('at the inputs’ own medians', () => {
  const at = (...inputs: Uncertainty['inputs'][number][]) =>
    answerOf(
      tornado(
        atMedians({
          horizon,
          subject: { id: 'any', assumptions: fades },
          uncertainty: only(...inputs),
          metric: 'trade',
          year: 2035,
        }),
      ),
    );

  test('the one whose median moves the metric most is named, with what it alone gives', () => {
    const small = {
      path: 'imports.growth.to',
      apply: 'shift',
      distribution: { kind: 'normal', mean: 0.001, sd: 0.02 },
    } as const;
    const large = {
      path: 'exports.growth.to',
      apply: 'shift',
      distribution: { kind: 'uniform', min: -0.04, max: 0 },
    } as const;
    const alone = withValue(
      fades,
      'exports.growth.to',
      fades.exports.growth.shape === 'fade' ? fades.exports.growth.to - 0.02 : 0,
    );
    expect(movesMost(at(small, large))).toEqual({ path: 'exports.growth.to', alone: givenBy(alone, 'trade') });
    expect(givenBy(alone, 'trade')).not.toBe(givenBy(fades, 'trade'));
  });

  test('none is named where every median is the scenario’s own value', () => {
    const even = {
      path: 'exports.growth.to',
      apply: 'shift',
      distribution: { kind: 'normal', mean: 0, sd: 0.02 },
    } as const;
    expect(movesMost(at(even))).toBeNull();
    expect(movesMost(at())).toBeNull();
  });
});

test('an input that the scenario has not moves nothing and is named', () => {
  const { bars, now, absent } = answerOf(asked(wide.assumptions, wide.uncertainty, 'trade'));
  expect(bars.find(({ path }) => path === 'exports.growth.to')).toMatchObject({ low: now, high: now });
  expect(absent).toEqual(['exports.growth.to']);
});

test('bars that are equally wide keep the order of the document', () => {
  const { bars } = answerOf(asked(fades, uncertainty, 'fdi'));
  expect(bars.map(({ path }) => path)).toEqual([
    'investment.conversionRate',
    'exports.growth.from',
    'exports.growth.to',
    'imports.growth.to',
    'workers.tracks.trainee.fillRate',
  ]);
});

test('the ends of a uniform shift are a tenth and nine tenths of the way', () => {
  const uniform = { kind: 'uniform', min: -100, max: 300 } as const;
  const { bars } = answerOf(
    asked(fades, only({ path: 'base.totalTrade', apply: 'shift', distribution: uniform }), 'trade'),
  );
  expect(errorOf(bars[0]!.low, givenBy(withValue(fades, 'base.totalTrade', 1940), 'trade'))).toBeLessThanOrEqual(1e-12);
  expect(errorOf(bars[0]!.high, givenBy(withValue(fades, 'base.totalTrade', 2260), 'trade'))).toBeLessThanOrEqual(
    1e-12,
  );
});

test('values stay in the assumption’s range, and a cut within the tariff of its bar', () => {
  const cut = withValue(fades, 'marketAccess.tariffCut', 0.02);
  const far = { kind: 'uniform', min: -5, max: 5 } as const;
  const { bars } = answerOf(
    asked(
      cut,
      only(
        { path: 'exports.access.initialTariff', apply: 'shift', distribution: far },
        { path: 'workers.tracks.trainee.fillRate', apply: 'shift', distribution: far },
      ),
      'externalInflow',
    ),
  );
  const noTariff = withValue(withValue(cut, 'exports.access.initialTariff', 0), 'marketAccess.tariffCut', 0);
  expect(bars.find(({ path }) => path.includes('Tariff'))!.low).toBe(givenBy(noTariff, 'externalInflow'));
  const full = withValue(cut, 'workers.tracks.trainee.fillRate', 1);
  expect(bars.find(({ path }) => path.includes('fillRate'))!.high).toBe(givenBy(full, 'externalInflow'));
});

test('without uncertain assumptions there are no bars', () => {
  expect(answerOf(asked(fades, only(), 'trade'))).toMatchObject({ bars: [], absent: [] });
});

describe('refuses', () => {
  test('a distribution that is out of order', () => {
    const wrong = { kind: 'triangular', min: 2, mode: 1, max: 3 } as const;
    expect(told(asked(fades, only({ path: 'discountRate', apply: 'shift', distribution: wrong }), 'trade'))).toBe(
      'uncertainty.inputs[0].distribution.min: is 2, at most mode, 1, is needed',
    );
  });

  test('a year beyond the horizon', () => {
    expect(told(asked(fades, uncertainty, 'trade', 2036))).toContain('year: 2036 is not projected');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAtPath, withValue } from '../../shared/document/changes.ts';
import { allowedRange } from '../../shared/model/allowed-range.ts';
import type { Assumptions, Growth } from '../../shared/model/assumptions.ts';
import { baseFlow } from '../../shared/model/equations/growth.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { cannotBeMoved } from '../../shared/questions/levers/moved-assumption.ts';
import { solve } from '../../shared/questions/levers/solve.ts';
import type { Questions } from '../../shared/questions/questions.ts';
import { arbitraryAssumptions } from '../helpers/arbitraries.ts';
import { ASSUMPTION_PATHS, errorOf, METRIC_NAMES } from '../helpers/golden.ts';
import { answerOf, goldenQuestions, told } from '../helpers/golden-questions.ts';

const golden = goldenQuestions();
const { horizon } = golden;
const fades = golden.scenarios['growth-fades']!;

const asked = (
  assumptions: Assumptions,
  path: AssumptionPath,
  metric: MetricName,
  target: number,
  range: Questions['solve']['range'] = null,
): Questions['solve'] => ({ horizon, subject: { id: 'any', assumptions }, path, range, metric, year: 2035, target });

const rangeOf = (...of: Parameters<typeof allowedRange>): readonly [number, number] => {
  const { min, max } = allowedRange(...of);
  return [min.value, max.value];
};

const givenBy = (assumptions: Assumptions, path: AssumptionPath, value: number, metric: MetricName, year = 2035) =>
  seriesOf(project(withValue(assumptions, path, value), horizon), metric)[year - horizon.base]!;

test.each(golden.solve)('$metric of $target by $path agrees with the worked case', (want) => {
  const { scenario, path, low, high, metric, target } = want;
  const got = answerOf(solve(asked(golden.scenarios[scenario]!, path, metric, target, [low, high])));
  expect(got.reached).toBe(want.reached);
  expect(got.others).toEqual([]);
  expect(errorOf(got.value, want.value)).toBeLessThanOrEqual(1e-9);
  expect(errorOf(got.gives, want.gives)).toBeLessThanOrEqual(1e-9);
});

describe('several values', () => {
  // Projects bring exports until skilled labour runs short, and Japanese capital goods beyond.
  const peak = answerOf(solve(asked(fades, 'investment.conversionRate', 'balance', 1e6)));

  test('the balance has a peak inside the range of the conversion rate', () => {
    expect(peak.reached).toBe(false);
    expect(peak.value).toBeGreaterThan(0.01);
    expect(peak.value).toBeLessThan(0.99);
    for (const beside of [0.999, 1.001]) {
      expect(givenBy(fades, 'investment.conversionRate', peak.value * beside, 'balance')).toBeLessThan(peak.gives);
    }
  });

  test('just below the peak two conversion rates give the balance; the one nearer to today’s is offered', () => {
    const target = peak.gives - 0.5;
    const { reached, value, others } = answerOf(solve(asked(fades, 'investment.conversionRate', 'balance', target)));
    expect(reached).toBe(true);
    expect(others).toHaveLength(1);
    const today = fades.investment.conversionRate;
    expect(Math.abs(value - today)).toBeLessThan(Math.abs(others[0]! - today));
    for (const root of [value, others[0]!]) {
      expect(errorOf(givenBy(fades, 'investment.conversionRate', root, 'balance'), target)).toBeLessThanOrEqual(1e-12);
    }
  });
});

const SOLVABLE = ASSUMPTION_PATHS.filter((path) => !assumptionAt(path).whole && !path.endsWith('.initialShare'));

test('what any value of any assumption gives can be found again, and so can all that is offered', () => {
  const question = fc.record({
    assumptions: arbitraryAssumptions(horizon),
    path: fc.constantFrom(...SOLVABLE),
    metric: fc.constantFrom(...METRIC_NAMES),
    year: fc.integer({ min: horizon.base, max: horizon.end }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    everyday: fc.boolean(),
  });
  fc.assert(
    fc.property(question, ({ assumptions, path, metric, year, share, everyday }) => {
      if (cannotBeMoved(assumptions, path, 'path')) return;
      const [least, most] = rangeOf(assumptions, path);
      const [low, high] = everyday ? assumptionAt(path).soft : [least, most];
      const known = Math.min(most, Math.max(least, low + share * (high - low)));
      const target = givenBy(assumptions, path, known, metric, year);
      const got = answerOf(solve({ ...asked(assumptions, path, metric, target), year }));
      expect(got.reached).toBe(true);
      const today = valueAtPath(assumptions, path) as number | null;
      for (const value of [got.value, ...got.others]) {
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(most);
        expect(errorOf(givenBy(assumptions, path, value, metric, year), target)).toBeLessThanOrEqual(1e-6);
        if (today !== null) expect(Math.abs(value - today)).toBeGreaterThanOrEqual(Math.abs(got.value - today));
      }
    }),
    { numRuns: 250 },
  );
});

test('an assumption that does not move the metric says so and stays at today’s value', () => {
  const got = answerOf(solve(asked(fades, 'discountRate', 'trade', 8000)));
  expect(got).toMatchObject({ reached: false, moves: false, value: 0.05 });
  expect(got.gives).toBe(givenBy(fades, 'discountRate', 0.05, 'trade'));
});

test('looks as far as the assumption is allowed beside the others, and no further', () => {
  const capped = withValue(fades, 'exports.growth', { shape: 'saturating', from: 0.1, ceiling: 3000 });
  const { reached, range, value } = answerOf(solve(asked(capped, 'base.totalTrade', 'trade', 1e9)));
  expect(reached).toBe(false);
  expect(range).toEqual(rangeOf(capped, 'base.totalTrade'));
  expect(value).toBe(range[1]);
});

test('a ceiling on workers is found where there is none today: the highest that does it', () => {
  const { reached, value } = answerOf(solve(asked(fades, 'workers.stockCap', 'workers', 18_000)));
  expect(reached).toBe(true);
  expect(givenBy(fades, 'workers.stockCap', value, 'workers')).toBeCloseTo(18_000, 6);
});

test('a cost that comes all at once with the smallest incentive is not reached halfway', () => {
  const none = { ...fades, investment: { ...fades.investment, incentiveUplift: 0 } };
  const atOnce = givenBy(none, 'investment.incentiveUplift', 1e-9, 'incentiveCost');
  const got = answerOf(solve(asked(none, 'investment.incentiveUplift', 'incentiveCost', atOnce * 0.7)));
  expect(got.reached).toBe(false);
  expect(got.gives).toBeCloseTo(atOnce, 6);
});

describe('where an assumption can have one value only, it is the closest', () => {
  /** The next number above: no ceiling can be closer to what it lies above. */
  const next = (value: number) => value * (1 + 2 ** -52);
  const saturating = (flow: 'exports' | 'imports', { base }: Assumptions): Growth => ({
    shape: 'saturating',
    from: 0.1,
    ceiling: next(baseFlow(flow, base)),
  });
  const smallest = withValue(fades, 'base.totalTrade', assumptionAt('base.totalTrade').min);
  const bothFull = withValue(
    withValue(fades, 'exports.growth', saturating('exports', fades)),
    'imports.growth',
    saturating('imports', fades),
  );

  test.each<[string, AssumptionPath, Assumptions]>([
    ['a share between two flows that are at their ceilings', 'base.exportShare', bothFull],
    [
      'the least trade there is, at its ceiling',
      'base.totalTrade',
      withValue(smallest, 'exports.growth', saturating('exports', smallest)),
    ],
    [
      'the highest tariff, all of it cut',
      'exports.access.initialTariff',
      {
        ...fades,
        exports: { ...fades.exports, access: { ...fades.exports.access, initialTariff: 2, preferentialTariff: 0 } },
      },
    ],
    [
      'no trade but exports, at their ceiling',
      'base.exportShare',
      {
        ...withValue(withValue(fades, 'base.exportShare', 1), 'exports.growth', {
          shape: 'saturating',
          from: 0,
          ceiling: next(2000),
        }),
      },
    ],
  ])('%s', (_, path, assumptions) => {
    const own = valueAtPath(assumptions, path) as number;
    const [least, most] = rangeOf(assumptions, path);
    expect(own).toBeGreaterThanOrEqual(least);
    expect(own).toBeLessThanOrEqual(most);
    for (const range of [null, [least, most] as const]) {
      const got = answerOf(solve(asked(assumptions, path, 'trade', 1e7, range)));
      expect(got.reached).toBe(false);
      expect(got.value).toBeGreaterThanOrEqual(least);
      expect(got.value).toBeLessThanOrEqual(most);
      expect(got.gives).toBe(givenBy(assumptions, path, got.value, 'trade'));
    }
  });
});

describe('refuses', () => {
  test.each<[string, Questions['solve'], string]>([
    [
      'whole numbers',
      asked(fades, 'investment.buildYears', 'trade', 1),
      'path: investment.buildYears takes whole numbers only',
    ],
    ['the share of a track', asked(fades, 'workers.tracks.skilled.initialShare', 'trade', 1), 'the shares add up to 1'],
    [
      'what the scenario has not',
      asked(fades, 'exports.growth.ceiling', 'trade', 1),
      'path: this scenario has no exports.growth.ceiling',
    ],
    [
      'a range outside the allowed',
      asked(fades, 'exports.growth.to', 'trade', 1, [-0.6, 0.5]),
      'within -0.5 to 0.5 are needed',
    ],
    [
      'an empty range',
      asked(fades, 'exports.growth.to', 'trade', 1, [0.1, 0.1]),
      'range: exports.growth.to goes from 0.1 to 0.1',
    ],
    [
      'a tariff below 0',
      asked(fades, 'exports.access.preferentialTariff', 'trade', 1, [-0.1, 0.1]),
      'within 0 to 2 are needed',
    ],
    ['a target that is no number', asked(fades, 'exports.growth.to', 'trade', Number.NaN), 'target: is NaN'],
    [
      'a year beyond the horizon',
      { ...asked(fades, 'exports.growth.to', 'trade', 1), year: 2036 },
      'year: 2036 is not projected',
    ],
  ])('%s', (_, question, sentence) => {
    expect(told(solve(question))).toContain(sentence);
  });
});

// Much further out than the metric ever comes, so that the metric would be lost in rounding beside it.
test.each([1e20, 1e308, -1e20, -1e308])(
  'of a target as far out as %d the end that comes closest is named',
  (target) => {
    const { reached, moves, value, gives, others } = answerOf(
      solve(asked(fades, 'exports.growth.to', 'trade', target)),
    );
    const end = target > 0 ? 0.5 : -0.5;
    expect({ reached, moves, value, others }).toEqual({ reached: false, moves: true, value: end, others: [] });
    expect(gives).toBe(givenBy(fades, 'exports.growth.to', end, 'trade'));
  },
);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withValue } from '../../shared/document/changes.ts';
import { type Assumptions, type Horizon, idsOf } from '../../shared/model/assumptions.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { assumptionPaths, inFull, wholePaths } from '../../shared/model/register.ts';
import { changed } from '../../shared/questions/attribution/attribution.ts';
import { ATTRIBUTION_GROUPS, type Group } from '../../shared/questions/attribution/attribution-groups.ts';
import { arbitraryAssumptions } from '../helpers/arbitraries.ts';
import {
  bare,
  errorOf,
  frameOfWorked,
  goldenProjections,
  METRIC_NAMES,
  readGolden,
  type WorkedDocument,
} from '../helpers/golden.ts';
import { answerOf, told } from '../helpers/golden-questions.ts';

interface Golden {
  horizon: Horizon;
  groups: Record<Group, string[]>;
  cases: { from: string; to: string; metric: MetricName; year: number; parts: Record<Group, number> }[];
}

const golden = readGolden<Golden>('attribution');
const horizon = bare(golden.horizon);
const scenarios = new Map(goldenProjections().cases.map(({ name, assumptions }) => [name, assumptions]));
const fades = scenarios.get('growth-fades')!;

/** The worked case of model 2: nine parts, groups of goods, four tracks. */
const worked2 = readGolden<{
  document: WorkedDocument;
  from: Assumptions;
  to: Assumptions;
  parts: string[];
  cases: { metric: MetricName; year: number; parts: Record<Group, number> }[];
}>('model-2/attribution');

test.each(worked2.cases)(
  'two scenarios of model 2, $metric, are split as in the worked case',
  ({ metric, year, parts: want }) => {
    const { document, from, to } = worked2;
    const got = answerOf(
      changed({ horizon: frameOfWorked(document), from: subject('a', from), to: subject('b', to), metric, year }),
    );
    for (const part of Object.keys(ATTRIBUTION_GROUPS) as Group[])
      expect(errorOf(got.parts[part], want[part]), part).toBeLessThanOrEqual(1e-9);
  },
);

const subject = (id: string, assumptions: Assumptions) => ({ id, assumptions });
const parts = (from: Assumptions, to: Assumptions, metric: MetricName, year = 2035) =>
  answerOf(changed({ horizon, from: subject('from', from), to: subject('to', to), metric, year }));

/** The exchange rate was in the part of the workers: only where both have the same are the parts those of model 2. */
const sameRate = golden.cases.filter(
  ({ from, to }) => scenarios.get(from)!.exchange.rate === scenarios.get(to)!.exchange.rate,
);

test.each(sameRate)(
  '$from to $to, $metric, is split as in the worked case',
  ({ from, to, metric, year, parts: want }) => {
    const got = parts(scenarios.get(from)!, scenarios.get(to)!, metric, year);
    for (const group of Object.keys(ATTRIBUTION_GROUPS) as Group[]) {
      expect(errorOf(got.parts[group], want[group] ?? 0), group).toBeLessThanOrEqual(1e-9);
    }
  },
);

describe('the parts', () => {
  test('are those of the worked cases of model 2', () => {
    expect(Object.keys(ATTRIBUTION_GROUPS)).toEqual(worked2.parts);
  });

  test('hold every assumption once', () => {
    const ids = idsOf(worked2.from);
    const all = Object.values(ATTRIBUTION_GROUPS).flatMap(({ paths }) => inFull(paths, ids));
    const without = [...assumptionPaths(ids), ...wholePaths(ids)].filter(
      (path) => all.filter((group) => path === group || path.startsWith(`${group}.`)).length !== 1,
    );
    expect(without).toEqual([]);
  });
});

describe('for any two scenarios', () => {
  /** Of one document: with the same groups of goods, and some things alike. */
  const pair = fc.record({
    scenarios: fc.record({ exports: fc.nat({ max: 3 }), imports: fc.nat({ max: 3 }) }).chain((groups) =>
      fc
        .record({
          from: arbitraryAssumptions(horizon, groups),
          other: arbitraryAssumptions(horizon, groups),
          alike: fc.subarray(Object.keys(fades) as (keyof Assumptions)[]),
        })
        .map(({ from, other, alike }) => ({
          from,
          to: { ...other, ...Object.fromEntries(alike.map((part) => [part, from[part]])) },
        })),
    ),
    metric: fc.constantFrom(...METRIC_NAMES),
    year: fc.integer({ min: horizon.base, max: horizon.end }),
  });

  test('the parts are numbers and add up to the difference', () => {
    fc.assert(
      fc.property(pair, ({ scenarios: { from, to }, metric, year }) => {
        const got = parts(from, to, metric, year);
        const values = Object.values(got.parts);
        const size = values.reduce((sum, part) => sum + Math.abs(part), Math.abs(got.from) + Math.abs(got.to));
        expect(values.every(Number.isFinite)).toBe(true);
        expect(got.difference).toBe(got.to - got.from);
        const left = values.reduce((sum, part) => sum + part, -got.difference);
        expect(Math.abs(left)).toBeLessThanOrEqual(1e-11 * Math.max(1, size));
      }),
      { numRuns: 30 },
    );
  });

  test('the way back has the opposite parts', () => {
    fc.assert(
      fc.property(pair, ({ scenarios: { from, to }, metric, year }) => {
        const there = parts(from, to, metric, year);
        const back = parts(to, from, metric, year);
        const size = Object.values(there.parts).reduce((sum, part) => sum + Math.abs(part), Math.abs(there.from));
        for (const group of Object.keys(there.parts) as Group[]) {
          expect(Math.abs(there.parts[group] + back.parts[group])).toBeLessThanOrEqual(1e-11 * Math.max(1, size));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('a scenario differs from itself in nothing', () => {
    fc.assert(
      fc.property(pair, ({ scenarios: { from }, metric, year }) => {
        const got = parts(from, structuredClone(from), metric, year);
        expect(got.difference).toBe(0);
        expect(Object.values(got.parts)).toEqual(worked2.parts.map(() => 0));
      }),
      { numRuns: 50 },
    );
  });
});

test('a base that one scenario has above the ceiling of the other does not grow, and all is a number', () => {
  const low = withValue(fades, 'exports.growth', { shape: 'saturating', from: 0.1, ceiling: 1400 });
  const high = withValue(fades, 'base.totalTrade', 4000);
  const got = parts(low, high, 'exports');
  const of = (assumptions: Assumptions) => seriesOf(project(assumptions, horizon), 'exports')[11]!;
  // Two groups differ: each has the mean of what it adds first and what it adds last.
  const both = withValue(low, 'base.totalTrade', 4000);
  const want = (of(both) - of(low) + of(high) - of(fades)) / 2;
  expect(errorOf(got.parts.tradeBase, want)).toBeLessThanOrEqual(1e-12);
  expect(Object.values(got.parts).every(Number.isFinite)).toBe(true);
});

test('a year beyond the horizon is refused', () => {
  const same = subject('same', fades);
  expect(told(changed({ horizon, from: same, to: same, metric: 'trade', year: 2036 }))).toBe(
    'year: 2036 is not projected: the horizon ends in 2035, choose a year from 2024 to 2035',
  );
});

import { describe, expect, test } from 'vitest';
import { assumptionsOf, withValue } from '../../shared/document/changes.ts';
import type { LeverRange } from '../../shared/document/lever-constraints.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { frameOf } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import { leversOf, statedRanges, usualRange } from '../../shared/questions/levers/lever-ranges.ts';
import { levers } from '../../shared/questions/levers/levers.ts';
import { answerOf, told } from '../helpers/golden-questions.ts';
import { seedDocument } from '../seeds/seed.ts';

const document = seedDocument();
const horizon = frameOf(document);
const baseline = assumptionsOf(document, document.baseline.id);

const asked = (metric: MetricName, ranges: readonly LeverRange[] = [], assumptions = baseline, year = 2035) =>
  levers({ horizon, subject: { id: 'any', assumptions }, ranges, metric, year });
const givenBy = (assumptions: Assumptions, metric: MetricName, year = 2035) =>
  seriesOf(project(assumptions, horizon), metric)[year - horizon.base]!;
const barOf = (path: AssumptionPath, ...of: Parameters<typeof asked>) =>
  answerOf(asked(...of)).bars.find((bar) => bar.path === path)!;

describe('levers', () => {
  test.each(['externalInflow', 'workers', 'fdi', 'jobs'] as const)(
    '%s at both ends is what a projection gives',
    (metric) => {
      const { now, bars } = answerOf(asked(metric));
      expect(now).toBe(givenBy(baseline, metric));
      for (const { path, from, to, low, high } of bars) {
        expect(low, path).toBe(givenBy(withValue(baseline, path, from), metric));
        expect(high, path).toBe(givenBy(withValue(baseline, path, to), metric));
      }
      expect(bars.some(({ low, high }) => low !== high)).toBe(true);
    },
  );

  test('are all that the scenario has a number for, and nothing outside control', () => {
    const { bars } = answerOf(asked('trade'));
    expect(bars.map(({ path }) => path).toSorted()).toEqual(leversOf(baseline).toSorted());
    expect(bars.every(({ path }) => assumptionAt(path).role === 'lever')).toBe(true);
    expect(leversOf(baseline)).not.toContain('workers.stockCap');
    const capped = withValue(baseline, 'workers.stockCap', 30_000);
    expect(barOf('workers.stockCap', 'workers', [], capped)).toMatchObject({
      from: 0,
      to: 100_000,
      low: givenBy(withValue(baseline, 'workers.stockCap', 0), 'workers'),
      high: givenBy(baseline, 'workers'),
    });
  });

  test('come widest first, equal ones in the order of the register', () => {
    const { bars } = answerOf(asked('workers'));
    const widths = bars.map(({ low, high }) => Math.abs(high - low));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    const still = bars.filter(({ low, high }) => low === high).map(({ path }) => path);
    expect(still).toEqual(leversOf(baseline).filter((path) => still.includes(path)));
    expect(still).toContain('skills.tvetGraduates');
  });

  test('move over a stated range, else the usual one, which holds the own value', () => {
    const range = { path: 'investment.newLeadsPerYear', from: 10, to: 90 } as const;
    expect(barOf(range.path, 'externalInflow', [range])).toMatchObject(range);
    const many = withValue(baseline, 'investment.newLeadsPerYear', 700);
    expect(usualRange(many, range.path)).toEqual({ path: range.path, from: 0, to: 700 });
    expect(barOf(range.path, 'externalInflow', [], many)).toMatchObject({ from: 0, to: 700 });
  });

  test('a whole-number lever takes whole steps, and finds the year that is best neither early nor late', () => {
    const zoned = withValue(withValue(baseline, 'investment.zones', 4), 'investment.zoneFillYears', 2);
    const range = { path: 'investment.zoneYear', from: 2025, to: 2045 } as const;
    const years = Array.from({ length: 21 }, (_, k) => 2025 + k);
    const gives = years.map((year) => givenBy(withValue(zoned, range.path, year), 'fdi'));
    const most = Math.max(...gives);
    expect(gives[0]).toBeLessThan(most);
    expect(gives[20]).toBeLessThan(most);
    const bar = barOf(range.path, 'fdi', [range], zoned);
    expect([bar.low, bar.high].toSorted((a, b) => a - b)).toEqual([Math.min(...gives), most]);
    expect(years).toEqual(expect.arrayContaining([bar.from, bar.to]));
    expect(bar.from).toBeLessThan(bar.to);
  });

  test('ranges of a document count where the scenario has the lever', () => {
    const stated = [
      { path: 'workers.stockCap', from: 0, to: 10 },
      { path: 'investment.zones', from: 1, to: 3 },
    ];
    expect(statedRanges(baseline, stated)).toEqual([stated[1]]);
    expect(statedRanges(withValue(baseline, 'workers.stockCap', 5), stated)).toEqual(stated);
    expect(statedRanges(baseline)).toEqual([]);
  });
});

describe('refuses', () => {
  test.each<[readonly LeverRange[], string]>([
    [[{ path: 'exports.growth.to', from: 0, to: 0.1 }], 'ranges: exports.growth.to is no lever of this document'],
    [[{ path: 'investment.zones', from: 5, to: 5 }], 'ranges: investment.zones goes from 5 to 5, a lower and a higher'],
    [[{ path: 'investment.zones', from: -1, to: 5 }], 'within 0 to 100 are needed'],
    [
      [{ path: 'investment.zoneYear', from: 2026.5, to: 2030 }],
      'takes whole numbers only, and goes from 2026.5 to 2030',
    ],
    [[{ path: 'workers.stockCap', from: 0, to: 5 }], 'this scenario has no number for workers.stockCap'],
    [Array(2).fill({ path: 'investment.zones', from: 0, to: 5 }), 'investment.zones has two ranges'],
  ])('%j', (ranges, sentence) => {
    expect(told(asked('trade', ranges))).toContain(sentence);
  });

  test('a year beyond the horizon', () => {
    expect(told(asked('trade', [], baseline, 2036))).toContain('year: 2036 is not projected');
  });
});

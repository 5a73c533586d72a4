import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { type Frame, frameOf } from '../../shared/model/frame.ts';
import { yearCount } from '../../shared/model/horizon.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { type Projection, project, seriesOf } from '../../shared/model/project.ts';
import { arbitraryAssumptions, arbitraryDocument } from '../helpers/arbitraries.ts';
import { bare, METRIC_NAMES, TRACKS } from '../helpers/golden.ts';

const horizons: readonly Frame[] = [
  bare({ base: 2024, end: 2026 }),
  bare({ base: 2024, end: 2035 }),
  bare({ base: 2024, end: 2060 }),
];

const scenario = fc
  .constantFrom(...horizons)
  .chain((horizon) => arbitraryAssumptions(horizon).map((assumptions) => ({ horizon, assumptions })));

/** Sums of large and small numbers agree to the rounding of the largest. */
const close = (got: number, want: number, scale: number) =>
  expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-12 * Math.max(1, scale));

/** A flow without its projects: what its groups are together. */
const flowAt = (projection: Projection, flow: string, t: number): number =>
  projection.metrics
    .filter((metric) => metric.startsWith(`${flow}:`))
    .reduce((sum, metric) => sum + seriesOf(projection, metric)[t]!, 0);

/** As many documents as a run of all tests has time for; more by `RUNS`. */
const RUNS = Number(process.env.RUNS ?? 120);

const isOwn = ({ structure }: { readonly structure: Frame['own'] }, metric: MetricName): boolean =>
  structure.metrics.some(({ id }) => id === metric);

describe('for any valid scenario', () => {
  test('no metric is NaN or infinite in any year of any valid document', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        for (const { id } of [document.baseline, ...document.scenarios]) {
          const projection = project(assumptionsOf(document, id), frameOf(document));
          for (const metric of projection.metrics)
            seriesOf(projection, metric).forEach((value, t) => {
              // Of a flow that is 0 no share is defined.
              const whole = metric.endsWith('Concentration') ? metric.slice(0, 7) : null;
              if (whole !== null && flowAt(projection, whole, t) === 0) return;
              // Only what the analyst defined may be undefined, and that is the one way not to be a number.
              const undefinedHere = isOwn(document, metric) && Number.isNaN(value);
              expect(undefinedHere || Number.isFinite(value), `${metric} ${t}`).toBe(true);
            });
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('trade is exports plus imports, and balance exports minus imports', () => {
    fc.assert(
      fc.property(scenario, ({ assumptions, horizon }) => {
        const { exports, imports, trade, balance } = everySeries(assumptions, horizon);
        for (let t = 0; t < yearCount(horizon); t++) {
          expect(trade[t]).toBe(exports[t]! + imports[t]!);
          expect(balance[t]).toBe(exports[t]! - imports[t]!);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('workers are the sum of the tracks, and never more than a ceiling lets in beside those who stay', () => {
    fc.assert(
      fc.property(scenario, ({ assumptions, horizon }) => {
        const { workers, ...every } = everySeries(assumptions, horizon);
        const tracks = TRACKS.map((track) => every[`workers:${track}`]!);
        const cap = assumptions.workers.stockCap;
        for (let t = 0; t < yearCount(horizon); t++) {
          close(
            workers[t]!,
            tracks.reduce((sum, track) => sum + track[t]!, 0),
            workers[t]!,
          );
          if (cap !== null && t > 0)
            expect(workers[t]!).toBeLessThanOrEqual(Math.max(cap, workers[t - 1]!) * (1 + 1e-12) + 1e-300);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('who left is abroad or came back: on long stays the stock moves by departures minus returns', () => {
    fc.assert(
      fc.property(scenario, ({ assumptions, horizon }) => {
        fc.pre(Object.values(assumptions.workers.tracks).every(({ averageStay }) => averageStay > 1));
        const { workers, departures, returns } = everySeries(assumptions, horizon);
        for (let t = 1; t < yearCount(horizon); t++) {
          close(
            workers[t]! - workers[t - 1]!,
            departures[t]! - returns[t]!,
            workers[0]! + workers[t - 1]! + departures[t]!,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no more projects operate than were begun, no more capital is spent than they need', () => {
    fc.assert(
      fc.property(scenario, ({ assumptions, horizon }) => {
        // What was begun up to the base year opens and is spent after it.
        const { leadsYear, zoneYear } = assumptions.investment;
        fc.pre(Math.min(leadsYear, zoneYear) > horizon.base);
        const { newProjects, operatingProjects, fdi } = everySeries(assumptions, horizon);
        let begun = 0;
        let spent = 0;
        for (let t = 1; t < yearCount(horizon); t++) {
          begun += newProjects[t]!;
          spent += fdi[t]!;
          expect(operatingProjects[t]!).toBeLessThanOrEqual(begun * (1 + 1e-12) + 1e-300);
          expect(spent).toBeLessThanOrEqual(begun * assumptions.investment.capexPerProject * (1 + 1e-9) + 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what is said of a year moves nothing before it', () => {
    const later = fc.record({
      of: scenario,
      t: fc.nat({ max: 35 }),
      rate: fc.double({ min: -0.9, max: 2, noNaN: true }),
      what: fc.constantFrom<keyof typeof FROM_A_YEAR>('override', 'shock', 'zone', 'tariff'),
    });
    fc.assert(
      fc.property(later, ({ of: { assumptions, horizon }, t, rate, what }) => {
        const year = horizon.base + 1 + (t % (yearCount(horizon) - 1));
        const before = project(FROM_A_YEAR[what](assumptions, year, 0), horizon);
        const after = project(FROM_A_YEAR[what](assumptions, year, rate), horizon);
        for (const metric of METRIC_NAMES) {
          const until = year - horizon.base;
          expect([...seriesOf(after, metric).subarray(0, until)]).toEqual([
            ...seriesOf(before, metric).subarray(0, until),
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a scenario without changes equals the baseline', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        const bare = { ...document, scenarios: [{ id: 'bare', name: 'Bare', notes: '', changes: {}, rationale: {} }] };
        expect(assumptionsOf(bare, 'bare')).toEqual(bare.baseline.assumptions);
      }),
      { numRuns: 100 },
    );
  });
});

/** A statement about a calendar year, at two strengths: what it moves may not stand before that year. */
const FROM_A_YEAR = {
  override: (a: Assumptions, year: number, rate: number): Assumptions => ({
    ...a,
    exports: { ...a.exports, overrides: { ...a.exports.overrides, [year]: rate } },
  }),
  shock: (a: Assumptions, year: number, rate: number): Assumptions => ({
    ...a,
    shocks: [{ year, flow: 'both', size: rate, halfLife: null, group: null }],
  }),
  zone: (a: Assumptions, year: number, rate: number): Assumptions => ({
    ...a,
    investment: { ...a.investment, zones: Math.abs(rate), zoneYear: year },
  }),
  tariff: (a: Assumptions, year: number, rate: number): Assumptions => ({
    ...a,
    exports: {
      ...a.exports,
      access: { ...a.exports.access, preferentialTariff: Math.abs(rate) / 20, startYear: year },
    },
  }),
} as const;

function everySeries(assumptions: Assumptions, horizon: Frame): Record<MetricName, Float64Array> {
  const projection = project(assumptions, horizon);
  expect(projection.values).toHaveLength(projection.metrics.length * yearCount(horizon));
  return Object.fromEntries(METRIC_NAMES.map((metric) => [metric, seriesOf(projection, metric)])) as Record<
    MetricName,
    Float64Array
  >;
}

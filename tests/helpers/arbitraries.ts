import fc, { type Arbitrary } from 'fast-check';
import { withValue } from '../../shared/document/changes.ts';
import { setValue } from '../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Assumptions, Flow, Growth, Horizon, Shock } from '../../shared/model/assumptions.ts';
import { baseFlow } from '../../shared/model/equations/growth.ts';
import { type AssumptionPath, LAST_YEAR, REGISTER, assumptionAt, TRACKS } from '../../shared/model/register.ts';
import { seedStructure } from '../seeds/seed.ts';
import { goldenProjections } from './golden.ts';

const template = goldenProjections().cases[0]!.assumptions;

/** A value anywhere in an assumption's allowed range, its ends included more often than by chance. */
export function arbitraryValue(path: AssumptionPath, baseYear: number): Arbitrary<number> {
  const { min, max, whole, calendarYear, soft } = assumptionAt(path);
  const least = calendarYear ? baseYear + 1 : min;
  const inside = whole
    ? fc.integer({ min: least, max })
    : fc.oneof(
        fc.double({ min: least, max, noNaN: true }),
        fc.double({ min: Math.max(least, soft[0]), max: soft[1], noNaN: true }),
      );
  return fc.oneof({ weight: 6, arbitrary: inside }, { weight: 1, arbitrary: fc.constantFrom(least, max) });
}

const overrides = (horizon: Horizon): Arbitrary<Flow['overrides']> =>
  fc
    .array(
      fc.tuple(fc.integer({ min: horizon.base + 1, max: LAST_YEAR }), fc.double({ min: -0.9, max: 2, noNaN: true })),
      { maxLength: 4 },
    )
    .map(Object.fromEntries);

const shock = (horizon: Horizon): Arbitrary<Shock> =>
  fc.record({
    year: fc.integer({ min: horizon.base + 1, max: LAST_YEAR }),
    flow: fc.constantFrom('exports', 'imports', 'both'),
    size: fc.double({ min: -0.9, max: 2, noNaN: true }),
    halfLife: fc.option(fc.double({ min: 0.1, max: 50, noNaN: true }), { nil: null }),
  });

/** A growth path of any shape; `base` is the flow's base value in USD m, which a ceiling lies above. */
export function arbitraryGrowth(flow: 'exports' | 'imports', base: number): Arbitrary<Growth> {
  const value = (name: 'rate' | 'from' | 'to' | 'halfLife' | 'years') => arbitraryValue(`${flow}.growth.${name}`, 2024);
  return fc.oneof(
    fc.record({ shape: fc.constant('constant' as const), rate: value('rate') }),
    fc.record({
      shape: fc.constant('fade' as const),
      from: value('from'),
      to: value('to'),
      halfLife: value('halfLife'),
    }),
    fc.record({ shape: fc.constant('linear' as const), from: value('from'), to: value('to'), years: value('years') }),
    fc.record({
      shape: fc.constant('saturating' as const),
      from: fc.double({ min: 0, max: 2, noNaN: true }),
      ceiling: fc
        .double({ min: 1e-9, max: 1, noNaN: true })
        .map((share) => Math.min(1e9, base + Math.max(base, 1) * 50 * share)),
    }),
  );
}

/** Paths that may take any value of their range on their own. */
const FREE = (Object.keys(REGISTER) as AssumptionPath[]).filter(
  (path) => !/\.growth\.|initialShare|tariffCut|stockCap/.test(path),
);

/** Any valid assumptions: every growth shape, overrides, shocks, ceilings, tracks and years. */
export function arbitraryAssumptions(horizon: Horizon): Arbitrary<Assumptions> {
  const free = fc.record(Object.fromEntries(FREE.map((path) => [path, arbitraryValue(path, horizon.base)])));
  const shares = fc
    .tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.integer({ min: 1, max: 100 }))
    .map((parts) => parts.map((part) => part / (parts[0] + parts[1] + parts[2])));
  return free.chain((values) => {
    let assumptions = template;
    for (const [path, value] of Object.entries(values)) assumptions = withValue(assumptions, path, value);
    const growth = (flow: 'exports' | 'imports') => arbitraryGrowth(flow, baseFlow(flow, assumptions.base));
    return fc
      .record({
        shares,
        exports: growth('exports'),
        imports: growth('imports'),
        exportsOverrides: overrides(horizon),
        importsOverrides: overrides(horizon),
        shocks: fc.array(shock(horizon), { maxLength: 4 }),
        cut: fc.double({ min: -1, max: 1, noNaN: true }),
        cap: fc.option(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e5, noNaN: true })), { nil: null }),
      })
      .map(
        (rest): Assumptions => ({
          ...assumptions,
          exports: { growth: rest.exports, overrides: rest.exportsOverrides },
          imports: { growth: rest.imports, overrides: rest.importsOverrides },
          marketAccess: {
            ...assumptions.marketAccess,
            tariffCut: Math.min(rest.cut, assumptions.marketAccess.initialTariff),
          },
          shocks: rest.shocks,
          workers: {
            ...assumptions.workers,
            stockCap: rest.cap,
            tracks: Object.fromEntries(
              TRACKS.map((track, k) => [
                track,
                { ...assumptions.workers.tracks[track], initialShare: rest.shares[k]! },
              ]),
            ) as Assumptions['workers']['tracks'],
          },
        }),
      );
  });
}

const horizon: Arbitrary<Horizon> = fc
  .tuple(fc.integer({ min: 1990, max: 2050 }), fc.integer({ min: 2, max: 36 }))
  .map(([base, years]) => ({ base, end: Math.min(LAST_YEAR, base + years) }));

/** Any valid document with up to six scenarios, each a few changes away from the baseline. */
export function arbitraryDocument(): Arbitrary<ScenarioDocument> {
  return horizon.chain((years) =>
    fc
      .record({
        assumptions: arbitraryAssumptions(years),
        scenarios: fc.array(fc.array(arbitraryChange(years), { maxLength: 5 }), { maxLength: 6 }),
      })
      .map(({ assumptions, scenarios }) => {
        const bare = bareDocument(assumptions, years, scenarios.length);
        return scenarios.reduce(
          (document, changes, n) =>
            changes.reduce((result, change) => {
              const edited = setValue(result, { scenario: `s-${n}`, ...change });
              // What another change of the same scenario rules out is left away.
              return edited.ok ? edited.value : result;
            }, document),
          bare,
        );
      }),
  );
}

/** A path and a value that is in range for it, whether or not a scenario can take it. */
export function arbitraryChange(years: Horizon): Arbitrary<{ path: string; value: unknown }> {
  const of = <T>(path: string, value: Arbitrary<T>) => value.map((value) => ({ path, value }));
  const scalars = fc
    .constantFrom(...(Object.keys(REGISTER) as AssumptionPath[]))
    .chain((path) => of(path, arbitraryValue(path, years.base)));
  return fc.oneof(
    { weight: 6, arbitrary: scalars },
    of('exports.growth', arbitraryGrowth('exports', 1e6)),
    of('imports.growth', arbitraryGrowth('imports', 1e6)),
    of('exports.overrides', overrides(years)),
    of('imports.overrides', overrides(years)),
    of('shocks', fc.array(shock(years), { maxLength: 3 })),
    of('workers.stockCap', fc.constant(null)),
  );
}

function bareDocument(assumptions: Assumptions, years: Horizon, scenarios: number): ScenarioDocument {
  return {
    format: 'bilateral',
    version: 1,
    model: 1,
    title: 'Any document',
    notes: '',
    horizon: years,
    structure: seedStructure,
    figures: { dataset: 'none', sources: [], facts: [], items: [] },
    baseline: { id: 'baseline', name: 'Baseline', notes: '', assumptions, origins: {}, rationale: {} },
    scenarios: Array.from({ length: scenarios }, (_, n) => ({
      id: `s-${n}`,
      name: `Scenario ${n}`,
      notes: '',
      changes: {},
      rationale: {},
    })),
    uncertainty: {
      seed: 1,
      draws: 100,
      inputs: [],
      correlations: [],
      noise: { exports: { sd: 0, persistence: 0 }, imports: { sd: 0, persistence: 0 }, correlation: 0 },
    },
    targets: [],
  };
}

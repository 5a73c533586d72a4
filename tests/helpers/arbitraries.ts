import fc, { type Arbitrary } from 'fast-check';
import { withValue } from '../../shared/document/changes.ts';
import { setValue } from '../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import {
  type Assumptions,
  type Flow,
  type Growth,
  type Horizon,
  idsOf,
  type Shock,
} from '../../shared/model/assumptions.ts';
import { baseFlow } from '../../shared/model/equations/growth.ts';
import { type AssumptionPath, assumptionAt, FIRST_YEAR, LAST_YEAR } from '../../shared/model/register.ts';
import type { Structure } from '../../shared/model/structure.ts';
import { seedStructure } from '../seeds/seed.ts';
import { ASSUMPTION_PATHS, goldenProjections, TRACKS } from './golden.ts';

const template = goldenProjections().cases[0]!.assumptions;

/** A value anywhere in an assumption's allowed range, its ends included more often than by chance. */
export function arbitraryValue(path: AssumptionPath): Arbitrary<number> {
  const { min: least, max, whole, soft } = assumptionAt(path);
  const inside = whole
    ? fc.integer({ min: least, max })
    : fc.oneof(
        fc.double({ min: least, max, noNaN: true }),
        fc.double({ min: Math.max(least, soft[0]), max: soft[1], noNaN: true }),
      );
  return fc.oneof({ weight: 6, arbitrary: inside }, { weight: 1, arbitrary: fc.constantFrom(least, max) });
}

/** Any calendar year, most of them near the horizon. */
const year = (horizon: Horizon) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: horizon.base + 1, max: LAST_YEAR }) },
    { weight: 1, arbitrary: fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }) },
  );

const overrides = (horizon: Horizon): Arbitrary<Flow['overrides']> =>
  fc
    .array(fc.tuple(year(horizon), fc.double({ min: -0.9, max: 2, noNaN: true })), { maxLength: 4 })
    .map(Object.fromEntries);

const shock = (horizon: Horizon): Arbitrary<Shock> =>
  fc.record({
    year: year(horizon),
    flow: fc.constantFrom('exports', 'imports', 'both'),
    size: fc.double({ min: -0.9, max: 2, noNaN: true }),
    halfLife: fc.option(fc.double({ min: 0.1, max: 50, noNaN: true }), { nil: null }),
    group: fc.constant(null),
  });

/** A growth path of any shape; `base` is the flow's base value in USD m, which a ceiling lies above. */
export function arbitraryGrowth(flow: 'exports' | 'imports', base: number): Arbitrary<Growth> {
  const value = (name: 'rate' | 'from' | 'to' | 'halfLife' | 'years') => arbitraryValue(`${flow}.growth.${name}`);
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
const FREE = ASSUMPTION_PATHS.filter((path) => !/\.growth\.|initialShare|stockCap|\.term$/.test(path));

/** So many groups of goods of a flow. */
type GroupCount = Readonly<Record<'exports' | 'imports', number>>;

/** Groups of goods of a flow, `count` or none to a few, some with growth, market access and overrides of their own. */
const groupsOf = (flow: 'exports' | 'imports', horizon: Horizon, count?: GroupCount): Arbitrary<Flow['groups']> =>
  fc
    .array(
      fc.record({
        weight: fc.integer({ min: 1, max: 50 }),
        growth: fc.option(arbitraryGrowth(flow, 1e6), { nil: null }),
        overrides: overrides(horizon),
        access: fc.option(
          fc.record({
            initialTariff: fc.double({ min: 0, max: 2, noNaN: true }),
            mfnTariff: fc.double({ min: 0, max: 2, noNaN: true }),
            preferentialTariff: fc.double({ min: 0, max: 2, noNaN: true }),
            utilisation: fc.double({ min: 0, max: 1, noNaN: true }),
            elasticity: fc.double({ min: 0, max: 10, noNaN: true }),
            startYear: year(horizon),
            phaseInYears: fc.integer({ min: 1, max: 30 }),
          }),
          { nil: null },
        ),
      }),
      { minLength: count?.[flow] ?? 0, maxLength: count?.[flow] ?? 3, size: 'max' },
    )
    .map((groups) => {
      const all = groups.reduce((sum, { weight }) => sum + weight, 0);
      return Object.fromEntries(groups.map(({ weight, ...own }, k) => [`g${k}`, { share: weight / all, ...own }]));
    });

/** How stays on a track end: on average, or after a term; and where those go who do not go home. */
const stays = fc.record({
  term: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
  moveOnTo: fc.option(fc.constantFrom(...TRACKS), { nil: null }),
});

/** Any valid assumptions: every growth shape, overrides, shocks, ceilings, tracks and years; with any groups, or so many. */
export function arbitraryAssumptions(horizon: Horizon, groups?: GroupCount): Arbitrary<Assumptions> {
  const free = fc.record(Object.fromEntries(FREE.map((path) => [path, arbitraryValue(path)])));
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
        exportsGroups: groupsOf('exports', horizon, groups),
        importsGroups: groupsOf('imports', horizon, groups),
        stays: fc.tuple(...TRACKS.map(() => stays)),
        cap: fc.option(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e5, noNaN: true })), { nil: null }),
      })
      .map(
        (rest): Assumptions => ({
          ...assumptions,
          exports: {
            ...assumptions.exports,
            growth: rest.exports,
            overrides: rest.exportsOverrides,
            groups: rest.exportsGroups,
          },
          imports: {
            ...assumptions.imports,
            growth: rest.imports,
            overrides: rest.importsOverrides,
            groups: rest.importsGroups,
          },
          shocks: rest.shocks,
          workers: {
            ...assumptions.workers,
            stockCap: rest.cap,
            tracks: Object.fromEntries(
              TRACKS.map((track, k) => [
                track,
                {
                  ...assumptions.workers.tracks[track]!,
                  initialShare: rest.shares[k]!,
                  term: rest.stays[k]!.term,
                  moveOnTo: rest.stays[k]!.moveOnTo === track ? null : rest.stays[k]!.moveOnTo,
                },
              ]),
            ),
          },
        }),
      );
  });
}

const horizon: Arbitrary<Horizon> = fc
  .tuple(fc.integer({ min: 1990, max: 2050 }), fc.integer({ min: 2, max: 36 }))
  .map(([base, years]) => ({ base, end: Math.min(LAST_YEAR, base + years) }));

type Inputs = Assumptions['inputs'];

/** One of the analyst's own inputs: a base, a path, and what is known of some years. */
const ownInput = (years: Horizon): Arbitrary<Inputs[string]> => {
  const rate = arbitraryValue('exports.growth.rate');
  const value = arbitraryValue('inputs.i0.base');
  return fc.record({
    base: value,
    growth: fc.oneof(
      fc.record({ shape: fc.constant('constant' as const), rate }),
      fc.record({
        shape: fc.constant('fade' as const),
        from: arbitraryValue('exports.growth.from'),
        to: arbitraryValue('exports.growth.to'),
        halfLife: arbitraryValue('exports.growth.halfLife'),
      }),
      fc.record({
        shape: fc.constant('linear' as const),
        from: arbitraryValue('exports.growth.from'),
        to: arbitraryValue('exports.growth.to'),
        years: arbitraryValue('exports.growth.years'),
      }),
    ),
    values: fc
      .array(fc.tuple(fc.integer({ min: years.base, max: years.end }), value), { maxLength: 3 })
      .map((known): Inputs[string]['values'] => Object.fromEntries(known)),
  });
};

/** Own metrics, some of which are undefined in some years of some documents; each may name what stands before it. */
const FORMULAS = [
  'remittances / i0',
  'growth(trade)',
  'total(fdi) - prev(balance, 0)',
  'ln(i0 - 1000) * sqrt(balance)',
  'if(workers > base(workers), exports / workers, -imports)',
  'max(m0, m1, 0) ^ 2 + exchange.rate',
];

/** Any valid document with up to six scenarios, each a few changes away from the baseline; some with inputs and metrics of their own. */
export function arbitraryDocument(): Arbitrary<ScenarioDocument> {
  return horizon.chain((years) =>
    fc
      .record({
        assumptions: fc
          .tuple(arbitraryAssumptions(years), fc.array(ownInput(years), { maxLength: 3 }))
          .map(([assumptions, inputs]) => ({
            ...assumptions,
            inputs: Object.fromEntries(inputs.map((input, k) => [`i${k}`, input])),
          })),
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
  const scalars = fc.constantFrom(...ASSUMPTION_PATHS).chain((path) => of(path, arbitraryValue(path)));
  return fc.oneof(
    { weight: 6, arbitrary: scalars },
    of('exports.growth', arbitraryGrowth('exports', 1e6)),
    of('imports.growth', arbitraryGrowth('imports', 1e6)),
    of('exports.overrides', overrides(years)),
    of('imports.overrides', overrides(years)),
    of('shocks', fc.array(shock(years), { maxLength: 3 })),
    of('workers.stockCap', fc.constant(null)),
    of('workers.tracks.skilled.term', fc.constant(null)),
    of('workers.tracks.trainee.moveOnTo', fc.constantFrom(null, 'skilled', 'seasonal')),
  );
}

/** The structure of the first case, split into the groups that the assumptions have, with their inputs and metrics. */
export const structureOf = (assumptions: Assumptions): Structure => {
  const { exports, imports, inputs } = idsOf(assumptions);
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
  const unit = { unit: 'USD m', kind: 'flow' } as const;
  // Without an input there is nothing for their formulas to name.
  const formulas = inputs.length === 0 ? [] : FORMULAS;
  return {
    ...seedStructure,
    goods: { exports: named(exports), imports: named(imports) },
    inputs: named(inputs).map((one) => ({ ...one, ...unit })),
    metrics: formulas.map((formula, k) => ({
      id: `m${k}`,
      name: `m${k}`,
      ...unit,
      better: 'higher' as const,
      formula,
    })),
  };
};

function bareDocument(assumptions: Assumptions, years: Horizon, scenarios: number): ScenarioDocument {
  return {
    format: 'bilateral',
    version: 2,
    model: 2,
    title: 'Any document',
    notes: '',
    horizon: years,
    structure: structureOf(assumptions),
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

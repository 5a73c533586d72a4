import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { assumptionProblems } from '../../shared/document/assumption-constraints.ts';
import { withValue } from '../../shared/document/changes.ts';
import {
  type Distribution,
  PARAMETER_SIZE,
  type Uncertainty,
  uncertaintySchema,
} from '../../shared/document/schema.ts';
import { cannotBeUncertain } from '../../shared/document/uncertainty-constraints.ts';
import { type AllowedRange, allowedRange } from '../../shared/model/allowed-range.ts';
import type { Assumptions, Growth } from '../../shared/model/assumptions.ts';
import { baseFlow } from '../../shared/model/equations/growth.ts';
import { explainProjection } from '../../shared/model/explain/explain-projection.ts';
import { type MetricName, metricAt } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { type AssumptionPath, assumptionAt } from '../../shared/model/register.ts';
import {
  compoundGrowth,
  cumulative,
  difference,
  presentValue,
  relativeDifference,
} from '../../shared/model/summaries.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { changed } from '../../shared/questions/attribution/attribution.ts';
import { explainDraw } from '../../shared/questions/draws/drawn-state.ts';
import { best } from '../../shared/questions/fan/best.ts';
import { chance } from '../../shared/questions/fan/chance.ts';
import { fan } from '../../shared/questions/fan/fan.ts';
import { fanValue } from '../../shared/questions/fan/fan-value.ts';
import { regret } from '../../shared/questions/fan/regret.ts';
import { grid } from '../../shared/questions/levers/grid.ts';
import { levers } from '../../shared/questions/levers/levers.ts';
import { cannotBeMoved } from '../../shared/questions/levers/moved-assumption.ts';
import { solve } from '../../shared/questions/levers/solve.ts';
import { tornado } from '../../shared/questions/levers/tornado.ts';
import type { Questions } from '../../shared/questions/questions.ts';
import { sobol } from '../../shared/questions/variance/sobol-indices.ts';
import { ASSUMPTION_PATHS, bare, goldenProjections, METRIC_NAMES, TRACKS } from '../helpers/golden.ts';
import { seedFigures, seedNames } from '../seeds/seed.ts';

/** The ends of what is allowed, the smallest numbers that there are, and what lies between. */
function extreme(least: number, most: number, whole = false): Arbitrary<number> {
  const tiny = [5e-324, 1e-310, 1e-305, 1e-200, 1e-100, 1e-13, 1e-12];
  const ends = [least, most, 0, 1, ...(whole ? [] : [...tiny, ...tiny.map((size) => -size), most * (1 - 2 ** -52)])];
  const inside = whole ? fc.integer({ min: least, max: most }) : fc.double({ min: least, max: most, noNaN: true });
  const allowed = ends.filter((value) => value >= least && value <= most);
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...allowed) }, { weight: 1, arbitrary: inside });
}

const horizon = bare({ base: 2024, end: 2060 });
const figures = seedFigures();
const template = goldenProjections().cases[0]!.assumptions;

const valueAt = (path: AssumptionPath): Arbitrary<number> => {
  const { min, max, whole, calendarYear } = assumptionAt(path);
  return extreme(calendarYear ? horizon.base + 1 : min, max, whole);
};

function growthOf(flow: 'exports' | 'imports', base: number): Arbitrary<Growth> {
  const at = (name: 'rate' | 'from' | 'to' | 'halfLife' | 'years') => valueAt(`${flow}.growth.${name}`);
  const ceilings = [base * (1 + 2 ** -52), base * 2, 1e9, 1e-12].filter(
    (ceiling) => ceiling > base && ceiling >= 1e-12,
  );
  return fc.oneof(
    fc.record({ shape: fc.constant('constant' as const), rate: at('rate') }),
    fc.record({ shape: fc.constant('fade' as const), from: at('from'), to: at('to'), halfLife: at('halfLife') }),
    fc.record({ shape: fc.constant('linear' as const), from: at('from'), to: at('to'), years: at('years') }),
    fc.record({
      shape: fc.constant('saturating' as const),
      from: extreme(0, 2),
      ceiling: fc.constantFrom(...ceilings),
    }),
  );
}

const overrides = fc.dictionary(fc.integer({ min: 2025, max: 2060 }).map(String), fc.constantFrom(-0.9, 0, 2), {
  maxKeys: 36,
});

const shocks = fc.array(
  fc.record({
    year: fc.integer({ min: 2025, max: 2060 }),
    flow: fc.constantFrom('exports' as const, 'imports' as const, 'both' as const),
    size: fc.constantFrom(-0.9, 0, 2),
    halfLife: fc.constantFrom(null, 0.1, 50),
    group: fc.constant(null),
  }),
  { maxLength: 100 },
);

const SCALARS = ASSUMPTION_PATHS.filter((path) => !/\.growth\.|initialShare|stockCap|\.term$/.test(path));

const assumptions: Arbitrary<Assumptions> = fc
  .record({
    values: fc.record(Object.fromEntries(SCALARS.map((path) => [path, valueAt(path)]))),
    cap: fc.option(valueAt('workers.stockCap'), { nil: null }),
    first: extreme(0, 1),
    exportsOverrides: overrides,
    importsOverrides: overrides,
    shocks,
  })
  .chain(({ values, cap, first, exportsOverrides, importsOverrides, shocks }) => {
    let made = template;
    for (const [path, value] of Object.entries(values)) made = withValue(made, path, value);
    made = withValue(made, 'workers.stockCap', cap);
    made = withValue(made, 'shocks', shocks);
    TRACKS.forEach((track, k) => {
      made = withValue(made, `workers.tracks.${track}.initialShare`, k === 0 ? first : k === 1 ? 1 - first : 0);
    });
    return fc
      .record({
        exports: growthOf('exports', baseFlow('exports', made.base)),
        imports: growthOf('imports', baseFlow('imports', made.base)),
      })
      .map(
        (growth): Assumptions => ({
          ...made,
          exports: { ...made.exports, growth: growth.exports, overrides: exportsOverrides },
          imports: { ...made.imports, growth: growth.imports, overrides: importsOverrides },
        }),
      );
  })
  .filter((made) => assumptionProblems(made).length === 0);

const { least, most } = PARAMETER_SIZE;
const parameter = fc.constantFrom(0, least, -least, 1, -1, 0.1, -0.1, 1.5, most, -most);
const three = fc
  .tuple(parameter, parameter, parameter)
  .map((all) => all.toSorted((a, b) => a - b) as [number, number, number]);

const distribution: Arbitrary<Distribution> = fc.oneof(
  three.map(([min, , max]): Distribution => ({ kind: 'uniform', min, max })),
  three.map(([min, mode, max]): Distribution => ({ kind: 'triangular', min, mode, max })),
  three.map(([min, mode, max]): Distribution => ({ kind: 'pert', min, mode, max })),
  fc.tuple(parameter, parameter).map(([mean, sd]): Distribution => ({ kind: 'normal', mean, sd: Math.abs(sd) })),
  fc
    .tuple(fc.constantFrom(least, 1, most), fc.constantFrom(1, 1 + 2 ** -52, 1.2, 1000))
    .map(([median, gsd]): Distribution => ({ kind: 'lognormal', median, gsd })),
);

const UNCERTAIN = ASSUMPTION_PATHS.filter((path) => cannotBeUncertain(path) === null);
const noise = fc.record({ sd: fc.constantFrom(0, 5e-324, 0.1, 1), persistence: fc.constantFrom(-0.99, 0, 0.99) });

const uncertainty: Arbitrary<Uncertainty> = fc
  .record({
    paths: fc.subarray([...UNCERTAIN], { minLength: 1, maxLength: 6 }),
    distributions: fc.array(fc.tuple(fc.constantFrom('shift' as const, 'factor' as const), distribution), {
      minLength: 6,
      maxLength: 6,
    }),
    noise: fc.record({ exports: noise, imports: noise, correlation: fc.constantFrom(-1, 0, 1) }),
  })
  .map(({ paths, distributions, noise }) => ({
    seed: 1,
    draws: 40,
    inputs: paths.map((path, k) => ({ path, apply: distributions[k]![0], distribution: distributions[k]![1] })),
    correlations: [],
    noise,
  }));

/** Where in an answer a number is none; empty where there is no such place. */
function strayNumbers(value: unknown, at: string): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${at}: ${value}`];
  if (ArrayBuffer.isView(value)) return strayNumbers([...(value as Float64Array)], at);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strayNumbers(inner, `${at}.${key}`));
}

/** What is answered; a question may be refused in a sentence too, but never throw. */
const answered = (outcome: Outcome<unknown>): unknown => (outcome.ok ? outcome.value : null);

const subject = (id: string, assumptions: Assumptions) => ({ id, assumptions });

/** Everything that is asked of two scenarios and an uncertainty. */
function everyAnswer(
  [own, baseline]: readonly [Assumptions, Assumptions],
  uncertainty: Uncertainty,
  { metric, year, paths, target }: Asked,
): Readonly<Record<string, unknown>> {
  const endsOf = ({ min, max }: AllowedRange) => [min.value, max.value] as const;
  const [a, b] = [subject('own', own), subject('baseline', baseline)];
  const t = year - horizon.base;
  const [series, reference] = [own, baseline].map((one) => seriesOf(project(one, horizon), metric)) as [
    Float64Array,
    Float64Array,
  ];
  const one = { horizon, subject: a, uncertainty, metric, year };
  const all = { horizon, subjects: [a, b], uncertainty, metric, year };
  const [x, y] = paths.map((path) => {
    const [from, to] = cannotBeMoved(own, path, '') ? [0, 1] : endsOf(allowedRange(own, path));
    return { path, from, to, count: assumptionAt(path).whole ? Math.min(1001, to - from + 1) : 4 };
  });
  const directed = metricAt(horizon.own, metric).better !== null;
  return {
    projections: [own, baseline].map((one) => project(one, horizon)),
    compared: {
      difference: difference(series, reference, t),
      relative: relativeDifference(series, reference, t),
      growth: compoundGrowth(series, t),
      cumulative: cumulative(metricAt(horizon.own, metric), series, t),
      presentValue: presentValue(metricAt(horizon.own, metric), series, t, own.discountRate),
    },
    explained: answered(explainProjection({ names: seedNames, assumptions: own, horizon, figures }, metric, year)),
    drawn: explainedDraw(one),
    tornado: answered(tornado(one)),
    levers: answered(levers({ ...one, ranges: [] })),
    sobol: answered(sobol({ ...one, samples: 16, asIfIndependent: false })),
    fan: answered(
      fan({ horizon, subjects: [a, b], uncertainty, metrics: METRIC_NAMES, targets: [{ metric, value: target }] }),
    ),
    fanValue: [0.5, 'mean' as const].map((of) => answered(fanValue({ ...one, of }))),
    chance: answered(chance({ ...one, target })),
    best: directed && answered(best(all)),
    regret: directed && answered(regret({ ...all, of: 'own' })),
    solve: answered(solve({ horizon, subject: a, path: paths[0], range: null, metric, year, target })),
    grid: answered(grid({ horizon, subject: a, x: x!, y: y!, metric, year })),
    changed: answered(changed({ horizon, from: b, to: a, metric, year })),
  };
}

/** A draw that the median rests on, explained. */
function explainedDraw(one: Omit<Questions['fanValue'], 'of'>): unknown {
  const median = fanValue({ ...one, of: 0.5 });
  const [rest] = median.ok ? median.value.rests : [];
  const { subject, uncertainty, metric, year } = one;
  return (
    rest && answered(explainDraw({ names: seedNames, ...subject, horizon }, uncertainty, rest.state, metric, year))
  );
}

interface Asked {
  readonly metric: MetricName;
  readonly year: number;
  readonly paths: readonly [AssumptionPath, AssumptionPath];
  readonly target: number;
}

const asked: Arbitrary<Asked> = fc.record({
  metric: fc.constantFrom(...METRIC_NAMES),
  year: fc.constantFrom(2025, 2031, 2060),
  paths: fc.tuple(fc.constantFrom(...ASSUMPTION_PATHS), fc.constantFrom(...ASSUMPTION_PATHS)),
  target: fc.constantFrom(0, 1e-305, 1, 5000, -1e12, 1e308),
});

test('no answer to anything that may be asked holds NaN or infinity', () => {
  fc.assert(
    fc.property(assumptions, assumptions, uncertainty, asked, (own, baseline, uncertainty, asked) => {
      expect(uncertaintySchema.safeParse(uncertainty).success).toBe(true);
      expect(strayNumbers(everyAnswer([own, baseline], uncertainty, asked), '')).toEqual([]);
    }),
    // Other ones in every run.
    { numRuns: 16 },
  );
});

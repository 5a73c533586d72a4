import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { english } from '../../shared/language/en/english.ts';
import { namesOf } from '../../shared/language/names.ts';
import { explain } from '../../shared/model/explain/explain.ts';
import { explainer } from '../../shared/model/explain/explain-projection.ts';
import { frameOf } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { changed } from '../../shared/questions/attribution/attribution.ts';
import { drawScenarios } from '../../shared/questions/draws/draw-alone.ts';
import { best } from '../../shared/questions/fan/best.ts';
import { chance } from '../../shared/questions/fan/chance.ts';
import { fan } from '../../shared/questions/fan/fan.ts';
import { fanValue } from '../../shared/questions/fan/fan-value.ts';
import { regret } from '../../shared/questions/fan/regret.ts';
import { grid } from '../../shared/questions/levers/grid.ts';
import { solve } from '../../shared/questions/levers/solve.ts';
import { tornado } from '../../shared/questions/levers/tornado.ts';
import { sobol } from '../../shared/questions/variance/sobol-indices.ts';
import { frameOfWorked, readGolden, type WorkedDocument } from '../helpers/golden.ts';
import { answerOf, told } from '../helpers/golden-questions.ts';
import { seedStructure } from '../seeds/seed.ts';

const shipped = JSON.parse(readFileSync('seeds/cambodia-japan.bilateral', 'utf8'));
const own = (name: string) => name as MetricName;

/** The shipped document with an input and metrics of these formulas. */
function withFormulas(formulas: Readonly<Record<string, string>>): ScenarioDocument {
  const metrics = Object.entries(formulas).map(([id, formula]) => {
    return { id, name: `Own ${id}`, unit: 'USD m', kind: 'flow', better: 'higher', formula };
  });
  const inputs = [{ id: 'gdp', name: 'GDP', unit: 'USD m', kind: 'flow' }];
  const gdp = { base: 46_000, growth: { shape: 'constant', rate: 0.06 }, values: { 2026: 50_000 } };
  const { baseline, structure } = shipped;
  const document = {
    ...shipped,
    structure: { ...structure, inputs, metrics },
    baseline: { ...baseline, assumptions: { ...baseline.assumptions, inputs: { gdp } } },
  };
  return answerOf(readDocument(JSON.stringify(document), seedStructure)).document;
}

function askedOf(document: ScenarioDocument, metric: string, draws = 200) {
  const { baseline, scenarios, uncertainty } = document;
  const subjects = [baseline, ...scenarios]
    .slice(0, 3)
    .map(({ id }) => ({ id, assumptions: assumptionsOf(document, id) }));
  return {
    horizon: frameOf(document),
    subject: subjects[0]!,
    subjects,
    uncertainty: { ...uncertainty, draws },
    metric: own(metric),
    year: 2030,
  };
}

const ofBaseline = (document: ScenarioDocument, metric: string): Float64Array =>
  seriesOf(project(assumptionsOf(document, document.baseline.id), frameOf(document)), own(metric));

test('an input is projected as a metric: what is known, else on from the year before', () => {
  const values = ofBaseline(withFormulas({}), 'gdp');
  expect([...values.subarray(0, 4)]).toEqual([46_000, 48_760, 50_000, 53_000]);
});

test('every worked metric is explained with its value, and refused where it has none', () => {
  interface Case {
    document: WorkedDocument;
    assumptions: ReturnType<typeof assumptionsOf>;
    metrics: Record<string, (number | null)[]>;
  }
  const { cases } = readGolden<{ cases: Case[] }>('model-2/projections');
  const { document, assumptions, metrics } = cases.find(({ document }) => document.metrics.length > 0)!;
  const horizon = frameOfWorked(document);
  const named = (ids: readonly { id: string }[]) => ids.map((one) => ({ name: one.id, help: '', ...one }));
  const structure = {
    ...seedStructure,
    tracks: named(Object.keys(assumptions.workers.tracks).map((id) => ({ id }))),
    goods: {
      exports: named(Object.keys(assumptions.exports.groups).map((id) => ({ id }))),
      imports: named(Object.keys(assumptions.imports.groups).map((id) => ({ id }))),
    },
    inputs: named(horizon.own.inputs),
    metrics: named(horizon.own.metrics),
  };
  const ask = explainer({ names: namesOf(english, structure as never), assumptions, horizon });
  const projection = project(assumptions, horizon);
  for (const { id } of [...horizon.own.inputs, ...horizon.own.metrics])
    for (const t of [0, 1, horizon.end - horizon.base]) {
      const answer = ask(own(id), horizon.base + t);
      if (metrics[id]![t] === null) expect(told(answer)).toContain(`has no value in ${horizon.base + t}`);
      else expect(answerOf(answer).value, `${id} ${t}`).toBe(seriesOf(projection, own(id))[t]);
    }
});

describe('an own metric', () => {
  const document = withFormulas({
    toGdp: 'remittances / gdp',
    sum: 'total(growth(trade))',
    fund: 'prev(fund, 0) + toGdp',
  });

  test('is explained by its parts, with their names, units and formulas', () => {
    const names = namesOf(english, document.structure);
    const told = answerOf(explain(names, document, document.baseline.id, { metric: own('fund'), year: 2026 }));
    expect(told).toMatchObject({
      id: 'fund@2026',
      label: 'Own fund 2026',
      unit: 'USD m',
      formula: 'Own fund 2025 + Own toGdp 2026',
    });
    const [before, now] = told.operands as (typeof told)[];
    expect(before!.id).toBe('fund@2025');
    expect(now).toMatchObject({ label: 'Own toGdp 2026', formula: 'Remittances 2026 ÷ GDP 2026' });
    const gdp = (now!.operands as (typeof told)[])[1]!;
    expect(gdp).toMatchObject({ id: 'gdp@2026', unit: 'USD m', note: 'the value known for this year' });
    const sum = answerOf(explain(names, document, document.baseline.id, { metric: own('sum'), year: 2026 }));
    expect(sum.formula).toBe('total(growth(trade)) 2026');
  });

  test('gives in a draw alone what it gives in a fan of one draw', () => {
    const asked = askedOf(document, 'fund', 1);
    const [drawn] = answerOf(drawScenarios(asked, 0));
    const { scenarios } = answerOf(fan({ ...asked, metrics: [own('fund')], targets: [] }));
    expect([...scenarios[0]!.metrics[own('fund')]!.mean]).toEqual([...seriesOf(drawn!.projection, own('fund'))]);
  });

  test('takes part in every question', () => {
    const asked = askedOf(document, 'toGdp');
    const [a, b] = asked.subjects;
    expect(answerOf(tornado(asked)).bars.length).toBeGreaterThan(0);
    expect(answerOf(best(asked)).share).toHaveProperty(a!.id);
    expect(answerOf(regret({ ...asked, of: a!.id })).draws).toBe(200);
    expect(answerOf(fanValue({ ...asked, of: 0.5 })).value).toBeGreaterThan(0);
    expect(answerOf(sobol({ ...asked, samples: 64, asIfIndependent: true })).variance).toBeGreaterThan(0);
    const { parts, difference } = answerOf(changed({ ...asked, from: a!, to: b! }));
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(difference, 12);
    const target = 1.1 * ofBaseline(document, 'toGdp')[6]!;
    const found = answerOf(solve({ ...asked, path: 'inputs.gdp.growth.rate', range: null, target }));
    expect(found).toMatchObject({ reached: true });
    expect(found.value).toBeLessThan(0.06);
  });
});

describe('where it is undefined', () => {
  /** In some draws trade is above the threshold, in others below. */
  const threshold = Math.round(ofBaseline(withFormulas({}), 'trade')[6]!);
  const document = withFormulas({ root: `sqrt(trade - ${threshold})`, never: 'ln(0 - trade)' });
  const asked = askedOf(document, 'root');

  test('a fan says in how many draws, without mean and quantiles, and these draws reach no target', () => {
    const targets = [{ metric: own('root'), value: 0 }];
    const { scenarios } = answerOf(fan({ ...asked, metrics: [own('root'), own('never')], targets }));
    const { undefined: without, mean, quantiles } = scenarios[0]!.metrics[own('root')]!;
    expect(without![6]).toBeGreaterThan(0);
    expect(without![6]).toBeLessThan(200);
    expect(mean[6]).toBeNaN();
    expect(quantiles.map((series) => series[6])).toEqual(quantiles.map(() => Number.NaN));
    expect(scenarios[0]!.targets[0]!.share[6]).toBe(1 - without![6]! / 200);
    expect([...scenarios[0]!.metrics[own('never')]!.undefined!]).toEqual(
      without!.length ? Array(without!.length).fill(200) : [],
    );
    expect(answerOf(chance({ ...asked, target: 0 })).reached).toBe(200 - without![6]!);
  });

  test('questions that need it in every run are refused', () => {
    const [a, b] = asked.subjects;
    const refusals = [
      best(asked),
      regret({ ...asked, of: a!.id }),
      fanValue({ ...asked, of: 'mean' }),
      sobol({ ...asked, samples: 64, asIfIndependent: true }),
      changed({ ...asked, metric: own('never'), from: a!, to: b! }),
      solve({ ...asked, metric: own('never'), path: 'base.totalTrade', range: null, target: 1 }),
    ];
    for (const refusal of refusals) expect(told(refusal)).toContain('has no value in 2030 in some of the runs');
  });

  test('a tornado and a grid have gaps, and goal seek looks where it is defined', () => {
    const { bars } = answerOf(tornado(asked));
    expect(bars.some(({ low, high }) => Number.isNaN(low) || Number.isNaN(high))).toBe(true);
    expect(bars.every(({ path }) => asked.uncertainty.inputs.some((input) => input.path === path))).toBe(true);
    const x = { path: 'base.totalTrade', from: 500, to: 5000, count: 5 } as const;
    const y = { path: 'base.exportShare', from: 0.1, to: 0.9, count: 3 } as const;
    const { values } = answerOf(grid({ ...asked, x, y }));
    expect(values[0]!.every(Number.isNaN)).toBe(true);
    expect(values[4]!.every(Number.isFinite)).toBe(true);
    const found = answerOf(solve({ ...asked, path: 'base.totalTrade', range: null, target: 30 }));
    expect(found).toMatchObject({ reached: true });
    expect(found.gives).toBeCloseTo(30, 9);
  });
});

describe('in bounded time', () => {
  test('a chain of 200 metrics, each of which asks for the year before, goes through projection, fan and explanation', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 200 }, (_, k) => [
        `m${k}`,
        k === 0 ? 'trade' : `prev(m${k - 1}, 1) * 0.5 + m${k - 1} * 0.5`,
      ]),
    );
    const document = { ...withFormulas(chain), horizon: { base: 2024, end: 2060 } };
    const asked = askedOf(document, 'm199', 10);
    const values = ofBaseline(document, 'm199');
    expect(values.every(Number.isFinite)).toBe(true);
    const { scenarios } = answerOf(fan({ ...asked, metrics: [own('m199')], targets: [] }));
    expect(scenarios[0]!.metrics[own('m199')]!.mean.every(Number.isFinite)).toBe(true);
    const names = namesOf(english, document.structure);
    expect(answerOf(explain(names, document, 'growth-fades', { metric: own('m199'), year: 2060 })).value).toBe(
      values[36],
    );
  });

  test('a formula of 10,000 characters', () => {
    const formula = `${'trade+'.repeat(1_666)}1`;
    expect(formula.length).toBeLessThanOrEqual(10_000);
    const document = withFormulas({ long: formula });
    expect(ofBaseline(document, 'long')[3]).toBeCloseTo(1_666 * ofBaseline(document, 'trade')[3]! + 1, 3);
    const { scenarios } = answerOf(fan({ ...askedOf(document, 'long', 10), metrics: [own('long')], targets: [] }));
    expect(scenarios[0]!.metrics[own('long')]!.mean.every(Number.isFinite)).toBe(true);
  });
});

/** Formulas over the metrics, inputs and assumptions of the shipped document, and own metrics before it. */
const formula = (names: readonly string[]): fc.Arbitrary<string> => {
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(...names, 'year', '2', '0', '5%', '1e6'),
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '^'), tie('tree'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc
        .tuple(fc.constantFrom('abs', 'sqrt', 'ln', 'exp', 'not', 'total', 'growth', 'base'), tie('tree'))
        .map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(fc.constantFrom('min', 'max', 'and', 'or', 'prev'), tie('tree'), tie('tree'))
        .map(([f, a, b]) => `${f}(${a}, ${b})`),
      fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(([a, b, c]) => `if(${a} > ${b}, ${b}, ${c})`),
    ),
  }));
  return tree;
};

test('whatever is defined, every value is finite or undefined, and undefined nowhere but in own metrics', () => {
  const names = ['trade', 'balance', 'workers:trainee', 'fdi', 'gdp', 'exchange.rate', 'exports.growth.rate'];
  const formulas = fc.tuple(formula(names), formula([...names, 'a']), formula([...names, 'a', 'b']));
  fc.assert(
    fc.property(formulas, ([a, b, c]) => {
      const document = withFormulas({ a, b, c });
      const { metrics, values } = project(assumptionsOf(document, 'growth-fades'), frameOf(document));
      const years = values.length / metrics.length;
      for (const [k, value] of values.entries()) {
        const isOwn = ['a', 'b', 'c'].includes(metrics[Math.floor(k / years)]!);
        expect(Number.isFinite(value) || (isOwn && Number.isNaN(value))).toBe(true);
      }
      const asked = askedOf(document, 'c', 4);
      const drawn = answerOf(fan({ ...asked, metrics: [own('c')], targets: [] })).scenarios[0]!.metrics[own('c')]!;
      for (const [t, mean] of drawn.mean.entries())
        expect(Number.isFinite(mean)).toBe((drawn.undefined?.[t] ?? 0) === 0);
    }),
    { numRuns: 120 },
  );
});

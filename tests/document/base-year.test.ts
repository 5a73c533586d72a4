import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { moveBaseYear, nextBaseYears } from '../../shared/document/edits/base-year.ts';
import { followers } from '../../shared/document/edits/figures.ts';
import { addScenario } from '../../shared/document/edits/scenarios.ts';
import { setRationale, setValues } from '../../shared/document/edits/values.ts';
import { takenInYear } from '../../shared/document/known-in-year.ts';
import { provenanceOf } from '../../shared/document/origins.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { Graph } from '../../shared/model/algebra/graph.ts';
import { exchangeRate } from '../../shared/model/equations/exchange.ts';
import { FLOWS, type FlowName, modelOf } from '../../shared/model/equations/model.ts';
import { flowOf } from '../../shared/model/equations/trade.ts';
import { frameOf } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { arbitraryDocument } from '../helpers/arbitraries.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { firstCase, seedDocument } from '../seeds/seed.ts';

const all = ({ baseline, scenarios }: ScenarioDocument) => [baseline, ...scenarios];

/** Exports or imports without new projects, USD m, and those of each group of goods, from a year on. */
function underlying(document: ScenarioDocument, scenario: string, flow: FlowName, from: number): readonly number[] {
  const { base, end } = document.horizon;
  const model = modelOf(assumptionsOf(document, scenario), document.horizon);
  const { withoutProjects, groups } = flowOf(flow, model, exchangeRate(model));
  const graph = new Graph();
  return [withoutProjects, ...groups.values()].flatMap((series) =>
    Array.from({ length: end - from + 1 }, (_, k) => graph.settled(series(from + k - base))),
  );
}

describe('moving the base year onto what is projected', () => {
  const moving = arbitraryDocument()
    .filter((document) => nextBaseYears(document).length > 0)
    .chain((document) =>
      fc.record({ document: fc.constant(document), year: fc.constantFrom(...nextBaseYears(document)) }),
    );

  it('leaves underlying exports and imports of all later years as they were, for every shape, tariff, shock and rate', () => {
    fc.assert(
      fc.property(moving, ({ document, year }) => {
        const moved = moveBaseYear(document, { year, known: [] });
        // What grows out of an assumption’s range, or comes to its ceiling, is refused.
        fc.pre(moved.ok);
        const after = moved.value.document;
        for (const { id } of all(document)) {
          // The smaller flow is what the share leaves of trade: of a millionth of it the last digits are lost.
          const { exportShare } = assumptionsOf(after, id).base;
          if (exportShare < 1e-4 || exportShare > 1 - 1e-4) continue;
          for (const flow of FLOWS) {
            const were = underlying(document, id, flow, year);
            underlying(after, id, flow, year).forEach((value, k) => {
              expect(Math.abs(value - were[k]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, were[k]!));
            });
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

type Known = Parameters<typeof moveBaseYear>[1]['known'];
const typed = (values: Readonly<Record<string, number>>): Known =>
  Object.entries(values).map(([path, value]) => ({ path: path as Known[number]['path'], value, origin: null }));

const moved = (document: ScenarioDocument, year: number, values: Readonly<Record<string, number>> = {}) =>
  answerOf(moveBaseYear(document, { year, known: typed(values) }));

const set = (document: ScenarioDocument, scenario: string, values: Readonly<Record<string, unknown>>) =>
  answerOf(setValues(document, { scenario, values }));

/** The first case with its baseline alone. */
const alone = (values: Readonly<Record<string, unknown>> = {}) =>
  set({ ...firstCase(), scenarios: [] }, 'growth-fades', values);
const BASELINE = 'growth-fades';

const series = (document: ScenarioDocument, metric: string, scenario = BASELINE) => [
  ...seriesOf(project(assumptionsOf(document, scenario), frameOf(document)), metric as MetricName),
];

describe('a growth path goes on in the same calendar years', () => {
  const grown = (growth: object, year: number, values = {}) =>
    moved(alone({ 'exports.growth': growth }), year, values).document.baseline.assumptions.exports.growth;

  it('a fade from what it has come to, with the same half-life', () => {
    // 0.198, 0.154652, 0.124 … (§ 11), two years on.
    const { from, ...rest } = grown({ shape: 'fade', from: 0.198, to: 0.05, halfLife: 2 }, 2026) as Fade;
    expect(from).toBeCloseTo(0.124, 12);
    expect(rest).toEqual({ shape: 'fade', to: 0.05, halfLife: 2 });
  });

  it('a linear path over the years that are left, and constant where it has arrived', () => {
    const linear = { shape: 'linear', from: 0.198, to: 0.05, years: 5 };
    // 0.198, 0.161, 0.124, 0.087, 0.05 (§ 11).
    const { from, ...rest } = grown(linear, 2026) as Fade;
    expect(from).toBeCloseTo(0.124, 12);
    expect(rest).toEqual({ shape: 'linear', to: 0.05, years: 3 });
    expect(grown(linear, 2027)).toMatchObject({ years: 2 });
    expect(grown(linear, 2028)).toEqual({ shape: 'constant', rate: 0.05 });
    expect(grown(linear, 2031)).toEqual({ shape: 'constant', rate: 0.05 });
    expect(grown({ shape: 'constant', rate: 0.04 }, 2031)).toEqual({ shape: 'constant', rate: 0.04 });
  });

  it('a saturating path under its ceiling with its q, from whatever is known', () => {
    // q = e^−0.2 from 1,000 under 5,000 (§ 11): 1,169.6117 in the first year, 1,358.2232 in the second.
    const q = Math.exp(-0.2);
    const rate = (u: number) => 1 / (q + (1 - q) * (u / 5000)) - 1;
    const base = { 'base.totalTrade': 2000, 'base.exportShare': 0.5 };
    const document = alone({ ...base, 'exports.growth': { shape: 'saturating', from: rate(1000), ceiling: 5000 } });
    const path = (values: Readonly<Record<string, number>>) =>
      moved(document, 2025, values).document.baseline.assumptions.exports.growth as Fade & { ceiling: number };
    expect(path({}).ceiling).toBe(5000);
    expect(path({}).from).toBeCloseTo(1358.2232 / 1169.6117 - 1, 6);
    expect(path({ exports: 2000, imports: 900 }).from).toBeCloseTo(rate(2000), 12);
  });
});
interface Fade {
  readonly from: number;
  readonly [more: string]: unknown;
}

describe('what a base year says', () => {
  it('takes the total alone with the share that each scenario projects', () => {
    const { document } = moved(firstCase(), 2026, { 'base.totalTrade': 3000 });
    for (const { id } of all(document)) {
      const [exports, imports] = FLOWS.map((flow) => underlying(firstCase(), id, flow, 2026)[0]!) as [number, number];
      const { totalTrade, exportShare } = assumptionsOf(document, id).base;
      expect(totalTrade).toBe(3000);
      expect(exportShare).toBeCloseTo(exports / (exports + imports), 12);
    }
  });

  it('takes one flow with what is projected of the other', () => {
    const { document } = moved(alone(), 2025, { exports: 1700 });
    const imports = underlying(alone(), BASELINE, 'imports', 2025)[0]!;
    expect(document.baseline.assumptions.base.totalTrade).toBeCloseTo(1700 + imports, 9);
  });

  it('has the known rate of exchange in its year, before the change of the schedule or after it', () => {
    const changing = alone({ 'exchange.change': 0.25, 'exchange.startYear': 2026, 'exchange.exportsElasticity': 0.5 });
    expect(moved(changing, 2025, { 'exchange.rate': 145 }).document.baseline.assumptions.exchange.rate).toBe(145);
    const { rate, change } = moved(changing, 2027, { 'exchange.rate': 145 }).document.baseline.assumptions.exchange;
    expect(rate * (1 + change)).toBeCloseTo(145, 12);
    expect(moved(changing, 2027).document.baseline.assumptions.exchange.rate).toBe(150);
  });

  it('goes on with workers, skills and inputs from what was projected', () => {
    const seeded = seedDocument();
    const known = set(seeded, BASELINE, { 'inputs.gdp.values': { 2026: 50_000, 2029: 70_000 } });
    const { document } = moved(known, 2027);
    for (const metric of ['workers', 'workers:trainee', 'skilledSupply', 'gdp', 'departures']) {
      const after = series(document, metric);
      series(known, metric)
        .slice(3)
        .forEach((value, t) => {
          // Who leaves and comes home is counted after the base year.
          if (t > 0 || metric !== 'departures') expect(after[t]).toBeCloseTo(value, 6);
        });
    }
    expect(series(moved(known, 2026, { 'inputs.gdp.base': 51_000 }).document, 'gdp')[0]).toBe(51_000);
    expect(moved(known, 2026, { 'inputs.gdp.base': 51_000 }).dropped).toEqual([
      { scenario: BASELINE, path: 'inputs.gdp.values.2026', value: 50_000 },
    ]);
  });

  it('shares out what known shares leave in the proportion projected', () => {
    const { document } = moved(seedDocument(), 2025, { 'exports.groups.garments.share': 0.5 });
    const { garments, footwear, bags } = document.baseline.assumptions.exports.groups;
    expect(garments!.share).toBe(0.5);
    expect(footwear!.share / bags!.share).toBeCloseTo(13 / 7, 10);
    const all = { footwear: 0.9, garments: 0.3 };
    const known = Object.fromEntries(Object.entries(all).map(([id, share]) => [`exports.groups.${id}.share`, share]));
    const tooMuch = moveBaseYear(seedDocument(), { year: 2025, known: typed(known) });
    expect(!tooMuch.ok && tooMuch.problems.some(({ code }) => code === 'assumption.sharesTotal')).toBe(true);
  });

  it('is refused where two numbers say the same', () => {
    const codes = (values: Readonly<Record<string, number>>) => {
      const refusal = moveBaseYear(firstCase(), { year: 2025, known: typed(values) });
      return refusal.ok ? [] : refusal.problems.map(({ code }) => code);
    };
    expect(codes({ exports: 1, imports: 2, 'base.totalTrade': 4 })).toEqual(['baseYear.bothFlows']);
    expect(codes({ exports: 1, 'base.exportShare': 0.5 })).toEqual(['baseYear.shareBeside']);
    expect(nextBaseYears({ horizon: { base: 2024, end: 2026 } })).toEqual([]);
    expect(nextBaseYears({ horizon: { base: 2024, end: 2028 } })).toEqual([2025, 2026]);
  });
});

describe('scenarios', () => {
  it('that say nothing of it themselves say nothing of it afterwards, where nothing they change reaches the new base year', () => {
    const { document } = moved(firstCase(), 2025, { exports: 1700, imports: 850 });
    const before = firstCase();
    document.scenarios.forEach(({ changes }, k) => {
      const added = Object.keys(changes).filter((path) => !Object.hasOwn(before.scenarios[k]!.changes, path));
      expect(added.filter((path) => path.startsWith('base.'))).toEqual([]);
    });
  });

  it('keep typed growth, of which years up to the base year have no effect, and the long run of a linear path that has arrived', () => {
    const linear = { shape: 'linear', from: 0.1, to: 0.04, years: 3 };
    const base = alone({ 'exports.growth': linear, 'exports.overrides': { 2025: 0.3, 2030: 0.01 } });
    const second = answerOf(addScenario(base, { name: 'Slower' }));
    const { id } = second.scenarios[0]!;
    const slower = answerOf(
      setRationale(set(second, id, { 'exports.growth.to': 0.02 }), {
        scenario: id,
        path: 'exports.growth.to',
        text: 'Why',
      }),
    );
    const { document } = moved(slower, 2027);
    expect(document.scenarios[0]!.changes).toMatchObject({ 'exports.growth.rate': 0.02 });
    expect(document.scenarios[0]!.rationale).toEqual({ 'exports.growth.rate': 'Why' });
    const correlated = { a: 'exports.growth.to', b: 'base.totalTrade', rho: 0.3 };
    const shift = { apply: 'shift', distribution: { kind: 'normal', mean: 0, sd: 0.01 } } as const;
    const inputs = ['base.totalTrade', 'exports.growth.to'].map((path) => ({ path, ...shift }));
    const uncertain = { ...slower, uncertainty: { ...slower.uncertainty, inputs, correlations: [correlated] } };
    const { uncertainty } = moved(uncertain, 2027).document;
    expect(uncertainty.inputs.map(({ path }) => path)).toEqual(['base.totalTrade', 'exports.growth.rate']);
    expect(uncertainty.correlations).toEqual([{ ...correlated, a: 'exports.growth.rate' }]);
    expect(document.baseline.assumptions.exports.overrides).toEqual({ 2025: 0.3, 2030: 0.01 });
    for (const one of [BASELINE, id])
      underlying(document, one, 'exports', 2027).forEach((value, t) => {
        expect(value).toBeCloseTo(underlying(slower, one, 'exports', 2027)[t]!, 8);
      });
  });

  it('follow a correction of the figures that the new base was taken from, also where their sum is stated too', () => {
    const document = alone();
    const [first] = document.figures.items;
    const item = (measure: 'exports' | 'imports' | 'trade', value: number) =>
      ({
        ...first!,
        id: `${measure}.2025`,
        label: measure,
        measure,
        value,
        period: '2025',
        qualifier: 'exactly',
      }) as const;
    const items = [...document.figures.items, item('exports', 1700), item('imports', 850), item('trade', 2551)];
    const told = { ...document, figures: { ...document.figures, items } };
    const { known, undecided } = takenInYear(told, 2025, []);
    expect(undecided).toEqual([]);
    const { document: next } = answerOf(moveBaseYear(told, { year: 2025, known }));
    expect(next.baseline.assumptions.base.totalTrade).toBe(2550);
    expect(provenanceOf(next, BASELINE, 'base.totalTrade')).toMatchObject({ kind: 'derived' });
    const figures = {
      ...next.figures,
      items: next.figures.items.map((one) => (one.id === 'exports.2025' ? { ...one, value: 1750 } : one)),
    };
    expect(followers(next, figures)).toContainEqual({
      scenario: BASELINE,
      path: 'base.totalTrade',
      from: 2550,
      to: 2600,
    });
  });
});

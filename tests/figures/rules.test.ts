import { describe, expect, it } from 'vitest';
import { annualised, checks, derivedFigure, derivedFigures, underivable } from '../../shared/figures/derived.ts';
import { checksIn } from '../../shared/figures/mirror.ts';
import { readFigures } from '../../shared/figures/read.ts';
import type { Figure, Figures, Measure } from '../../shared/figures/schema.ts';
import { english } from '../../shared/language/en/english.ts';
import { saidOf } from '../helpers/said.ts';
import { soon } from '../helpers/soon.ts';
import { corrected, seedFigures, seedFiguresText } from '../seeds/seed.ts';

const source = { id: 'customs', publication: 'Customs', title: '', date: '2026-02-01', dateInferred: false, file: '' };
type Given = Partial<Figure> & Pick<Figure, 'period' | 'value'> & { readonly measure: Measure };

/** Figures of another case: two countries and ids that no code knows. */
const stated = (...given: readonly Given[]): Figures => ({
  dataset: 'another',
  sources: [source],
  facts: [],
  items: given.map((one, place) => ({
    id: `f${place}`,
    label: `Figure ${place}`,
    kind: 'value',
    unit: one.kind === 'growth' ? '1' : 'USD m',
    qualifier: 'exactly',
    source: 'customs',
    where: '',
    saidBy: '',
    statement: '',
    ...one,
  })) as Figures['items'],
});
const flow = (measure: Measure, period: string, value: number): Given => ({ measure, period, value });
const derivedValue = (figures: Figures, id: string) => derivedFigure(figures, id)?.value;

describe('derived figures follow from measure, kind and period', () => {
  it('whatever the ids and labels are', () => {
    const seed = seedFigures();
    const renamed = {
      ...seed,
      items: seed.items.map((item, place) => ({ ...item, id: `n${place}`, label: `L${place}` })),
    };
    const values = (figures: Figures) => derivedFigures(figures).map(({ id, value }) => [id, value]);
    expect(values(renamed)).toEqual(values(seed));
  });

  it('run a half-year on by 12/6', () => {
    const half = stated(flow('trade', 'Jan–Jun 2025', 1245), flow('trade', '2024', 2000));
    const [runRate, ...others] = annualised(half, 'trade', 2025);
    expect(runRate).toMatchObject({ value: 2490, formula: 'f0 × 12 / 6' });
    expect(english.derived.nameOf(runRate!.name)).toBe('Trade 2025, six months’ run rate');
    expect(others).toEqual([]);
  });

  it('of the first case too, whose ids still say four months', () => {
    const half = corrected(seedFigures(), 'trade.total.2025-01..2025-04', { period: 'Jan–Jun 2025', value: 1245 });
    expect(derivedValue(half, 'trade2025RunRate')).toBe(2490);
  });

  it('take the longest of the months that are known', () => {
    const both = stated(flow('exports', 'Jan–Apr 2025', 400), flow('exports', 'H1 2025', 630));
    expect(annualised(both, 'exports', 2025).map(({ value }) => value)).toEqual([1260]);
  });

  it('say nothing of a year that is stated', () => {
    expect(
      annualised(stated(flow('exports', 'Jan–Apr 2024', 400), flow('exports', '2024', 1300)), 'exports', 2024),
    ).toEqual([]);
  });

  it('add the flows up where no total is stated, and give their share and balance', () => {
    const figures = stated(flow('exports', '2024', 1200), flow('imports', '2024', 800));
    expect(derivedValue(figures, 'tradeIn2024')).toBe(2000);
    expect(derivedValue(figures, 'exportShareIn2024')).toBe(0.6);
    expect(derivedValue(figures, 'balanceIn2024')).toBe(400);
    expect(checks(figures)).toEqual([]);
  });

  it('give growth from two values, unless it is stated', () => {
    const two = [flow('imports', 'Jul 2024–Jun 2025', 110), flow('imports', 'Jul 2023–Jun 2024', 100)] as const;
    expect(derivedValue(stated(...two), 'importsGrowthJul2024Jun2025')).toBeCloseTo(0.1, 12);
    const growth: Given = { measure: 'imports', kind: 'growth', period: 'Jul 2024–Jun 2025', value: 0.12 };
    expect(derivedValue(stated(...two, growth), 'importsGrowthJul2024Jun2025')).toBeUndefined();
    // What is stated three times over is checked.
    expect(checks(stated(...two, growth))).toMatchObject([{ stated: 100, computed: 110 / 1.12 }]);
  });

  it('of any measure: workers and their growth give the workers a year before', () => {
    const figures = stated(
      { measure: 'workers', period: 'March 2025', value: 21_000, unit: 'persons' },
      { measure: 'workers', kind: 'growth', period: 'March 2025', value: 0.05 },
    );
    const before = derivedFigure(figures, 'workersMar2024')!;
    expect(before).toMatchObject({ value: 20_000, unit: 'persons' });
    expect(english.derived.nameOf(before.name)).toBe('Workers March 2024');
  });

  it('take what is exact before what is not, and say what they did not take', () => {
    const twice = stated(
      { ...flow('exports', 'Jan–Apr 2025', 400), qualifier: 'about' },
      flow('exports', '2025-01..2025-04', 410),
    );
    expect(derivedValue(twice, 'exports2025RunRate')).toBe(1230);
    expect(underivable(twice).map(saidOf)).toContainEqual({
      where: 'Figure 0',
      what: 'states what Figure 1 states too, for Jan–Apr 2025',
      allowed: 'Figure 1 is taken; correct what one of them measures to take the other',
    });
  });

  it('say which figure has no period that they can use', () => {
    expect(underivable(stated(flow('exports', 'this spring', 400))).map(saidOf)).toEqual([
      {
        where: 'Figure 0',
        what: 'is of the period “this spring”, which is no year or months',
        allowed: 'give its period as 2025 or Jan–Apr 2025',
      },
    ]);
  });

  it('take no longer than a moment for as many figures as a document holds', async () => {
    const months = (k: number) =>
      `${2000 + (k % 500)}-01..${2000 + (k % 500)}-${String(1 + Math.floor(k / 500)).padStart(2, '0')}`;
    const many = stated(...Array.from({ length: 5000 }, (_, k) => flow(k % 2 ? 'exports' : 'imports', months(k), k)));
    expect((await soon(() => derivedFigures(many))).length).toBeGreaterThan(0);
  });
});

describe('figures from before they said what they measure', () => {
  const bare = JSON.parse(seedFiguresText);
  for (const item of bare.items) {
    delete item.measure;
    delete item.kind;
  }

  it('have it read from their ids, and are the shipped ones then', () => {
    expect(readFigures(JSON.stringify(bare))).toEqual({ ok: true, value: seedFigures() });
  });

  it('keep saying that they measure something else, once they do', () => {
    const other = { ...bare, items: bare.items.map((item: object) => ({ ...item, kind: 'value' })) };
    const read = readFigures(JSON.stringify(other));
    expect(read.ok && derivedFigures(read.value)).toEqual([]);
  });

  it('are refused where they name no measure that there is', () => {
    const wrong = { ...bare, items: [{ ...bare.items[0], measure: 'export' }] };
    const read = readFigures(JSON.stringify(wrong));
    expect(!read.ok && read.problems[0]?.path).toBe('items[0].measure');
  });
});

describe('two reporters of one flow', () => {
  const countries = {
    home: { code: 'VNM', name: 'Vietnam', adjective: 'Vietnamese' },
    partner: { code: 'KOR', name: 'Korea', adjective: 'Korean' },
  };
  const both = (measure: 'exports' | 'imports', home: number, partner: number) =>
    stated(
      { measure, period: '2024', value: home, reporter: 'VNM' },
      { measure, period: '2024', value: partner, reporter: 'KOR' },
    );

  it("are checked, the importer's against the exporter's with freight, whichever country exports", () => {
    const [exports] = checksIn(both('exports', 1000, 1166), countries);
    expect(exports).toMatchObject({ stated: 1166, computed: 1060, formula: 'f0 × 1.06', from: ['f1', 'f0'] });
    expect(exports!.difference).toBeCloseTo(0.1, 12);
    const [imports] = checksIn(both('imports', 1060, 1000), countries);
    expect(imports).toMatchObject({ stated: 1060, computed: 1060, difference: 0 });
    expect(english.derived.nameOf(imports!.name)).toBe('Imports 2024: VNM’s against KOR’s with freight');
  });

  it('are no figure that is stated twice; of one reporter they are', () => {
    const figures = both('exports', 1000, 1166);
    expect(underivable(figures)).toEqual([]);
    const twice = { ...figures, items: figures.items.map((item) => ({ ...item, reporter: 'VNM' })) };
    expect(underivable(twice)).toMatchObject([{ code: 'figures.statedTwice' }]);
    expect(checksIn(twice, countries)).toEqual([]);
  });

  it('of different months are not compared', () => {
    const { items, ...rest } = both('exports', 1000, 1166);
    expect(checksIn({ ...rest, items: [items[0]!, { ...items[1]!, period: '2023' }] }, countries)).toEqual([]);
  });
});

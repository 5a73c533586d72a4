import { describe, expect, it } from 'vitest';
import { annualised, checks, derivedFigure, derivedFigures, underivable } from '../../shared/figures/derived.ts';
import { saidOf } from '../helpers/said.ts';
import { corrected, seedFigures, without } from '../seeds/seed.ts';

const figures = seedFigures();
const value = (id: string): number => derivedFigure(figures, id)!.value;

/** Computes a shown formula from its text, ids replaced by values: what a reader with a calculator gets. */
function byHand(formula: string, valueOfId: (id: string) => number): number {
  const javascript = formula
    .split(' ')
    .map((part) => part.replace(/[A-Za-z][\w.-]*/, (id) => String(valueOfId(id))))
    .join(' ')
    .replaceAll('−', '-')
    .replaceAll('×', '*');
  return Function(`return ${javascript}`)() as number;
}

describe('derived figures', () => {
  it('take January–April 2024 from 2025 and its growth', () => {
    expect(value('exportsJanApr2024')).toBeCloseTo(523.49 / 1.198, 9);
    expect(value('importsJanApr2024')).toBeCloseTo(308.79 / 1.506, 9);
  });

  it('give the export share of both years, of which the base year takes the first', () => {
    expect(value('exportShareJanApr2024')).toBeCloseTo(0.6806281716350068, 14);
    expect(value('exportShareJanApr2025')).toBeCloseTo(523.49 / 832.28, 14);
  });

  it('give trade growth and the balance of January–April 2025', () => {
    expect(value('tradeGrowthJanApr2025')).toBeCloseTo(832.28 / 641.9 - 1, 12);
    expect(value('balanceJanApr2025')).toBeCloseTo(214.7, 9);
  });

  it('call the January–April share of 2024 an upper bound, as the source gives a lower bound of the year', () => {
    expect(derivedFigure(figures, 'janAprShareOf2024')).toMatchObject({ value: 641.9 / 2000, qualifier: 'at most' });
    const exact = corrected(figures, 'trade.total.2024', { qualifier: 'exactly' });
    expect(derivedFigure(exact, 'janAprShareOf2024')?.qualifier).toBe('exactly');
  });

  it('split 2024 into exports and imports that add up to its trade', () => {
    expect(value('exportsIn2024') + value('importsIn2024')).toBeCloseTo(2000, 9);
  });

  it('show the formula that computes them', () => {
    const known = (id: string) => figures.items.find((item) => item.id === id)?.value ?? value(id);
    for (const derived of derivedFigures(figures)) {
      expect(byHand(derived.formula, known), derived.id).toBeCloseTo(derived.value, 9);
      for (const id of derived.from) expect(derived.formula).toContain(id);
    }
    expect(derivedFigure(figures, 'exportsJanApr2024')?.formula).toBe(
      'exports.2025-01..2025-04 / (1 + exports.growth.2025-01..2025-04)',
    );
  });

  it('have ids that no figure can have', () => {
    const ids = derivedFigures(figures).map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9]*[A-Z][a-zA-Z0-9]*$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are computed once for the same figures', () => {
    expect(derivedFigures(figures)).toBe(derivedFigures(figures));
    expect(derivedFigures(seedFigures())).not.toBe(derivedFigures(figures));
  });
});

describe('2025 annualised', () => {
  it('spans 2,190 to 2,593 for trade, from rest of the year as in 2024 to the seasonal share', () => {
    const [rest, runRate, seasonal] = annualised(figures, 'trade', 2025).map((way) => way.value);
    expect(rest).toBeCloseTo(832.28 + (2000 - 641.9), 9);
    expect(runRate).toBeCloseTo(832.28 * 3, 9);
    expect(seasonal).toBeCloseTo((832.28 * 2000) / 641.9, 9);
    expect(Math.round(rest!)).toBe(2190);
    expect(Math.round(seasonal!)).toBe(2593);
  });

  it('at the seasonal share, grows each flow by its January–April growth over the whole year', () => {
    const [restOfExports, exportsRunRate, exportsSeasonal] = annualised(figures, 'exports', 2025).map(
      (way) => way.value,
    );
    expect(restOfExports).toBeCloseTo(523.49 + value('exportsIn2024') - 523.49 / 1.198, 9);
    expect(exportsRunRate).toBeCloseTo(523.49 * 3, 9);
    expect(exportsSeasonal).toBeCloseTo(value('exportsIn2024') * 1.198, 9);
    const [, importsRunRate, importsSeasonal] = annualised(figures, 'imports', 2025).map((way) => way.value);
    expect(importsRunRate).toBeCloseTo(308.79 * 3, 9);
    expect(importsSeasonal).toBeCloseTo(value('importsIn2024') * 1.506, 9);
  });

  it('is a lower bound where it rests on the year 2024', () => {
    expect(annualised(figures, 'trade', 2025).map((way) => way.qualifier)).toEqual(['at least', 'exactly', 'at least']);
  });
});

describe('figures that are missing or do not serve', () => {
  it('leave out what needs them and say which figure to add', () => {
    const fewer = without(figures, 'exports.growth.2025-01..2025-04');
    expect(derivedFigure(fewer, 'exportShareJanApr2024')).toBeUndefined();
    expect(derivedFigure(fewer, 'importsJanApr2024')).toBeDefined();
    expect(annualised(fewer, 'exports', 2025).map((way) => way.id)).toEqual(['exports2025RunRate']);
    expect(underivable(fewer).map(saidOf)).toContainEqual({
      where: 'Exports 2025, from Jan–Apr 2025',
      what: 'it needs exports for 2024 and Jan–Apr 2024, which no figure gives',
      allowed: 'add them, or the growth of exports that leads there',
    });
    expect(checks(fewer)).toHaveLength(1);
  });

  it('never give a number that is none', () => {
    const flat = corrected(figures, 'exports.growth.2025-01..2025-04', { value: -1 });
    expect(derivedFigure(flat, 'exportsJanApr2024')).toBeUndefined();
    expect(saidOf(underivable(flat)[0]!).allowed).toContain('divided by 0');
    const none = corrected(figures, 'trade.total.2024-01..2024-04', { value: 0 });
    for (const derived of derivedFigures(none)) expect(Number.isFinite(derived.value)).toBe(true);
    for (const check of checks(none)) expect(Number.isFinite(check.difference)).toBe(true);
  });

  it('are not taken for another unit', () => {
    const billions = corrected(figures, 'trade.total.2024', { value: 2, unit: 'USD bn' });
    expect(derivedFigure(billions, 'exportsIn2024')).toBeUndefined();
    expect(underivable(billions).map(saidOf)).toContainEqual({
      where: 'Trade 2024',
      what: 'is in USD bn',
      allowed: 'give it in USD m',
    });
  });

  it('leave nothing out of the shipped figures', () => {
    expect(underivable(figures)).toEqual([]);
    // § 1: three a year before or shares, growth, share of the year, balance, 2024 split, and 2025 three ways each.
    expect(derivedFigures(figures)).toHaveLength(2 + 2 + 1 + 1 + 1 + 2 + 9);
  });
});

describe('checks of the figures against each other', () => {
  it('find January–April 2024 within 0.02% of what is stated: rounding', () => {
    const [check] = checks(figures);
    expect(check?.stated).toBe(641.9);
    expect(check?.computed).toBeCloseTo(523.49 / 1.198 + 308.79 / 1.506, 9);
    expect(check?.difference).toBeCloseTo((523.49 / 1.198 + 308.79 / 1.506) / 641.9 - 1, 12);
    expect(Math.abs(check!.difference)).toBeLessThan(0.0002);
    expect(check?.agrees).toBe(true);
  });

  it('find exports and imports of January–April 2025 to be the stated trade', () => {
    const check = checks(figures)[1];
    expect(check?.stated).toBe(832.28);
    expect(check?.computed).toBeCloseTo(832.28, 9);
    expect(Math.abs(check!.difference)).toBeLessThan(1e-12);
  });

  it('say so when figures contradict each other', () => {
    const typo = corrected(figures, 'imports.2025-01..2025-04', { value: 380.79 });
    expect(checks(typo)[1]?.agrees).toBe(false);
  });
});

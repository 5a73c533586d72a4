import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historiesOf } from '../../shared/history/histories.ts';
import { windowOf } from '../../shared/history/window.ts';
import { yearlyOf } from '../../shared/history/yearly.ts';
import type { Structure } from '../../shared/model/structure.ts';
import { byMonth, imported } from './imported.ts';

const structure = {
  home: { code: 'VNM', name: 'Vietnam', adjective: 'Vietnamese' },
  partner: { code: 'KOR', name: 'Korea', adjective: 'Korean' },
  inputs: [
    { id: 'gdp', name: 'GDP', unit: 'USD m', kind: 'flow' },
    { id: 'rate', name: 'Rate', unit: '%', kind: 'ratio' },
  ],
  goods: { exports: [{ id: 'clothes', name: 'Clothes', hs: ['61', '62'] }], imports: [] },
} as unknown as Structure;

const twelve = (value: (month: number) => number) => Array.from({ length: 12 }, (_, month) => value(month));

describe('the value of a year', () => {
  it('is what its twelve months come to: a sum of flows, the mean of a rate, December of a stock', () => {
    const values = byMonth(
      2023,
      twelve((month) => month + 1),
    );
    const inYear = (measure: string) => yearlyOf(imported({ measure, values }), structure).points;
    expect(inYear('exports')).toEqual([{ year: 2023, value: 78 }]);
    expect(inYear('gdp')).toEqual([{ year: 2023, value: 78 }]);
    expect(inYear('exchange')).toEqual([{ year: 2023, value: 6.5 }]);
    expect(inYear('rate')).toEqual([{ year: 2023, value: 6.5 }]);
    expect(inYear('workers')).toEqual([{ year: 2023, value: 12 }]);
  });

  it('needs all twelve: of eleven months there is none', () => {
    const eleven = byMonth(2023, twelve(() => 1).slice(1), 2);
    for (const measure of ['exports', 'exchange', 'workers'])
      expect(yearlyOf(imported({ measure, values: eleven }), structure).points).toEqual([]);
  });

  it('is the one stated, with a note where its months are more than 0.5% off', () => {
    const months = byMonth(
      2023,
      twelve(() => 10),
    );
    const stated = (value: number) => yearlyOf(imported({ values: { 2023: value, ...months } }), structure);
    expect(stated(120.5)).toMatchObject({ points: [{ year: 2023, value: 120.5 }], notes: [] });
    expect(stated(121)).toMatchObject({
      points: [{ year: 2023, value: 121 }],
      notes: [{ code: 'history.offMonths', params: { year: 2023, stated: 121, made: 120 } }],
    });
  });

  it('of reference data is known to be a sum only of money', () => {
    const values = byMonth(
      2023,
      twelve(() => 1),
    );
    expect(yearlyOf(imported({ measure: null, values }), structure).points).toEqual([{ year: 2023, value: 12 }]);
    expect(yearlyOf(imported({ measure: null, unit: 'index', values }), structure)).toMatchObject({
      points: [],
      notes: [{ code: 'history.unknownNature' }],
    });
  });
});

describe('a window', () => {
  const points = (values: Readonly<Record<number, number>>) =>
    Object.entries(values).map(([year, value]) => ({ year: Number(year), value }));

  it('is the latest run of values above 0; what broke it is named', () => {
    const { years, values, notes } = windowOf(points({ 2001: 5, 2002: 6, 2004: 0, 2005: 7, 2006: 8, 2007: 9 }));
    expect([years, values]).toEqual([
      [2005, 2006, 2007],
      [7, 8, 9],
    ]);
    expect(notes.map(({ code, params }) => [code, params])).toEqual([
      ['history.gap', { from: 2003, to: 2003 }],
      ['history.notAboveZero', { year: 2004, value: 0 }],
    ]);
  });

  it('ends before a last value that is not above 0', () => {
    expect(windowOf(points({ 2001: 5, 2002: 6, 2003: -1 })).years).toEqual([2001, 2002]);
  });

  it('keeps to the years that are asked for, and may be empty', () => {
    const all = points({ 2001: 5, 2002: 6, 2003: 7, 2004: 8 });
    expect(windowOf(all, { from: 2002, to: 2003 })).toEqual({ years: [2002, 2003], values: [6, 7], notes: [] });
    expect(windowOf(all, { from: 2010 }).years).toEqual([]);
  });

  it('is never broken, above 0 throughout, and as long as it can be at its end', () => {
    const some = fc.dictionary(fc.integer({ min: 1990, max: 2020 }).map(String), fc.integer({ min: -2, max: 5 }));
    fc.assert(
      fc.property(some, (given) => {
        const all = Object.entries(given).map(([year, value]) => ({ year: Number(year), value }));
        const { years, values, notes } = windowOf(all);
        years.forEach((year, k) => {
          expect(year).toBe(years[0]! + k);
          expect(given[year]).toBe(values[k]);
          expect(values[k]).toBeGreaterThan(0);
        });
        const latest = Math.max(...all.filter(({ value }) => value > 0).map(({ year }) => year));
        expect(years.at(-1) ?? -Infinity).toBe(latest);
        expect(given[years[0]! - 1] ?? 0).toBeLessThanOrEqual(0);
        expect(notes.length === 0).toBe(years.length === all.length);
      }),
    );
  });
});

describe('histories of a document', () => {
  const exports = { measure: 'exports', source: 'customs' };
  const series = [
    imported({ ...exports, id: 'x.kor', reporter: 'KOR', values: { 2021: 90, 2022: 95 } }),
    imported({ ...exports, id: 'x.vnm', reporter: 'VNM', values: { 2021: 100, 2022: 110 } }),
    imported({ id: 'm.vnm', measure: 'imports', source: 'customs', reporter: 'VNM', values: { 2022: 40, 2023: 50 } }),
    imported({ id: 'm.other', measure: 'imports', source: 'bank', reporter: 'KOR', values: { 2021: 7 } }),
    imported({ ...exports, id: 'x.61', reporter: 'KOR', hs: ['61'], values: { 2021: 3, 2022: 4 } }),
    imported({ ...exports, id: 'x.62', reporter: 'KOR', hs: '62', values: { 2022: 6 } }),
    imported({ ...exports, id: 'x.61.vnm', reporter: 'VNM', hs: ['61'], values: { 2022: 1 } }),
  ];
  const of = (metric: string) =>
    historiesOf({ structure, series }, metric).map(({ series: ids, points }) => [
      ids.join(' '),
      Object.fromEntries(points.map(({ year, value }) => [year, value])),
    ]);

  it("are the home country's first, then the partner's", () => {
    expect(of('exports')).toEqual([
      ['x.vnm', { 2021: 100, 2022: 110 }],
      ['x.kor', { 2021: 90, 2022: 95 }],
    ]);
  });

  it('of trade, balance and export share are of both flows of one reporter and source, never of two', () => {
    expect(of('trade')).toEqual([['x.vnm m.vnm', { 2022: 150 }]]);
    expect(of('balance')).toEqual([['x.vnm m.vnm', { 2022: 70 }]]);
    expect(of('exportShare')).toEqual([['x.vnm m.vnm', { 2022: 110 / 150 }]]);
  });

  it('of a group are the sum of its chapters, in years that have all of them', () => {
    expect(of('exports:clothes')).toEqual([['x.61 x.62', { 2022: 10 }]]);
  });

  it('are none of what no series tells', () => {
    expect(of('workers')).toEqual([]);
    expect(historiesOf({ structure }, 'exports')).toEqual([]);
  });
});

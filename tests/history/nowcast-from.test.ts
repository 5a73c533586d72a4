import { describe, expect, it } from 'vitest';
import { nowcastGround, nowcastGrounds, nowcastOn, pastErrors } from '../../shared/history/nowcast-from.ts';
import type { WithFigures } from '../../shared/history/statistics.ts';
import { firstCase } from '../seeds/seed.ts';
import { byMonth, imported } from './imported.ts';

const taken = (document: WithFigures, measure: string, year: number, seriesId?: string) => {
  const ground = nowcastGround(document, { measure, year }, seriesId);
  if (!ground.ok) throw new Error(JSON.stringify(ground.problems));
  return ground.value;
};

describe('the nowcast of the first case', () => {
  const ground = taken(firstCase(), 'trade', 2025);

  it('rests on the four months of this year and of the last, of whose whole there is a lower bound', () => {
    expect(ground).toMatchObject({ months: 4, ytd: 832.28, ofBaseYear: false, series: [], qualifier: 'at least' });
    expect(ground.past).toEqual([{ year: 2024, months: 641.9, whole: 2000 }]);
    expect(ground.figures).toEqual([
      'trade.total.2025-01..2025-04',
      'trade.total.2024-01..2024-04',
      'trade.total.2024',
    ]);
  });

  it('is 2,190 where the rest of the year is as before and 2,593 where it grows alike; λ is not estimated', () => {
    const [none, full] = [0, 1].map((lambda) => nowcastOn(ground, 'carry-over', lambda));
    expect(none!.estimate).toBeCloseTo(832.28 + 2000 - 641.9, 9);
    expect(full!.estimate).toBeCloseTo((832.28 * 2000) / 641.9, 9);
    expect(nowcastOn(ground, 'carry-over')).toMatchObject({
      lambda: null,
      used: null,
      estimate: null,
      intervals: null,
    });
    const share = nowcastOn(ground, 'share');
    expect(share.estimate).toBeCloseTo(full!.estimate!, 9);
    expect(share.intervals).toBeNull();
    expect(pastErrors(ground, 'share')).toEqual([]);
  });

  it('of exports rests on what the rules derive, and of figures without a past year on the base year', () => {
    expect(taken(firstCase(), 'exports', 2025)).toMatchObject({ ytd: 523.49, ofBaseYear: false });
    const { figures, structure } = firstCase();
    const items = figures.items.filter(({ id }) => id !== 'trade.total.2024');
    const without = { structure, figures: { ...figures, items } };
    expect(nowcastGround(without, { measure: 'trade', year: 2025 })).toMatchObject({
      ok: false,
      problems: [{ code: 'history.noGround', params: { measure: 'trade', year: 2025 } }],
    });
    const base = { year: 2024, exports: 1400, imports: 650 };
    expect(nowcastGround(without, { measure: 'trade', year: 2025, base })).toMatchObject({
      value: { ofBaseYear: true, past: [{ year: 2024, months: 641.9, whole: 2050 }] },
    });
    // A base year that is not before it says nothing of it.
    expect(nowcastGround(without, { measure: 'trade', year: 2025, base: { ...base, year: 2025 } }).ok).toBe(false);
  });
});

describe('what a nowcast rests on', () => {
  const months = (year: number, count: number, value: number) =>
    byMonth(
      year,
      Array.from({ length: count }, () => value),
    );
  const past = (first: number, last: number) =>
    Object.fromEntries(
      Array.from({ length: last - first + 1 }, (_, k) => Object.entries(months(first + k, 12, 40 + k))).flat(),
    );
  const { structure, figures } = firstCase();
  const own = imported({
    id: 'own',
    measure: 'exports',
    reporter: 'KHM',
    values: { ...past(2020, 2024), ...months(2025, 5, 50) },
  });
  const shorter = imported({
    ...own,
    id: 'shorter',
    source: 'bank',
    values: { ...past(2023, 2024), ...months(2025, 5, 50) },
  });

  it('is of those with most months the one with most past years', () => {
    const document = { structure, figures, series: [shorter, own] };
    expect(
      nowcastGrounds(document, { measure: 'exports', year: 2025 }).map(({ series, months, past }) => [
        series,
        months,
        past.length,
      ]),
    ).toEqual([
      [['own'], 5, 5],
      [['shorter'], 5, 2],
      [[], 4, 1],
    ]);
  });

  it('is figures where a series has as many months and past years', () => {
    const alike = imported({ ...own, values: { ...past(2024, 2024), ...months(2025, 4, 50) } });
    expect(taken({ structure, figures, series: [alike] }, 'exports', 2025)).toMatchObject({ series: [], months: 4 });
  });

  it('takes a past of another origin only when it is named, and names both', () => {
    const old = imported({ ...own, id: 'old', values: past(2018, 2024) });
    const document = { structure, figures, series: [old] };
    expect(taken(document, 'exports', 2025).series).toEqual([]);
    const ground = taken(document, 'exports', 2025, 'old');
    expect(ground).toMatchObject({ series: ['old'], months: 4, ytd: 523.49 });
    expect(ground.figures).toEqual(['exports.2025-01..2025-04']);
    expect(ground.past.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024]);
  });

  it('of trade is both flows of one source together', () => {
    const imports = imported({ ...own, id: 'imports', measure: 'imports' });
    const ground = taken({ structure, figures, series: [own, imports] }, 'trade', 2025);
    expect(ground).toMatchObject({ series: ['own', 'imports'], ytd: 500, months: 5 });
    expect(ground.past[0]).toEqual({ year: 2020, months: 400, whole: 960 });
  });

  it('is refused for a year that is known, and for a series of something else', () => {
    const document = { structure, figures, series: [own] };
    expect(nowcastGround(document, { measure: 'exports', year: 2023 })).toMatchObject({
      problems: [{ code: 'history.yearKnown' }],
    });
    expect(nowcastGround(document, { measure: 'imports', year: 2025 }, 'own')).toMatchObject({
      problems: [{ code: 'history.otherMeasure', path: 'own' }],
    });
  });

  it('has λ from years in a row alone, and errors of past years from the years before them', () => {
    const gap = imported({ ...own, values: { ...past(2015, 2017), ...past(2023, 2024), ...months(2025, 4, 50) } });
    const ground = taken({ structure, figures: { ...figures, items: [] }, series: [gap] }, 'exports', 2025);
    expect(ground.past).toHaveLength(5);
    expect(nowcastOn(ground, 'carry-over').lambda).toBeNull();
    // The same months had the same share of every year, so that no year would have been missed.
    expect(pastErrors(ground, 'share').map(({ year, error }) => [year, Math.round(error * 1e9)])).toEqual([
      [2016, 0],
      [2017, 0],
      [2023, 0],
      [2024, 0],
    ]);
    expect(pastErrors(ground, 'carry-over', 0).map(({ year }) => year)).toEqual([2016, 2017, 2024]);
  });
});

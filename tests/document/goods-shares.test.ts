import { describe, expect, test } from 'vitest';
import { applyGoodsShares } from '../../shared/document/edits/goods-shares.ts';
import { addListed } from '../../shared/document/edits/structure.ts';
import { checkDocument } from '../../shared/document/read.ts';
import { goodsByYear } from '../../shared/history/goods-in-year.ts';
import type { Series } from '../../shared/series/schema.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { byYear, seriesOf, withSeries } from '../helpers/series.ts';

const part = (code: string, values: readonly number[]) =>
  seriesOf({ id: `exports.khm.${code}`, name: `Goods ${code}`, hs: [code], values: byYear(2023, values) });
const TOTAL = seriesOf({ values: byYear(2023, [900, 1000]) });
const PARTS = [part('61', [400, 500]), part('64', [90, 100]), part('6403', [80, 90]), part('42', [40, 50])];

describe('goods of a flow by year', () => {
  test('are told by each reporter, the latest year first, the largest first, and none within another', () => {
    const [latest, before] = goodsByYear(withSeries(TOTAL, ...PARTS), 'exports');
    expect([latest!.year, before!.year]).toEqual([2024, 2023]);
    expect(latest!.total!.value).toBe(1000);
    expect(latest!.parts.map(({ codes, value }) => [codes, value])).toEqual([
      [['61'], 500],
      [['64'], 100],
      [['42'], 50],
    ]);
    expect(goodsByYear(withSeries(TOTAL), 'exports')).toEqual([]);
  });
});

describe('shares of goods', () => {
  const split = (...series: readonly Series[]) =>
    answerOf(addListed(withSeries(...series), { list: 'exports', name: 'Garments' }));
  const document = split(TOTAL, ...PARTS);
  const [goods] = goodsByYear(document, 'exports');
  const [first] = document.structure.goods.exports;
  const mapped = {
    goods: goods!,
    groups: [{ id: first!.id }, { name: 'Shoes' }, null],
    rest: { name: 'Other' },
    total: null,
  };

  test('are parts over the whole, the rest what remains; codes and new groups are written, origins lead to the series', () => {
    const after = answerOf(applyGoodsShares(document, mapped));
    const { groups } = after.baseline.assumptions.exports;
    const idOf = (name: string) => after.structure.goods.exports.find((one) => one.name === name)!.id;
    expect(groups[first!.id]!.share).toBeCloseTo(0.5, 12);
    expect(groups[idOf('Shoes')]!.share).toBeCloseTo(0.1, 12);
    expect(groups[idOf('Other')]!.share).toBeCloseTo(0.4, 12);
    expect(Object.values(groups).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(after.structure.goods.exports.find(({ id }) => id === first!.id)!.hs).toEqual(['61']);
    const origins = after.baseline.origins!;
    expect(origins[`exports.groups.${first!.id}.share`]).toEqual({
      rule: 'shareOfGoods',
      figures: [],
      series: [TOTAL.id, 'exports.khm.61'],
      year: 2024,
    });
    expect(origins[`exports.groups.${idOf('Other')}.share`]).toMatchObject({
      rule: 'restOfGoods',
      series: [TOTAL.id, 'exports.khm.61', 'exports.khm.64'],
    });
    expect(checkDocument(after)).toMatchObject({ ok: true });
  });

  test('need a whole where no series tells it, which leaves them assumed, and are refused where the parts are more', () => {
    const bare = split(...PARTS);
    const [alone] = goodsByYear(bare, 'exports');
    const of = (total: number | null) => applyGoodsShares(bare, { ...mapped, goods: alone!, total });
    expect(of(null)).toMatchObject({ ok: false, problems: [{ code: 'series.noTotal' }] });
    expect(of(599)).toMatchObject({ ok: false, problems: [{ code: 'series.partsAboveTotal' }] });
    const after = answerOf(of(2000));
    const path = `exports.groups.${first!.id}.share`;
    expect(after.baseline.assumptions.exports.groups[first!.id]!.share).toBe(0.25);
    expect(after.baseline.origins?.[path]).toBeUndefined();
  });
});

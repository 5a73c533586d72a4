import { expect, test } from 'vitest';
import { mirrorsOf } from '../../shared/history/mirror.ts';
import { byYear, seriesOf, withSeries } from '../helpers/series.ts';

const { structure } = withSeries();

test('the gap is the importer’s value over the exporter’s with freight and insurance, the latest year first', () => {
  const home = seriesOf({ values: byYear(2020, [100, 200, 400]) });
  const partner = seriesOf({ id: 'exports.jpn.plain', reporter: 'JPN', values: byYear(2021, [212, 424]) });
  const [mirror, ...others] = mirrorsOf([home, partner], structure);
  expect(others).toEqual([]);
  expect(mirror!.exporter).toBe(home);
  expect(mirror!.years.map(({ year }) => year)).toEqual([2022, 2021]);
  for (const { gap } of mirror!.years) expect(gap).toBeCloseTo(0, 12);
});

test('of imports the partner is the exporter', () => {
  const home = seriesOf({ id: 'imports.khm', measure: 'imports', values: byYear(2020, [159]) });
  const partner = seriesOf({ id: 'imports.jpn', measure: 'imports', reporter: 'JPN', values: byYear(2020, [100]) });
  const [mirror] = mirrorsOf([home, partner], structure);
  expect(mirror!.exporter).toBe(partner);
  expect(mirror!.years[0]!.gap).toBeCloseTo(0.5, 12);
});

test('other goods, another unit and years of one reporter alone are no pair; an exporter without a value has no gap', () => {
  const home = seriesOf({ values: byYear(2020, [0, 100]) });
  const of = (more: object) => seriesOf({ id: 'other', reporter: 'JPN', values: byYear(2020, [5]), ...more });
  expect(mirrorsOf([home, of({ hs: ['61'] })], structure)).toEqual([]);
  expect(mirrorsOf([home, of({ unit: 'persons' })], structure)).toEqual([]);
  expect(mirrorsOf([home, of({ values: byYear(2015, [5]) })], structure)).toEqual([]);
  expect(mirrorsOf([home, of({})], structure)[0]!.years).toEqual([{ year: 2020, exporter: 0, importer: 5, gap: null }]);
});

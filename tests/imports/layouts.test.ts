import { describe, expect, test } from 'vitest';
import type { ImportAnswers } from '../../shared/imports/reading.ts';
import type { Series } from '../../shared/series/schema.ts';
import { contextOf, leftIn, notesIn, openIn, readBytes, readFixture, valuesOf } from '../helpers/imports.ts';

const one = (series: readonly Series[], id: string): Series => series.find((one) => one.id === id)!;

describe('UN Comtrade', () => {
  test('47 columns: trade of the two alone; what breaks it down, re-exports and repeated rows add nothing', async () => {
    const reading = await readFixture('comtrade-47.csv', 'THA-JPN');
    expect(reading.file).toMatchObject({
      layout: 'comtrade-47',
      encoding: 'utf-8',
      header: 1,
      rows: 15,
      skippedRows: 0,
    });
    expect(valuesOf(reading)).toEqual({
      'imports.tha.comtrade-47.8542': { '2020': 0.0001, '2021': 0.00015, '2022': 0.00025025 },
    });
    expect(leftIn(reading)).toEqual({ countries: 3, reexports: 1, repeated: 1, notThePair: 3, parts: 4 });
    const [series] = reading.series;
    expect(series).toMatchObject({ measure: 'imports', reporter: 'THA', hs: ['8542'], unit: 'USD m' });
    expect(series!.import).toMatchObject({ unit: 'USD', lines: { '2020': [4, 4], '2022': [10, 10] } });
    expect(series!.import!.notes).toEqual([
      'The edition of the classification changes: H5 in 2020 to 2021 and H6 in 2022.',
    ]);
  });

  test('in a document that looks the other way the same rows are exports; in another pair they are refused by name', async () => {
    const mirrored = await readFixture('comtrade-47.csv', 'JPN-THA');
    expect(mirrored.series.map(({ measure, reporter }) => [measure, reporter])).toEqual([['exports', 'THA']]);
    const refused = await readFixture('comtrade-47.csv', 'VNM-DEU');
    expect(openIn(refused)).toEqual([
      'file: it has nothing of Vietnam and Germany, but Thailand, Cambodia and Japan, import it into a document of two of these countries',
    ]);
    expect(refused.series).toEqual([]);
  });

  test('the world is reference data: asked for, or all that there is', async () => {
    const both = await readFixture('comtrade-47.csv', 'THA-JPN', { rows: 'all' });
    const world = one(both.series, 'imports-world.tha.comtrade-47.8542');
    expect([world.measure, world.hs, world.values]).toEqual([
      null,
      undefined,
      { '2020': 0.0009005, '2021': 0.001, '2022': 0.0011 },
    ]);
    expect((await readFixture('comtrade-47.csv', 'THA-VNM')).series.map(({ measure }) => measure)).toEqual([null]);
  });

  test('services in Latin-1: EBOPS codes are never HS, and never stand for the flow', async () => {
    const reading = await readFixture('comtrade-47-services-latin1.csv', 'DEU-JPN');
    expect([reading.file.encoding, reading.file.encodingReason]).toEqual(['windows-1252', 'western']);
    expect(reading.series.map(({ id, measure, hs, values }) => [id, measure, hs, values])).toEqual([
      ['imports.deu.comtrade-47.services-s', null, undefined, { '2022': 0.000625 }],
      ['exports.deu.comtrade-47.services-s', null, undefined, { '2022': 0.00045 }],
    ]);
  });

  test('35 columns in SITC: 61 is leather and no HS; the total is the sum of the divisions on the analyst’s word', async () => {
    const codes = await readFixture('comtrade-35.csv', 'CHN-JPN');
    expect(one(codes.series, 'exports.chn.comtrade-35.sitc-61')).toMatchObject({
      name: 'SITC 61 Leather, leather manufactures, n.e.s., exports from China to Japan, China, UN Comtrade',
      measure: null,
      values: { '2015': 12, '2016': 24 },
    });
    expect(codes.series.every(({ hs }) => hs === undefined)).toBe(true);
    const total = await readFixture('comtrade-35.csv', 'CHN-JPN', { hs: 'total' });
    expect(valuesOf(total)).toEqual({
      'imports.chn.comtrade-35': { '2015': 7.5, '2016': 15 },
      'exports.chn.comtrade-35': { '2015': 22.5, '2016': 45 },
    });
    expect(notesIn(total)).toEqual(['sumAsTotal']);
    expect(leftIn(total)).toEqual({ reexports: 4 });
  });

  test('12 columns: chapter 9 is 09, and re-exports stand beside exports', async () => {
    const reading = await readFixture('comtrade-12-columns.csv');
    expect(leftIn(reading)).toEqual({ reexports: 8 });
    expect(one(reading.series, 'exports.khm.comtrade-12.09')).toMatchObject({ hs: ['09'], values: { '2024': 5.596 } });
    expect(one(reading.series, 'exports.khm.comtrade-12.42').values['2021']).toBe(139.939);
  });

  test('5 columns say neither reporter nor partner: both are asked for at once, and answers of others are refused', async () => {
    const open = await readFixture('comtrade-5-columns.csv');
    expect(open.questions.map(({ id, likely }) => [id, likely])).toEqual([
      ['reporter', 'KHM'],
      ['partner', 'JPN'],
    ]);
    expect(open.series).toEqual([]);
    const answers = { reporter: 'JPN', partner: 'KHM' };
    const answered = await readFixture('comtrade-5-columns.csv', 'KHM-JPN', answers);
    // Japan's exports are the home country's imports.
    expect(one(answered.series, 'imports.jpn.comtrade-5.61')).toMatchObject({
      hs: ['61'],
      values: { '2021': 574.587, '2024': 761.906 },
      import: { answers },
    });
    const wrong = await readFixture('comtrade-5-columns.csv', 'KHM-JPN', { reporter: 'France', partner: 'JPN' });
    expect(openIn(wrong)).toEqual(['--reporter: is France, Cambodia (KHM) or Japan (JPN) is needed']);
  });
});

describe('ITC Trade Map', () => {
  const PRODUCTS = 'trade-map-products (Cambodia to Japan).txt';

  test('products: countries from the name of the file, the unit asked for; a blank is no 0; TOTAL is kept', async () => {
    expect((await readFixture(PRODUCTS)).questions.map(({ id, likely }) => [id, likely])).toEqual([
      ['unit', 'USD thousand'],
    ]);
    const reading = await readFixture(PRODUCTS, 'KHM-JPN', { unit: 'USD thousand' });
    const total = one(reading.series, 'exports.khm.trade-map-products');
    expect([total.values['2015'], total.values['2018'], total.hs]).toEqual([998.504, 1220.479, undefined]);
    expect(one(reading.series, 'exports.khm.trade-map-products.09').values['2018']).toBeUndefined();
    expect(reading.file.notes).toEqual([
      { code: 'totalOff', params: { flow: 'exports', differences: [{ period: '2018', difference: 3864 }] } },
    ]);
    expect(openIn(await readFixture(PRODUCTS, 'VNM-THA', { unit: 'USD thousand' }))[0]).toContain('Cambodia and Japan');
  });

  test('partners: whose trade it is the file does not say; the world is no partner', async () => {
    const answers = { reporter: 'JPN', unit: 'USD thousand' };
    const reading = await readFixture('trade-map-partners.txt', 'KHM-JPN', answers);
    expect(valuesOf(reading)).toEqual({
      'exports.jpn.trade-map-partners': { '2022': 1902.345, '2023': 1984.321, '2024': 2101.987 },
    });
    expect(leftIn(reading)).toEqual({ countries: 3, notThePair: 1 });
  });
});

describe('customs, banks and funds', () => {
  test('Japan Customs: Japan’s imports are home’s exports, months in yen by the rate, months to come are no data', async () => {
    const open = await readFixture('japan-customs-months.csv');
    expect(open.questions.map(({ id }) => id)).toEqual(['rate']);
    const reading = await readFixture('japan-customs-months.csv', 'KHM-JPN', { rate: '150', hs: 'total' });
    const exports = one(reading.series, 'exports.jpn.japan-customs');
    const [january, april] = [629_717 + 313_148 + 734_696, 411_485 + 871_404 + 601_071];
    expect(exports.values['2023-01']).toBeCloseTo(january / 1000 / 150, 12);
    expect(exports.values['2025-04']).toBeCloseTo(april / 1000 / 150, 12);
    expect(Object.keys(exports.values)).toHaveLength(28);
    expect(exports.import).toMatchObject({ unit: 'JPY thousand', rates: 150, lines: { '2023-01': [11, 13] } });
    expect(notesIn(reading)).toEqual(['yearOfMonths', 'monthsToCome', 'sumAsTotal']);
    // 120 is Cambodia here; of ISO it is Cameroon.
    expect(openIn(await readFixture('japan-customs-months.csv', 'VNM-JPN'))[0]).toContain('but Cambodia');
  });

  test('Bank of Japan: yen for a dollar by month in CP932, with the date of its data', async () => {
    const reading = await readFixture('bank-of-japan-months.csv');
    expect([reading.file.encoding, reading.file.header]).toEqual(['cp932', 9]);
    const [series] = reading.series;
    expect(series).toMatchObject({ id: 'exchange.bank-of-japan', measure: 'exchange', unit: 'JPY per USD' });
    expect(series!.name).toContain('ドル・円');
    expect([series!.values['2023-01'], series!.values['2024-05'], Object.keys(series!.values).length]).toEqual([
      134.14,
      undefined,
      27,
    ]);
    expect(series!.import!.vintage).toBe('2025-05-12');
    expect(reading.source).toMatchObject({ publication: 'Bank of Japan', date: '2025-05-12', dateInferred: false });
  });

  test('a month without a rate is asked for, never filled', async () => {
    const { series } = await readFixture('bank-of-japan-months.csv');
    const answers = { rate: 'series:exchange.bank-of-japan' };
    const open = await readFixture('japan-customs-months.csv', contextOf('KHM-JPN', series), answers);
    expect(openIn(open)).toEqual([
      `--rate: ${series[0]!.name} has no rate of JPY for 2024-05, JPY for a US dollar as a number, or series:exchange.bank-of-japan`,
    ]);
    expect(open.series).toEqual([]);
  });

  test('a month without a trade value needs no rate; rates by month stand with the series', async () => {
    const { series } = await readFixture('fred-daily.csv');
    const lines = new TextDecoder().decode(
      Uint8Array.from((await import('node:fs')).readFileSync('tests/fixtures/imports/japan-customs-months.csv')),
    );
    const since2024 = lines
      .split('\r\n')
      .filter((line) => !line.includes('"2023"'))
      .join('\r\n');
    const answers = { rate: 'series:exchange.fred' };
    const reading = await readBytes(since2024, contextOf('KHM-JPN', series), answers);
    const exports = one(reading.series, 'exports.jpn.japan-customs.611020000');
    const rate = series[0]!.values['2024-01']!;
    expect(exports.values['2024-01']).toBeCloseTo(21_825 / 1000 / rate, 12);
    expect(exports.import!.rates).toMatchObject({ '2024-01': rate });
  });

  test.each(['fred-daily.csv', 'fred-daily-before-2024.csv'])(
    '%s: months are the mean of the days given',
    async (name) => {
      const reading = await readFixture(name);
      const [series] = reading.series;
      expect([series!.id, series!.measure, series!.unit]).toEqual(['exchange.fred', 'exchange', 'JPY per USD']);
      const text = new TextDecoder().decode(
        Uint8Array.from((await import('node:fs')).readFileSync(`tests/fixtures/imports/${name}`)),
      );
      const days = [...text.matchAll(/^2024-02-\d\d,([\d.]+\d)$/gm)].map(([, value]) => Number(value));
      expect(days.length).toBeGreaterThan(15);
      expect(series!.values['2024-02']).toBeCloseTo(days.reduce((sum, value) => sum + value, 0) / days.length, 9);
      expect(series!.values['2024']).toBeUndefined();
    },
  );

  test('the matrix of remittances: sender down, receiver across; year and unit are asked for together', async () => {
    const open = await readFixture('remittance-matrix.csv');
    expect(open.questions.map(({ id, likely }) => [id, likely])).toEqual([
      ['year', null],
      ['unit', 'USD m'],
    ]);
    const reading = await readFixture('remittance-matrix.csv', 'KHM-JPN', { year: '2021', unit: 'USD m' });
    expect(reading.series.map(({ measure, values, unit }) => [measure, values, unit])).toEqual([
      ['remittances', { '2021': 230 }, 'USD m'],
    ]);
    expect(notesIn(reading)).toContain('worldIsNoSum');
  });
});

describe('World Bank, WITS, WTO', () => {
  test('WDI as downloaded: fractions, USD m, persons, the official rate of the partner, years from 1960', async () => {
    const reading = await readFixture('wdi-download.csv', 'KHM-JPN');
    expect(reading.file.header).toBe(5);
    expect(valuesOf(reading)).toEqual({
      'ny.gdp.mktp.cd.jpn.wdi-download': { '1960': 47_000, '2024': 4_000_000.0000005 },
      'ny.gdp.mktp.kd.zg.jpn.wdi-download': { '1961': 0.1204, '2023': 0.019 },
      'sp.pop.totl.jpn.wdi-download': { '1960': 93_216_000, '2024': 123_000_000 },
      'exchange.wdi-download': { '2023': 140.5, '2024': 151.5 },
    });
    expect(reading.series.map(({ measure }) => measure)).toEqual([null, null, null, 'exchange']);
    expect(reading.series[0]!.import!.vintage).toBe('2025-10-07');
  });

  test('DataBank: `..` is nothing, its notes are no rows; a unit that is not stated is asked for', async () => {
    const open = await readFixture('wdi-databank.csv');
    expect(openIn(open)[0]).toMatch(/^--unit: the file does not state the unit of Merchandise trade,/);
    const reading = await readFixture('wdi-databank.csv', 'KHM-JPN', { unit: 'USD m' });
    expect(reading.series.map(({ values, unit }) => [values, unit])).toEqual([
      [{ '2001': 327.5, '2002': 350.25 }, 'current US$'],
      [{ '2001': 0.1674, '2003': 0.202 }, '1'],
      [{ '2001': 1, '2002': 2, '2003': 3 }, 'USD m'],
    ]);
    expect(leftIn(reading)).toEqual({ countries: 1, noteRow: 2 });
    expect(reading.series[0]!.import!.vintage).toBe('2026-02-24');
  });

  test('WITS: trade with the partner, years backwards, blanks are no 0; shares and products are left out', async () => {
    const reading = await readFixture('wits-summary.csv');
    expect(valuesOf(reading)).toEqual({
      'exports.khm.wits-summary': { '2018': 1050.25, '2019': 1100.01 },
      'imports.khm.wits-summary': { '2019': 880.66 },
    });
    expect(leftIn(reading)).toEqual({ countries: 1, notThePair: 4 });
    const chosen = await readFixture('wits-summary.csv', 'KHM-JPN', {
      rows: 'all',
      indicators: ['GDP (current US$ Mil)'],
    });
    expect(chosen.series.map(({ values, unit }) => [values['2019'], unit])).toEqual([[27_000.39, 'USD m']]);
  });

  test('WTO: the unit stands in the title, names are indented, the source is a note', async () => {
    const reading = await readFixture('wto-title-rows.csv');
    expect(valuesOf(reading)).toEqual({
      'exports.khm.wto': { '2022': 1173.2, '2023': 1180.9, '2024': 1391 },
      'imports.khm.wto': { '2022': 602.4, '2023': 655, '2024': 760.5 },
    });
    expect(leftIn(reading)).toEqual({ noteRow: 1 });
  });
});

describe('tables by hand', () => {
  test('a data frame: row numbers are no data, partner and unit are asked for together, a region’s column is left out', async () => {
    const open = await readFixture('r-export-row-numbers.csv');
    expect(open.questions.map(({ id, likely }) => [id, likely])).toEqual([
      ['partner', 'JPN'],
      ['unit', 'USD'],
    ]);
    const reading = await readFixture('r-export-row-numbers.csv', 'KHM-JPN', { partner: 'Japan', unit: 'USD' });
    const { 'exports.khm.data-frame': exports, 'imports.khm.data-frame': imports } = valuesOf(reading);
    expect([exports!['2019'], exports!['2024'], imports!['2024']]).toEqual([1155, 1474.105205, 809.305905]);
    expect(reading.series).toHaveLength(2);
    expect(reading.file.notes).toEqual([{ code: 'otherColumns', params: { columns: ['ASEAN_Exports'] } }]);
  });

  test('decimal commas and an empty cell', async () => {
    const reading = await readFixture('plain-decimal-comma.csv', 'KHM-JPN', { unit: 'USD m' });
    const { 'exports.plain': exports, 'imports.plain': imports } = valuesOf(reading);
    expect([exports!['2019'], exports!['2024']]).toEqual([1140.01, 1391]);
    expect(imports).toEqual({ '2019': 887.66, '2021': 612.3, '2022': 602.4, '2023': 655, '2024': 760.5 });
  });

  test('a year that is stated off its twelve months is noted, one within half a per cent is not', async () => {
    const months = Array.from({ length: 12 }, (_, month) => `2023-${String(month + 1).padStart(2, '0')},10\n`).join('');
    const noted = async (year: number) =>
      notesIn(await readBytes(`Year,Exports (USD m)\n2023,${year}\n${months}`)).includes('yearOffMonths');
    expect([await noted(120.5), await noted(121)]).toEqual([false, true]);
  });

  test('whose a table by hand is may be said: the partner’s exports are home’s imports, those to the world neither', async () => {
    const of = async (answers: ImportAnswers) => {
      const { series } = await readBytes('Year,Exports (USD m)\n2021,5\n', 'KHM-JPN', answers);
      return series.map(({ measure, reporter, values }) => [measure, reporter, values['2021']]);
    };
    expect(await of({ partner: 'JPN' })).toEqual([['exports', undefined, 5]]);
    expect(await of({ reporter: 'JPN' })).toEqual([['imports', 'JPN', 5]]);
    expect(await of({ partner: 'world' })).toEqual([[null, 'KHM', 5]]);
  });

  test('Windows-1252 with umlauts, in euros', async () => {
    const reading = await readFixture('plain-windows-1252.csv', 'DEU-AUT', { rate: '0.5' });
    expect(reading.file.encoding).toBe('windows-1252');
    expect(valuesOf(reading)).toEqual({
      'exports.plain': { '2022': 2280.02, '2023': 2102.4, '2024': 2805.54 },
      'imports.plain': { '2022': 1775.32, '2024': 1224.6 },
    });
    expect(reading.series[0]!.import).toMatchObject({ unit: 'EUR m', rates: 0.5, encoding: 'windows-1252' });
  });

  test('Japanese: CP932, 2021年, units in the heading, a note at the end', async () => {
    const reading = await readFixture('plain-japanese.csv');
    expect(valuesOf(reading)).toEqual({
      'exports.plain': { '2021': 1403, '2022': 1173, '2023': 1181, '2024': 1391 },
      'imports.plain': { '2021': 612, '2022': 602, '2023': 655, '2024': 761 },
    });
    expect(leftIn(reading)).toEqual({ noteRow: 1 });
  });
});

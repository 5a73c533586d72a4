import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runHere, temporaryFolder } from '../helpers/command-line.ts';

const SEED = 'seeds/cambodia-japan.bilateral';
const folder = temporaryFolder();
afterAll(folder.remove);
const [worked] = JSON.parse(readFileSync('tests/golden/history.json', 'utf8')).cases;
const [firstYear, lastYear] = [worked.years[0], worked.years.at(-1)];

const byYear = Object.fromEntries(worked.years.map((year: number, k: number) => [year, worked.values[k]]));
const source = JSON.parse(readFileSync(SEED, 'utf8')).figures.sources[0].id;
const own = { measure: 'exports', unit: 'USD m', source };
const SERIES = [
  { id: 'exports.customs', name: 'Exports, customs', ...own, values: byYear },
  { id: 'exports.gap', ...own, values: { 2015: 5, 2016: 6, 2018: 7, 2019: 8 } },
  { id: 'gdp', unit: 'USD m', source, values: byYear },
];
const FILE = join(folder.path, 'with-series.bilateral');
writeFileSync(FILE, JSON.stringify({ ...JSON.parse(readFileSync(SEED, 'utf8')), series: SERIES }));

const run = (...args: readonly string[]) => runHere(args);
async function json(...args: readonly string[]) {
  const ran = await run(...args, '--format', 'json');
  if (ran.status !== 0) throw new Error(ran.err);
  return { answer: JSON.parse(ran.out), err: ran.err };
}
const expectNear = (actual: number, expected: number) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(1e-9);

describe('history', () => {
  test('has what the worked case has of the same years', async () => {
    const { answer } = await json('history', FILE, '--series', 'exports.customs');
    const { trendInterval, ...fits } = worked.fits;
    for (const [name, value] of Object.entries(fits)) expectNear(answer[name], value as number);
    for (const k of [0, 1]) expectNear(answer.trendInterval[k], trendInterval[k]);
    expect(answer.years).toEqual(worked.years);
    expect([answer.correlation, answer.notes]).toEqual([null, []]);
    expect(Object.keys(answer)).toEqual([
      ...['compound', 'slope', 'slopeError', 'trend', 'trendInterval', 'volatility', 'persistence', 'correlation'],
      ...['years', 'notes'],
    ]);
  });

  test('of another window and beside another series has a correlation', async () => {
    const { answer } = await json(
      'history',
      FILE,
      '--series',
      'exports.customs',
      '--with',
      'gdp',
      '--from',
      '2015',
      '--to',
      '2020',
    );
    expect(answer.years).toEqual([2015, 2016, 2017, 2018, 2019, 2020]);
    expect(answer.correlation).toBeCloseTo(1, 12);
  });

  test('names gaps, and what too few years do not give', async () => {
    const { answer, err } = await json('history', FILE, '--series', 'exports.gap');
    expect(answer).toMatchObject({ years: [2018, 2019], trend: null, volatility: null });
    expect(answer.notes).toEqual([
      'exports.gap: there is no value for 2017, only the years after it are looked at',
      '2 years in a row with values above 0: a trend and volatility need three.',
    ]);
    expect(err).toBe(`${answer.notes.join('\n')}\n`);
  });

  test('is a table, and CSV with all digits', async () => {
    const table = (await run('history', FILE, '--series', 'exports.customs')).out;
    expect(table).toMatch(new RegExp(`Exports, customs +${firstYear}–${lastYear}`));
    expect(table).toMatch(/Compound growth +6\.6%/);
    expect(table).toMatch(/Trend, 90% interval +6\.9% to 10\.5%/);
    const [head, row] = (await run('history', FILE, '--series', 'exports.customs', '--format', 'csv')).out.split(
      '\r\n',
    );
    expect(head).toBe(
      'compound,slope,slopeError,trend,trendLow,trendHigh,volatility,persistence,correlation,first,last',
    );
    expect(row!.split(',').at(-1)).toBe(String(lastYear));
    expectNear(Number(row!.split(',')[0]), worked.fits.compound);
  });
});

describe('nowcast', () => {
  const FIRST = ['nowcast', SEED, '--measure', 'trade', '--year', '2025'];

  test('of the first case is 2,593 by share, without an interval, and a lower bound', async () => {
    const { answer, err } = await json(...FIRST);
    expect(answer).toEqual({
      method: 'share',
      from: {
        figures: ['trade.total.2025-01..2025-04', 'trade.total.2024-01..2024-04', 'trade.total.2024'],
        series: [],
      },
      months: 4,
      ytd: 832.28,
      estimate: expect.closeTo((832.28 * 2000) / 641.9, 8),
      intervals: null,
      lambda: null,
      used: null,
      past: [{ year: 2024, months: 641.9, whole: 2000 }],
    });
    expect(err).toMatch(/lower bound/);
    expect(err).toMatch(/No interval: 1 past year is known, two are needed\./);
  });

  test.each([
    ['0', 832.28 + 2000 - 641.9],
    ['1', (832.28 * 2000) / 641.9],
  ])('by carry-over at λ = %s is so much', async (lambda, estimate) => {
    const { answer } = await json(...FIRST, '--method', 'carry-over', '--lambda', lambda);
    expect(answer).toMatchObject({ lambda: null, used: Number(lambda), intervals: null });
    expect(answer.estimate).toBeCloseTo(estimate, 8);
  });

  test('by carry-over without λ has no estimate, and says why', async () => {
    const { answer, err } = await json(...FIRST, '--method', 'carry-over');
    expect(answer).toMatchObject({ lambda: null, used: null, estimate: null });
    expect(err).toMatch(/λ is not estimated: 3 pairs of years in a row are needed\.\nWithout λ there is no estimate/);
  });

  test('says how far it was off in past years, where a series has several', async () => {
    const months = (year: number, each: number, rest: number) =>
      Array.from({ length: 12 }, (_, m) => [`${year}-${String(m + 1).padStart(2, '0')}`, m < 6 ? each : rest]);
    // The first half is half of 2022, four ninths of 2023 and half of 2024.
    const values = Object.fromEntries([
      ...[...months(2022, 10, 10), ...months(2023, 10, 12.5), ...months(2024, 10, 10)],
      ...months(2025, 20, 0).slice(0, 6),
    ]);
    const file = join(folder.path, 'months.bilateral');
    const imports = { id: 'm', measure: 'imports', unit: 'USD m', source, values };
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(SEED, 'utf8')), series: [imports] }));
    const { answer, err } = await json('nowcast', file, '--measure', 'imports', '--year', '2025', '--series', 'm');
    expect(answer).toMatchObject({ months: 6, ytd: 120, from: { figures: [], series: ['m'] } });
    expect(answer.estimate).toBeCloseTo(120 / Math.cbrt((1 / 2) * (4 / 9) * (1 / 2)), 9);
    // 120 for 135 in 2023, and 60 / sqrt(1/2 · 4/9) for 120 in 2024.
    const mean = (15 / 135 + (60 / Math.sqrt(2 / 9) / 120 - 1)) / 2;
    expect(err).toContain(`In 2 past years it was off by ${(mean * 100).toFixed(1)}% on average`);
  });

  test('is a table and CSV', async () => {
    const { out } = await run(...FIRST);
    expect(out).toMatch(/^Trade in 2025 from Jan–Apr 2025/);
    expect(out).toMatch(/Estimate +2,593/);
    const [head, row] = (await run(...FIRST, '--format', 'csv')).out.split('\r\n');
    expect(head).toBe('method,months,ytd,estimate,low80,high80,low90,high90,lambda,used');
    expect(row).toMatch(/^share,4,832\.28,2593\.176\d*,,,,,,$/);
  });
});

describe('backtest', () => {
  test.each(['trend', 'compound', 'noChange', 'sameGrowth'])(
    'by %s has the errors of the worked case',
    async (method) => {
      const { answer } = await json('backtest', FILE, '--series', 'exports.customs', '--method', method);
      expect(Object.keys(answer)).toEqual(['horizons', 'notes']);
      for (const [ahead, errors] of Object.entries(worked.backtest[method] as Record<string, Record<string, number>>)) {
        for (const [name, value] of Object.entries(errors)) expectNear(answer.horizons[ahead][name], value);
        expect(answer.horizons[ahead].inBand).toBeGreaterThanOrEqual(0);
        expect(answer.horizons[ahead].inBand).toBeLessThanOrEqual(1);
      }
    },
  );

  test("by the document's own path takes the growth of its exports, of the baseline or another scenario", async () => {
    const { answer } = await json('backtest', FILE, '--series', 'exports.customs', '--method', 'document');
    // The baseline's first year grows by 19.8%.
    const origins = worked.values.slice(4, -1) as readonly number[];
    const errors = origins.map((value, k) => value * 1.198 - worked.values[k + 5]);
    expectNear(answer.horizons['1'].meanError, errors.reduce((sum, one) => sum + one, 0) / errors.length);
    const stalls = await json(
      'backtest',
      FILE,
      '--series',
      'exports.customs',
      '--method',
      'document',
      '--scenario',
      'growth-stalls',
    );
    expect(stalls.answer.horizons['5'].meanError).toBeLessThan(answer.horizons['5'].meanError);
  });

  test('is a table', async () => {
    const { out } = await run('backtest', FILE, '--series', 'exports.customs', '--method', 'trend');
    expect(out).toMatch(/^Exports, customs, 2010–2024: forecasts by trend/);
    expect(out).toMatch(/Mean error and RMSE in USD m\./);
  });
});

describe('what cannot be answered is refused by the option', () => {
  const backtest = ['backtest', FILE, '--method', 'trend'];
  test.each([
    [['history', FILE], '--series: is missing, name one of exports.customs, exports.gap, gdp'],
    [['history', SEED, '--series', 'gdp'], '--series: the document has no series, import one first'],
    [['history', FILE, '--series', 'gpd'], '--series: there is no gpd, there are exports.customs'],
    [['history', FILE, '--series', 'gdp', '--from', '20'], '--from: is 20, a year from 1960 to 2060 is needed'],
    [
      ['history', FILE, '--series', 'gdp', '--from', '2020', '--to', '2010'],
      '--to: is 2010, before --from 2020, name a later year',
    ],
    [['nowcast', FILE, '--year', '2025'], '--measure: is missing, name one of exports, imports, trade'],
    [['nowcast', FILE, '--measure', 'workers', '--year', '2025'], '--measure: there is no workers'],
    [['nowcast', FILE, '--measure', 'trade'], '--year: is missing'],
    [['nowcast', FILE, '--measure', 'trade', '--year', '2024'], '--year: the whole of 2024 is known of trade'],
    [['nowcast', FILE, '--measure', 'trade', '--year', '2030'], '--year: nothing tells of the first months of 2030'],
    [
      ['nowcast', FILE, '--measure', 'trade', '--year', '2025', '--lambda', '1'],
      '--lambda: stands without --method carry-over',
    ],
    [
      ['nowcast', FILE, '--measure', 'trade', '--year', '2025', '--method', 'carry-over', '--lambda', '2'],
      '--lambda: is 2, a number from 0 to 1 is needed',
    ],
    [
      ['nowcast', FILE, '--measure', 'imports', '--year', '2025', '--series', 'gdp'],
      '--series: is no series of imports',
    ],
    [[...backtest, '--series', 'exports.gap'], '--series: there are 2 values in a row, a backtest needs 6'],
    [[...backtest, '--series', 'gdp', '--scenario', 'growth-fades'], '--scenario: stands without --method document'],
    [['backtest', FILE, '--series', 'gdp', '--method', 'document'], '--series: is a series of reference data'],
    [['backtest', FILE, '--series', 'gdp'], '--method: is missing, name one of trend, compound'],
  ])('%j', async (args, said) => {
    const { status, out, err } = await run(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { metricNames } from '../../shared/model/metrics.ts';
import { idsIn } from '../../shared/model/structure.ts';
import { bilateral, runHere, temporaryFolder } from '../helpers/command-line.ts';
import { errorOf, goldenProjections, WORKED_METRICS } from '../helpers/golden.ts';
import { seedDocument } from '../seeds/seed.ts';

const SEED = 'seeds/cambodia-japan.bilateral';
const { cases } = goldenProjections();
const METRICS = metricNames(idsIn(seedDocument().structure), seedDocument().structure);

const json = async (...args: readonly string[]) => {
  const { status, out, err } = await runHere([...args, '--format', 'json']);
  expect(err).toBe('');
  expect(status).toBe(0);
  return JSON.parse(out);
};

describe('project', async () => {
  test('gives every metric of every scenario and year, as in the worked cases', async () => {
    const { horizon, scenarios } = await json('project', SEED);
    expect(horizon).toEqual({ base: 2024, end: 2035 });
    expect(scenarios).toHaveLength(9);
    for (const { metrics } of scenarios) expect(Object.keys(metrics)).toEqual(METRICS);
    for (const { id, metrics } of scenarios.slice(0, 7)) {
      const golden = cases.find(({ name }) => name === id)!;
      for (const metric of WORKED_METRICS) {
        golden.metrics[metric]!.forEach((want, t) => {
          expect(errorOf(metrics[metric]![t], want), `${id} ${metric} ${t}`).toBeLessThanOrEqual(1e-9);
        });
      }
    }
  });

  test('gives the scenarios asked for, in the order of the document', async () => {
    const { scenarios } = await json('project', SEED, '--scenario', 'export-shock', '--scenario', 'growth-fades');
    expect(scenarios.map(({ name }: { name: string }) => name)).toEqual(['Growth fades', 'Export shock']);
  });

  test('writes a row per scenario and metric as CSV, with all digits', async () => {
    const rows = (await runHere(['project', SEED, '--format', 'csv'])).out.split('\r\n');
    expect(rows).toHaveLength(1 + 9 * METRICS.length + 1);
    expect(rows[0]).toMatch(/^scenario,name,metric,unit,2024,.*,2035$/);
    expect(rows[1]?.split(',')[4]).toBe('1361.2563432700135');
  });
});

describe('prices of the base year', () => {
  const options = ['--year', '2030', '--metric', 'trade', '--metric', 'workers'];

  test('divide values, sums and growth, and leave present values and persons as they are', async () => {
    const [current, base] = await Promise.all(
      ['current', 'base'].map((prices) => json('compare', SEED, ...options, '--prices', prices)),
    );
    expect(await json('compare', SEED, ...options)).toEqual(current);
    const of = (row: number) => [current, base].map(({ rows }) => rows[row].values['momentum-holds']);
    const [day, real] = of(0);
    const workers = of(1);
    expect(real.value).toBeCloseTo(day.value / 1.02 ** 6, 9);
    expect(1 + real.growth).toBeCloseTo((1 + day.growth) / 1.02, 12);
    expect(real.cumulative).toBeLessThan(day.cumulative);
    expect(real.presentValue).toBe(day.presentValue);
    expect(workers[1]).toEqual(workers[0]);
    const { scenarios } = await json('project', SEED, '--prices', 'base');
    const holds = scenarios.find(({ id }: { id: string }) => id === 'momentum-holds');
    expect(holds.metrics.trade[6]).toBe(real.value);
    const told = await json(
      'explain',
      SEED,
      ...options.slice(0, 4),
      '--scenario',
      'momentum-holds',
      '--prices',
      'base',
    );
    expect(told.value).toBe(real.value);
  });

  test('say so over the tables, and leave chances of targets as they are', async () => {
    const { out } = await runHere(['compare', SEED, ...options, '--prices', 'base']);
    expect(out).toContain('Money in prices of 2024.');
    const fan = [
      'fan',
      SEED,
      '--draws',
      '200',
      '--threads',
      '1',
      '--scenario',
      'growth-fades',
      '--target',
      'trade=5000',
    ];
    const [current, base] = await Promise.all([json(...fan), json(...fan, '--prices', 'base')]);
    expect(base.scenarios[0].targets).toEqual(current.scenarios[0].targets);
    expect(base.scenarios[0].targets[0].share.some((share: number) => share > 0 && share < 1)).toBe(true);
    expect(base.scenarios[0].metrics.trade.mean[0]).toBeCloseTo(current.scenarios[0].metrics.trade.mean[0], 9);
    expect(base.scenarios[0].metrics.trade.mean[11]).toBeLessThan(0.9 * current.scenarios[0].metrics.trade.mean[11]);
    expect((await runHere(fan.concat('--prices', 'base'))).out).toContain('Money in prices of 2024.');
  });

  test('are refused where they are neither of the two', async () => {
    const { status, err } = await runHere(['compare', SEED, ...options, '--prices', 'bse']);
    expect({ status, err }).toEqual({
      status: 2,
      err: '--prices: there is no bse, did you mean base? there are current, base\n',
    });
  });
});

describe('a document in which two scenarios have one name', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);
  const path = join(folder.path, 'twice.bilateral');
  writeFileSync(path, readFileSync(SEED, 'utf8').replace('"name": "Momentum holds"', '"name": "Growth fades"'));

  test('tells them apart in tables, and gives name and id of the file as data', async () => {
    for (const command of [
      ['compare', path, '--year', '2035'],
      ['project', path],
    ]) {
      expect((await runHere(command)).out).toContain('Growth fades (2)');
      const csv = (await runHere([...command, '--format', 'csv'])).out;
      expect(csv).toContain('momentum-holds,Growth fades,');
      expect(csv).not.toContain('(2)');
    }
  });
});

describe('compare', async () => {
  const compared = await json('compare', SEED, '--year', '2035');
  const row = (metric: string) => compared.rows.find((row: { metric: string }) => row.metric === metric);

  test('sets the headline metrics of every scenario against the baseline', () => {
    expect(compared).toMatchObject({ year: 2035, baseline: 'growth-fades' });
    expect(compared.rows.map(({ metric }: { metric: string }) => metric)).toEqual([
      'trade',
      'balance',
      'workers',
      'remittances',
      'fdi',
      'jobs',
    ]);
    const [fades, holds] = [cases[0]!, cases[2]!].map(({ metrics }) => metrics.trade);
    const { value, difference, relative, growth } = row('trade').values['momentum-holds'];
    expect(errorOf(value, holds![11]!)).toBeLessThanOrEqual(1e-9);
    expect(errorOf(difference, holds![11]! - fades![11]!)).toBeLessThanOrEqual(1e-9);
    expect(relative).toBeCloseTo(holds![11]! / fades![11]! - 1, 9);
    expect(growth).toBeCloseTo((holds![11]! / 2000) ** (1 / 11) - 1, 9);
  });

  test('adds flows up and discounts money, and says null where that makes no sense', () => {
    const trade = cases[0]!.metrics.trade;
    const sum = trade.slice(1).reduce((total, value) => total + value, 0);
    const worth = trade.slice(1).reduce((total, value, k) => total + value / 1.05 ** (k + 1), 0);
    const of = row('trade').values['growth-fades'];
    expect(of.cumulative).toBeCloseTo(sum, 6);
    expect(of.presentValue).toBeCloseTo(worth, 6);
    expect(row('workers').values['growth-fades']).toMatchObject({ cumulative: null, presentValue: null });
    expect(row('fdi').values['growth-fades'].growth).toBeNull();
  });

  test('growth in the base year is null', async () => {
    const { rows } = await json('compare', SEED, '--year', '2024', '--metric', 'trade');
    expect(rows[0].values['growth-fades']).toMatchObject({ value: 2000, growth: null, cumulative: 0, relative: 0 });
  });

  test('differences are to the document’s baseline also where that is not shown', async () => {
    const { rows } = await json('compare', SEED, '--year', '2035', '--scenario', 'export-shock', '--metric', 'exports');
    expect(Object.keys(rows[0].values)).toEqual(['export-shock']);
    expect(rows[0].values['export-shock'].difference).toBeLessThan(0);
  });

  test('prints a table that fits 120 columns, with all scenarios under the headings, as many tables as it takes', async () => {
    const { out } = await runHere(['compare', SEED, '--year', '2035']);
    const lines = out.split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
    expect(out).toMatch(/Trade +Balance +Workers +Remittances/);
    expect(out).toMatch(/Growth fades \(baseline\) +5,564 +1,410 +21,275 +107 +24\.0/);
    expect(out).toMatch(/Growth fades \(baseline\) +8,707/);
    expect(out).toMatch(/Momentum holds +11,709 +\+6,145 +1,122 +−289 +21,275 +same/);
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('explain writes what occurs again as a reference, and is about one scenario', async () => {
  const explanation = await json(
    'explain',
    SEED,
    '--scenario',
    'momentum-holds',
    '--metric',
    'trade',
    '--year',
    '2030',
  );
  expect(explanation).toMatchObject({ id: 'trade@2030', unit: 'USD m' });
  expect(errorOf(explanation.value, cases[2]!.metrics.trade[6]!)).toBeLessThanOrEqual(1e-9);
  expect(JSON.stringify(explanation)).toContain('"figure":"trade.total.2024"');
  expect(JSON.stringify(explanation)).toContain('"ref":');
  const { out } = await runHere([
    'explain',
    SEED,
    '--scenario',
    'momentum-holds',
    '--metric',
    'trade',
    '--year',
    '2030',
  ]);
  expect(out).toContain('more than 2,000 USD m, Khmer Times, line 8');
});

test('check says that a document can be read, and what to know of it', async () => {
  const { ok, notes } = await json('check', SEED);
  expect(ok).toBe(true);
  expect(notes.join('\n')).toContain('0.017%');
});

describe('check of a document with a copy beside it', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  test('notes it', async () => {
    const [path, copy] = ['plan.bilateral', "plan (Ann's conflicted copy\u001b[2J).bilateral"].map((name) =>
      join(folder.path, name),
    );
    for (const file of [path!, copy!]) writeFileSync(file, readFileSync(SEED));
    const notes = (await json('check', path!)).notes;
    expect(notes[0]).toMatch(
      /^plan \(Ann's conflicted copy\ufffd\[2J\)\.bilateral lies beside plan\.bilateral and may be a copy/,
    );
    expect((await json('check', SEED)).notes.join()).not.toContain('beside');
  });
});

describe('figures', () => {
  test('of the seed, of a document, and as tables', async () => {
    const seed = await json('figures');
    expect(seed.items).toHaveLength(12);
    expect(seed).toMatchObject({ dataset: 'cambodia-japan-2025' });
    expect(seed.derived.find(({ id }: { id: string }) => id === 'exportShareJanApr2024').value).toBeCloseTo(
      0.680628,
      6,
    );
    expect(seed.checks[0]).toMatchObject({ stated: 641.9 });
    expect(await json('figures', SEED)).toEqual(seed);
    expect((await runHere(['figures'])).out).toMatch(/Trade 2024 +more than +2,000 +USD m/);
  });
});

describe('help and version', () => {
  test('the version is the package’s', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(bilateral(['--version']).out).toBe(`${version}\n`);
  });

  test.each([
    ['--help'],
    ['project', '--help'],
    ['compare', '--help'],
    ['explain', '--help'],
    ['check', '--help'],
    ['figures', '--help'],
  ])('%s %s', (...args) => {
    const { status, out, err } = bilateral(args);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Usage: bilateral');
  });
});

test('the program starts without the renderer or Electron', () => {
  const built = readFileSync('out/main/cli.js', 'utf8');
  expect(built).not.toMatch(/from ?["'](electron|react)/);
  expect(bilateral(['--version']).status).toBe(0);
});

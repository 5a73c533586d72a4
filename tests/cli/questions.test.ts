import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATTRIBUTION_GROUPS } from '../../shared/questions/attribution/attribution-groups.ts';
import { bilateral, runHere, temporaryFolder } from '../helpers/command-line.ts';
import { errorOf, readGolden } from '../helpers/golden.ts';
import { goldenQuestions } from '../helpers/golden-questions.ts';

const golden = goldenQuestions();
const seed = JSON.parse(readFileSync('seeds/cambodia-japan.bilateral', 'utf8'));

const folder = temporaryFolder();
const file = join(folder.path, 'golden.bilateral');
beforeAll(() => writeFileSync(file, JSON.stringify({ ...seed, uncertainty: golden.uncertainty })));
afterAll(() => folder.remove());

const about = (scenario: string, metric: string, year = 2035) => [
  '--scenario',
  scenario,
  '--metric',
  metric,
  '--year',
  `${year}`,
];
const json = async (...args: readonly string[]) => {
  const { status, out, err } = await inThisProcess([...args, '--format', 'json']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
};
const near = (got: number, want: number) => expect(errorOf(got, want)).toBeLessThanOrEqual(1e-9);

const inThisProcess = (args: readonly string[]) => runHere(args, folder.path);

describe('tornado', () => {
  const args = ['tornado', file, ...about('momentum-holds', 'trade')];

  test('gives the bars of the worked case, widest first', async () => {
    const want = golden.tornado.find(({ scenario, metric }) => scenario === 'momentum-holds' && metric === 'trade')!;
    const got = await json(...args);
    expect(Object.keys(got)).toEqual(['bars']);
    expect(got.bars.map((bar: object) => Object.keys(bar))).toEqual(want.bars.map(() => ['path', 'low', 'high']));
    want.bars.forEach(({ path, low, high }, k) => {
      expect(got.bars[k].path).toBe(path);
      near(got.bars[k].low, low);
      near(got.bars[k].high, high);
    });
  });

  test('as CSV and as a table with bars', async () => {
    const rows = (await inThisProcess([...args, '--format', 'csv'])).out.split('\r\n');
    expect(rows[0]).toBe('path,low,high');
    expect(rows).toHaveLength(1 + golden.uncertainty.inputs.length + 1);
    const { out } = await inThisProcess(args);
    expect(out).toMatch(/Momentum holds: Trade in 2035 is 11,709 USD m/);
    expect(out).toMatch(/Exports growth, first year +9,715 +12,710 +█+│█+/);
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120);
  });

  test('tells of an assumption that the scenario has not, beside the result', async () => {
    const constant = structuredClone(seed);
    constant.scenarios[0].changes = { 'exports.growth': { shape: 'constant', rate: 0.05 } };
    const other = join(folder.path, 'constant.bilateral');
    writeFileSync(other, JSON.stringify(constant));
    const { status, out, err } = await inThisProcess([
      'tornado',
      other,
      ...about(constant.scenarios[0].id, 'trade'),
      '--format',
      'json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(out).bars).toHaveLength(seed.uncertainty.inputs.length);
    expect(err).toMatch(/^Exports growth, first year .*\nExports growth, long run .*\n$/);
  });
});

describe('levers', () => {
  const args = ['levers', file, ...about('growth-fades', 'workers')];
  const range = ['--range', 'workers.tracks.trainee.newQuota=0:12000'];

  test('moves each over its usual range or the one given, widest first', async () => {
    const { bars } = await json(...args, ...range, '--range', 'investment.zones=1:3');
    expect(bars.map((bar: object) => Object.keys(bar))).toEqual(bars.map(() => ['path', 'from', 'to', 'low', 'high']));
    const of = (path: string) => bars.find((bar: { path: string }) => bar.path === path);
    expect(of('workers.tracks.trainee.newQuota')).toMatchObject({ from: 0, to: 12_000 });
    expect(of('investment.zones')).toMatchObject({ from: 1, to: 3 });
    expect(of('skills.tvetGraduates')).toMatchObject({ from: 0, to: 5000 });
    const widths = bars.map(({ low, high }: { low: number; high: number }) => Math.abs(high - low));
    expect(widths).toEqual(widths.toSorted((a: number, b: number) => b - a));
  });

  test('takes the ranges of the document, and one that is given in its place', async () => {
    const stated = join(folder.path, 'stated.bilateral');
    const ranges = [{ path: 'investment.zones', from: 2, to: 6 }];
    writeFileSync(stated, JSON.stringify({ ...seed, levers: ranges }));
    const zones = async (...more: readonly string[]) => {
      const { bars } = await json('levers', stated, ...about('growth-fades', 'trade'), ...more);
      return bars.find(({ path }: { path: string }) => path === 'investment.zones');
    };
    expect(await zones()).toMatchObject({ from: 2, to: 6 });
    expect(await zones('--range', 'investment.zones=0:1')).toMatchObject({ from: 0, to: 1 });
    writeFileSync(stated, JSON.stringify({ ...seed, levers: [...ranges, { ...ranges[0], from: 7 }] }));
    const { status, err } = await inThisProcess(['levers', stated, ...about('growth-fades', 'trade')]);
    expect(status).toBe(2);
    expect(err).toMatch(/^levers\[1\]: investment\.zones has two ranges, give it one\n$/m);
  });

  test('as a table with bars, and those without effect apart', async () => {
    const { out } = await inThisProcess([...args, ...range]);
    expect(out).toMatch(/^Growth fades: Workers in 2035 is 21,275 persons\n/);
    expect(out).toMatch(/Trainees, new quota +0 persons a year +7,396 +12,000 persons a year +[\d,]+ +█+│█+\n/);
    expect(out).toMatch(/\nNo effect: .*Zones open in.*\.\n$/);
    expect(
      Math.max(
        ...out
          .split('\n')
          .slice(0, -2)
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(120);
  });
});

describe('grid', () => {
  const { x, xs, y, ys, metric, year, scenario, values } = golden.grid;
  const axis = (path: string, all: readonly number[]) => `${path}=${all[0]}:${all.at(-1)}:${all.length}`;
  const args = ['grid', file, ...about(scenario, metric, year), '--x', axis(x, xs), '--y', axis(y, ys)];

  test('gives the values of the worked case, a list per x', async () => {
    const got = await json(...args);
    expect(Object.keys(got)).toEqual(['xs', 'ys', 'values']);
    expect(got.values).toHaveLength(xs.length);
    values.forEach((row, i) => {
      near(got.xs[i], xs[i]!);
      expect(got.values[i]).toHaveLength(ys.length);
      row.forEach((want, j) => {
        near(got.values[i][j], want);
      });
    });
    got.ys.forEach((value: number, j: number) => {
      near(value, ys[j]!);
    });
  });

  test('as CSV a row per pair, as a table the one down and the other across', async () => {
    const rows = (await inThisProcess([...args, '--format', 'csv'])).out.split('\r\n');
    expect(rows[0]).toBe('exports.growth.from,investment.conversionRate,trade');
    expect(rows).toHaveLength(1 + xs.length * ys.length + 1);
    expect((await inThisProcess(args)).out).toMatch(/\n40% +7,266 +7,411 +7,487/);
  });
});

describe('solve', () => {
  test.each(golden.solve)('$metric of $target by $path, as in the worked case', async (want) => {
    const { scenario, metric, year, path, low, high, target } = want;
    const range = ['--from', `${low}`, '--to', `${high}`];
    const got = await json(
      'solve',
      file,
      ...about(scenario, metric, year),
      '--assumption',
      path,
      ...range,
      '--target',
      `${target}`,
    );
    expect(Object.keys(got)).toEqual(['reached', 'value', 'gives', 'others']);
    expect(got).toMatchObject({ reached: want.reached, others: [] });
    near(got.value, want.value);
    near(got.gives, want.gives);
  });

  const solved = async (assumption: string, metric: string, target: number) =>
    (
      await inThisProcess([
        'solve',
        file,
        ...about('growth-fades', metric),
        '--assumption',
        assumption,
        '--target',
        `${target}`,
      ])
    ).out;

  test('says in words what gives the target', async () => {
    expect(await solved('exports.growth.to', 'trade', 8000)).toMatch(
      /^Growth fades: Exports growth, long run of 12\.229% \(0\.1222920063\d+\) gives 8,000 USD m for Trade in 2035\.\n$/,
    );
  });

  test('names what gives it too', async () => {
    expect(await solved('investment.conversionRate', 'balance', 1410)).toMatch(
      /gives 1,410 USD m .*\nSo does [\d.]+% \(/,
    );
  });

  test('says what comes closest where nothing does', async () => {
    expect(await solved('investment.conversionRate', 'trade', 50000)).toBe(
      'Growth fades: no Conversion rate of leads from 0% to 100% gives 50,000 USD m for Trade in 2035.\nClosest is 100% (1), which gives 5,795 USD m.\n',
    );
  });

  test('says where an assumption moves nothing', async () => {
    expect(await solved('discountRate', 'trade', 8000)).toBe(
      'Growth fades: Discount rate does not move Trade in 2035: it is 5,564 USD m from 0% to 50%.\n',
    );
  });
});

describe('changed', () => {
  const { cases } = readGolden<{
    cases: { from: string; to: string; metric: string; year: number; parts: Record<string, number> }[];
  }>('attribution');
  const inSeed = cases.filter(({ from, to }) => [from, to].every((id) => id in golden.scenarios));
  const args = ({ from, to, metric, year }: (typeof cases)[number]) => [
    'changed',
    file,
    '--from',
    from,
    '--to',
    to,
    '--metric',
    metric,
    '--year',
    `${year}`,
  ];

  test.each(inSeed)('$metric from $from to $to is split as in the worked case', async (want) => {
    const got = await json(...args(want));
    expect(Object.keys(got)).toEqual(['from', 'to', 'difference', 'parts']);
    expect(Object.keys(got.parts)).toEqual(Object.keys(ATTRIBUTION_GROUPS));
    for (const [group, part] of Object.entries(want.parts)) near(got.parts[group], part);
    near(got.to - got.from, got.difference);
  });

  test('as CSV and as a table', async () => {
    const shock = inSeed.find(({ to, metric }) => to === 'export-shock' && metric === 'trade')!;
    expect((await inThisProcess([...args(shock), '--format', 'csv'])).out).toMatch(
      /^part,trade\r\nfrom,.*\r\ntradeBase,0\r\n/,
    );
    const { out } = await inThisProcess(args(shock));
    expect(out).toMatch(/Zones and incentives +5,866/);
    expect(out).toMatch(/ {2}Market access and shocks +−31/);
    expect(out).toMatch(/ {2}Trade base\n/);
  });

  test('of a ratio says points, not a percentage of it', async () => {
    const pair = { from: 'growth-fades', to: 'momentum-holds', metric: 'exportShare', year: 2035, parts: {} };
    expect((await inThisProcess(args(pair))).out).toMatch(/Exports growth +\+[\d.]+ points\n/);
  });

  test('a scenario differs from itself in nothing', async () => {
    const same = await json(
      'changed',
      file,
      '--from',
      'growth-fades',
      '--to',
      'growth-fades',
      '--metric',
      'jobs',
      '--year',
      '2030',
    );
    expect(same.difference).toBe(0);
    expect(Object.values(same.parts)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('sobol', () => {
  test.each(golden.sobol)(
    'of $metric gives the indices of the worked case',
    async ({ scenario, metric, year, n, variance, indices }) => {
      const got = await json(
        'sobol',
        file,
        ...about(scenario, metric, year),
        '--samples',
        `${n}`,
        '--as-if-independent',
      );
      expect(Object.keys(got)).toEqual(['asIfIndependent', 'variance', 'indices']);
      expect(got.asIfIndependent).toBe(true);
      near(got.variance, variance);
      indices.forEach(({ path, first, total }, j) => {
        expect(Object.keys(got.indices[j])).toEqual(['path', 'first', 'total']);
        expect(got.indices[j].path).toBe(path);
        near(got.indices[j].first, first);
        near(got.indices[j].total, total);
      });
    },
  );

  test('says that correlations were left out, and where nothing varies', async () => {
    const args = ['sobol', file, '--as-if-independent', '--samples', '100'];
    expect((await inThisProcess([...args, ...about('growth-fades', 'trade')])).out).toContain(
      'their correlations are left out',
    );
    expect((await inThisProcess([...args, ...about('growth-fades', 'workers:skilled')])).out).toContain(
      'does not vary',
    );
  });
});

describe('refuses with status 2, a line per problem and no result', () => {
  const fades = about('growth-fades', 'trade');
  const grid = ['grid', file, ...fades, '--y', 'exports.growth.to=0:0.1:3', '--x'];
  const levers = ['levers', file, ...fades, '--range'];
  const solve = ['solve', file, ...fades, '--target', '1', '--assumption'];
  test.each<[readonly string[], string]>([
    [['sobol', file, ...fades], 'uncertainty.correlations: .* ask with --as-if-independent'],
    [['sobol', file, ...fades, '--as-if-independent', '--samples', '0'], '^--samples: is 0'],
    [['tornado', file, '--metric', 'trade', '--year', '2035'], '^--scenario: is missing'],
    [['tornado', file, ...about('growth-fades', 'trade', 2036)], '^--year: is 2036'],
    [[...levers, 'investment.zones'], '^--range: is investment.zones, PATH=FROM:TO is needed'],
    [[...levers, 'investment.zone=0:1'], '^--range: there is no investment.zone, did you mean investment.zones'],
    [[...levers, 'investment.zones=0:x'], '^--range: is x, a number'],
    [[...levers, 'investment.zones=3:1'], '^--range: investment.zones goes from 3 to 1'],
    [[...levers, 'exports.growth.to=0:0.1'], '^--range: exports.growth.to is no lever'],
    [[...levers, 'workers.stockCap=0:1'], '^--range: this scenario has no number for workers.stockCap'],
    [[...grid, 'exports.growth.from=0:0.4'], '^--x: is exports.growth.from=0:0.4, PATH=FROM:TO:COUNT is needed'],
    [
      [...grid, 'exports.growth.form=0:0.4:3'],
      '^--x: there is no exports.growth.form, did you mean exports.growth.from',
    ],
    [[...grid, 'exports.growth.from=0:x:3'], '^--x: is x, a number'],
    [[...grid, 'exports.growth.from=0:9:3'], '^--x: exports.growth.from goes from 0 to 9, -0.9 to 2 is allowed'],
    [[...grid, 'exports.growth.rate=0:1:3'], '^--x: this scenario has no exports.growth.rate'],
    [[...grid, 'exports.growth.to=0:0.1:3'], '^--y: exports.growth.to is on the other axis too'],
    [['grid', file, ...fades], '^--x: is missing, PATH=FROM:TO:COUNT is needed.*\n--y: is missing'],
    [[...solve, 'investment.zoneYear'], '^--assumption: investment.zoneYear takes whole numbers only'],
    [
      [...solve, 'exports.growth.to', '--from', '0.3', '--to', '0.1'],
      '^--from, --to: exports.growth.to goes from 0.3 to 0.1',
    ],
    [[...solve, 'exports.growth.to', '--from', '-0.6'], '^--from, --to: exports.growth.to goes from -0.6 to 0.5'],
    [['solve', file, ...fades], '^--assumption: is missing.*\n--target: is missing'],
    [
      ['changed', file, '--from', 'growth-fades', '--to', 'nobody', '--metric', 'trade', '--year', '2035'],
      '^--to: there is no nobody',
    ],
    [['changed', file, '--metric', 'trade', '--year', '2035'], '^--from: is missing.*\n--to: is missing'],
  ])('%j', async (args, problem) => {
    const { status, out, err } = await inThisProcess(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(new RegExp(problem, 'm'));
    expect(err).not.toMatch(/\n\s+at |NaN|undefined/);
  });
});

test.each(['tornado', 'levers', 'grid', 'solve', 'changed', 'sobol'])('%s --help of the built program', (command) => {
  const { status, out, err } = bilateral([command, '--help']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toContain(`Usage: bilateral ${command} [options] <FILE>`);
});

test('a result is written to a file, by the built program', () => {
  const to = join(folder.path, 'tornado.csv');
  const { status, out } = bilateral([
    'tornado',
    file,
    ...about('growth-fades', 'trade'),
    '--format',
    'csv',
    '--out',
    to,
  ]);
  expect({ status, out }).toEqual({ status: 0, out: '' });
  expect(readFileSync(to, 'utf8')).toMatch(/^path,low,high\r\nexports\.growth\.to,/);
});

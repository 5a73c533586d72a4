import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runHere, temporaryFolder } from '../helpers/command-line.ts';

const shipped = JSON.parse(readFileSync('seeds/cambodia-japan.bilateral', 'utf8'));
const folder = temporaryFolder();
afterAll(folder.remove);

const metric = (id: string, formula: string, unit = '%') => {
  return { id, name: `Own ${id}`, unit, kind: 'ratio', better: 'higher', formula };
};
const file = join(folder.path, 'own.bilateral');
const gdp = { base: 46_000, growth: { shape: 'constant', rate: 0.06 }, values: {} };
writeFileSync(
  file,
  JSON.stringify({
    ...shipped,
    structure: {
      ...shipped.structure,
      inputs: [{ id: 'gdp', name: 'GDP', unit: 'USD m', kind: 'flow' }],
      metrics: [metric('toGdp', 'remittances / gdp'), metric('yearly', 'growth(trade)')],
    },
    baseline: { ...shipped.baseline, assumptions: { ...shipped.baseline.assumptions, inputs: { gdp } } },
    targets: [{ metric: 'toGdp', value: 0.01 }],
  }),
);

const json = async (...args: readonly string[]) => {
  const { status, out, err } = await runHere([...args, '--format', 'json']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
};
const about = ['--scenario', 'growth-fades', '--metric', 'toGdp', '--year', '2030'];

test('own inputs and metrics are projected and compared; what is undefined is null, and nothing in CSV', async () => {
  const { scenarios } = await json('project', file);
  const { gdp, toGdp, yearly, remittances, trade } = scenarios[0].metrics;
  expect(gdp[1]).toBeCloseTo(48_760, 9);
  expect(toGdp[6]).toBe(remittances[6] / gdp[6]);
  expect([yearly[0], yearly[1]]).toEqual([null, trade[1] / trade[0] - 1]);
  const compared = await json('compare', file, '--year', '2024', '--metric', 'yearly', '--metric', 'gdp');
  expect(compared.rows.map(({ unit }: { unit: string }) => unit)).toEqual(['1', 'USD m']);
  const nothing = { value: null, difference: null, relative: null, growth: null, cumulative: null, presentValue: null };
  expect(compared.rows[0].values['growth-fades']).toEqual(nothing);
  const { out } = await runHere(['project', file, '--format', 'csv']);
  expect(out).toMatch(/growth-fades,[^,]*,yearly,1,,0\.\d+,/);
  const table = await runHere(['compare', file, '--year', '2024', '--metric', 'yearly']);
  expect(table.out).toContain('–');
});

test('a fan says in how many draws they are undefined', async () => {
  const { scenarios } = await json('fan', file, '--draws', '100', '--scenario', 'growth-fades', '--threads', '1');
  const { yearly, toGdp } = scenarios[0].metrics;
  expect(yearly.undefined.slice(0, 3)).toEqual([100, 0, 0]);
  expect([yearly.mean[0], yearly.quantiles[3][0]]).toEqual([null, null]);
  expect(yearly.mean[1]).toBeGreaterThan(0);
  expect(Object.keys(toGdp)).toEqual(['mean', 'quantiles']);
  expect(scenarios[0].targets[0]).toMatchObject({ metric: 'toGdp', value: 0.01 });
});

test('every question takes them', async () => {
  const { value, unit, operands } = await json('explain', file, ...about);
  expect([value > 0, unit, operands[1].label]).toEqual([true, '1', 'GDP 2030']);
  expect((await json('tornado', file, ...about)).bars.length).toBeGreaterThan(0);
  const axes = ['--x', 'inputs.gdp.base=40000:60000:3', '--y', 'workers.tracks.skilled.wage=1e6:3e6:3'];
  const { values } = await json('grid', file, ...about, ...axes);
  expect(values[0][0]).toBeGreaterThan(values[2][0]);
  const solved = await json('solve', file, ...about, '--assumption', 'inputs.gdp.base', '--target', `${value / 2}`);
  expect(solved.value).toBeCloseTo(92_000, 3);
  const { share } = await json('best', file, '--metric', 'toGdp', '--year', '2030', '--draws', '50', '--threads', '1');
  expect(Object.keys(share).length).toBeGreaterThan(1);
  const pair = ['--from', 'growth-fades', '--to', 'higher-worker-quota', '--metric', 'toGdp', '--year', '2030'];
  expect((await json('changed', file, ...pair)).parts.workers).toBeGreaterThan(0);
  const undefinedThere = ['--metric', 'yearly', '--year', '2024'];
  const { status, err } = await runHere(['best', file, ...undefinedThere, '--draws', '50', '--threads', '1']);
  expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('yearly has no value in 2024') });
});

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LEVELS } from '../../shared/questions/questions.ts';
import { runHere, temporaryFolder } from '../helpers/command-line.ts';
import { errorOf, METRIC_NAMES, WORKED_METRICS } from '../helpers/golden.ts';
import { uncertaintyCase } from '../helpers/uncertainty.ts';

const CASES = ['uncertainty', 'uncertainty-wide'] as const;
const seed = JSON.parse(readFileSync('tests/fixtures/first-case.bilateral', 'utf8'));
const folder = temporaryFolder();
afterAll(folder.remove);

/** A document whose baseline is the worked case, with a scenario that differs from it. */
function documentOf(name: (typeof CASES)[number], uncertainty: object = {}) {
  const golden = uncertaintyCase(name);
  return {
    ...seed,
    horizon: golden.horizon,
    baseline: { ...seed.baseline, id: 'case', assumptions: golden.assumptions },
    scenarios: [{ ...seed.scenarios[0], id: 'more-trade', changes: { 'base.totalTrade': 2500 } }],
    uncertainty: { ...golden.uncertainty, ...uncertainty },
    targets: [{ metric: 'trade', value: 5000 }],
  };
}

const file = (name: string) => join(folder.path, `${name}.bilateral`);
beforeAll(() => {
  for (const name of CASES) writeFileSync(file(name), JSON.stringify(documentOf(name)));
  writeFileSync(file('many'), JSON.stringify(documentOf('uncertainty', { draws: 10_001 })));
});

const json = async (...args: readonly string[]) => {
  const { status, out, err } = await runHere([...args, '--format', 'json']);
  // Beside the result stands at most what is noted of a scenario.
  const other = err.split('\n').filter((line) => line !== '' && !line.includes('this scenario has no such assumption'));
  expect({ status, other }).toEqual({ status: 0, other: [] });
  return JSON.parse(out);
};
const refusal = async (...args: readonly string[]) => {
  const { status, out, err } = await runHere(args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  return err;
};

describe.each(CASES)('the worked case %s', (name) => {
  const { horizon, uncertainty, summary, draws, shareTradeAtLeast5000 } = uncertaintyCase(name);

  test('fan gives its means, quantiles and shares', async () => {
    const got = await json('fan', file(name));
    expect(Object.keys(got)).toEqual(['draws', 'seed', 'levels', 'scenarios']);
    expect(got).toMatchObject({ draws: uncertainty.draws, seed: uncertainty.seed, levels: [...LEVELS] });
    expect(got.scenarios.map(({ id }: { id: string }) => id)).toEqual(['case', 'more-trade']);
    const [scenario] = got.scenarios;
    expect(Object.keys(scenario)).toEqual(['id', 'notes', 'metrics', 'targets']);
    expect(Object.keys(scenario.metrics)).toEqual([...METRIC_NAMES]);
    let worst = 0;
    for (const metric of WORKED_METRICS) {
      const { mean, quantiles } = scenario.metrics[metric];
      expect(quantiles).toHaveLength(LEVELS.length);
      for (let t = 0; t <= horizon.end - horizon.base; t++) {
        const want = summary[metric]![horizon.base + t]!;
        worst = Math.max(worst, errorOf(mean[t], want.mean));
        want.quantiles.forEach((value, level) => {
          worst = Math.max(worst, errorOf(quantiles[level][t], value));
        });
      }
    }
    expect(worst).toBeLessThanOrEqual(1e-9);
    expect(scenario.targets).toEqual([{ metric: 'trade', value: 5000, share: Object.values(shareTradeAtLeast5000) }]);
  });

  test.each(draws)('draw gives its draw $index', async ({ index, metrics }) => {
    const got = await json('draw', file(name), '--index', `${index}`, '--scenario', 'case');
    expect(Object.keys(got)).toEqual(['scenarios']);
    expect(Object.keys(got.scenarios[0])).toEqual(['id', 'metrics']);
    const worst = WORKED_METRICS.flatMap((metric) =>
      metrics[metric]!.map((want, t) => errorOf(got.scenarios[0].metrics[metric]![t], want)),
    );
    expect(worst).toHaveLength(WORKED_METRICS.length * (horizon.end - horizon.base + 1));
    expect(Math.max(...worst)).toBeLessThanOrEqual(1e-9);
  });
});

describe('fan', () => {
  const path = file('uncertainty');

  test('is the same on any number of threads, and another with another seed', async () => {
    const args = ['fan', path, '--draws', '4000', '--format', 'json'];
    const one = (await runHere([...args, '--threads', '1'])).out;
    expect(one).toContain('"draws": 4000');
    expect((await runHere([...args, '--threads', '2'])).out).toBe(one);
    expect((await runHere([...args, '--threads', '4'])).out).toBe(one);
    expect((await runHere([...args, '--seed', '7'])).out).not.toBe(one);
  });

  test('agrees with its draws taken one by one', async () => {
    const fan = await json('fan', path, '--draws', '3', '--seed', '9', '--scenario', 'more-trade');
    const trades = [0, 1, 2].map(async (index) => {
      const { scenarios } = await json('draw', path, '--index', `${index}`, '--seed', '9', '--scenario', 'more-trade');
      return scenarios[0].metrics.trade[11];
    });
    const trade = await Promise.all(trades);
    const { mean, quantiles } = fan.scenarios[0].metrics.trade;
    expect(quantiles[3][11]).toBe(trade.toSorted((a, b) => a - b)[1]);
    expect(mean[11]).toBeCloseTo((trade[0] + trade[1] + trade[2]) / 3, 9);
  });

  test("takes targets in place of the document's", async () => {
    const got = await json('fan', path, '--target', 'trade=0', '--target', 'jobs=1e9', '--scenario', 'case');
    expect(got.scenarios[0].targets).toEqual([
      { metric: 'trade', value: 0, share: Array(12).fill(1) },
      { metric: 'jobs', value: 1e9, share: Array(12).fill(0) },
    ]);
  });

  test('of few draws counts them', async () => {
    expect((await runHere(['fan', path, '--draws', '1'])).out).toMatch(/^1 draw, seed 42\n/);
    expect((await runHere(['fan', path, '--draws', '40'])).out).toMatch(/^40 draws, seed 42\n/);
  });

  test('as a table within the width, and as CSV', async () => {
    const { out } = await runHere(['fan', path]);
    expect(out).toMatch(/^2,000 draws, seed 42\n/);
    expect(out).toMatch(/ in 2035\n[\s\S]*mean +5% +10% +25% +50% +75% +90% +95%/);
    expect(out).toMatch(/Share of draws at or above +2026[\s\S]*Trade 5,000 USD m +0\.0%/);
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120);
    const rows = (await runHere(['fan', path, '--scenario', 'case', '--format', 'csv'])).out.trim().split('\r\n');
    expect(rows[0]).toMatch(/^scenario,metric,unit,what,2024,.*,2035$/);
    expect(rows).toHaveLength(1 + METRIC_NAMES.length * (1 + LEVELS.length) + 1);
  });

  test('tells of an input that a scenario has not, in the result and beside it', async () => {
    const document = documentOf('uncertainty');
    document.scenarios[0].changes = { 'exports.growth': { shape: 'constant', rate: 0.05 } };
    writeFileSync(file('constant'), JSON.stringify(document));
    const { status, out, err } = await runHere(['fan', file('constant'), '--format', 'json']);
    expect(status).toBe(0);
    expect(err).toContain(`${document.scenarios[0].name}: `);
    expect(err).toContain('exports.growth.from');
    const [own, other] = JSON.parse(out).scenarios;
    expect(own.notes).toEqual([]);
    expect(other.notes).toHaveLength(2);
  });
});

describe('best', () => {
  const args = ['best', file('uncertainty'), '--metric', 'trade', '--year', '2035'];

  test('gives shares and regrets of all scenarios over the same draws', async () => {
    const got = await json(...args);
    expect(Object.keys(got)).toEqual(['metric', 'year', 'draws', 'share', 'regret']);
    expect(got).toMatchObject({ metric: 'trade', year: 2035, draws: 2000 });
    // More trade in the base year is more trade in every draw.
    expect(got.share).toEqual({ case: 0, 'more-trade': 1 });
    expect(got.regret['more-trade']).toBe(0);
    const { mean } = (await json('fan', file('uncertainty'), '--scenario', 'case')).scenarios[0].metrics.trade;
    const more = (await json('fan', file('uncertainty'), '--scenario', 'more-trade')).scenarios[0].metrics.trade.mean;
    expect(errorOf(got.regret.case, more[11] - mean[11])).toBeLessThanOrEqual(1e-9);
  });

  test('is the same on any number of threads', async () => {
    const more = [...args, '--draws', '30000', '--format', 'json'];
    const one = (await runHere([...more, '--threads', '1'])).out;
    expect(one).toContain('"draws": 30000');
    expect((await runHere([...more, '--threads', '2'])).out).toBe(one);
  });

  test('among some scenarios, as a table and as CSV', async () => {
    expect(await json(...args, '--scenario', 'case')).toMatchObject({ share: { case: 1 }, regret: { case: 0 } });
    expect((await runHere(args)).out).toMatch(/Trade, USD m in 2035, over 2,000 draws; more is better/);
    expect((await runHere([...args, '--draws', '1'])).out).toMatch(/Trade, USD m in 2035, over 1 draw; more is better/);
    expect((await runHere([...args, '--format', 'csv'])).out.split('\r\n')[0]).toBe('scenario,share,regret');
  });
});

describe('refused with a sentence', () => {
  const path = file('uncertainty');
  test.each([
    [['fan', path, '--draws', '0'], '--draws: is 0, a whole number from 1 to 1000000 is needed'],
    [['fan', path, '--draws', '1.5'], '--draws: is 1.5'],
    [['fan', path, '--draws', '1000001'], '--draws: is 1000001'],
    [['fan', path, '--seed', '-1'], '--seed: is -1'],
    [['fan', path, '--threads', 'all'], '--threads: is all, a number'],
    [['fan', path, '--threads', '0'], '--threads: is 0, a whole number from 1 to 64 is needed'],
    [['fan', path, '--target', 'trade'], '--target: is trade, METRIC=VALUE is needed'],
    [['fan', path, '--target', 'trede=1'], '--target: there is no trede, did you mean trade?'],
    [['fan', path, '--target', 'trade=much'], '--target: is much, a number'],
    [['fan', path, '--scenario', 'nobody'], '--scenario: there is no nobody'],
    [['fan', file('many')], '--draws: is missing, and the document asks for 10001 draws'],
    [['best', file('many'), '--metric', 'trade', '--year', '2035'], 'give --draws 10001 to run them all, or fewer'],
    [['draw', path], '--index: is missing'],
    [['draw', path, '--index', '-1'], '--index: is -1'],
    [['draw', path, '--index', '1000000'], '--index: is 1000000'],
    [['best', path, '--year', '2035'], '--metric: is missing'],
    [['best', path, '--metric', 'trade', '--year', '2036'], '--year: is 2036'],
    [
      ['best', path, '--metric', 'exportShare', '--year', '2035'],
      '--metric: of exportShare neither more nor less is better, so no scenario is best on it, choose one of exports',
    ],
  ])('%j', async (args, sentence) => {
    expect(await refusal(...args)).toContain(sentence);
  });

  test('all that is wrong at once', async () => {
    const err = await refusal('fan', path, '--draws', 'x', '--seed', 'y', '--threads', 'z', '--target', 'w');
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['--seed', '--draws', '--target', '--threads']);
  });

  test('a document that asks for many draws opens, and runs them when they are asked for', async () => {
    expect((await runHere(['check', file('many')])).status).toBe(0);
    expect((await json('draw', file('many'), '--index', '10000')).scenarios).toHaveLength(2);
    expect((await json('fan', file('many'), '--draws', '10001', '--scenario', 'case')).draws).toBe(10_001);
  });
});

test('an interrupt ends long work and leaves no file', async () => {
  const args = ['fan', file('uncertainty'), '--draws', '1000000', '--threads', '2', '--out', 'fan.json'];
  const before = readdirSync(folder.path);
  const child = spawn(process.execPath, [resolve('out/main/cli.js'), ...args], { cwd: folder.path });
  const ended = new Promise((done) => child.on('exit', (status, signal) => done({ status, signal })));
  await new Promise((soon) => setTimeout(soon, 1500));
  child.kill('SIGINT');
  expect(await ended).toEqual({ status: null, signal: 'SIGINT' });
  expect(readdirSync(folder.path)).toEqual(before);
});

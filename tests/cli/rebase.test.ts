import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runHere, temporaryFolder } from '../helpers/command-line.ts';

const SEED = 'seeds/cambodia-japan.bilateral';
const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);

interface Figure {
  readonly id: string;
  readonly measure: string;
  readonly value: number;
  readonly unit?: string;
  readonly qualifier?: string;
}

/** The example with figures of the whole year 2025. */
function withFigures(name: string, ...figures: readonly Figure[]): string {
  const json = JSON.parse(readFileSync(SEED, 'utf8'));
  const [source] = json.figures.sources;
  for (const { id, measure, value, unit = 'USD m', qualifier = 'exactly' } of figures) {
    json.figures.items.push({
      id,
      label: id,
      measure,
      kind: 'value',
      value,
      unit,
      period: '2025',
      qualifier,
      source: source.id,
      where: '',
      saidBy: '',
      statement: '',
    });
  }
  writeFileSync(at(name), JSON.stringify(json));
  return at(name);
}

let count = 0;
async function rebased(file: string, ...args: readonly string[]) {
  count += 1;
  const out = at(`out-${count}.bilateral`);
  const run = await runHere(['rebase', file, '--year', '2025', ...args, '--out', out, '--format', 'json']);
  if (run.status !== 0) throw new Error(run.err);
  return { answer: JSON.parse(run.out), document: JSON.parse(readFileSync(out, 'utf8')), out };
}
const refusal = async (...args: readonly string[]) => {
  const { status, err } = await runHere(['rebase', ...args]);
  return { status, err };
};

const projected = async (file: string) => {
  const { out } = await runHere(['project', file, '--format', 'json']);
  const { scenarios } = JSON.parse(out) as { scenarios: { id: string; metrics: Record<string, number[]> }[] };
  return Object.fromEntries(scenarios.map(({ id, metrics }) => [id, metrics]));
};

const EXPORTS = { id: 'exports.2025', measure: 'exports', value: 1700 };
const IMPORTS = { id: 'imports.2025', measure: 'imports', value: 850 };

describe('rebase', () => {
  test('with nothing known takes the projection on, and only what is counted otherwise moves, by method', async () => {
    const { answer, document, out } = await rebased(SEED);
    expect(document.horizon).toEqual({ base: 2025, end: 2035 });
    const [before, after] = [await projected(SEED), await projected(out)];
    for (const [id, metrics] of Object.entries(before)) {
      for (const flow of ['exports', 'imports'] as const) {
        const own = flow === 'exports' ? 'projectExports' : 'projectImports';
        metrics[flow]!.slice(1).forEach((value, t) => {
          const then = value - metrics[own]![t + 1]!;
          expect(after[id]![flow]![t]! - after[id]![own]![t]!).toBeCloseTo(then, 8);
          expect(answer.method[id][flow][t]).toBeCloseTo(after[id]![flow]![t]! - value, 8);
          expect(answer.data[id][flow].difference[t]).toBe(0);
        });
      }
    }
    expect(answer.dropped).toEqual([]);
    expect(answer.carried.every(({ origin }: { origin: unknown }) => origin === null)).toBe(true);
  });

  test('takes what figures say of the year: both flows, with the rules that make trade of them as origins', async () => {
    const file = withFigures('both.bilateral', EXPORTS, IMPORTS);
    const { answer, document, out } = await rebased(file);
    const { assumptions, origins } = document.baseline;
    expect(assumptions.base).toMatchObject({ totalTrade: 2550, exportShare: 1700 / 2550 });
    expect(origins['base.totalTrade']).toEqual({ rule: 'sumOfFlows', figures: ['exports.2025', 'imports.2025'] });
    expect(origins['base.exportShare']).toEqual({ rule: 'exportShare', figures: ['exports.2025', 'imports.2025'] });
    const { from, to, halfLife } = JSON.parse(readFileSync(SEED, 'utf8')).baseline.assumptions.exports.growth;
    expect(assumptions.exports.growth).toMatchObject({ shape: 'fade', to, halfLife });
    expect(assumptions.exports.growth.from).toBeCloseTo(to + (from - to) * 0.5 ** (1 / halfLife), 12);
    const [before, after] = [await projected(file), await projected(out)];
    for (const [id, metrics] of Object.entries(before)) {
      for (const metric of ['trade', 'workers', 'remittancesToGdp']) {
        metrics[metric]!.slice(1).forEach((value, t) => {
          const { difference, parts } = answer.data[id][metric];
          const sum = Object.values(parts as Record<string, number[]>).reduce((all, part) => all + part[t]!, 0);
          expect(sum).toBeCloseTo(difference[t], 8);
          expect(value + answer.method[id][metric][t] + difference[t]).toBeCloseTo(after[id]![metric]![t]!, 8);
        });
      }
    }
    expect(Object.keys(answer.data['growth-fades'].trade.parts)).toHaveLength(9);
    // Every scenario starts from what is known.
    expect(new Set(Object.values(after).map(({ exports }) => exports![0]!.toFixed(6)))).toEqual(
      new Set(['1700.000000']),
    );
  });

  test('takes what is named, a figure or a number, and reads units', async () => {
    const file = withFigures('named.bilateral', EXPORTS, {
      id: 'stock',
      measure: 'workers',
      value: 21_000,
      unit: 'persons',
    });
    const { document, answer } = await rebased(
      file,
      ...['--take', 'imports=900', '--take', 'base.workers=20500', '--take', 'exports.groups.garments.share=0.5'],
    );
    expect(document.baseline.assumptions.base).toMatchObject({ totalTrade: 2600, workers: 20_500 });
    expect(document.baseline.origins['base.workers']).toBeUndefined();
    const shares = Object.values(document.baseline.assumptions.exports.groups as Record<string, { share: number }>);
    expect(shares[0]!.share).toBe(0.5);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(answer.carried).toContainEqual(
      expect.objectContaining({ scenario: 'growth-fades', path: 'base.workers', value: 20_500, origin: null }),
    );
    const { status, err } = await refusal(
      file,
      '--year',
      '2025',
      '--take',
      'exports=figure:stock',
      '--out',
      at('no.bilateral'),
    );
    expect(status).toBe(2);
    expect(err).toBe('--take exports: stock is in persons, one in USD m is needed\n');
  });

  test('asks which of two figures of one rank to take; an exact one comes before others', async () => {
    const two = withFigures('two.bilateral', EXPORTS, { ...EXPORTS, id: 'exports.customs', value: 1690 });
    const { status, err } = await refusal(two, '--year', '2025', '--out', at('no.bilateral'));
    expect(status).toBe(2);
    expect(err).toContain(
      '--take exports: 2 say it for 2025: figure:exports.2025 (1700 USD m), figure:exports.customs',
    );
    const { document } = await rebased(two, '--take', 'exports=figure:exports.customs', '--take', 'imports=810');
    expect(document.baseline.assumptions.base.totalTrade).toBe(2500);
    const ranked = withFigures(
      'ranked.bilateral',
      { ...EXPORTS, id: 'rough', value: 1600, qualifier: 'about' },
      EXPORTS,
      IMPORTS,
    );
    expect((await rebased(ranked)).document.baseline.assumptions.base.totalTrade).toBe(2550);
  });

  test('drops what a scenario changed of a value that is known now, and lists it', async () => {
    const json = JSON.parse(readFileSync(SEED, 'utf8'));
    json.scenarios[0].changes['base.totalTrade'] = 2100;
    writeFileSync(at('own.bilateral'), JSON.stringify(json));
    const { answer, document } = await rebased(at('own.bilateral'), '--take', 'base.totalTrade=2500');
    expect(answer.dropped).toEqual([{ scenario: json.scenarios[0].id, path: 'base.totalTrade', value: 2100 }]);
    expect(document.scenarios[0].changes).not.toHaveProperty(['base.totalTrade']);
  });

  test('refuses a year that is no later one, no year, and what is not there', async () => {
    const out = ['--out', at('no.bilateral')];
    expect((await refusal(SEED, '--year', '2024', ...out)).err).toContain(
      '--year: is 2024, a year after the base year, 2024',
    );
    expect((await refusal(SEED, '--year', '2034', ...out)).err).toContain('choose 2033 or earlier');
    expect((await refusal(SEED, '--year', 'next', ...out)).err).toContain('a year from 2025 to 2033');
    expect((await refusal(SEED, ...out)).err).toContain('--year: is missing');
    expect((await refusal(SEED, '--year', '2025')).err).toContain('--out: is missing');
    expect((await refusal(SEED, '--year', '2025', '--take', 'export=1', ...out)).err).toContain(
      'did you mean exports?',
    );
    expect((await refusal(SEED, '--year', '2025', '--take', 'exports', ...out)).err).toContain(
      'PATH=figure:ID, PATH=series:ID or PATH=NUMBER',
    );
    expect((await refusal(SEED, '--year', '2025', '--take', 'exports=figure:none', ...out)).err).toContain(
      'there is no none',
    );
    expect((await refusal(SEED, '--year', '2025', '--take', 'exports=-5', ...out)).err).toContain('trade of 0 or more');
  });

  describe('from series', () => {
    const own = { unit: 'USD m', source: JSON.parse(readFileSync(SEED, 'utf8')).figures.sources[0].id };
    const series = [
      { id: 'x.khm', measure: 'exports', reporter: 'KHM', ...own, values: { 2024: 1300, 2025: 1650 } },
      { id: 'x.jpn', measure: 'exports', reporter: 'JPN', ...own, values: { 2025: 1800 } },
      { id: 'm.jpn', measure: 'imports', reporter: 'JPN', ...own, values: { 2025: 800 } },
      { id: 'x.khm.61', measure: 'exports', reporter: 'KHM', hs: ['61'], ...own, values: { 2025: 500 } },
      { id: 'x.khm.62', measure: 'exports', reporter: 'KHM', hs: ['62'], ...own, values: { 2025: 325 } },
      { id: 'staff', measure: 'workers', reporter: 'KHM', ...own, unit: 'persons', values: { '2025-12': 21000 } },
    ];
    const withSeries = (name: string, json: object, more: readonly object[] = []) => {
      writeFileSync(at(name), JSON.stringify({ ...json, series: [...series, ...more] }));
      return at(name);
    };
    const plain = () => JSON.parse(readFileSync(SEED, 'utf8'));

    test("takes the home country's before the partner's, with what it makes of both flows as origins", async () => {
      const { document } = await rebased(withSeries('series.bilateral', plain()));
      const { assumptions, origins } = document.baseline;
      expect(assumptions.base.totalTrade).toBe(1650 + 800);
      expect(assumptions.base.exportShare).toBeCloseTo(1650 / 2450, 12);
      const of = { figures: [], series: ['x.khm', 'm.jpn'], year: 2025 };
      expect(origins['base.totalTrade']).toEqual({ rule: 'sumOfFlows', ...of });
      expect(origins['base.exportShare']).toEqual({ rule: 'exportShare', ...of });
    });

    test('takes a figure before a series, and what is named before both', async () => {
      const file = withSeries('both.bilateral', JSON.parse(readFileSync(withFigures('b.bilateral', EXPORTS), 'utf8')));
      const { document } = await rebased(file);
      expect(document.baseline.assumptions.base.totalTrade).toBe(1700 + 800);
      const named = await rebased(file, '--take', 'exports=series:x.jpn');
      expect(named.document.baseline.assumptions.base.totalTrade).toBe(1800 + 800);
    });

    test('asks which of two series of one rank to take', async () => {
      const twin = { ...series[0], id: 'x.bank', values: { 2025: 1640 } };
      const file = withSeries('twins.bilateral', plain(), [twin]);
      const { status, err } = await refusal(file, '--year', '2025', '--out', at('never.bilateral'));
      expect(status).toBe(2);
      expect(err).toContain('--take exports: 2 say it for 2025: series:x.khm (1650 USD m), series:x.bank (1640 USD m)');
    });

    test('takes shares of goods from series of the same reporter and source', async () => {
      const file = withSeries('goods.bilateral', plain());
      const { document } = await rebased(file);
      const { groups } = document.baseline.assumptions.exports;
      expect(groups.garments.share).toBe(0.5);
      const shares = Object.values(groups as Record<string, { share: number }>).map(({ share }) => share);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(document.baseline.origins['exports.groups.garments.share']).toEqual({
        rule: 'shareOfGoods',
        figures: [],
        series: ['x.khm', 'x.khm.61', 'x.khm.62'],
        year: 2025,
      });
      const one = await rebased(file, '--take', 'exports.groups.garments.share=series:x.khm.61');
      expect(one.document.baseline.assumptions.exports.groups.garments.share).toBeCloseTo(500 / 1650, 12);
    });

    test('refuses a series of another unit or year', async () => {
      const file = withSeries('other.bilateral', plain());
      const out = ['--year', '2026', '--out', at('never.bilateral')];
      expect((await refusal(file, '--take', 'exports=series:staff', ...out)).err).toContain(
        '--take exports: staff is in persons, one in USD m is needed',
      );
      expect((await refusal(file, '--take', 'exports=series:x.khm', ...out)).err).toContain(
        '--take exports: x.khm is of something else, or has no value for 2026',
      );
    });
  });

  test('asks for a ceiling that the new base value is not below, and takes it', async () => {
    const json = JSON.parse(readFileSync(SEED, 'utf8'));
    json.baseline.assumptions.exports.growth = { shape: 'saturating', from: 0.198, ceiling: 1650 };
    // Their leaves are of another shape.
    for (const scenario of json.scenarios)
      for (const path of Object.keys(scenario.changes))
        if (path.startsWith('exports.growth.')) delete scenario.changes[path];
    delete json.baseline.origins['exports.growth.from'];
    writeFileSync(at('low.bilateral'), JSON.stringify(json));
    const known = ['--take', 'exports=1700', '--take', 'imports=850'];
    const { err } = await refusal(at('low.bilateral'), '--year', '2025', ...known, '--out', at('no.bilateral'));
    expect(err).toContain(
      '--take exports.growth.ceiling: is 1650 in Growth fades, a ceiling above the new base value, 1700',
    );
    const { document } = await rebased(at('low.bilateral'), ...known, '--take', 'exports.growth.ceiling=4000');
    expect(document.baseline.assumptions.exports.growth).toMatchObject({ shape: 'saturating', ceiling: 4000 });
  });
});

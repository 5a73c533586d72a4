import { describe, expect, test } from 'vitest';
import { runHere } from '../helpers/command-line.ts';
import { seedDocument } from '../seeds/seed.ts';

const SEED = 'seeds/cambodia-japan.bilateral';
const about = ['--metric', 'trade', '--year', '2035'];
const one = ['--scenario', 'growth-fades'];
const years = Array.from({ length: 12 }, (_, t) => 2024 + t).join();

/** What scripts rest on: columns may come, none of these goes or moves. */
const HEADINGS: readonly (readonly [string, readonly string[]])[] = [
  [`scenario,name,metric,unit,${years}`, ['project', SEED]],
  [
    'year,metric,unit,scenario,name,value,difference,relative,growth,cumulative,presentValue',
    ['compare', SEED, '--year', '2035'],
  ],
  ['depth,id,label,value,unit,formula,path,figure,note,ref', ['explain', SEED, ...one, ...about]],
  ['note', ['check', SEED]],
  ['id,label,value,unit,period,qualifier,source,where,saidBy,statement,formula', ['figures']],
  [`scenario,metric,unit,what,${years}`, ['fan', SEED, '--draws', '10', ...one]],
  [`scenario,metric,unit,${years}`, ['draw', SEED, '--index', '0', ...one]],
  ['scenario,share,regret', ['best', SEED, '--draws', '10', ...about]],
  ['path,low,high', ['tornado', SEED, ...one, ...about]],
  ['path,from,to,low,high', ['levers', SEED, ...one, ...about]],
  [
    'exports.growth.to,investment.zones,trade',
    ['grid', SEED, ...one, ...about, '--x', 'exports.growth.to=0:0.1:3', '--y', 'investment.zones=0:8:2'],
  ],
  ['reached,value,gives', ['solve', SEED, ...one, ...about, '--assumption', 'exports.growth.to', '--target', '8000']],
  ['part,trade', ['changed', SEED, '--from', 'growth-fades', '--to', 'export-shock', ...about]],
  ['path,first,total', ['sobol', SEED, ...one, ...about, '--samples', '16', '--as-if-independent']],
];

describe('CSV', () => {
  test.each(HEADINGS)('begins with %s, and every row has as many cells', async (heading, args) => {
    const { out } = await runHere([...args, '--format', 'csv']);
    const [first, ...rows] = out.split('\r\n');
    expect(first).toBe(heading);
    expect(rows.pop()).toBe('');
    expect(rows.length).toBeGreaterThan(0);
    const cells = (row: string) => row.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
    expect([...new Set(rows.map(cells))]).toEqual([heading.split(',').length]);
  });

  test.each(HEADINGS)('the table of the same ends in one line feed: %s', async (_, args) => {
    expect((await runHere(args)).out).toMatch(/[^\n]\n$/);
  });

  test('of figures has the figures, what is derived from them and the facts under one heading', async () => {
    const { figures } = seedDocument();
    const rows = (await runHere(['figures', '--format', 'csv'])).out.split('\r\n');
    const item = figures.items[0]!;
    expect(rows[1]).toMatch(
      new RegExp(
        `^${item.id},${item.label},${item.value},${item.unit},${item.period},${item.qualifier},${item.source},`,
      ),
    );
    const derived = rows.find((row) => row.startsWith('importsIn2024,'))!;
    const [exported, imported] = [523.49 / 1.198, 308.79 / 1.506];
    expect(Number(derived.split(',')[2])).toBeCloseTo((2000 * imported) / (exported + imported), 9);
    expect(derived).toMatch(/^importsIn2024,Imports 2024,[\d.]+,USD m,,,,,,,trade\.total\.2024 × /);
    const fact = figures.facts.at(-1)!;
    expect(rows.at(-2)).toMatch(new RegExp(`^${fact.id},[^,]*${fact.name.slice(0, 9)}.*,,,,,${fact.source},`));
  });
});

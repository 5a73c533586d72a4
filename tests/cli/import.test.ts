import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runHere, temporaryFolder } from '../helpers/command-line.ts';

const SEED = 'seeds/cambodia-japan.bilateral';
const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);
const data = (name: string) => join('tests/fixtures/imports', name);

let count = 0;
async function imported(file: string, ...args: readonly string[]) {
  count += 1;
  const out = at(`out-${count}.bilateral`);
  const run = await runHere(['import', file, ...args, '--out', out, '--format', 'json']);
  if (run.status !== 0) throw new Error(run.err);
  return { answer: JSON.parse(run.out), document: JSON.parse(readFileSync(out, 'utf8')), out };
}
async function refusal(...args: readonly string[]) {
  const { status, err, out } = await runHere(['import', ...args, '--out', at('refused.bilateral')]);
  expect([status, out]).toEqual([2, '']);
  return err.trimEnd().split('\n');
}

describe('import', () => {
  test('says what was taken, and writes it into the document with its source', async () => {
    const { answer, document } = await imported(SEED, data('wto-title-rows.csv'));
    expect(answer).toEqual({
      series: [
        {
          id: 'exports.khm.wto',
          name: 'Exports from Cambodia to Japan, Cambodia, wto-title-rows',
          measure: 'exports',
          reporter: 'KHM',
          hs: null,
          unit: 'USD m',
          source: 'wto',
          first: '2022',
          last: '2024',
          values: 3,
          change: 'added',
        },
        expect.objectContaining({ id: 'imports.khm.wto', change: 'added' }),
      ],
      files: [
        {
          file: 'wto-title-rows.csv',
          layout: 'wto',
          encoding: 'utf-8',
          rows: 3,
          left: [{ why: 'notes', rows: 1 }],
          skipped: [],
          notes: [],
        },
      ],
    });
    expect(document.series.map(({ values }: { values: object }) => values)).toEqual([
      { '2022': 1173.2, '2023': 1180.9, '2024': 1391 },
      { '2022': 602.4, '2023': 655, '2024': 760.5 },
    ]);
    expect(document.figures.sources.at(-1)).toMatchObject({
      id: 'wto',
      file: 'wto-title-rows.csv',
      date: '2024-12-31',
    });
  });

  test('the same file twice changes nothing, to the byte', async () => {
    const once = await imported(SEED, data('fred-daily.csv'));
    const twice = await imported(once.out, data('fred-daily.csv'));
    expect(twice.answer.series.map(({ change }: { change: string }) => change)).toEqual(['same']);
    expect(readFileSync(twice.out)).toEqual(readFileSync(once.out));
  });

  test('a newer vintage is named with its periods, and taken on request', async () => {
    const once = await imported(SEED, data('wto-title-rows.csv'));
    writeFileSync(at('newer.csv'), readFileSync(data('wto-title-rows.csv'), 'utf8').replace('1180.9', '1181.9'));
    expect(await refusal(once.out, at('newer.csv'))).toEqual([
      'newer.csv --replace: Exports from Cambodia to Japan, Cambodia, wto-title-rows has other values than in the document in 2023, take the newer ones with this',
    ]);
    const { answer, document } = await imported(once.out, at('newer.csv'), '--replace');
    expect(answer.series.map(({ change }: { change: string }) => change)).toEqual(['replaced', 'same']);
    expect(document.series[0].values['2023']).toBe(1181.9);
  });

  test('all that is open is named in one answer, each with the option that settles it, and every bad row', async () => {
    writeFileSync(
      at('open.csv'),
      'Year,Trade Flow,Commodity Code,Commodity,Trade Value (US$)\n2021,Export,61,Knitted,1x\n',
    );
    expect(await refusal(SEED, at('open.csv'), data('remittance-matrix.csv'))).toEqual([
      expect.stringMatching(/^open\.csv --reporter: /),
      expect.stringMatching(/^open\.csv --partner: /),
      expect.stringMatching(/^open\.csv --skip-bad-rows: 1 row could not be read/),
      'open.csv line 2: “1x” is no number, correct it, or leave it out with --skip-bad-rows',
      expect.stringMatching(/^remittance-matrix\.csv --year: /),
      expect.stringMatching(/^remittance-matrix\.csv --unit: /),
    ]);
  });

  test('of very many bad rows the first hundred are listed, then how many more', async () => {
    const rows = Array.from({ length: 150 }, (_, k) => `${k < 149 ? `x${k}` : '2020'},1,2`);
    writeFileSync(at('bad.csv'), `Year,Exports (USD m),Imports (USD m)\n${rows.join('\n')}\n`);
    const lines = await refusal(SEED, at('bad.csv'));
    expect(lines).toHaveLength(101);
    expect(lines[1]).toContain('bad.csv line 2');
    expect(lines.at(-1)).toMatch(/50 more/);
    const { answer } = await imported(SEED, at('bad.csv'), '--skip-bad-rows');
    expect([answer.files[0].skipped.length, answer.series[0].values]).toEqual([100, 1]);
  });

  test('rates come from a file that was imported before, in the same call too', async () => {
    const { document } = await imported(
      SEED,
      ...[data('fred-daily.csv'), data('japan-customs-months.csv')],
      ...['--rate', '150', '--hs', 'total'],
    );
    expect(document.series.map(({ id }: { id: string }) => id)).toEqual([
      'exchange.fred',
      'imports.jpn.japan-customs',
      'exports.jpn.japan-customs',
    ]);
  });

  test('options are checked, and answers against what the file says refused', async () => {
    expect(await refusal(SEED, data('wto-title-rows.csv'), '--layout', 'wtf', '--hs', '6', '--year', '20')).toEqual([
      expect.stringMatching(/^--layout: there is no wtf, .*wto/),
      expect.stringMatching(/^--hs: there is no 6/),
      '--year: is 20, a year from 1960 to 2060 is needed',
    ]);
    expect(await refusal(SEED, data('wto-title-rows.csv'), '--reporter', 'JPN', '--unit', 'EUR')).toEqual([
      'wto-title-rows.csv --reporter: says otherwise than the file, leave it out: the file says it',
      'wto-title-rows.csv --unit: says otherwise than the file, leave it out: the file says it',
    ]);
    expect(await refusal(SEED, data('wto-title-rows.csv'), '--layout', 'fred')).toEqual([
      'wto-title-rows.csv --layout: the file has not the columns of fred, leave it out, or name the layout that the file has',
    ]);
  });

  test('only regular files of at most 1 GiB are read', async () => {
    expect(await refusal(SEED, folder.path)).toEqual([expect.stringContaining('folder')]);
    expect(await refusal(SEED, at('nowhere.csv'))).toEqual([expect.stringContaining('nowhere.csv')]);
    copyFileSync(data('fred-daily.csv'), at('huge.csv'));
    truncateSync(at('huge.csv'), 2 * 1024 ** 3);
    expect(await refusal(SEED, at('huge.csv'))).toEqual([expect.stringContaining('has 2.0 GiB')]);
  });

  test('for reading: a table of the series, and what every file was taken for', async () => {
    const { out, status } = await runHere([
      'import',
      SEED,
      data('comtrade-12-columns.csv'),
      '--hs',
      'total',
      '--out',
      at('t.bilateral'),
    ]);
    expect(status).toBe(0);
    expect(out).toContain('exports.khm.comtrade-12');
    expect(out).toContain('comtrade-12-columns.csv: comtrade-12, utf-8, 64 rows');
    expect(out).toContain('left out: 8 rows, re-exports and re-imports, which exports and imports contain');
  });
});

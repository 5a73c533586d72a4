import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runHere, temporaryFolder } from '../helpers/command-line.ts';
import { seedDocument } from '../seeds/seed.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const seed = 'seeds/cambodia-japan.bilateral';
const at = (name: string) => join(folder.path, name);
const exported = (name: string, ...options: string[]) => runHere(['export', seed, '--out', at(name), ...options]);
const text = (name: string) => readFileSync(at(name), 'utf8');

describe('export to CSV', () => {
  test('writes what compare prints for the year, and says where and how much', async () => {
    const compared = await runHere(['compare', seed, '--year', '2030', '--metric', 'trade', '--format', 'csv']);
    const { status, out } = await exported('trade.csv', '--year', '2030', '--metric', 'trade', '--format', 'json');
    expect(status).toBe(0);
    expect(text('trade.csv')).toBe(compared.out);
    expect(JSON.parse(out)).toEqual({ path: at('trade.csv'), bytes: statSync(at('trade.csv')).size });
  });

  test('writes a metric by year where no year is named, as project does', async () => {
    await exported('by-year.csv', '--metric', 'fdi', '--scenario', 'growth-fades');
    const { out } = await runHere(['project', seed, '--scenario', 'growth-fades', '--format', 'csv']);
    const [head, ...rows] = out.split('\r\n');
    expect(text('by-year.csv')).toBe([head, ...rows.filter((row) => row.includes(',fdi,')), ''].join('\r\n'));
  });

  test('puts another sign between cells, and quotes the names that have it', async () => {
    const document = seedDocument();
    const named = { ...document, baseline: { ...document.baseline, name: 'Slow; then fast' } };
    writeFileSync(at('named.bilateral'), JSON.stringify(named));
    const options = ['--year', '2030', '--metric', 'trade', '--separator', ';', '--bom'];
    await runHere(['export', at('named.bilateral'), '--out', at('semicolons.csv'), ...options]);
    const [head, first] = text('semicolons.csv').split('\r\n');
    expect(head).toBe('\ufeffyear;metric;unit;scenario;name;value;difference;relative;growth;cumulative;presentValue');
    expect(first).toMatch(/^2030;trade;USD m;growth-fades;"Slow; then fast";\d/);
  });

  test('keeps a name as the document has it, also where a terminal would not show it', async () => {
    const document = seedDocument();
    const named = { ...document, baseline: { ...document.baseline, name: 'Slow \u202e fast' } };
    writeFileSync(at('turned.bilateral'), JSON.stringify(named));
    const options = ['--year', '2030', '--metric', 'trade'];
    const { out } = await runHere(['export', at('turned.bilateral'), '--out', at('turned.csv'), ...options]);
    expect(out).toMatch(/^Written: .*turned\.csv \([\d,]+ bytes\)\n$/);
    expect(text('turned.csv')).toContain('Slow \u202e fast');
  });

  test('never replaces a file unasked', async () => {
    writeFileSync(at('mine.csv'), 'mine');
    const { status, err } = await exported('mine.csv', '--year', '2030');
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('mine.csv') });
    expect(text('mine.csv')).toBe('mine');
    expect((await exported('mine.csv', '--year', '2030', '--force')).status).toBe(0);
    expect(text('mine.csv')).toMatch(/^year,/);
  });
});

test.each([
  ['report.pdf', [], '--out: a PDF is printed by a window, open the document and choose Export, PDF there\n'],
  ['report.doc', [], '--out: nothing is written as .doc, end it with .csv, .xlsx, .svg, .png, .docx, .pptx, .html\n'],
  ['report', [], '--out: the name has no ending, end it with .csv, .xlsx, .svg, .png, .docx, .pptx, .html\n'],
  ['a.csv', ['--formulas'], '--formulas: says nothing to .csv, leave it out, or write .xlsx\n'],
  ['a.xlsx', ['--scale', '2'], '--scale: says nothing to .xlsx, leave it out, or write .png\n'],
  ['a.svg', ['--theme', 'darkk'], '--theme: there is no darkk, did you mean dark? there are light, dark\n'],
  ['a.svg', ['--chart', 'pie'], '--chart: there is no pie, there are lines, difference, fan, tornado, changed\n'],
  ['a.png', ['--scale', '3'], '--scale: there is no 3, there are 1, 2, 4\n'],
  ['a.html', ['--slider', 'exports.growth'], /^--slider: there is no exports\.growth, /],
  ['a.csv', ['--year', '1900'], '--year: is 1900, a year from 2024 to 2035 is needed\n'],
])('refuses %s %s in a sentence', async (name, options, sentence) => {
  const { status, out, err } = await exported(name, ...options);
  expect({ status, out, err }).toEqual({
    status: 2,
    out: '',
    err: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  });
});

test('needs a name to write to', async () => {
  const { status, err } = await runHere(['export', seed]);
  expect({ status, err }).toEqual({
    status: 2,
    err: '--out: is missing, name the file to write, such as brief.docx\n',
  });
});

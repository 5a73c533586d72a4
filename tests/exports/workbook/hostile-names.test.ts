import { expect, test } from 'vitest';
import { sheetNamer } from '../../../main/exports/workbook/sheet-names.ts';
import { writeWorkbook } from '../../../main/exports/workbook/workbook.ts';
import { words } from '../../../main/words.ts';
import { everyMetric, falseOnes } from './compare.ts';
import { HOSTILE, hostile, subjectOf } from './documents.ts';
import { readWorkbook } from './read-workbook.ts';

test('whatever people and scenarios are called is text, letter for letter', async () => {
  const document = hostile();
  const { sheets } = readWorkbook(await writeWorkbook(subjectOf(document), () => undefined));
  const summary = [...sheets.get('Summary')!.values()];
  for (const name of HOSTILE) {
    const cells = summary.filter(({ value }) => value === name);
    expect(cells.length, name).toBeGreaterThan(1);
    for (const { type, formula } of cells) expect([type, formula]).toEqual(['s', undefined]);
  }
  // In formulas they stand between quotes, as names of sheets.
  for (const cells of sheets.values())
    for (const { formula = '' } of cells.values())
      expect(formula.replace(/'(?:[^']|'')*'!/g, '')).not.toMatch(/cmd|SUM\(1|📈|日本/);
  expect(falseOnes(everyMetric({ sheets, names: new Map() }, document))).toEqual([]);
});

test('what XML cannot hold does not break the file', async () => {
  const document = { ...hostile(), notes: 'a\u0000b\u0001c\u000bd\ufffee\uffff\ud800f' };
  const { sheets } = readWorkbook(await writeWorkbook(subjectOf(document), () => undefined));
  const notes = [...sheets.get('Summary')!.values()]
    .map(({ value }) => String(value))
    .find((text) => /^a.*f$/.test(text));
  expect(notes).toMatch(/^a.?b.?c.?d.?e.?.?f$/);
});

test('sheets are named as spreadsheets allow, each otherwise', () => {
  const nameOf = sheetNamer(words);
  const names = ['Summary', ...HOSTILE].map(nameOf);
  for (const name of names) {
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$|_x[0-9a-f]{4}_/i);
    expect(name).not.toMatch(/[\ud800-\udbff]$/);
  }
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(nameOf('Summary')).toBe('Summary (4)');
});

import { expect, test } from 'vitest';
import { sheetNamer } from '../../../main/exports/workbook/sheet-names.ts';
import { writeWorkbook } from '../../../main/exports/workbook/workbook.ts';
import { words } from '../../../main/words.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { everyMetric, falseOnes } from './compare.ts';
import { seed, subjectOf } from './documents.ts';
import { readWorkbook } from './read-workbook.ts';

/** What people may call a scenario. */
const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '@SUM(1,1)',
  '-2+3',
  '_x0041_ and _x005F_',
  '日本との協定',
  'កម្ពុជា–ជប៉ុន',
  'اتفاقية التجارة',
  'Rise 📈 & <fall> "quoted" \'single\'',
  ']]>&amp;</t></si>',
  'Summary',
  'summary',
  'History',
  "'",
  '[]:*?/\\',
  `${'long '.repeat(39)}name`,
  `${'x'.repeat(30)}😀`,
];

function named(): ScenarioDocument {
  const document = seed();
  const [template] = document.scenarios;
  return {
    ...document,
    title: HOSTILE[0]!,
    notes: `one line\nanother = ${HOSTILE[4]}`,
    scenarios: HOSTILE.map((name, k) => ({ ...template!, id: `s-${k}`, name, notes: name })),
    structure: {
      ...document.structure,
      tracks: document.structure.tracks.map((track, k) => ({ ...track, name: HOSTILE[k]! })),
    },
  };
}

test('whatever people and scenarios are called is text, letter for letter', async () => {
  const document = named();
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
  const document = { ...named(), notes: 'a\u0000b\u0001c\u000bd\ufffee\uffff\ud800f' };
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
    expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$/i);
    expect(name).not.toMatch(/[\ud800-\udbff]$/);
  }
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(nameOf('Summary')).toBe('Summary (4)');
});

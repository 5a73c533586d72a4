import { expect, test } from 'vitest';
import { formatOf, typedFormat } from '../../../main/exports/workbook/number-formats.ts';
import { writeWorkbook } from '../../../main/exports/workbook/workbook.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { everyMetric, falseOnes } from './compare.ts';
import { seed, subjectOf } from './documents.ts';
import { type ReadWorkbook, readWorkbook } from './read-workbook.ts';

const nothing = () => undefined;

/** The row of a label in a sheet: what stands in its first years' column, and the words at its end. */
function rowOf({ sheets }: ReadWorkbook, sheet: string, label: string) {
  const cells = sheets.get(sheet)!;
  const [at] = [...cells].find(([at, { value }]) => at.startsWith('A') && value === label)!;
  const row = at.slice(1);
  return {
    unit: cells.get(`B${row}`)?.value,
    first: cells.get(`C${row}`),
    second: cells.get(`D${row}`),
    words: cells.get(`O${row}`)?.value,
  };
}

const withMetrics = (formulas: readonly string[]): ScenarioDocument => {
  const document = seed();
  const metrics = formulas.map((formula, k) => ({
    id: `made${k}`,
    name: `Made ${k}`,
    unit: 'USD m',
    kind: 'flow' as const,
    better: null,
    formula,
  }));
  return { ...document, structure: { ...document.structure, metrics: [...document.structure.metrics, ...metrics] } };
};

test('each row says its unit and, in words, how it is computed in which years', async () => {
  const workbook = readWorkbook(await writeWorkbook(subjectOf(seed()), nothing));
  expect(rowOf(workbook, 'Growth fades', 'Trade')).toMatchObject({ unit: 'USD m', words: 'Exports + Imports' });
  expect(rowOf(workbook, 'Growth fades', 'Export share')).toMatchObject({ unit: '%', words: 'Exports ÷ Trade' });
  expect(rowOf(workbook, 'Growth fades', 'Exports before market access, exchange rate and shocks').words).toBe(
    '2024: Trade in the base year × Export share in the base year | 2025–2035: the year before × (1 + Exports growth)',
  );
  expect(rowOf(workbook, 'Growth fades', 'Exports growth').words).toBe(
    'Exports growth, long run + (Exports growth, first year − Exports growth, long run) × 0.5^((year − 2025) ÷ Exports growth, half-life of the fade)',
  );
  expect(rowOf(workbook, 'Growth fades', 'Skilled labour supply').words).toContain('2025–2035: the year before + ');
});

test('what no cell can hold is a value, and says why', async () => {
  const long = Array.from({ length: 600 }, () => 'fdi').join(' + ');
  const document = withMetrics([long, 'made0 - 599 * fdi', 'growth(fdi)']);
  const workbook = readWorkbook(await writeWorkbook(subjectOf(document), nothing));
  const held = rowOf(workbook, 'Growth fades', 'Made 0');
  expect(held.second!.formula).toBeUndefined();
  expect(held.words).toMatch(/^Values of the program: this formula is longer than a cell can hold/);
  expect(rowOf(workbook, 'Growth fades', 'Made 1').second!.formula).toBeDefined();
  expect(rowOf(workbook, 'Growth fades', 'Made 2').first).toMatchObject({ type: 'e', formula: 'NA()' });
  expect(falseOnes(everyMetric(workbook, document))).toEqual([]);
});

test('numbers are shown with the decimals that their size is read with, all of a row alike', () => {
  expect(formatOf('USD m', [1361.26, 12.5])).toBe('#,##0');
  expect(formatOf('USD m', [36.04, 1])).toBe('#,##0.0');
  expect(formatOf('1', [0.628])).toBe('0.0%');
  expect(formatOf('year', [2027])).toBe('0');
  expect(formatOf('USD m', [1e18])).toBe('0.00E+00');
  expect(formatOf('USD m', [Number.NaN])).toBe('#,##0');
});

test('what was typed is shown as it was typed, up to a few decimals', () => {
  expect(typedFormat('percent', [0.198, 0.05])).toBe('0.0%');
  expect(typedFormat('number', [2000, 1.5])).toBe('#,##0.0');
  expect(typedFormat('percent', [0.68062817167])).toBe('0.000%');
  expect(typedFormat('number', [0.00012])).toBe('#,##0.00000');
  expect(typedFormat('year', [2027])).toBe('0');
});

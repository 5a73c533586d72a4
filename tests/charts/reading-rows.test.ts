import { describe, expect, test } from 'vitest';
import type { ChartSeries } from '../../shared/charts/line-chart-layout.ts';
import { readingRows } from '../../shared/charts/reading-rows.ts';
import { english } from '../../shared/language/en/english.ts';

const one = (id: string, value: number, more: Partial<ChartSeries> = {}): ChartSeries => ({
  id,
  name: id.toUpperCase(),
  mark: 0,
  values: [0, value],
  baseline: false,
  selected: false,
  ...more,
});
const words = {
  words: english.charts,
  format: String,
  formatDifference: (value: number) => `${value > 0 ? '+' : ''}${value}`,
  most: 12,
};
const SMALL = [one('a', 5), one('b', 7, { baseline: true }), one('c', 9, { selected: true }), one('d', 7)];

describe('a reading', () => {
  test('has every scenario, highest first, with its difference to the baseline', () => {
    const { rows, more } = readingRows(SMALL, 1, words);
    expect(rows.map(({ id, value, gap }) => [id, value, gap])).toEqual([
      ['c', '9', '+2'],
      ['b', '7', 'baseline'],
      ['d', '7', 'same'],
      ['a', '5', '-2'],
    ]);
    expect(rows.map(({ strong }) => strong)).toEqual([true, true, false, false]);
    expect(more).toBe(0);
  });

  test('of differences gives no difference of differences', () => {
    expect(readingRows(SMALL, 1, { ...words, formatDifference: null }).rows.map(({ gap }) => gap)).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  test('without the baseline gives no differences', () => {
    const { rows } = readingRows([one('a', 5), one('c', 9)], 1, words);
    expect(rows.map(({ gap }) => gap)).toEqual(['', '']);
  });

  test('of fifty has room for the selected one, the baseline, the highest and the lowest, and says how many it leaves out', () => {
    const fifty = Array.from({ length: 50 }, (_, k) => one(`s${k}`, k, { baseline: k === 20, selected: k === 10 }));
    const { rows, more } = readingRows(fifty, 1, words);
    // Eleven rows and the line that says how many are left out.
    expect(rows.map(({ id }) => id)).toEqual([49, 48, 47, 46, 45, 44, 43, 42, 20, 10, 0].map((k) => `s${k}`));
    expect(more).toBe(39);
    expect(readingRows(fifty.slice(0, 12), 1, words).more).toBe(0);
  });
});

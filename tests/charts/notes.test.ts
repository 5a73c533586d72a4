import { describe, expect, test } from 'vitest';
import { placeNote } from '../../shared/charts/chart-note.ts';
import type { ChartSeries } from '../../shared/charts/line-chart-layout.ts';
import { valueAxis } from '../../shared/charts/value-axis.ts';
import { yearAxis } from '../../shared/charts/year-axis.ts';

const x = yearAxis(2024, 11, 50, 650);
const y = valueAxis(0, 100, 10, 210);
const line = (values: readonly number[]): ChartSeries => ({
  id: 'a',
  name: 'A',
  mark: 0,
  values,
  baseline: true,
  selected: false,
});
const rising = [line([20, 22, 24, 26, 28, 30, 40, 50, 60, 80, 100])];
const note = { t: 1, lines: ['first', 'second'] };

describe('a note in the chart', () => {
  test('stands at its year, above every line that its words run over, with a rule down to them', () => {
    const placed = placeNote(note, rising, x, y, { width: 180, top: 10, taken: [] });
    expect(placed?.x).toBe(x.place(1));
    expect(placed!.y + 13).toBeLessThanOrEqual(y.place(28) - 14 + 1e-9);
    expect(placed!.foot).toBeLessThan(y.place(22));
  });

  test('makes way for words that stand there', () => {
    const free = placeNote(note, rising, x, y, { width: 180, top: 10, taken: [] })!;
    const moved = placeNote(note, rising, x, y, { width: 180, top: 10, taken: [free.y + 6] })!;
    expect(moved.y + 13 + 10).toBeLessThan(free.y + 6);
  });

  test('is left out where lines leave it no room', () => {
    const high = [line(new Array(11).fill(99))];
    expect(placeNote(note, high, x, y, { width: 180, top: 10, taken: [] })).toBeNull();
  });
});

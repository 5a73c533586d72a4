import { describe, expect, test } from 'vitest';
import { spanAxis } from '../../shared/charts/span-axis.ts';
import { extentOf, valueAxis } from '../../shared/charts/value-axis.ts';

describe('an axis of values', () => {
  test('starts at zero', () => {
    expect(valueAxis(600, 1000, 0, 100)).toMatchObject({ domain: [0, 1000], cut: false });
  });

  test('is cut, and says so, where all values are far from zero', () => {
    const { domain, cut } = valueAxis(20_000, 21_300, 0, 100);
    expect(cut).toBe(true);
    expect(domain[0]).toBeGreaterThan(15_000);
  });

  test('reaches below zero where values do, and keeps zero in sight', () => {
    const { domain, ticks } = valueAxis(-300, 50, 0, 100);
    expect(domain[0]).toBeLessThanOrEqual(-300);
    expect(ticks).toContain(0);
    expect(valueAxis(-300, -200, 0, 100).domain[1]).toBe(0);
  });

  test.each([
    [0, 0],
    [5, 5],
    [-5, -5],
    [1e12, 2e12],
    [1e-9, 2e-9],
  ])('is drawable for values from %d to %d', (least, most) => {
    const axis = valueAxis(least, most, 0, 100);
    expect(Number.isFinite(axis.place(least))).toBe(true);
    expect(axis.ticks.length).toBeGreaterThan(1);
    expect(axis.place(axis.domain[0])).toBeGreaterThan(axis.place(axis.domain[1]));
  });

  test('of one value, reckoned twice with different rounding, is that of a value that never moves', () => {
    const [least, most] = [8707.476350957295, 8707.476350957302];
    expect(valueAxis(least, most, 0, 100)).toMatchObject({ domain: [0, 10_000], cut: false });
    const { ticks } = spanAxis(least, most, 0, 600);
    expect(new Set(ticks.map((tick) => tick.toFixed(3))).size).toBe(ticks.length);
  });

  test('of nothing runs from 0 to 1', () => expect(extentOf([])).toEqual([0, 1]));
});

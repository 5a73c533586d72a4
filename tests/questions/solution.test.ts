import { describe, expect, test } from 'vitest';
import { scanPoints } from '../../shared/questions/levers/scan.ts';
import { solution } from '../../shared/questions/levers/solution.ts';

const over = (low: number, high: number, today: number) =>
  scanPoints([low, high], [low, high], (high - low) / 100, today);
const solved = (curve: (x: number) => number, target: number, low: number, high: number, today: number) =>
  solution(curve, target, over(low, high, today), today);

describe('a target that is reached', () => {
  test('once: the value, to the last digits', () => {
    const { reached, value, gives, others } = solved(Math.exp, 10, 0, 5, 1);
    expect(reached).toBe(true);
    expect(Math.abs(value / Math.LN10 - 1)).toBeLessThan(1e-12);
    expect(Math.abs(gives - 10)).toBeLessThanOrEqual(1e-11);
    expect(others).toEqual([]);
  });

  test('several times: the value nearest to today’s, and the others in order', () => {
    const cubic = (x: number) => (x - 1) * (x - 2.5) * (x - 3.7);
    const { value, others } = solved(cubic, 0, 0, 5, 2.4);
    expect(value).toBeCloseTo(2.5, 12);
    expect(others.map((x) => Number(x.toFixed(9)))).toEqual([1, 3.7]);
    expect(solved(cubic, 0, 0, 5, 5).value).toBeCloseTo(3.7, 12);
  });

  test('without a limit today: the highest', () => {
    const { value, others } = solution((x) => x * (10 - x), 16, over(0, 10, 10), Number.POSITIVE_INFINITY);
    expect(value).toBeCloseTo(8, 12);
    expect(others[0]).toBeCloseTo(2, 12);
  });

  test('where the curve only touches it', () => {
    const { reached, value, others } = solved((x) => (x - Math.SQRT2) ** 2, 0, 0, 5, 4);
    expect(reached).toBe(true);
    expect(value).toBeCloseTo(Math.SQRT2, 5);
    expect(others).toEqual([]);
  });

  test('twice between two points of the scan, where the curve turns just beyond it', () => {
    const turning = (x: number) => 7 - (x - Math.PI) ** 2;
    const { value, others } = solved(turning, 7 - 1e-6, 0, 500, 0);
    expect(value).toBeCloseTo(Math.PI - 1e-3, 8);
    expect(others).toHaveLength(1);
    expect(others[0]).toBeCloseTo(Math.PI + 1e-3, 8);
  });

  test('at the everyday end of a huge range', () => {
    const wages = scanPoints([0, 1e9], [0, 6e6], 1e4, 2e6);
    const humped = (x: number) => x / (1 + (x / 3000) ** 2);
    const { value, others } = solution(humped, 1000, wages, 2e6);
    // x² − 9000 x + 9·10⁶ = 0
    expect(value).toBeCloseTo(4500 + 1500 * Math.sqrt(5), 6);
    expect(others[0]).toBeCloseTo(4500 - 1500 * Math.sqrt(5), 6);
  });

  test('far below everything that is usual', () => {
    const wages = scanPoints([0, 1e9], [0, 6e6], 1e4, 2e6);
    const humped = (x: number) => x / (1 + (x / 30) ** 2);
    const { value, others } = solution(humped, 10, wages, 2e6);
    // x² − 90 x + 900 = 0
    expect(value).toBeCloseTo(45 + 15 * Math.sqrt(5), 8);
    expect(others[0]).toBeCloseTo(45 - 15 * Math.sqrt(5), 8);
  });

  test('again and again: every value', () => {
    const { value, others } = solved(Math.sin, 0.5, 0, 100, 50);
    const all = [value, ...others].toSorted((a, b) => a - b);
    const want = Array.from({ length: 16 }, (_, n) => [
      Math.PI / 6 + 2 * Math.PI * n,
      (5 * Math.PI) / 6 + 2 * Math.PI * n,
    ]);
    expect(all).toHaveLength(32);
    want.flat().forEach((x, k) => {
      expect(all[k]).toBeCloseTo(x, 9);
    });
  });

  test('already today: today’s value', () => {
    expect(solved((x) => x ** 3, 0.3 ** 3, -1, 1, 0.3)).toMatchObject({ reached: true, value: 0.3, others: [] });
  });

  test('on a whole stretch: its end nearest to today’s value, once', () => {
    const capped = (x: number) => Math.min(x, 3);
    const below = solved(capped, 3, 0, 10, 1);
    expect(below.reached).toBe(true);
    expect(below.value).toBeCloseTo(3, 11);
    expect(below.others).toEqual([]);
    expect(solved(capped, 3, 0, 10, 7).value).toBe(7);
  });

  test('by a curve that falls', () => {
    expect(solved((x) => 1 / x, 4, 0.01, 10, 5).value).toBeCloseTo(0.25, 12);
  });

  test('by a curve so steep that neighbouring numbers miss the target', () => {
    const steep = (x: number) => 1e12 * (x * x - 0.5);
    const { reached, value, gives } = solved(steep, 0, 0, 1, 0.9);
    expect(reached).toBe(true);
    expect(Math.abs(gives)).toBeGreaterThan(1e-6);
    expect(Math.abs(value - Math.SQRT1_2)).toBeLessThanOrEqual(Number.EPSILON);
  });
});

describe('a target that is not reached', () => {
  test('above a peak inside the range: the peak', () => {
    const { reached, moves, value, gives } = solved((x) => 5 - (x - Math.E) ** 2, 9, 0, 10, 1);
    expect({ reached, moves }).toEqual({ reached: false, moves: true });
    expect(value).toBeCloseTo(Math.E, 6);
    expect(gives).toBeCloseTo(5, 11);
  });

  test('above a corner: the corner', () => {
    const { value } = solved((x) => -Math.abs(x - 1 / 7), 1, -3, 10, 1);
    expect(value).toBeCloseTo(1 / 7, 9);
  });

  test('beyond the end of the range: the end', () => {
    expect(solved((x) => 2 * x, 100, 0, 10, 1)).toMatchObject({ reached: false, value: 10, gives: 20, others: [] });
  });

  test('above a ceiling: of all values at the ceiling the one nearest to today’s', () => {
    const { reached, value, gives } = solved((x) => Math.min(x, 3), 4, 0, 10, 1);
    expect(reached).toBe(false);
    expect(gives).toBeCloseTo(3, 9);
    expect(value).toBeCloseTo(3, 9);
  });

  test('because the curve jumps over it: the closer side of the jump', () => {
    const jumping = (x: number) => (x < 2 ? 0 : 10);
    expect(solved(jumping, 8, 0, 5, 1)).toMatchObject({ reached: false, value: 2, gives: 10 });
    const low = solved(jumping, 3, 0, 5, 4);
    expect(low).toMatchObject({ reached: false, gives: 0 });
    expect(low.value).toBeLessThan(2);
  });

  test('by a curve that does not move: today’s value', () => {
    expect(solved(() => 42, 50, 0, 5, 3)).toMatchObject({ reached: false, moves: false, value: 3, gives: 42 });
    expect(solved(() => 42, 42, 0, 5, 3)).toMatchObject({ reached: true, moves: false, value: 3, others: [] });
  });
});

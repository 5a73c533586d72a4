import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOf, stepped, stretched, valueAt } from '../../../renderer/controls/slider-range.ts';

const anything = [-1e9, 1e9] as const;

describe('the range of a slider', () => {
  test('is where analysts move, while every value lies in it', () => {
    expect(stretched([0, 5000], anything, 2000, null)).toEqual({ low: 0, high: 5000 });
  });

  test('reaches to the next round number beyond a value outside, so that it can be moved both ways', () => {
    expect(stretched([0, 20_000], anything, 62_300)).toEqual({ low: 0, high: 65_000 });
    expect(stretched([0, 5000], anything, 6000, 2000)).toEqual({ low: 0, high: 6500 });
    expect(stretched([-0.1, 0.4], anything, -0.35)).toEqual({ low: -0.4, high: 0.4 });
  });

  test('ends where what is allowed ends', () => {
    expect(stretched([-0.1, 0.1], [-1, 0.02], 0)).toEqual({ low: -0.1, high: 0.02 });
    expect(stretched([0, 1], [0, 1], 1)).toEqual({ low: 0, high: 1 });
  });

  test('holds every allowed value that it is given', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const { low, high } = stretched([0, 5000], anything, a, b);
        expect(Math.min(a, b)).toBeGreaterThanOrEqual(low);
        expect(Math.max(a, b)).toBeLessThanOrEqual(high);
      }),
    );
  });
});

describe('a step', () => {
  test.each([
    [0.198, 1, 0.001, 0.199],
    [0.3, -1, 0.1, 0.2],
    [2000, 10, 10, 2100],
    [0.6806281716350068, 1, 0.001, 0.681],
    [0.6806281716350068, -1, 0.001, 0.68],
    [-0.05, 1, 0.01, -0.04],
  ])('of %f by %i × %f gives %f', (value, steps, step, next) => {
    expect(stepped(value, steps, step)).toBe(next);
  });
});

describe('a place on the track', () => {
  const range = { low: 0, high: 5000 };
  const pull = { range, width: 50, step: 10, fine: false, marks: [] };

  test('is a round value, as fine as a pixel is wide', () => {
    expect(valueAt(0.333, pull)).toBe(1700);
    expect(valueAt(0.3322, { ...pull, width: 1000 })).toBe(1660);
  });

  test('is a whole step where steps are wider than pixels', () => {
    expect(valueAt(0.34, { ...pull, range: { low: 1, high: 15 }, step: 1 })).toBe(6);
  });

  test('is fine on demand', () => {
    expect(valueAt(0.3333, { ...pull, fine: true })).toBe(1670);
  });

  test('near a mark is the mark, to its last digit', () => {
    const marks = [0.6806281716350068];
    const share = { ...pull, range: { low: 0, high: 1 }, step: 0.001, marks };
    expect(valueAt(0.69, share)).toBe(0.6806281716350068);
    expect(valueAt(0.745, share)).toBe(0.74);
  });

  test('beyond the track is its end', () => {
    expect(valueAt(-3, pull)).toBe(0);
    expect(valueAt(7, pull)).toBe(5000);
  });

  test('is found again by where its value stands', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (place) => {
        const wide = { ...pull, width: 5000 };
        expect(Math.abs(shareOf(valueAt(place, wide), range) - place)).toBeLessThanOrEqual(0.001 + 1e-12);
      }),
    );
  });
});

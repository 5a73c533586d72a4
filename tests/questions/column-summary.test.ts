import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summariseColumn } from '../../shared/questions/fan/column-summary.ts';
import { wantedBins } from '../../shared/questions/fan/order-statistics.ts';
import { binsFrom, createTallier } from '../../shared/questions/fan/tally.ts';
import { LEVELS } from '../../shared/questions/questions.ts';

/** By sorting: what selection must give. */
function sortedQuantiles(values: readonly number[], levels: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return levels.map((level) => {
    const position = (sorted.length - 1) * level;
    const below = Math.floor(position);
    const low = sorted[below]!;
    return low + (position - below) * (sorted[Math.min(below + 1, sorted.length - 1)]! - low);
  });
}

const quantilesOf = (values: readonly number[]) => summariseColumn(Float64Array.from(values)).quantiles;

/** Numbers that look random, the same in every run. */
function scattered(count: number): number[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}

describe('quantiles of a column', () => {
  test.each([[[1, 1, 1, 1, 10]], [[10, 10, 10, 10, 1]]])(
    'of %j, whose end comes after the last four, reach to it',
    (values) => {
      const { quantiles } = summariseColumn(Float64Array.from(values), [0, 1]);
      expect(quantiles).toEqual([1, 10]);
    },
  );

  test('of 1, 2, 3, 4, 10 as published', () => {
    const column = Float64Array.of(4, 1, 10, 3, 2);
    const { quantiles } = summariseColumn(column, [0.05, 0.1, 0.25, 0.5, 0.9]);
    [1.2, 1.4, 2, 3, 7.6].forEach((want, k) => {
      expect(quantiles[k]).toBeCloseTo(want, 12);
    });
    expect([...column], 'the column keeps its order').toEqual([4, 1, 10, 3, 2]);
  });

  test('of one, two and three draws', () => {
    expect(quantilesOf([7])).toEqual(LEVELS.map(() => 7));
    expect(quantilesOf([1, 0])).toEqual(sortedQuantiles([0, 1], LEVELS));
    expect(quantilesOf([5, -1, 2])).toEqual(sortedQuantiles([5, -1, 2], LEVELS));
  });

  const u = scattered(5000);
  test.each<[string, number[]]>([
    ['evenly spread', u],
    ['negative', u.map((x) => -1e6 * x)],
    ['tied in ten values', u.map((x) => Math.floor(10 * x))],
    ['held at an end, as by a range', u.map((x) => Math.max(0.7, x))],
    ['held at both ends', u.map((x) => Math.min(0.6, Math.max(0.4, x)))],
    ['all equal but one', u.map((_, i) => (i === 4321 ? 2 : 1))],
    ['all equal but one far away', u.map((x, i) => (i === 17 ? 1e300 : x))],
    ['over all magnitudes', u.map((x) => 10 ** (600 * (x - 0.5)))],
    ['of both signs over all magnitudes', u.map((x, i) => (i % 2 === 0 ? 1 : -1) * 10 ** (600 * (x - 0.5)))],
    ['at both ends of the numbers', u.map((x) => (x < 0.5 ? -Number.MAX_VALUE : Number.MAX_VALUE))],
    ['smaller than any ordinary number', u.map((x) => Math.floor(x * 100) * Number.MIN_VALUE)],
    ['of neighbouring numbers', u.map((x) => 1 + Math.floor(x * 50) * Number.EPSILON)],
    ['halved again and again', u.map((_, i) => 2 ** -(i % 1000))],
    ['in ascending order', u.toSorted((a, b) => a - b)],
    ['in descending order', u.toSorted((a, b) => b - a)],
  ])('%s are those of the sorted column', (_, values) => {
    for (const count of [256, 257, 1023, 1024, 1025, 5000]) {
      const some = values.slice(0, count);
      expect(quantilesOf(some)).toEqual(sortedQuantiles(some, LEVELS));
    }
  });

  test('of any column are those of the sorted column', () => {
    const column = fc.oneof(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), {
        minLength: 1,
        maxLength: 700,
      }),
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 700 }),
    );
    fc.assert(
      fc.property(column, (values) => {
        const plain = values.map((value) => value + 0);
        expect(quantilesOf(plain)).toEqual(sortedQuantiles(plain, LEVELS));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the mean of a column', () => {
  test('is exact for a constant, whatever sums of it round to', () => {
    expect(summariseColumn(new Float64Array(3000).fill(0.1)).mean).toBe(0.1);
  });

  test('is summed in blocks of 1,024: what a block loses another does not', () => {
    // In one sum, 1 added to 2^53 is lost each time.
    const column = new Float64Array(2048).fill(1);
    column[0] = 2 ** 53;
    expect(summariseColumn(column).mean).toBeGreaterThanOrEqual((2 ** 53 + 1024) / 2048);
  });

  test('of 1 … n is (n + 1)/2', () => {
    for (const n of [1, 3, 1023, 1025, 5000]) {
      const column = Float64Array.from({ length: n }, (_, i) => i + 1);
      expect(summariseColumn(column).mean).toBe((n + 1) / 2);
    }
  });
});

test('the draws at or above a target are those above it and those that equal it', () => {
  const column = Float64Array.of(1, 2, 3, 4);
  const { tally, take } = createTallier(binsFrom(column, Int32Array.of(0), 4), 1, [[0, 1, 2.5, 4, 5]]);
  take(0, 0, column, 0, 4);
  expect([...tally.reached]).toEqual([4, 4, 2, 1, 0]);
});

describe('a rank that no value has', () => {
  test.each([300, 301, -1])('is refused: %i of 300 values', (rank) => {
    const column = Float64Array.from(scattered(300));
    const { tally, take } = createTallier(binsFrom(column, Int32Array.of(0), 300), 1, [[]]);
    take(0, 0, column, 0, 300);
    expect(() => wantedBins([tally], 1, Int32Array.of(rank))).toThrow(RangeError);
  });
});

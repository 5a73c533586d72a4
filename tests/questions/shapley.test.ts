import { expect, test } from 'vitest';
import { shapleyValues } from '../../shared/questions/attribution/shapley.ts';

/** A product of factors, each at its first or its second value. */
const product =
  (factors: readonly (readonly [number, number])[]) =>
  (subset: number): number =>
    factors.reduce((value, [before, after], k) => value * (subset & (1 << k) ? after : before), 1);

test('of x·y·z from (2, 3, 4) to (3, 5, 7) is 22.5, 28 and 30.5', () => {
  const values = shapleyValues(
    3,
    product([
      [2, 3],
      [3, 5],
      [4, 7],
    ]),
  );
  [22.5, 28, 30.5].forEach((want, k) => {
    expect(values[k]).toBeCloseTo(want, 12);
  });
});

test('of a sum is what each adds, whatever the others do', () => {
  const added = [3, -1, 4, 1, -5, 9, 2];
  const values = shapleyValues(7, (subset) =>
    added.reduce((sum, value, k) => sum + (subset & (1 << k) ? value : 0), 0),
  );
  added.forEach((want, k) => {
    expect(values[k]).toBeCloseTo(want, 12);
  });
});

test('who makes no difference gets nothing, who are alike get the same', () => {
  // A majority of three: two of the first three suffice, the fourth never matters.
  const values = shapleyValues(4, (subset) => ([0b011, 0b101, 0b110].some((pair) => (subset & pair) === pair) ? 1 : 0));
  [1 / 3, 1 / 3, 1 / 3, 0].forEach((want, k) => {
    expect(values[k]).toBeCloseTo(want, 12);
  });
});

test('of nobody is nothing', () => expect(shapleyValues(0, () => 5)).toEqual([]));

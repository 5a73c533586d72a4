import { expect, test } from 'vitest';
import { targetColumns } from '../../renderer/charts/target-columns.ts';

test.each([
  ['far from each other, names stand one above the other', [20, 60, 100], [0, 0, 0]],
  ['near each other, side by side', [60, 65, 70], [0, 1, 2]],
  ['a place is free again for who is near neither', [60, 70, 80], [0, 1, 0]],
  ['equal targets too', [50, 50], [0, 1]],
])('%s', (_, ys, columns) => {
  expect(targetColumns(ys)).toEqual(columns);
});

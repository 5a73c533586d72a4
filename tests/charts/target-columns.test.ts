import { expect, test } from 'vitest';
import { meetsName, targetColumns } from '../../shared/charts/targets.ts';

test.each([
  ['far from each other, names stand one above the other', [20, 60, 100], [0, 0, 0]],
  ['near each other, side by side', [60, 65, 70], [0, 1, 2]],
  ['less than the height of a name apart, side by side', [20, 33], [0, 1]],
  ['that height apart, one above the other', [20, 34], [0, 0]],
  ['a place is free again for who is near neither', [60, 70, 80], [0, 1, 0]],
  ['equal targets too', [50, 50], [0, 1]],
])('%s', (_, ys, columns) => {
  expect(targetColumns(ys)).toEqual(columns);
});

test.each([
  ['no name stands on the line', [60, 100], 80, false],
  ['one does, five above its target', [85], 80, true],
])('words would run into the name of a target: %s', (_, ys, y, meets) => {
  expect(meetsName(ys, y)).toBe(meets);
});

import { expect, test } from 'vitest';
import { choleskyFactor } from '../../shared/questions/probability/correlation.ts';
import { correlationRoom } from '../../shared/questions/probability/correlation-room.ts';

test.each([
  [0.5, 0.3],
  [0.9, 0.6],
  [-0.8, 0.6],
])('of three inputs, the third correlation has room for ab ± √((1 − a²)(1 − b²)) (a = %d, b = %d)', (a, b) => {
  const others = [
    { a: 0, b: 1, rho: a },
    { a: 1, b: 2, rho: b },
  ];
  const [low, high] = correlationRoom(3, others, { a: 0, b: 2 })!;
  const away = Math.sqrt((1 - a * a) * (1 - b * b));
  expect(low).toBeCloseTo(a * b - away, 3);
  expect(high).toBeCloseTo(a * b + away, 3);
  for (const rho of [low, high]) expect(choleskyFactor(3, [...others, { a: 0, b: 2, rho }]).ok).toBe(true);
});

test('a pair that nothing else binds has all the room, whatever it is now', () => {
  expect(correlationRoom(3, [{ a: 0, b: 1, rho: 0.5 }], { a: 1, b: 0 })).toEqual([-0.999, 0.999]);
});

test('where the others contradict each other, no value helps', () => {
  const others = [
    { a: 0, b: 1, rho: 0.9 },
    { a: 1, b: 2, rho: 0.9 },
    { a: 0, b: 2, rho: -0.9 },
  ];
  expect(correlationRoom(4, others, { a: 2, b: 3 })).toBeNull();
});

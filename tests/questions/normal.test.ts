import { describe, expect, test } from 'vitest';
import { complementaryError, inverseNormal, normalCdf } from '../../shared/questions/probability/normal.ts';

const relative = (got: number, want: number) => Math.abs(got / want - 1);

describe('Φ', () => {
  // Abramowitz and Stegun, table 26.1, and erfc from table 7.1 and mpmath to 16 digits.
  test.each([
    [1, 0.8413447460685429],
    [2, 0.9772498680518208],
    [-3, 0.0013498980316300946],
    [-6, 9.865876450376946e-10],
    [-10, 7.61985302416047e-24],
    [0.1, 0.539827837277029],
  ])('of %f', (z, want) => {
    expect(relative(normalCdf(z), want)).toBeLessThan(1e-14);
  });

  test('the complementary error function runs from 2 to 0 and passes 1 at 0', () => {
    expect(complementaryError(0)).toBe(1);
    expect(complementaryError(-30)).toBe(2);
    expect(complementaryError(30)).toBe(0);
  });
});

describe('Φ⁻¹', () => {
  test.each([
    [0.975, 1.959963984540054],
    [0.9, 1.2815515655446004],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056],
  ])('of %f', (u, want) => {
    expect(relative(inverseNormal(u), want)).toBeLessThan(1e-14);
  });

  test('undoes Φ from the far tail to the other', () => {
    for (let z = -6; z <= 5; z += 0.037) expect(inverseNormal(normalCdf(z))).toBeCloseTo(z, 9);
  });

  test('the half is at 0', () => expect(inverseNormal(0.5)).toBe(0));
});

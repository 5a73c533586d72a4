import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../shared/document/schema.ts';
import { quantileAt, quantilesOf } from '../../shared/questions/probability/distributions.ts';
import { inverseNormal } from '../../shared/questions/probability/normal.ts';

const LEVELS = [0.05, 0.5, 0.95];

/** F⁻¹ at many places: a PERT distribution is tabulated once. */
function quantilesAt(distribution: Distribution, places: readonly number[]): Float64Array {
  const quantiles = quantilesOf(distribution);
  const values = Float64Array.from(places, (u) => (quantiles.at === 'score' ? inverseNormal(u) : u));
  quantiles.read(values, 0, 0, values.length);
  return values;
}

/** From the smallest uniform of a draw to the greatest. */
const PLACES = [2 ** -33, ...Array.from({ length: 99 }, (_, k) => (k + 1) / 100), 1 - 2 ** -33];

describe('quantiles', () => {
  // To four decimals.
  test.each<[string, Distribution, number[]]>([
    ['PERT', { kind: 'pert', min: 2, mode: 5, max: 14 }, [2.9173, 5.7657, 9.8889]],
    ['triangular', { kind: 'triangular', min: 2, mode: 5, max: 14 }, [3.3416, 6.6515, 11.6762]],
  ])('of %s 2, 5, 14 as published', (_, distribution, want) => {
    LEVELS.forEach((u, k) => {
      expect(Math.abs(quantileAt(distribution, u) - want[k]!)).toBeLessThanOrEqual(0.5e-4);
    });
  });

  test('of PERT 2, 5, 14 undo its distribution function, the binomial tail 1 − (1 − x)⁵ − 5 x (1 − x)⁴', () => {
    const drawn = quantilesAt({ kind: 'pert', min: 2, mode: 5, max: 14 }, PLACES);
    PLACES.forEach((u, k) => {
      const x = (drawn[k]! - 2) / 12;
      expect(1 - (1 - x) ** 5 - 5 * x * (1 - x) ** 4).toBeCloseTo(u, 11);
    });
  });

  test.each<[Distribution, (u: number) => number]>([
    // PERT with its mode at an end is (1 − (1 − u)^(1/5)) of the width from that end.
    [{ kind: 'pert', min: 10, mode: 10, max: 20 }, (u) => 10 + 10 * (1 - (1 - u) ** 0.2)],
    [{ kind: 'pert', min: 10, mode: 20, max: 20 }, (u) => 10 + 10 * u ** 0.2],
    [{ kind: 'uniform', min: -1, max: 3 }, (u) => -1 + 4 * u],
    [{ kind: 'triangular', min: 0, mode: 0, max: 1 }, (u) => 1 - Math.sqrt(1 - u)],
    [{ kind: 'triangular', min: 0, mode: 1, max: 1 }, (u) => Math.sqrt(u)],
  ])('of %j in closed form', (distribution, exact) => {
    const drawn = quantilesAt(distribution, PLACES);
    PLACES.forEach((u, k) => {
      expect(drawn[k]).toBeCloseTo(exact(u), 11);
    });
  });

  test('of the normal and lognormal distribution one deviation above the middle', () => {
    const u = 0.8413447460685429;
    expect(quantileAt({ kind: 'normal', mean: 10, sd: 2 }, u)).toBeCloseTo(12, 12);
    expect(quantileAt({ kind: 'lognormal', median: 10, gsd: 1.6 }, u)).toBeCloseTo(16, 12);
  });

  test.each<[Distribution, number]>([
    [{ kind: 'uniform', min: 3, max: 3 }, 3],
    [{ kind: 'triangular', min: 3, mode: 3, max: 3 }, 3],
    [{ kind: 'pert', min: 3, mode: 3, max: 3 }, 3],
    [{ kind: 'normal', mean: 3, sd: 0 }, 3],
    [{ kind: 'lognormal', median: 3, gsd: 1 }, 3],
  ])('of %j without spread are that constant', (distribution, value) => {
    for (const u of [2 ** -33, 0.3, 1 - 2 ** -33]) expect(quantileAt(distribution, u)).toBe(value);
  });
});

import { describe, expect, test } from 'vitest';
import { choleskyFactor } from '../../shared/questions/probability/correlation.ts';

/** Three inputs whose third correlation is at the very end of its room: one of them follows from the other two. */
const SINGULAR = [0.6, 0.28, -0.5, 0.1, 0.95, 0.33, -0.77].flatMap((ab) =>
  [0.8, 0.96, 0.25, -0.4, 0.7].map((bc) => ({ ab, bc, ac: ab * bc + Math.sqrt((1 - ab * ab) * (1 - bc * bc)) })),
);

describe('the Cholesky factor of correlations', () => {
  test('times itself gives them', () => {
    const correlations = [
      { a: 0, b: 1, rho: 0.6 },
      { a: 2, b: 0, rho: -0.3 },
      { a: 1, b: 3, rho: 0.45 },
    ];
    const factor = choleskyFactor(4, correlations);
    if (!factor.ok) throw new Error('these correlations are possible');
    const asked = (i: number, j: number) =>
      i === j ? 1 : (correlations.find(({ a, b }) => (a === i && b === j) || (a === j && b === i))?.rho ?? 0);
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) {
        const product = factor.lower[i]!.reduce((sum, value, k) => sum + value * factor.lower[j]![k]!, 0);
        expect(product).toBeCloseTo(asked(i, j), 14);
      }
    }
  });

  // The last pivot is 0 but for rounding, which makes it a little more or less.
  test.each(SINGULAR)('is refused where one input follows from the others ($ab, $bc)', ({ ab, bc, ac }) => {
    const factor = choleskyFactor(3, [
      { a: 0, b: 1, rho: ab },
      { a: 1, b: 2, rho: bc },
      { a: 0, b: 2, rho: ac },
    ]);
    expect(factor.ok).toBe(false);
  });

  test('that is refused names the strongest correlation of the input that does not fit', () => {
    const factor = choleskyFactor(3, [
      { a: 0, b: 1, rho: 0.9 },
      { a: 1, b: 2, rho: 0.7 },
      { a: 0, b: 2, rho: -0.8 },
    ]);
    expect(factor).toEqual({ ok: false, pair: { a: 0, b: 2, rho: -0.8 } });
  });
});

import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../shared/document/schema.ts';
import { constantOf, densityAt, reachOf, shareBelow } from '../../shared/questions/probability/densities.ts';
import { quantileAt } from '../../shared/questions/probability/distributions.ts';

const PERT: Distribution = { kind: 'pert', min: 2, mode: 5, max: 14 };
const ALL: readonly Distribution[] = [
  { kind: 'uniform', min: -1, max: 3 },
  { kind: 'triangular', min: -0.118, mode: 0, max: 0.062 },
  { kind: 'triangular', min: 0, mode: 0, max: 2 },
  PERT,
  { kind: 'pert', min: 0, mode: 0, max: 1 },
  { kind: 'normal', mean: 0.06, sd: 0.02 },
  { kind: 'lognormal', median: 1, gsd: 1.6 },
];

describe('the density of a distribution', () => {
  test.each(ALL.map((one) => [one.kind, one] as const))(
    '%s: between two quantiles lies their share of the draws',
    (_, one) => {
      const [from, to] = [quantileAt(one, 0.1), quantileAt(one, 0.85)];
      // Simpson's rule, on either side of a corner.
      const corner = 'mode' in one ? Math.min(to, Math.max(from, one.mode)) : (from + to) / 2;
      const simpson = (a: number, b: number) => {
        const n = 2000;
        const h = (b - a) / n;
        let sum = densityAt(one, a) + densityAt(one, b);
        for (let k = 1; k < n; k++) sum += (k % 2 === 1 ? 4 : 2) * densityAt(one, a + k * h);
        return (sum * h) / 3;
      };
      expect(simpson(from, corner) + simpson(corner, to)).toBeCloseTo(0.75, 7);
    },
  );

  test('of PERT(2, 5, 14) is that of Beta(2, 4), 20 s (1 − s)³, over its width of 12', () => {
    for (const s of [0, 0.1, 0.25, 0.5, 0.9, 1]) {
      expect(densityAt(PERT, 2 + 12 * s)).toBeCloseTo((20 * s * (1 - s) ** 3) / 12, 12);
    }
  });

  test('of a normal is highest at its mean, with 1/(sd √2π)', () => {
    expect(densityAt({ kind: 'normal', mean: 3, sd: 2 }, 3)).toBeCloseTo(0.3989422804014327 / 2, 14);
  });

  test('of a triangle is twice the inverse of its width at its top, also where the top is an end', () => {
    expect(densityAt({ kind: 'triangular', min: 0, mode: 0, max: 2 }, 0)).toBe(1);
    expect(densityAt({ kind: 'triangular', min: 0, mode: 2, max: 2 }, 2)).toBe(1);
  });

  test('is nothing where no value is given', () => {
    for (const one of ALL) {
      if (one.kind !== 'normal') expect(densityAt(one, -5)).toBe(0);
      if ('max' in one) expect(densityAt(one, 20)).toBe(0);
    }
  });
});

test('a distribution whose ends are equal, or that has no spread, always gives one value', () => {
  expect(constantOf({ kind: 'pert', min: 2, mode: 2, max: 2 })).toBe(2);
  expect(constantOf({ kind: 'normal', mean: 0.1, sd: 0 })).toBe(0.1);
  expect(constantOf({ kind: 'lognormal', median: 3, gsd: 1 })).toBe(3);
  for (const one of ALL) expect(constantOf(one)).toBeNull();
});

test('where a distribution has no ends, its reach leaves out the tails', () => {
  expect(reachOf(PERT, 0.05)).toEqual([2, 14]);
  const [low, high] = reachOf({ kind: 'normal', mean: 10, sd: 2 }, 0.05);
  expect(low).toBeCloseTo(10 - 2 * 1.6448536269514722, 12);
  expect(high).toBeCloseTo(10 + 2 * 1.6448536269514722, 12);
  const lognormal: Distribution = { kind: 'lognormal', median: 2, gsd: 1.5 };
  expect(reachOf(lognormal, 0.05)[0]).toBeCloseTo(quantileAt(lognormal, 0.05), 12);
  expect(reachOf(lognormal, 0.05)[1]).toBeCloseTo(quantileAt(lognormal, 0.95), 12);
});

test.each(ALL.map((one) => [one.kind, one] as const))('%s: below a quantile lies its share of the draws', (_, one) => {
  for (const u of [0.001, 0.05, 0.3, 0.5, 0.62, 0.95, 0.999])
    expect(shareBelow(one, quantileAt(one, u))).toBeCloseTo(u, 9);
  if ('max' in one) expect([shareBelow(one, one.min - 1), shareBelow(one, one.max + 1)]).toEqual([0, 1]);
});

test('of a constant all draws lie at it', () => {
  const constant: Distribution = { kind: 'pert', min: 2, mode: 2, max: 2 };
  expect([2, 2.1].map((x) => shareBelow(constant, x))).toEqual([0, 1]);
});

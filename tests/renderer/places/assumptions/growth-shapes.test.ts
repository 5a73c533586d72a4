import { describe, expect, test } from 'vitest';
import { growthRates, reshaped } from '../../../../renderer/places/assumptions/growth-shapes.ts';
import { schemaAt } from '../../../../shared/document/change-constraints.ts';
import { assumptionsOf, withValue } from '../../../../shared/document/changes.ts';
import type { Growth, GrowthShape } from '../../../../shared/model/assumptions.ts';
import { seedDocument } from '../../../seeds/seed.ts';

const seed = seedDocument();
const { horizon } = seed;
const course = { base: 1000, horizon };

const fade: Growth = { shape: 'fade', from: 0.198, to: 0.05, halfLife: 2 };
const linear: Growth = { shape: 'linear', from: 0.198, to: 0.05, years: 5 };
const constant: Growth = { shape: 'constant', rate: 0.08 };
const saturating: Growth = { shape: 'saturating', from: 0.2, ceiling: 5000 };

/** Growth of a year, and the level in the last year, of a path on a flow of 1,000 without overrides. */
function followed(growth: Growth) {
  const base = withValue(assumptionsOf(seed, 'growth-fades'), 'base', {
    totalTrade: 2000,
    exportShare: 0.5,
    workers: 0,
  });
  const rates = growthRates('exports', withValue(base, 'exports.growth', growth), horizon);
  return { rates, last: rates.reduce((level, rate) => level * (1 + rate), 1000) };
}

describe('a path in another shape', () => {
  test('is the path itself in its own shape', () => {
    expect(reshaped(fade, 'fade', course)).toBe(fade);
  });

  test.each(['fade', 'linear'] as const)('keeps both rates where both shapes have them: %s', (shape) => {
    const other = shape === 'fade' ? linear : fade;
    expect(reshaped(other, shape, course)).toMatchObject({ shape, from: 0.198, to: 0.05 });
  });

  test('from a constant rate starts and ends at it, so that nothing moves yet', () => {
    expect(reshaped(constant, 'fade', course)).toEqual({ shape: 'fade', from: 0.08, to: 0.08, halfLife: 2 });
    expect(reshaped(constant, 'linear', course)).toEqual({ shape: 'linear', from: 0.08, to: 0.08, years: 5 });
  });

  test('to a constant rate is the rate a year that leads to the same level, in the steps of the field', () => {
    const years = horizon.end - horizon.base;
    for (const path of [fade, linear, saturating]) {
      const exact = (followed(path).last / 1000) ** (1 / years) - 1;
      expect(reshaped(path, 'constant', course)).toEqual({ shape: 'constant', rate: Math.round(exact * 1000) / 1000 });
    }
  });

  test('to a saturating one starts as fast, and never below 0', () => {
    expect(reshaped(fade, 'saturating', course)).toMatchObject({ from: 0.198 });
    expect(reshaped({ ...fade, from: -0.1 }, 'saturating', course)).toMatchObject({ from: 0 });
  });

  test.each<[Growth, GrowthShape, number]>([
    [fade, 'linear', 0.05],
    [linear, 'fade', 0.01],
    [fade, 'constant', 0.01],
    [fade, 'saturating', 0.02],
    [saturating, 'fade', 0.05],
    [constant, 'saturating', 0.03],
  ])('%j as %s comes near the level of the last year', (path, shape, within) => {
    const [before, after] = [followed(path).last, followed(reshaped(path, shape, course)).last];
    expect(Math.abs(after / before - 1)).toBeLessThan(within);
  });

  test('is always one that a document takes, whatever the flow', () => {
    const paths = [
      fade,
      linear,
      constant,
      saturating,
      { ...constant, rate: -0.9 },
      { ...constant, rate: 2 },
      { ...fade, from: 2, to: 0.5 },
    ];
    for (const base of [0, 0.001, 3, 999_999]) {
      for (const path of paths) {
        for (const shape of ['fade', 'linear', 'constant', 'saturating'] as const) {
          const next = reshaped(path, shape, { base, horizon });
          expect(schemaAt('exports.growth')!.safeParse(next).success, JSON.stringify({ base, path, next })).toBe(true);
          if (next.shape === 'saturating' && next !== path) expect(next.ceiling).toBeGreaterThan(base);
        }
      }
    }
  });
});

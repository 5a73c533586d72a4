import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asApply, asKind, firstDistribution, type Kind } from '../../../../renderer/draws/convert-distribution.ts';
import { givenRange } from '../../../../renderer/draws/given-range.ts';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import type { Distribution, UncertainInput } from '../../../../shared/document/schema.ts';
import { distributionProblems } from '../../../../shared/document/uncertainty-constraints.ts';
import { quantileAt } from '../../../../shared/questions/probability/distributions.ts';
import { seedDocument } from '../../../seeds/seed.ts';

const seed = seedDocument();
const baseline = assumptionsOf(seed, 'growth-fades');
const given = (path: string, apply: UncertainInput['apply'], distribution: Distribution) =>
  givenRange(baseline, { path, apply, distribution })!;

describe('the range of values that an input gives in a scenario', () => {
  test('is that of the set value and what may be drawn (19.8% − 11.8 … + 6.2 points)', () => {
    const { low, high, every, own } = given('exports.growth.from', 'shift', {
      kind: 'triangular',
      min: -0.118,
      mode: 0,
      max: 0.062,
    });
    expect([own, low, high].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0.198, 0.08, 0.26]);
    expect(every).toBe(true);
  });

  test('without ends, is that of nine draws in ten (5% ± 1.645 · 2 points)', () => {
    const { low, high, every } = given('exports.growth.to', 'shift', { kind: 'normal', mean: 0, sd: 0.02 });
    expect(low).toBeCloseTo(0.05 - 0.02 * 1.6448536269514722, 12);
    expect(high).toBeCloseTo(0.05 + 0.02 * 1.6448536269514722, 12);
    expect(every).toBe(false);
  });

  test('stops at what the assumption allows, and says in how many draws', () => {
    // A fill rate of 95% ± 10 points, evenly: a quarter of the draws would lie above 100%.
    const { high, heldHigh, heldLow, curve } = given('workers.tracks.trainee.fillRate', 'shift', {
      kind: 'uniform',
      min: -0.1,
      max: 0.1,
    });
    expect(high).toBe(1);
    expect(heldHigh).toBeCloseTo(0.25, 12);
    expect(heldLow).toBe(0);
    expect(curve).toMatchObject({ to: 1 });
  });

  test('of a tariff stops at 0', () => {
    expect(given('exports.access.preferentialTariff', 'shift', { kind: 'uniform', min: -0.9, max: 0 }).low).toBe(0);
  });

  test('of a factor on an assumption below zero runs the other way', () => {
    const assumptions = {
      ...baseline,
      exports: { ...baseline.exports, growth: { shape: 'constant', rate: -0.1 } as const },
    };
    const input = {
      path: 'exports.growth.rate',
      apply: 'factor',
      distribution: { kind: 'uniform', min: 0.5, max: 2 },
    } as const;
    expect(givenRange(assumptions, input)).toMatchObject({ low: -0.2, high: -0.05 });
  });

  test('below zero is held at the other end', () => {
    // −60% × 1 … 2, evenly: half of the draws would lie below the −90% that is allowed.
    const exports = { ...baseline.exports, growth: { shape: 'constant', rate: -0.6 } as const };
    const input = {
      path: 'exports.growth.rate',
      apply: 'factor',
      distribution: { kind: 'uniform', min: 1, max: 2 },
    } as const;
    const { heldLow, heldHigh } = givenRange({ ...baseline, exports }, input)!;
    expect([heldLow, heldHigh]).toEqual([expect.closeTo(0.5, 12), 0]);
  });

  test('of a factor on 0 is 0', () => {
    const assumptions = {
      ...baseline,
      exports: { ...baseline.exports, growth: { shape: 'constant', rate: 0 } as const },
    };
    const input = {
      path: 'exports.growth.rate',
      apply: 'factor',
      distribution: { kind: 'uniform', min: 0.5, max: 2 },
    } as const;
    expect(givenRange(assumptions, input)).toMatchObject({ low: 0, high: 0, curve: 0 });
  });

  test('is none where the scenario has no such assumption', () => {
    expect(
      givenRange(baseline, {
        path: 'exports.growth.rate',
        apply: 'shift',
        distribution: { kind: 'uniform', min: 0, max: 1 },
      }),
    ).toBeNull();
  });
});

describe('another kind of distribution', () => {
  const bounded: Distribution = { kind: 'triangular', min: -0.118, mode: 0, max: 0.062 };
  const KINDS: readonly Kind[] = ['uniform', 'triangular', 'pert', 'normal', 'lognormal'];

  test('keeps its ends and what is most likely', () => {
    expect(asKind(bounded, 'pert')).toEqual({ ...bounded, kind: 'pert' });
    expect(asKind(bounded, 'uniform')).toEqual({ kind: 'uniform', min: -0.118, max: 0.062 });
    expect(asKind({ kind: 'uniform', min: 2, max: 4 }, 'triangular')).toEqual({
      kind: 'triangular',
      min: 2,
      mode: 3,
      max: 4,
    });
  });

  test('without ends holds nine draws in ten where they were', () => {
    const factor: Distribution = { kind: 'triangular', min: 0.6, mode: 1, max: 1.5 };
    for (const kind of ['normal', 'lognormal'] as const) {
      const other = asKind(factor, kind);
      const symmetric = (at: (u: number) => number) => (kind === 'normal' ? at(0.95) - at(0.05) : at(0.95) / at(0.05));
      expect(symmetric((u) => quantileAt(other, u))).toBeCloseTo(
        symmetric((u) => quantileAt(factor, u)),
        2,
      );
    }
  });

  test('is always one that is allowed', () => {
    const ends = fc.tuple(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(ends, fc.constantFrom(...KINDS), fc.constantFrom(...KINDS), ([a, b, share], first, second) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const one: Distribution = { kind: 'pert', min, mode: Math.min(max, min + share * (max - min)), max };
        const other = asKind(asKind(one, first), second);
        expect(other.kind).toBe(second);
        expect(distributionProblems(other, 'it')).toEqual([]);
        if (other.kind === 'normal') expect(other.sd).toBeGreaterThanOrEqual(0);
        if (other.kind === 'lognormal') expect(other.median > 0 && other.gsd >= 1).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a shift that becomes a factor', () => {
  test('gives the same values', () => {
    expect(asApply({ kind: 'uniform', min: -0.5, max: 1 }, 'factor', 2)).toEqual({
      kind: 'uniform',
      min: 0.75,
      max: 1.5,
    });
    expect(asApply({ kind: 'normal', mean: 0, sd: 0.5 }, 'factor', 2)).toEqual({ kind: 'normal', mean: 1, sd: 0.25 });
    expect(asApply({ kind: 'pert', min: 0.5, mode: 1, max: 2 }, 'shift', 10)).toEqual({
      kind: 'pert',
      min: -5,
      mode: 0,
      max: 10,
    });
  });

  test('turns round below zero, and is not possible at 0', () => {
    expect(asApply({ kind: 'triangular', min: -1, mode: 0, max: 3 }, 'factor', -2)).toEqual({
      kind: 'triangular',
      min: -0.5,
      mode: 1,
      max: 1.5,
    });
    expect(asApply({ kind: 'uniform', min: -1, max: 1 }, 'factor', 0)).toBeNull();
  });
});

test('an assumption may first be off by a tenth of it, and at 0 by a step', () => {
  expect(firstDistribution(20_000, 100)).toEqual({ kind: 'triangular', min: -2000, mode: 0, max: 2000 });
  expect(firstDistribution(0, 0.001)).toEqual({ kind: 'triangular', min: -0.001, mode: 0, max: 0.001 });
});

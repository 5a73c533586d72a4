import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edited } from '../../shared/document/edits/edit.ts';
import {
  balancedShares,
  proportionalShares,
  resetShare,
  setShare,
  sharesBeside,
} from '../../shared/document/edits/shares.ts';
import { setRationale } from '../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { sharePath } from '../../shared/model/register.ts';
import { TRACKS } from '../helpers/golden.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedDocument } from '../seeds/seed.ts';

const seed = seedDocument();
const done = (edited: Edited): ScenarioDocument => {
  if (!edited.ok) throw new Error(edited.problems.map(sentenceOf).join('\n'));
  return edited.value;
};
const changesOf = (document: ScenarioDocument, id: string) => document.scenarios.find((one) => one.id === id)?.changes;

/** Shares of the three tracks, by their paths. */
const of = (trainee: number, skilled: number, seasonal: number) => ({
  [sharePath('trainee')]: trainee,
  [sharePath('skilled')]: skilled,
  [sharePath('seasonal')]: seasonal,
});

describe('a share of workers that is set', () => {
  const shares = of(0.7, 0.3, 0);

  test.each([
    ['takes from the largest other track', shares, sharePath('skilled'), 0.5, of(0.5, 0.5, 0)],
    ['gives to the largest other track', shares, sharePath('trainee'), 0.6, of(0.6, 0.4, 0)],
    ['takes from the third what the largest lacks', of(0.5, 0.3, 0.2), sharePath('trainee'), 0.9, of(0.9, 0, 0.1)],
    ['takes from the later of two tracks as large', of(0.5, 0.5, 0), sharePath('seasonal'), 0.2, of(0.5, 0.3, 0.2)],
    ['takes all', shares, sharePath('seasonal'), 1, of(0, 0, 1)],
  ] as const)('%s', (_, before, path, share, after) => {
    expect(balancedShares(before, path, share)).toEqual(after);
  });

  test('leaves shares that add up to 1, none below 0, whatever is set one after the other', () => {
    const step = fc.record({
      path: fc.constantFrom(...TRACKS.map(sharePath)),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const after = steps.reduce(
          (document, { path, share }) => done(setShare(document, { scenario: 'export-shock', path, share })),
          seed,
        );
        const parts = Object.values(sharesBeside(after, 'export-shock', sharePath('trainee')));
        expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - 1)).toBeLessThanOrEqual(1e-9);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is a change with the share that gave way, and no other', () => {
    const next = done(setShare(seed, { scenario: 'export-shock', path: sharePath('trainee'), share: 0.6 }));
    expect(changesOf(next, 'export-shock')).toMatchObject({
      'workers.tracks.trainee.initialShare': 0.6,
      'workers.tracks.skilled.initialShare': 0.4,
    });
    expect(changesOf(next, 'export-shock')).not.toHaveProperty(['workers.tracks.seasonal.initialShare']);
  });

  test('outside 0 to 1 is refused', () => {
    const edited = setShare(seed, { scenario: 'export-shock', path: sharePath('trainee'), share: 1.2 });
    expect(edited.ok ? '' : edited.problems.map(sentenceOf).join()).toContain('a share from 0 to 1 is needed');
  });

  test('of the baseline names scenarios whose own shares would no longer fit, and can carry them along', () => {
    const own = done(setShare(seed, { scenario: 'export-shock', path: sharePath('trainee'), share: 0.6 }));
    const shift = { scenario: 'growth-fades', path: sharePath('seasonal'), share: 0.1 } as const;
    const plain = setShare(own, shift);
    expect(plain.ok ? [] : plain.carry).toEqual(['export-shock']);
    const carried = done(setShare(own, { ...shift, carry: true }));
    expect(sharesBeside(carried, 'growth-fades', sharePath('trainee'))).toEqual(of(0.6, 0.3, 0.1));
    expect(sharesBeside(carried, 'export-shock', sharePath('trainee'))).toEqual(of(0.6, 0.4, 0));
    expect(sharesBeside(carried, 'momentum-holds', sharePath('trainee'))).toEqual(of(0.6, 0.3, 0.1));
  });
});

describe('a share of workers that is reset', () => {
  test('takes the share that gave way back with it, and their reasons', () => {
    const set = done(setShare(seed, { scenario: 'export-shock', path: sharePath('trainee'), share: 0.6 }));
    const path = 'workers.tracks.skilled.initialShare';
    const noted = done(setRationale(set, { scenario: 'export-shock', path, text: 'More skilled workers' }));
    expect(resetShare(noted, { scenario: 'export-shock', path: sharePath('trainee') })).toEqual({
      ok: true,
      value: seed,
    });
  });

  test('stands alone where it fits', () => {
    const same = done(setShare(seed, { scenario: 'export-shock', path: sharePath('trainee'), share: 0.7 }));
    expect(changesOf(same, 'export-shock')).toHaveProperty(['workers.tracks.trainee.initialShare'], 0.7);
    expect(resetShare(same, { scenario: 'export-shock', path: sharePath('trainee') })).toEqual({
      ok: true,
      value: seed,
    });
  });

  test('of the baseline is refused: there is nothing to go back to', () => {
    expect(resetShare(seed, { scenario: 'growth-fades', path: sharePath('trainee') }).ok).toBe(false);
  });
});

describe('shares of goods', () => {
  test('stay in their proportion while one moves, and add up to 1', () => {
    expect(proportionalShares({ a: 0.5, b: 0.3, c: 0.2 }, 'a', 0.75)).toEqual({ a: 0.75, b: 0.15, c: 0.1 });
    expect(proportionalShares({ a: 1, b: 0, c: 0 }, 'a', 0.4)).toEqual({ a: 0.4, b: 0.3, c: 0.3 });
    expect(proportionalShares({ a: 1 }, 'a', 0.4)).toEqual({ a: 1 });
    for (let share = 0; share <= 1; share += 0.013) {
      const after = Object.values(proportionalShares({ a: 0.31, b: 0.27, c: 0.19, d: 0.23 }, 'b', share));
      expect(Math.abs(after.reduce((sum, one) => sum + one, 0) - 1)).toBeLessThan(1e-11);
      expect(after.every((one) => one >= 0 && one <= 1)).toBe(true);
    }
  });
});

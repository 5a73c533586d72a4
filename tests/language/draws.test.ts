import { describe, expect, test } from 'vitest';
import { english } from '../../shared/language/en/english.ts';
import { seedNames } from '../seeds/seed.ts';

describe('what was drawn, in words', () => {
  test.each([
    ['exports.growth.to', 'shift', 0.012, '+1.2 points'],
    ['exports.growth.to', 'shift', -0.012, '−1.2 points'],
    ['exports.growth.to', 'shift', -0, '0 points'],
    ['base.totalTrade', 'factor', 1.0342, '× 1.03'],
    ['base.totalTrade', 'shift', -35, '−35 USD m'],
  ] as const)('for %s as a %s of %d', (path, apply, amount, words) => {
    expect(seedNames.amount({ path, apply }, amount)).toBe(words);
  });

  test.each([
    [{ kind: 'uniform', min: -0.02, max: 0.03 }, 'uniform, −2 to 3 points'],
    [{ kind: 'triangular', min: -0.02, mode: 0, max: 0.03 }, 'triangular, −2 to 3 points, most likely 0 points'],
    [{ kind: 'normal', mean: 0, sd: 0.015 }, 'normal, mean 0 points, standard deviation 1.5 points'],
  ] as const)('from %j', (distribution, words) => {
    expect(seedNames.distribution({ path: 'exports.growth.to', apply: 'shift', distribution })).toBe(words);
  });

  test('a spread of factors is a plain number', () => {
    const distribution = { kind: 'normal', mean: 1, sd: 0.05 } as const;
    expect(seedNames.distribution({ path: 'base.totalTrade', apply: 'factor', distribution })).toBe(
      'normal, mean × 1, standard deviation 0.05',
    );
  });
});

describe('growth noise in words', () => {
  const exports = { sd: 0.02, persistence: 0.3 };
  const imports = { sd: 0.03, persistence: 0 };

  test('of imports says how it goes with that of exports, which says nothing of it', () => {
    const noise = { exports, imports, correlation: -0.4 };
    expect(english.draws.noise(noise, 'imports')).toBe(
      'normal, standard deviation 3 points a year, correlation −0.4 with that of exports',
    );
    expect(english.draws.noise(noise, 'exports')).toBe('normal, standard deviation 2 points a year, persistence 0.3');
  });

  test('of imports alone goes with nothing', () => {
    const alone = { exports: { ...exports, sd: 0 }, imports, correlation: -0.4 };
    expect(english.draws.noise(alone, 'imports')).toBe('normal, standard deviation 3 points a year');
  });
});

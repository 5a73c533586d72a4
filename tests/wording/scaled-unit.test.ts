import { describe, expect, test } from 'vitest';
import { scaledUnit } from '../../shared/wording/scaled-unit.ts';
import { seedNames } from '../seeds/seed.ts';

describe('the unit of a small chart', () => {
  test.each([
    ['exports', 999_999, 1, 'USD m'],
    ['exports', 1_000_000, 1000, 'USD bn'],
    ['exports', 1e9, 1e6, 'USD tn'],
    ['workers', 40_000, 1, 'persons'],
    ['workers', 12_000_000, 1e6, 'm persons'],
    ['workers', -3e9, 1e9, 'bn persons'],
    ['jobs', 1e6, 1e6, 'm persons'],
  ] as const)('%s of %d', (metric, most, factor, unit) => {
    expect(scaledUnit(seedNames, metric, most)).toEqual({ factor, unit });
  });

  test('a ratio has none', () => expect(scaledUnit(seedNames, 'exportShare', 5e6)).toEqual({ factor: 1, unit: '1' }));
});

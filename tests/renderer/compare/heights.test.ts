import { describe, expect, test } from 'vitest';
import { compareHeights } from '../../../renderer/compare/compare-heights.ts';

describe('the height of Compare', () => {
  test('at 1440 × 900 shows chart, strip, multiples and seven scenarios without scrolling', () => {
    const { chart, strip, multiple } = compareHeights(788, 7, 24, false);
    expect(strip).toBeGreaterThan(60);
    expect(chart).toBeGreaterThan(200);
    expect(82 + 42 + chart + 20 + strip + 60 + multiple + 48 + 7 * 24).toBeLessThanOrEqual(788);
  });

  test('at 1024 × 700 the strip gives way to the table, of which six rows of seven are seen', () => {
    const { chart, strip, multiple } = compareHeights(594, 7, 24, false);
    expect(strip).toBe(0);
    expect(82 + 42 + chart + 60 + multiple + 48 + 6 * 24).toBeLessThanOrEqual(594);
  });

  test('there is no strip of differences where the chart itself shows them', () => {
    expect(compareHeights(788, 7, 24, true).strip).toBe(0);
  });

  test('fifty scenarios leave the chart its height: the table scrolls', () => {
    expect(compareHeights(788, 50, 24, false).chart).toBeGreaterThanOrEqual(152);
  });
});

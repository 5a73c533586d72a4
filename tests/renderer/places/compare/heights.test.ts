import { describe, expect, test } from 'vitest';
import { compareHeights } from '../../../../renderer/places/compare/compare-heights.ts';

describe('the height of Compare', () => {
  test('at 1440 × 900 shows chart, strip, multiples and seven scenarios without scrolling', () => {
    const { chart, strip, multiple } = compareHeights(788, 7, 24, false);
    expect(strip).toBeGreaterThan(60);
    expect(chart).toBeGreaterThan(200);
    expect(82 + 42 + chart + 20 + strip + 60 + multiple + 48 + 7 * 24).toBeLessThanOrEqual(788);
  });

  test.each([
    ['1024 × 700', 594],
    ['1200 × 760', 648],
    ['1440 × 780', 668],
  ])('at %s the strip stays, and rows of the table give way, of which four are seen at least', (_, height) => {
    const { chart, strip, multiple, multipleYears } = compareHeights(height, 7, 24, false);
    expect(strip).toBeGreaterThan(60);
    expect(chart).toBeGreaterThanOrEqual(152);
    const multiples = multiple + (multipleYears ? 60 : 46);
    expect(82 + 42 + chart + 20 + strip + multiples + 48 + 4 * 24).toBeLessThanOrEqual(height);
  });

  test('in a low window the multiples leave the years to the chart above them', () => {
    expect(compareHeights(594, 7, 24, false).multipleYears).toBe(false);
    expect(compareHeights(648, 7, 24, false).multipleYears).toBe(true);
  });

  test('at 720 × 450 tiles and chart fill the room, and the rest is scrolled to', () => {
    const { chart, strip, scrolls } = compareHeights(346, 7, 24, false);
    expect([82 + 42 + chart, scrolls]).toEqual([346, true]);
    expect(strip).toBeGreaterThan(60);
    expect(compareHeights(240, 7, 24, false).chart).toBe(152);
  });

  test('nothing but the table is scrolled where two of its rows are seen under the least chart', () => {
    for (let height = 300; height < 800; height += 2) {
      const { chart, strip, multiple, multipleYears, scrolls } = compareHeights(height, 7, 24, false);
      const over = 82 + 42 + chart + (strip && strip + 20) + multiple + (multipleYears ? 60 : 46) + 48;
      if (!scrolls) expect(over + 2 * 24, `${height}`).toBeLessThanOrEqual(height);
    }
  });

  test('there is no strip of differences where the chart itself shows them', () => {
    expect(compareHeights(788, 7, 24, true).strip).toBe(0);
  });

  test('fifty scenarios leave the chart its height: the table scrolls', () => {
    expect(compareHeights(788, 50, 24, false).chart).toBeGreaterThanOrEqual(152);
  });
});

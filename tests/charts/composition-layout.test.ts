import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BandMeasure, compositionLayout, type Part } from '../../shared/charts/composition-layout.ts';
import { bandLabels, bandShapes } from '../../shared/charts/composition-shapes.ts';
import type { Shape, Shapes } from '../../shared/charts/shapes.ts';
import { english } from '../../shared/language/en/english.ts';
import { partsInYears } from '../../shared/tables/composition.ts';

const frame = { baseYear: 2024, years: 3, width: 600, height: 224, left: 50, right: 250, top: 24, bottom: 24 };
const part = (id: string, values: readonly number[], isRest = false): Part => ({ id, name: id, values, isRest });
const PARTS = [part('garments', [60, 60, 30]), part('bags', [40, 60, 90]), part('new', [0, 30, 60], true)];
const layout = (measure: BandMeasure, parts = PARTS) => compositionLayout(parts, frame, measure);

/** The heights at which a band lies in a year, lower edge first: its path goes along the upper one and back. */
function edges(path: string, t: number): readonly [low: number, high: number] {
  const places = [...path.matchAll(/[ML][^,]+,([\d.]+)/g)].map(([, y]) => Number(y));
  return [places.at(-1 - t)!, places[t]!];
}
const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(0.11);

describe.each(['amounts', 'shares'] as const)('parts of a whole as %s', (measure) => {
  test('lie on each other without a gap, from zero up to the whole', () => {
    const { bands, y } = layout(measure);
    for (let t = 0; t < 3; t++) {
      const total = PARTS.reduce((sum, { values }) => sum + values[t]!, 0);
      let floor = 0;
      bands.forEach(({ path }, k) => {
        const [low, high] = edges(path, t);
        near(low, y.place(floor));
        floor += PARTS[k]!.values[t]! / (measure === 'shares' ? total : 1);
        near(high, y.place(floor));
      });
      near(y.place(floor), y.place(measure === 'shares' ? 1 : total));
    }
  });

  test('are named in their order at the right, apart from each other, inside the plot', () => {
    const many = Array.from({ length: 20 }, (_, k) => part(`group ${k}`, [1, 1, k === 3 ? 0 : 1]));
    const { labels, more } = layout(measure, many);
    expect(labels.length + more).toBe(20);
    expect(labels.length).toBeGreaterThan(10);
    for (const [k, { y }] of labels.entries()) {
      expect(y).toBeGreaterThanOrEqual(24);
      expect(y).toBeLessThanOrEqual(200);
      if (k > 0) expect(y - labels[k - 1]!.y).toBeGreaterThanOrEqual(8.8);
    }
    expect(labels.map(({ id }) => many.findIndex((one) => one.id === id))).toEqual(
      labels.map(({ id }) => many.findIndex((one) => one.id === id)).toSorted((a, b) => b - a),
    );
  });
});

test('the rest has no colour, and of twenty groups no two neighbours look alike', () => {
  expect(layout('amounts').bands.map(({ colour }) => colour)).toEqual([1, 2, null]);
  const many = Array.from({ length: 20 }, (_, k) => part(`group ${k}`, [1, 1, 1]));
  const looks = bandShapes(layout('amounts', many)).inside.map((one) => (one as Shape).attributes.class);
  expect(new Set(looks).size).toBe(20);
});

test('a whole of nothing is drawn flat, and whatever the parts, no place is without a number', () => {
  expect(
    layout('shares', [part('a', [0, 0, 0]), part('b', [0, 0, 0])])
      .bands.map(({ path }) => path)
      .join(),
  ).not.toContain('NaN');
  const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 21 }), fc.boolean(), (all, amounts) => {
      const parts = all.map((one, k) => part(String(k), one));
      const { bands, labels } = layout(amounts ? 'amounts' : 'shares', parts);
      for (const { path } of bands) expect(path).toMatch(/^M[-\d.,L]+Z$/);
      for (const { y, lineY } of labels) expect(Number.isFinite(y + lineY)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** All texts of shapes, from the first on. */
const texts = (shapes: Shapes): readonly string[] =>
  shapes.flatMap((one) => (one ? [...(one.words === '' ? [] : [one.words]), ...texts(one.inside)] : []));

test('behind each name stand its value and its change; against the same year only the value', () => {
  const lettering = { textWidth: (text: string) => text.length * 6, words: english.charts };
  const said = (change: ((id: string) => string) | null) =>
    texts([
      bandLabels(layout('amounts'), { value: (id) => `v ${id}`, change, heads: ['2026', 'since 2024'] }, lettering),
    ]);
  expect(said((id) => `c ${id}`)).toEqual([
    ...['2026', 'since 2024'],
    ...['new', 'v new', 'c new'],
    ...['bags', 'v bags', 'c bags'],
    ...['garments', 'v garments', 'c garments'],
  ]);
  expect(said(null)).toEqual(['2026', 'new', 'v new', 'bags', 'v bags', 'garments', 'v garments']);
});

test('a part in two years has its shares and what they changed by; of a whole of nothing there are none', () => {
  expect(partsInYears(PARTS, 2, 0).map(({ shareBefore, shareNow }) => [shareBefore, shareNow])).toEqual([
    [0.6, 30 / 180],
    [0.4, 0.5],
    [0, 60 / 180],
  ]);
  expect(partsInYears(PARTS, 2, 0)[1]).toMatchObject({ before: 40, now: 90, change: 0.5 - 0.4 });
  expect(partsInYears([part('a', [0, 5])], 1, 0)[0]).toMatchObject({ shareBefore: null, shareNow: 1, change: null });
});

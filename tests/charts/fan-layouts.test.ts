import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceStepsLayout, likelyFrom } from '../../shared/charts/chance-steps-layout.ts';
import { densityLayout } from '../../shared/charts/density-layout.ts';
import { barOf, endNames, quantileLabels, type ScenarioEnd } from '../../shared/charts/end-bars-layout.ts';
import { type FanSeries, fanChartLayout, fanExtent } from '../../shared/charts/fan-chart-layout.ts';
import type { ChartFrame } from '../../shared/charts/line-chart-layout.ts';
import { english } from '../../shared/language/en/english.ts';

const frame: ChartFrame = {
  baseYear: 2024,
  years: 3,
  width: 250,
  height: 124,
  left: 44,
  right: 6,
  top: 10,
  bottom: 14,
};

/** Quantiles of a metric that is at 100 in the base year and spreads from there. */
const fan: FanSeries = {
  id: 'a',
  name: 'A',
  mark: 0,
  quantiles: [
    [100, 80, 60],
    [100, 85, 70],
    [100, 90, 80],
    [100, 100, 100],
    [100, 110, 120],
    [100, 115, 130],
    [100, 120, 200],
  ],
  projection: [100, 96, 104],
};
const line = (id: string, values: readonly number[]) => ({ id, name: id, mark: 1, values });

describe('a fan chart', () => {
  test('draws the projection on the fan, and within its scale', () => {
    const layout = fanChartLayout(fan, [], [], frame);
    expect(layout.projection).toBe('M44,60L144,62L244,58');
    const far = { ...fan, projection: [100, 300, 390] };
    expect(fanChartLayout(far, [], [], frame).y.domain[1]).toBeGreaterThanOrEqual(390);
  });

  // Domain 0 … 200 over 100 px: a value v is at 110 − v/2; years at 44, 144, 244.
  const layout = fanChartLayout(fan, [line('b', [100, 120, 140])], [150], frame);

  test('shades from one end of the draws to the other, along the upper and back along the lower', () => {
    expect(layout.bands.map(({ share }) => share)).toEqual([90, 80, 50]);
    expect(layout.bands[0]!.path).toBe('M44,60L144,50L244,10L244,80L144,70L44,60Z');
    expect(layout.bands[2]!.path).toBe('M44,60L144,55L244,50L244,70L144,65L44,60Z');
  });

  test('draws the median, other scenarios and the target on the same axis', () => {
    expect(layout.median).toBe('M44,60L144,60L244,60');
    expect(layout.lines).toMatchObject([{ id: 'b', mark: 1, path: 'M44,60L144,50L244,40', endY: expect.closeTo(40) }]);
    expect(layout.targets).toEqual([{ value: 150, y: expect.closeTo(35) }]);
  });

  test('leaves a target out that would flatten everything else', () => {
    expect(fanChartLayout(fan, [], [5000], frame).targets).toEqual([]);
    expect(fanChartLayout(fan, [], [5000], frame).far).toEqual([{ value: 5000, above: true, row: 0 }]);
    expect(fanExtent([fan], [], [5000])).toEqual([60, 200]);
    expect(fanExtent([fan], [], [390])).toEqual([60, 390]);
  });

  test('takes the scale it is given, so that two fans stand on one', () => {
    const wide = { ...fan, id: 'b', quantiles: fan.quantiles.map((row) => Array.from(row, (value) => value * 3)) };
    const extent = fanExtent([fan, wide], [], []);
    const [one, other] = [fan, wide].map((each) => fanChartLayout(each, [], [], frame, extent));
    expect(one!.y.domain).toEqual(other!.y.domain);
    expect(one!.y.domain[1]).toBeGreaterThanOrEqual(600);
  });

  test('of a metric that never moves has an axis and no NaN', () => {
    const flat = { ...fan, quantiles: fan.quantiles.map(() => [0, 0, 0]), projection: [0, 0, 0] };
    const { bands, y } = fanChartLayout(flat, [], [], frame);
    expect(y.domain).toEqual([0, 1]);
    expect(JSON.stringify(bands)).not.toContain('NaN');
  });
});

describe('the bar at the end', () => {
  const place = (value: number) => 200 - value;

  test('has a part for each shading and the median', () => {
    expect(barOf('a', 0, [10, 20, 30, 40, 60, 80, 90], place, 0, 200)).toEqual({
      id: 'a',
      mark: 0,
      parts: [
        { share: 90, top: 110, height: 80 },
        { share: 80, top: 120, height: 60 },
        { share: 50, top: 140, height: 30 },
      ],
      medianY: 160,
      beyondTop: false,
      beyondBottom: false,
    });
  });

  test('is cut off at the edge of the plot, and says so', () => {
    const bar = barOf('a', 0, [10, 20, 30, 40, 60, 80, 90], place, 125, 185);
    expect(bar.parts).toEqual([
      { share: 90, top: 125, height: 60 },
      { share: 80, top: 125, height: 55 },
      { share: 50, top: 140, height: 30 },
    ]);
    expect([bar.beyondTop, bar.beyondBottom]).toEqual([true, true]);
  });

  test('names its quantiles from the top, and one label where every draw is the same', () => {
    const labels = quantileLabels([10, 20, 30, 40, 60, 80, 90], place, 0, 200, english.charts);
    expect(labels.map(({ text }) => text)).toEqual(['95%', '90%', '75%', 'median', '25%', '10%', '5%']);
    expect(labels.map(({ value }) => value)).toEqual([90, 80, 60, 40, 30, 20, 10]);
    expect(quantileLabels(new Array(7).fill(5), place, 0, 200, english.charts)).toMatchObject([
      { text: '5–95%', value: 5, y: 195 },
    ]);
  });

  test('neither quantiles nor names ever overlap where there is room, and names stand by value', () => {
    const values = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(values, (unsorted) => {
        const quantiles = unsorted.toSorted((a, b) => a - b);
        const labels = quantileLabels(quantiles, place, 0, 200, english.charts);
        for (let k = 1; k < labels.length; k++)
          expect(labels[k]!.y - labels[k - 1]!.y).toBeGreaterThanOrEqual(12 - 1e-9);
        const ends = unsorted.map(
          (value, k): ScenarioEnd => ({ id: `${k}`, name: '', mark: k, value, quantiles: null }),
        );
        const { names } = endNames(ends, '0', place, 0, 200);
        expect(names.map(({ value }) => value)).toEqual(unsorted.toSorted((a, b) => b - a));
        for (let k = 1; k < names.length; k++) expect(names[k]!.y - names[k - 1]!.y).toBeGreaterThanOrEqual(16 - 1e-9);
      }),
    );
  });

  test('of very many scenarios names the fan’s own, the highest and the lowest', () => {
    const ends = Array.from(
      { length: 50 },
      (_, k): ScenarioEnd => ({ id: `${k}`, name: '', mark: 0, value: k, quantiles: null }),
    );
    const { names, more } = endNames(ends, '7', place, 0, 200);
    const ids = names.map(({ id }) => id);
    for (const id of ['49', '7', '0']) expect(ids).toContain(id);
    // Sixteen lines of 13 px between 0 and 200.
    expect([names.length, more]).toEqual([16, 34]);
  });
});

describe('a picture of a distribution', () => {
  const triangle = {
    from: 10,
    to: 20,
    density: (x: number) => (x < 13.1 ? (x - 10) / 3.1 : (20 - x) / 6.9),
    corners: [13.1],
  };

  test('runs from end to end with its corner drawn exactly, and a tick at the set value', () => {
    const { curve, area, tickX, baseY, domain } = densityLayout(triangle, 14, { width: 100, height: 35 });
    expect(domain).toEqual([10, 20]);
    expect(baseY).toBe(34);
    expect(tickX).toBe(40);
    expect(curve.startsWith('M0,34L0,34')).toBe(true);
    expect(curve).toContain('L31,3');
    expect(curve.endsWith('L100,34L100,34')).toBe(true);
    expect(area).toBe(`${curve}Z`);
  });

  test('holds a tick that lies outside of the curve', () => {
    const { domain, tickX, place } = densityLayout(triangle, 30, { width: 100, height: 35 });
    expect(domain).toEqual([10, 30]);
    expect(tickX).toBe(100);
    expect(place(20)).toBe(50);
  });

  test('of a constant is an upright line in the middle', () => {
    expect(densityLayout(5, 5, { width: 100, height: 35 })).toMatchObject({
      curve: 'M50,34L50,3',
      area: '',
      tickX: 50,
    });
    expect(densityLayout(0, 0, { width: 100, height: 35 })).toMatchObject({ curve: 'M50,34L50,3' });
  });

  test('keeps the scale it is given, and finds the value under the pointer', () => {
    const { place, value } = densityLayout(triangle, 14, { width: 100, height: 35, domain: [0, 40] });
    expect(place(20)).toBe(50);
    expect(value(50)).toBe(20);
  });
});

describe('the chance of reaching a target', () => {
  const steps = (share: readonly number[], width = 390) =>
    chanceStepsLayout(share, { baseYear: 2024, width, height: 130, left: 0, top: 10, bottom: 20 });

  test('is a step a year, as wide as the others', () => {
    const { edge, area, y } = steps([0, 0.5, 1]);
    expect(y(0)).toBe(110);
    expect(y(1)).toBe(10);
    expect(edge).toBe('M0,110H130L130,60H260L260,10H390');
    expect(area).toBe(`${edge}V110H0Z`);
  });

  test('is likely from the first year on from which it stays above one half', () => {
    expect(likelyFrom([0, 0.2, 0.6, 0.7])).toBe(2);
    expect(likelyFrom([0, 0.6, 0.4, 0.7])).toBe(3);
    expect(likelyFrom([0.9, 0.8, 0.5])).toBeNull();
    expect(likelyFrom([1, 1])).toBe(0);
    expect(likelyFrom([])).toBeNull();
  });

  test('does not say the same chance again and again, but where it begins and in the last year', () => {
    const said = (share: readonly number[]) => steps(share, 900).steps.flatMap((one, t) => (one.labelled ? [t] : []));
    expect(said([0, 1, 1, 1, 1])).toEqual([1, 4]);
    expect(said([0.2, 0.2, 0.4, 0.4])).toEqual([0, 2, 3]);
  });

  test('names no step with a chance of 0, and never two closer than their words are wide', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 36 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 200, max: 900 }), (share, width) => {
        const labelled = steps(share, width).steps.filter((one) => one.labelled);
        for (const one of labelled) expect(one.share).toBeGreaterThan(0);
        for (let k = 1; k < labelled.length; k++)
          expect(labelled[k]!.left - labelled[k - 1]!.left).toBeGreaterThanOrEqual(31 - 1e-6);
      }),
    );
  });

  test('marks the year from which it is likely, and the last', () => {
    const strong = steps([0, 0.2, 0.6, 0.7, 0.9]).steps.filter((one) => one.strong);
    expect(strong.map(({ year }) => year)).toEqual([2026, 2028]);
  });
});

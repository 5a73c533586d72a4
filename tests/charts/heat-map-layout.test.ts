import { describe, expect, test } from 'vitest';
import { covered, placeOnLine } from '../../shared/charts/contour-labels.ts';
import { piecesWithin } from '../../shared/charts/contour-lines.ts';
import { heatMapLayout, type Surface } from '../../shared/charts/heat-map-layout.ts';
import type { PointOnMap } from '../../shared/charts/heat-map-points.ts';
import type { PlotFrame } from '../../shared/charts/plot-frame.ts';
import { english } from '../../shared/language/en/english.ts';

const frame: PlotFrame = { width: 500, height: 400, left: 50, right: 10, top: 10, bottom: 30 };
const plot = { left: 50, right: 490, top: 10, bottom: 370 };

function surface(f: (x: number, y: number) => number, low = 0, high = 10, count = 21): Surface {
  const axis = Array.from({ length: count }, (_, k) => low + ((high - low) * k) / (count - 1));
  return { xs: axis, ys: axis, values: axis.map((x) => Float64Array.from(axis, (y) => f(x, y))) };
}

const point = (id: string, x: number | null, y: number | null, more: Partial<PointOnMap> = {}): PointOnMap => ({
  id,
  name: id,
  mark: 1,
  selected: false,
  baseline: false,
  x,
  y,
  ...more,
});

const TEXTS = {
  labelWidth: () => 40,
  valueWidth: () => 0,
  together: english.charts.together,
  textWidth: (text: string) => text.length * 6.6,
};

const layout = (given: Surface, points: readonly PointOnMap[] = [], targets: readonly number[] = []) =>
  heatMapLayout(given, points, targets, frame, TEXTS);

const pointsOf = (path: string): readonly (readonly [number, number])[] =>
  [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('every value of the axis that goes up has room beside the map', () => {
  const wages = surface((a, b) => a + b, 0, 1e9);
  const {
    frame: roomy,
    x,
    y,
  } = heatMapLayout(wages, [], [], frame, { ...TEXTS, valueWidth: (value) => String(value).length * 7 });
  expect(y.ticks).toContain(1e9);
  expect(roomy.left).toBeGreaterThanOrEqual(70 + 8);
  expect(x.place(0)).toBe(roomy.left);
  expect(layout(wages).frame.left).toBe(frame.left);
});

describe('contour lines', () => {
  test('of a plane stand where the plane has their value, to a tenth of a pixel', () => {
    const { lines, x, y } = layout(surface((a, b) => 2 * a + b));
    expect(lines.map(({ value }) => value)).toEqual([5, 10, 15, 20, 25]);
    for (const { value, path } of lines) {
      expect(pointsOf(path).length).toBeGreaterThan(5);
      for (const [px, py] of pointsOf(path)) expect(2 * x.value(px) + y.value(py)).toBeCloseTo(value, 1);
    }
  });

  test('of a hill close around it, at the distance its shape says', () => {
    const { lines, x, y } = layout(surface((a, b) => -((a - 5) ** 2) - (b - 5) ** 2, 0, 10, 41));
    const inner = lines.find(({ value }) => value === -10)!;
    for (const [px, py] of pointsOf(inner.path))
      expect(Math.hypot(x.value(px) - 5, y.value(py) - 5)).toBeCloseTo(Math.sqrt(10), 1);
    const [first, last] = [pointsOf(inner.path)[0], pointsOf(inner.path).at(-1)];
    expect(last).toEqual(first);
  });

  test('keep within the plot, where rings close outside of it', () => {
    for (const { path } of layout(surface((a, b) => a * b)).lines) {
      for (const [x, y] of pointsOf(path)) {
        expect(x).toBeGreaterThanOrEqual(plot.left);
        expect(x).toBeLessThanOrEqual(plot.right);
        expect(y).toBeGreaterThanOrEqual(plot.top);
        expect(y).toBeLessThanOrEqual(plot.bottom);
      }
    }
  });

  test('bands grow stronger with the value', () => {
    const { bands } = layout(surface((a) => a));
    expect(bands.map(({ value }) => value)).toEqual([2, 4, 6, 8]);
    expect(bands.map(({ strength }) => strength)).toEqual([0.25, 0.5, 0.75, 1]);
  });

  test('every target within reach is a line of its own, and takes the place of one at its value', () => {
    const plane = surface((a) => a);
    const { lines, x } = layout(plane, [], [4, 11, 7.5]);
    const targets = lines.filter(({ target }) => target !== null);
    expect(targets.map(({ value, target }) => [value, target])).toEqual([
      [4, 0],
      [7.5, 2],
    ]);
    expect(lines.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual([2, 4, 6, 7.5, 8]);
    for (const [px] of pointsOf(targets[1]!.path)) expect(x.value(px)).toBeCloseTo(7.5, 1);
  });

  test('targets close to each other are all named, beside each other', () => {
    const { lines } = layout(
      surface((a, b) => a + b),
      [],
      [9.9, 10.1, 10.3],
    );
    const labels = lines.flatMap(({ target, label }) => (target !== null && label ? [covered(label, 40)] : []));
    expect(labels).toHaveLength(3);
    labels.forEach((own, k) => {
      for (const other of labels.slice(k + 1))
        for (const a of own)
          for (const b of other) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
    });
  });

  test('a target is named on another piece of its line where the longest has no room', () => {
    // Two straight lines, at a = 2.5 and a = 7.5; a scenario stands along all of the first.
    const valley = surface((a) => Math.abs(a - 5), 0, 10, 41);
    const along = Array.from({ length: 37 }, (_, k) => point(`p${k}`, 2.5, k * 0.277));
    const label = layout(valley, along, [2.5]).lines.find(({ target }) => target === 0)!.label;
    expect(label!.x).toBeCloseTo(50 + 440 * 0.75, 0);
  });

  test('where nothing moves there are none, and it is said', () => {
    expect(layout(surface(() => 7))).toMatchObject({ flat: true, least: 7, most: 7, lines: [], bands: [] });
    expect(layout(surface((a) => 1e9 + a * 1e-3)).flat).toBe(true);
  });

  test('labels overlap neither each other nor a scenario, and read from the left', () => {
    const { lines, points } = layout(
      surface((a, b) => a + b),
      [point('here', 5, 5, { selected: true })],
    );
    const labels = lines.flatMap(({ label }) => (label ? [label] : []));
    expect(labels.length).toBeGreaterThan(3);
    const circles = [...labels.map((label) => covered(label, 40)), points[0]!.taken];
    circles.forEach((own, k) => {
      for (const other of circles.slice(k + 1))
        for (const a of own)
          for (const b of other) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
    });
    for (const { angle } of labels) expect(Math.abs(angle)).toBeLessThanOrEqual(90);
  });
});

describe('scenarios on the map', () => {
  const plane = surface((a, b) => a + b);

  test('stand at their values of the two assumptions', () => {
    const [only] = layout(plane, [point('one', 2.5, 7.5)]).points;
    expect(only).toMatchObject({ x: 50 + 440 / 4, y: 370 - (360 * 3) / 4, text: 'one' });
  });

  test('outside of the axes, or without such a number, are not on it', () => {
    expect(layout(plane, [point('far', 11, 5), point('none', null, 5)]).points).toEqual([]);
  });

  test('at one place are drawn once, as the selected one, and named together', () => {
    const { points } = layout(plane, [
      point('base', 5, 5, { baseline: true }),
      point('b', 5, 5),
      point('own', 5, 5, { selected: true, mark: 4 }),
    ]);
    expect(points).toMatchObject([{ id: 'own', mark: 4, selected: true, text: 'own and 2 others' }]);
    expect(layout(plane, [point('a', 5, 5), point('b', 5, 5)]).points[0]?.text).toBe('a and b');
  });

  test('have their names left of them where there is no room on the right', () => {
    expect(layout(plane, [point('a long name', 9.9, 5)]).points[0]?.label?.anchor).toBe('end');
    expect(layout(plane, [point('a long name', 1, 5)]).points[0]?.label?.anchor).toBe('start');
  });
});

test('a line shorter than its label has none', () => {
  const line = [
    [100, 100],
    [130, 100],
  ] as const;
  expect(placeOnLine(line, 40, [], { left: 0, right: 500, top: 0, bottom: 500 })).toBeNull();
});

test('a label on a line that falls reads downwards, not upside down', () => {
  const line = Array.from({ length: 11 }, (_, k) => [300 - k * 20, 100 + k * 20] as const);
  const place = placeOnLine(line, 40, [], { left: 0, right: 500, top: 0, bottom: 500 });
  expect(place).toMatchObject({ x: 200, y: 200 });
  expect(place?.angle).toBeCloseTo(-45, 9);
});

test('a ring is cut at the outermost nodes, and what goes on across its start is one piece', () => {
  const ring = [
    [2, 0.5],
    [2, 3],
    [3, 3],
    [3, 0],
    [2, 0],
    [2, 0.5],
  ];
  const [piece, ...others] = piecesWithin(ring, 5, 5);
  expect(others).toEqual([]);
  expect(piece?.[0]).toEqual([1.5, 0]);
  expect(piece?.at(-1)).toEqual([2.5, 0]);
});

import { describe, expect, test } from 'vitest';
import { type Curve, solveCurveLayout } from '../../shared/charts/solve-curve-layout.ts';

const frame = { width: 600, height: 240, left: 50, right: 150, top: 10, bottom: 30 };

/** y = 100 + 10 x over 0 … 10. */
const curve = (id: string, more: Partial<Curve> = {}): Curve => ({
  id,
  name: id,
  mark: 1,
  selected: false,
  xs: [0, 5, 10],
  values: [100, 150, 200],
  now: [2, 120],
  found: [[8, 180]],
  ...more,
});

describe('a metric against an assumption', () => {
  test('runs over the range of the assumption, and its axis holds the target', () => {
    const { lines, x, y, targetY, far } = solveCurveLayout([curve('one')], 320, frame);
    expect(far).toBeNull();
    expect(x.domain).toEqual([0, 10]);
    expect(y.domain[1]).toBeGreaterThanOrEqual(320);
    expect(targetY).toBe(y.place(320));
    expect(lines[0]?.path).toBe(
      `M50,${Math.round(y.place(100) * 10) / 10}L250,${Math.round(y.place(150) * 10) / 10}L450,${Math.round(y.place(200) * 10) / 10}`,
    );
  });

  test('follows the curves where the target lies far off, which is named at the edge beyond which it lies', () => {
    for (const [target, above, edge] of [
      [1e9, true, frame.top],
      [-1e6, false, frame.height - frame.bottom],
    ] as const) {
      const { y, far, targetY, targetNameY } = solveCurveLayout([curve('one')], target, frame);
      expect(y.domain).toEqual([0, 200]);
      expect(far).toEqual({ value: target, above, row: 0 });
      expect(targetY).toBe(edge);
      expect(targetNameY).toBeGreaterThan(frame.top + 9);
      expect(targetNameY).toBeLessThan(frame.height - frame.bottom);
    }
  });

  test('leaves room for every value of its axis, and keeps the target’s name in the plot', () => {
    const huge = [1e9, 1.5e9, 2e9];
    const wide = solveCurveLayout([curve('one', { values: huge })], 2e9, frame, (value) => String(value).length * 7);
    for (const tick of wide.y.ticks) expect(String(tick).length * 7).toBeLessThanOrEqual(wide.frame.left - 8);
    expect(wide.x.place(0)).toBe(wide.frame.left);
    expect(wide.targetNameY).toBeGreaterThan(frame.top + 9);
    const low = solveCurveLayout([curve('one')], 120, frame, (value) => String(value).length * 7);
    expect(low.frame.left).toBe(frame.left);
    expect(low.targetNameY).toBeLessThan(low.targetY);
  });

  test('marks where the scenario stands and where the target is met', () => {
    const { lines, x, y } = solveCurveLayout([curve('one')], 180, frame);
    expect(lines[0]?.now).toEqual({ x: x.place(2), y: y.place(120) });
    expect(lines[0]?.found).toEqual([{ x: x.place(8), y: y.place(180), value: 8 }]);
  });

  test('leaves out what lies beyond the range shown', () => {
    const [line] = solveCurveLayout([curve('one', { now: [11, 210], found: [[-3, 70]] })], 180, frame).lines;
    expect(line).toMatchObject({ now: null, found: [] });
  });

  test('names every scenario at its end, and the selected one lies on top', () => {
    const { lines, labels } = solveCurveLayout(
      [curve('own', { selected: true }), curve('same'), curve('high', { values: [200, 300, 400] })],
      180,
      frame,
    );
    expect(lines.at(-1)?.id).toBe('own');
    expect(labels.map(({ id }) => id)).toEqual(['high', 'own', 'same']);
    expect(labels[2]!.y - labels[1]!.y).toBeGreaterThanOrEqual(15);
  });

  test('of very many names the selected one, the highest and the lowest', () => {
    const many = Array.from({ length: 20 }, (_, k) =>
      curve(`s${k}`, { selected: k === 7, values: [100, 150, 200 + ((k * 7) % 20)] }),
    );
    // 7 × 17 and 7 × 0 leave 19 and 0 over 20.
    const { labels, more } = solveCurveLayout(many, 180, frame);
    const ids = labels.map(({ id }) => id);
    for (const id of ['s17', 's7', 's0']) expect(ids).toContain(id);
    expect(labels.length + more).toBe(20);
    for (let k = 1; k < labels.length; k++) expect(labels[k]!.y - labels[k - 1]!.y).toBeGreaterThanOrEqual(13);
  });

  test('that is constant can be drawn', () => {
    const { lines } = solveCurveLayout([curve('flat', { values: [0, 0, 0], now: [2, 0], found: [] })], 0, frame);
    expect(lines[0]?.path).not.toMatch(/NaN|Infinity/);
  });
});

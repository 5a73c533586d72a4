import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sobolLayout } from '../../shared/charts/sobol-layout.ts';
import { waterfallLayout } from '../../shared/charts/waterfall-layout.ts';

describe('shares of the variance', () => {
  const frame = { left: 100, full: 200, top: 10, pitch: 20 };
  const share = (id: string, first: number, total: number) => ({ id, name: id, first, total });

  test('stand largest first, the part alone within the part with interactions', () => {
    const { rows, height } = sobolLayout([share('small', 0.1, 0.2), share('large', 0.5, 0.75)], frame);
    expect(rows.map(({ id, firstWidth, totalWidth, y }) => [id, firstWidth, totalWidth, y])).toEqual([
      ['large', 100, 150, 20],
      ['small', 20, 40, 40],
    ]);
    expect(height).toBe(50);
  });

  test('as estimated a little below 0 or above 1 are drawn as none and as all, and keep their numbers', () => {
    const { rows } = sobolLayout([share('none', -0.001, -0.0005), share('all', 1.015, 1.06)], frame);
    expect(rows).toMatchObject([
      { first: 1.015, firstWidth: 200, totalWidth: 200 },
      { first: -0.001, firstWidth: 0, totalWidth: 0 },
    ]);
  });

  test('never show more alone than with interactions', () => {
    const { rows } = sobolLayout([share('noisy', 0.5, 0.48)], frame);
    expect(rows[0]!.firstWidth).toBeLessThanOrEqual(rows[0]!.totalWidth);
  });
});

describe('a waterfall', () => {
  const frame = { width: 800, left: 200, right: 80, top: 10, bottom: 24, pitch: 30 };
  const part = (id: string, value: number) => ({ id, name: id, value });

  test('goes from one value to the other, each part from where the one before led', () => {
    const layout = waterfallLayout(100, 130, [part('up', 50), part('down', -20)], frame);
    const at = layout.x.place;
    expect(layout.start).toEqual({ x: at(100), y: 25, value: 100 });
    expect(layout.steps).toMatchObject([
      { id: 'up', from: at(100), to: at(150), y: 55 },
      { id: 'down', from: at(150), to: at(130), y: 85 },
    ]);
    expect(layout.end).toEqual({ x: at(130), y: 115, value: 130 });
  });

  test('folds parts that move nothing, rounding included', () => {
    const { steps, none } = waterfallLayout(1000, 1010, [part('a', 10), part('b', 0), part('c', 1e-8)], frame);
    expect(steps.map(({ id }) => id)).toEqual(['a']);
    expect(none.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test('ends where its parts lead, whatever they are', () => {
    const parts = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), parts, (from, values) => {
        const to = values.reduce((sum, value) => sum + value, from);
        const layout = waterfallLayout(
          from,
          to,
          values.map((value, k) => part(String(k), value)),
          frame,
        );
        const last = layout.steps.at(-1)?.to ?? layout.start.x;
        expect(last).toBeCloseTo(layout.end.x, 6);
        for (const x of [layout.start.x, layout.end.x, ...layout.steps.flatMap((step) => [step.from, step.to])]) {
          expect(x).toBeGreaterThanOrEqual(200 - 1e-9);
          expect(x).toBeLessThanOrEqual(720 + 1e-9);
        }
      }),
    );
  });
});

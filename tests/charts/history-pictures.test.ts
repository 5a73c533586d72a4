import { expect, test } from 'vitest';
import { historyPicture } from '../../shared/charts/history-picture.ts';
import type { Shape, Shapes } from '../../shared/charts/shapes.ts';
import { sparkline } from '../../shared/charts/sparkline.ts';

const flat = (shapes: Shapes): Shape[] => shapes.flatMap((one) => (one ? [one, ...flat(one.inside)] : []));
const named = (shapes: Shapes, name: string) => flat(shapes).filter(({ attributes }) => attributes.class === name);

test('a sparkline goes over the room there is, breaks where values are missing, and marks the last', () => {
  const points = [
    { time: 2000, value: 10 },
    { time: 2001, value: 20 },
    { time: 2005, value: 30 },
  ];
  const shapes = sparkline(points, { width: 100, height: 20, step: 1 });
  const [line] = named(shapes, 'spark-line');
  expect(line!.attributes.d).toBe('M3,17h0L21.8,10M97,3h0');
  expect(named(shapes, 'spark-end')[0]!.attributes).toMatchObject({ cx: 97, cy: 3 });
  expect(sparkline([], { width: 100, height: 20, step: 1 })).toEqual([]);
});

test('values that never move lie in the middle, and one alone at the end', () => {
  const [end] = named(sparkline([{ time: 2000, value: 5 }], { width: 100, height: 20, step: 1 }), 'spark-end');
  expect(end!.attributes).toMatchObject({ cx: 97, cy: 10 });
});

test('what was is drawn whole and faintly, its window strongly; outcomes outside of the band are ringed', () => {
  const observed = [2000, 2001, 2002, 2003].map((year) => ({ year, value: year - 1990 }));
  const { shapes } = historyPicture(
    {
      observed,
      window: [2001, 2003],
      fitted: [],
      forecasts: [
        {
          points: [
            { year: 2001, value: 11 },
            { year: 2002, value: 20 },
          ],
        },
      ],
      band: [
        { year: 2002, low: 18, high: 22, outcome: 12 },
        { year: 2003, low: 10, high: 20, outcome: 13 },
      ],
    },
    { width: 300, height: 100, left: 30, right: 10, top: 10, bottom: 20 },
    String,
    (text) => 6 * text.length,
  );
  const steps = (name: string) => String(named(shapes, name)[0]!.attributes.d).split(/[ML]/).length - 1;
  expect(steps('observed-beside')).toBe(4);
  expect(steps('observed')).toBe(3);
  expect(steps('forecast')).toBe(2);
  expect(named(shapes, 'observed-point')).toHaveLength(3);
  expect(named(shapes, 'outside-band')).toHaveLength(1);
});

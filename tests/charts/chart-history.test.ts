import { describe, expect, test } from 'vitest';
import { type ChartHistory, historyShapes, pastExtent, pastValue } from '../../shared/charts/chart-history.ts';
import { type ChartFrame, type ChartSeries, lineChartLayout } from '../../shared/charts/line-chart-layout.ts';
import { readingRows } from '../../shared/charts/reading-rows.ts';
import type { Shape } from '../../shared/charts/shapes.ts';
import { yearAxis } from '../../shared/charts/year-axis.ts';
import { english } from '../../shared/language/en/english.ts';

const LETTERING = { textWidth: (text: string) => text.length * 6.6, words: english.charts };
const frame: ChartFrame = {
  baseYear: 2024,
  years: 5,
  past: 6,
  width: 500,
  height: 240,
  left: 0,
  right: 0,
  top: 10,
  bottom: 24,
};
const baseline: ChartSeries = {
  id: 'baseline',
  name: 'Baseline',
  mark: 0,
  values: [100, 110, 120, 130, 140],
  baseline: true,
  selected: true,
};
const history: ChartHistory = {
  past: 6,
  lines: [
    {
      id: 'own',
      name: 'Customs',
      from: -6,
      values: Float64Array.of(40, Number.NaN, 900, 70, 80, 90, 101),
      beside: false,
    },
    { id: 'theirs', name: 'Their customs', from: -3, values: Float64Array.of(75, 85, 95), beside: true },
  ],
  points: [{ t: -5, value: 50, name: 'Trade 2019' }],
};
const layout = lineChartLayout([baseline], frame, [], null, history);
const inside = (one: Shape): readonly Shape[] => [one, ...one.inside.flatMap((each) => (each ? inside(each) : []))];
const shapes = inside(historyShapes(layout, history, LETTERING));
const ofClass = (name: string) => shapes.filter(({ attributes }) => String(attributes.class).split(' ').includes(name));

describe('the years of a chart with a past', () => {
  test('are places of the calendar: as far apart before the base year as after it', () => {
    const { place, index } = yearAxis(2024, 5, 0, 500, 6);
    expect([-6, 0, 4].map(place)).toEqual([0, 300, 500]);
    expect([-20, 140, 1000].map(index)).toEqual([-6, -3, 4]);
  });

  test('are labelled by round years, with the base year and the last', () => {
    const labelled = yearAxis(2024, 12, 0, 500, 64).ticks.filter(({ labelled }) => labelled);
    expect(labelled.map(({ year }) => year)).toEqual([1960, 1970, 1980, 1990, 2000, 2010, 2024, 2035]);
  });

  test('without a past stay as they were', () => {
    const { ticks, place } = yearAxis(2024, 5, 0, 500);
    expect(ticks.map(({ t, x }) => [t, x])).toEqual([0, 1, 2, 3, 4].map((t) => [t, place(t)]));
  });
});

describe('what was', () => {
  test('counts for the scale', () => {
    expect(pastExtent(history)).toEqual([40, 900]);
    expect(layout.y.domain[1]).toBeGreaterThanOrEqual(900);
  });

  test('is drawn at its years, broken where a year has no value; one alone is a dot', () => {
    const [own, theirs] = ofClass('past');
    expect(String(own!.attributes.d).match(/M/g)).toHaveLength(2);
    expect(theirs!.attributes.class).toBe('past beside');
    const [dot] = ofClass('past-dot');
    expect(dot!.attributes).toMatchObject({ cx: 0 });
    expect(dot!.attributes.cy).toBeCloseTo(layout.y.place(40), 6);
    const xs = [...String(own!.attributes.d).matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
    expect(xs).toEqual([-6, -4, -3, -2, -1, 0].map((t) => layout.x.place(t)));
  });

  test('names its sources, and shows figures as points', () => {
    expect(ofClass('past-name').map(({ words }) => words)).toEqual(['Customs', 'Their customs']);
    expect(ofClass('past-point')[0]!.attributes).toMatchObject({ cx: layout.x.place(-5) });
  });

  test('is read in its years alone, and beside the scenarios from the base year on', () => {
    const read = (t: number) =>
      readingRows([baseline], t, {
        format: String,
        formatDifference: null,
        words: english.charts,
        most: 12,
        history,
      }).rows.map(({ name, value }) => `${name} ${value}`);
    expect(read(-5)).toEqual(['Trade 2019 50']);
    expect(read(-2)).toEqual(['Customs 80', 'Their customs 85']);
    expect(read(0)).toEqual(['Baseline 100', 'Customs 101']);
    expect(read(1)).toEqual(['Baseline 110']);
    expect(pastValue(history.lines[0]!, -7)).toBeUndefined();
  });
});

import { LEVELS } from '../questions/questions.ts';
import { type FanChartLayout, type FanSeries, MEDIAN } from './fan-chart-layout.ts';
import type { Lettering } from './lettering.ts';
import { markClass } from './markers.ts';
import { type PlotFrame, plotOf } from './plot-frame.ts';
import { circle, group, keyed, line, MIDDLE, movedTo, path, pressed, rect, type Shape, text } from './shapes.ts';

/** A fan: shadings that add up towards the median, the lines of other scenarios, the median and the projection on top. */
export function fanShapes(
  { bands, lines, median, projection, y, frame }: FanChartLayout,
  fan: FanSeries,
  format: (value: number) => string,
  { words }: Lettering,
): Shape {
  const { left, floor } = plotOf(frame);
  return group('', [
    group(
      markClass(fan.mark),
      bands.map(({ share, path: d }) => path(`shading held-${share}`, d)),
    ),
    ...lines.map(({ id, mark, path: d, marks }) =>
      keyed(id, group(markClass(mark), [path('line other', d, { 'data-scenario': id }), path('along', marks)])),
    ),
    group(markClass(fan.mark), [path('under', median), path('line baseline', median, { 'data-median': fan.id })]),
    path('line projected', projection, { 'data-projection': fan.id }),
    y.cut && text('faint halo', left + 6, floor - 6, words.axisStarts(format(y.domain[0]))),
  ]);
}

/** What a row of the reading is pressed for: a quantile of the fan, or how likely a target is. */
export type QuantilePress = { readonly level: number } | { readonly target: number };

interface QuantilesRead {
  /** In the order of `LEVELS`. */
  readonly quantiles: readonly number[];
  /** Share of draws at or above each target, in words. */
  readonly chances: readonly { readonly target: number; readonly label: string; readonly share: string }[];
  readonly x: number;
  readonly frame: PlotFrame;
  readonly place: (value: number) => number;
  readonly format: (value: number) => string;
  readonly pressable: boolean;
}

const ROW = 14;

/** All quantiles at the rule, as points on it and in a box beside it that never leaves the plot. */
export function quantileReading(read: QuantilesRead, { textWidth, words }: Lettering): Shape {
  const { quantiles, chances, x, frame, place, format, pressable } = read;
  const { left, edge, top } = plotOf(frame);
  const levels = quantiles.map((value, k) => {
    const press: QuantilePress = { level: LEVELS[k]! };
    return { label: words.below(LEVELS[k]!), value: format(value), strong: k === MEDIAN, press };
  });
  const rows = [
    ...levels.toReversed(),
    ...chances.map(({ target, label, share }) => {
      const press: QuantilePress = { target };
      return { label, value: share, strong: false, press };
    }),
  ];
  const labels = Math.max(...rows.map(({ label, strong }) => textWidth(label, strong))) * 0.93;
  const values = Math.max(...rows.map(({ value }) => textWidth(value, true)));
  const width = 10 + labels + 14 + values + 9;
  const toLeft = x - left > width + 12 || x - left > edge - x;
  const at = Math.max(left + 2, toLeft ? x - width - 10 : Math.min(x + 10, edge - width));
  const yOf = (k: number) => k * ROW + 12 + (k >= quantiles.length ? 5 : 0);
  const box = rect('reading', 0, 0, width, yOf(rows.length - 1) + 10, {
    rx: 5,
    'pointer-events': pressable ? 'all' : 'none',
  });
  return group('', [
    ...quantiles.flatMap((value, k) =>
      Number.isNaN(value) ? [] : [circle('quantile-point', x, place(value), k === MEDIAN ? 3 : 2)],
    ),
    group(
      '',
      [
        box,
        ...rows.map(({ label, value, strong, press }, k) =>
          group(
            'reading-row',
            [
              pressable && pressed(press, words.explain(label), 2, width - 4, ROW),
              k === quantiles.length && line('grid', 10, width - 9, -9.5, -9.5),
              text(strong ? 'ink strong' : '', 10, 0, label, MIDDLE),
              text(`end ink value${strong ? ' strong' : ''}`, width - 9, 0, value, MIDDLE),
            ],
            { ...movedTo(0, yOf(k)), 'pointer-events': 'none' },
          ),
        ),
      ],
      movedTo(at, top),
    ),
  ]);
}

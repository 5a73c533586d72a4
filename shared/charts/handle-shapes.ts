import type { Lettering } from './lettering.ts';
import type { ChartSeries, LineChartLayout } from './line-chart-layout.ts';
import { markClass } from './markers.ts';
import { type Place, type PlotFrame, plotOf } from './plot-frame.ts';
import { circle, grasped, group, keyed, line, MIDDLE, movedTo, rect, type Shape, type Shapes, text } from './shapes.ts';
import { COLUMN, NAME_OVER, NAME_ROOM, targetColumns } from './targets.ts';

type Format = (value: number) => string;

interface Targets {
  readonly layout: Pick<LineChartLayout, 'y' | 'targets' | 'far' | 'frame'>;
  readonly format: Format;
  /** For a target beyond the scale, whose size has nothing to do with the scale's steps. */
  readonly formatFar: Format;
  /** Each is grasped where it is named: the rest of its line is the chart's, which is read under the pointer. */
  readonly movable: boolean;
}

/** Targets across the chart, in the accent; a handle is grasped for the value that it stands at. */
export function targetShapes(
  { layout, format, formatFar, movable }: Targets,
  { words }: Pick<Lettering, 'words'>,
): Shapes {
  const { y, targets, far, frame } = layout;
  const { left, edge, top, floor } = plotOf(frame);
  const columns = targetColumns(targets.map((target) => target.y));
  return [
    ...targets.map(({ value, y: at }, k) => {
      const x = left + columns[k]! * COLUMN;
      return group('target-line', [
        line('target', left, edge, at, at),
        text('target-name halo', x + 8, at - NAME_OVER, words.target(format(value))),
        movable &&
          grasped(
            value,
            rect('target-handle', x, at - 17, NAME_ROOM, 22, {
              rx: 3,
              tabindex: 0,
              'aria-label': words.targetHandle,
              ...slider(y.domain, value, format(value)),
            }),
          ),
      ]);
    }),
    ...far.map(({ value, above, row }) =>
      keyed(
        `${value}`,
        text(
          'target-name halo',
          left + 8,
          above ? top + 10 + row * 14 : floor - 6 - row * 14,
          words.targetBeyond(words.target(formatFar(value)), above),
        ),
      ),
    ),
  ];
}

interface Points {
  readonly layout: LineChartLayout;
  readonly series: ChartSeries;
  /** Index of the year that is compared: its point is what the Tab key reaches. */
  readonly compared: number;
  /** Index of the year whose point is held: what moving it sets is said beside it. */
  readonly held: number | null;
  readonly format: Format;
  /** What moving the point of a year sets, as it stands: `growth 5.0%`. */
  readonly caption: (t: number) => string;
}

/** The points of a line after the base year, each grasped for the index of its year. */
export function pointShapes(points: Points, { textWidth, words }: Lettering): Shape {
  const { layout, series, compared, held, format, caption } = points;
  const { x, y, frame } = layout;
  const value = (t: number) => series.values[t]!;
  const handle = (year: number, t: number) =>
    circle('handle', x.place(t), y.place(value(t)), 4, {
      'data-t': t,
      tabindex: t === Math.max(1, compared) ? 0 : -1,
      'aria-label': words.point(series.name, year),
      ...slider(y.domain, value(t), words.pointAt(format(value(t)), caption(t))),
    });
  const said =
    held !== null && held < frame.years && words.pointHeld(frame.baseYear + held, format(value(held)), caption(held));
  const above = said && y.place(value(held!)) - 22 >= frame.top;
  return group(markClass(series.mark), [
    ...x.ticks.filter(({ t }) => t > 0).map(({ year, t }) => grasped(t, handle(year, t))),
    said && captionShape(said, [x.place(held!), y.place(value(held!)) + (above ? -18 : 20)], frame, textWidth),
  ]);
}

/** Words in a box around a place, clear of the plot's sides. */
function captionShape(words: string, [x, y]: Place, frame: PlotFrame, textWidth: Lettering['textWidth']): Shape {
  const { left, edge } = plotOf(frame);
  const half = textWidth(words, true) / 2 + 7;
  const at = Math.max(left + half, Math.min(edge - half, x));
  const pieces = [rect('reading', -half, -10, 2 * half, 19, { rx: 4 }), text('middle ink strong', 0, 0, words, MIDDLE)];
  return group('', pieces, { ...movedTo(at, y), 'pointer-events': 'none' });
}

/** What a handle is to those who do not see it. */
const slider = ([low, high]: readonly [number, number], value: number, said: string) => ({
  role: 'slider',
  'aria-orientation': 'vertical',
  'aria-valuemin': low,
  'aria-valuemax': high,
  'aria-valuenow': value,
  'aria-valuetext': said,
});

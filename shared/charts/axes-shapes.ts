import { type PlotFrame, plotOf, VALUE_APART } from './plot-frame.ts';
import { recent } from './recent.ts';
import { group, line, movedTo, rect, type Shape, type Shapes, text } from './shapes.ts';
import type { SpanAxis } from './span-axis.ts';
import type { ValueAxis } from './value-axis.ts';
import type { YearAxis } from './year-axis.ts';

type Format = (value: number) => string;

/** Grid lines across the plot, with their values left of it. */
export function valueGrid(y: Pick<ValueAxis, 'ticks' | 'place'>, frame: PlotFrame, format: Format): Shapes {
  const { left, edge } = plotOf(frame);
  return y.ticks.map((tick) =>
    group(
      '',
      [
        line(tick === 0 ? 'zero' : 'grid', left, edge, 0, 0),
        text('end', left - VALUE_APART, 0, format(tick), { dy: '0.32em' }),
      ],
      movedTo(0, y.place(tick)),
    ),
  );
}

/** The ground of the projected years, from the middle between the base year and the next on. */
export function projectedGround(x: YearAxis, frame: PlotFrame): Shape {
  const { left, top, edge, height } = plotOf(frame);
  return groundFrom(x, left, top, edge, height);
}

const groundFrom = recent((x: YearAxis, left: number, top: number, edge: number, height: number): Shape => {
  const from = x.ticks.length < 2 ? left : (x.place(0) + x.place(1)) / 2;
  return rect('projected', from, top, edge - from, height);
});

/** What the pointer reads: the plot, and the years below it. */
export function hitArea(frame: PlotFrame): Shape {
  const { left, top, width } = plotOf(frame);
  return rect('hit', left, top, width, frame.height - top);
}

/** A year nearer than this to the one on its pill would be covered by it. */
const PILL_ROOM = 34;

/** Years under a chart over years, but those that the pill of the year index that is read would cover. */
const yearTicks = recent((x: YearAxis, floor: number, read: number): Shape => {
  const pill = x.place(read);
  return group(
    '',
    x.ticks.map((tick) =>
      group('', [
        line('zero', tick.x, tick.x, floor, floor + 4),
        tick.labelled &&
          Math.abs(tick.x - pill) > PILL_ROOM &&
          text(tick.t === 0 ? 'middle strong ink' : 'middle', tick.x, floor + 15, String(tick.year)),
      ]),
    ),
  );
});

/** The year that is read, as a rule with its year on the axis. */
export function yearRule(x: number, year: number, frame: PlotFrame, hovered: boolean): Shapes {
  const { top, floor } = plotOf(frame);
  const more = hovered ? ' hovered' : '';
  return [
    line(`rule-line${more}`, x, x, top, floor),
    rect(`year-pill${more}`, x - 19, floor + 3, 38, 17, { rx: 3 }),
    text('middle on-pill', x, floor + 15, String(year)),
  ];
}

/** Values along the bottom of a plot; `grid` lines go up from them, or short strokes stand on the axis. */
export function spanTicks(x: SpanAxis, top: number, floor: number, format: Format, grid: boolean): Shapes {
  return x.ticks.flatMap((tick) => {
    const at = x.place(tick);
    return [
      grid ? line('grid', at, at, top, floor) : line('zero', at, at, floor, floor + 4),
      text('middle', at, floor + (grid ? 14 : 15), format(tick)),
    ];
  });
}

/** Everything behind the lines of a chart over years: its ground, grid and years. */
export const yearsGround = (x: YearAxis, y: ValueAxis, frame: PlotFrame, format: Format, read: number): Shape =>
  group('', [
    projectedGround(x, frame),
    group('', valueGrid(y, frame, format)),
    yearTicks(x, plotOf(frame).floor, read),
  ]);

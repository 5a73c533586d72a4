import { spanTicks } from './axes-shapes.ts';
import type { Lettering } from './lettering.ts';
import { markClass, markerPath } from './markers.ts';
import type { PlotFrame } from './plot-frame.ts';
import { group, keyed, line, MIDDLE, movedTo, path, rect, type Shape, type Shapes, text } from './shapes.ts';
import { roundSpanAxis, type SpanAxis } from './span-axis.ts';
import { fitted } from './text-width.ts';

/** One part of the way from one value to another. */
export interface WaterfallPart {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

export interface WaterfallFrame extends Omit<PlotFrame, 'height'> {
  readonly pitch: number;
}

export interface WaterfallStep extends WaterfallPart {
  readonly y: number;
  /** Where it starts and where it leads, in pixels; it leads left where the part is negative. */
  readonly from: number;
  readonly to: number;
}

export interface WaterfallLayout {
  readonly frame: WaterfallFrame;
  readonly height: number;
  readonly x: SpanAxis;
  readonly start: { readonly x: number; readonly y: number; readonly value: number };
  readonly steps: readonly WaterfallStep[];
  readonly end: { readonly x: number; readonly y: number; readonly value: number };
  /** Parts that move nothing. */
  readonly none: readonly WaterfallPart[];
}

/** A part smaller than this share of the values at both ends is rounding. */
const ROUNDING = 1e-9;

/** Parts that move something, and those that do not. */
export function movingParts(
  parts: readonly WaterfallPart[],
  from: number,
  to: number,
): { readonly moving: readonly WaterfallPart[]; readonly none: readonly WaterfallPart[] } {
  const least = ROUNDING * Math.max(1, Math.abs(from), Math.abs(to));
  return {
    moving: parts.filter(({ value }) => Math.abs(value) > least),
    none: parts.filter(({ value }) => Math.abs(value) <= least),
  };
}

/** From one value to another by its parts, each starting where the one before led, in the order given. */
export function waterfallLayout(
  from: number,
  to: number,
  parts: readonly WaterfallPart[],
  frame: WaterfallFrame,
): WaterfallLayout {
  const { width, left, right, top, bottom, pitch } = frame;
  const { moving, none } = movingParts(parts, from, to);
  const reached: number[] = [from];
  for (const { value } of moving) reached.push(reached.at(-1)! + value);
  const x = roundSpanAxis(Math.min(...reached, to), Math.max(...reached, to), left, width - right);
  const y = (row: number) => top + (row + 0.5) * pitch;
  return {
    frame,
    height: top + (moving.length + 2) * pitch + bottom,
    x,
    start: { x: x.place(from), y: y(0), value: from },
    steps: moving.map((part, k) => ({
      ...part,
      y: y(k + 1),
      from: x.place(reached[k]!),
      to: x.place(reached[k + 1]!),
    })),
    end: { x: x.place(to), y: y(moving.length + 1), value: to },
    none,
  };
}

/** What stands at one end: a scenario. */
export interface WaterfallEnd {
  readonly name: string;
  readonly mark: number;
}

interface WaterfallWords {
  readonly from: WaterfallEnd;
  readonly to: WaterfallEnd;
  readonly format: (value: number) => string;
  readonly formatDifference: (value: number) => string;
}

const BAR = 14;
/** Room for a value left of the axis. */
const VALUE = 56;

/** Its picture: the values along the bottom, a row an end and a part, and thin lines from each to the next. */
export function waterfallShapes(
  { frame, height, x, start, steps, end }: WaterfallLayout,
  { from, to, format, formatDifference }: WaterfallWords,
  { textWidth }: Pick<Lettering, 'textWidth'>,
): Shapes {
  const { left, top, bottom } = frame;
  const endShape = ({ name, mark }: WaterfallEnd, at: WaterfallLayout['end']): Shape =>
    group(`end-label ${markClass(mark)}`, [
      path('mark', markerPath(mark, 4.5), movedTo(6, at.y)),
      text('strong', 17, at.y, fitted(name, left - 30, true, textWidth), MIDDLE),
      path('mark', markerPath(mark, 5), movedTo(at.x, at.y)),
      text('strong value', at.x + 10, at.y, format(at.value), MIDDLE),
    ]);
  const stepShape = ({ id, name, value, y, from: at, to: leads }: WaterfallStep): Shape => {
    const up = value > 0;
    const pieces = [
      text('ink row-name', 0, y, fitted(name, left - VALUE, false, textWidth), MIDDLE),
      rect(`part ${up ? 'up' : 'down'}`, Math.min(at, leads), y - BAR / 2, Math.max(1, Math.abs(leads - at)), BAR),
      text(`strong ink${up ? '' : ' end'}`, leads + (up ? 7 : -7), y, formatDifference(value), MIDDLE),
    ];
    return keyed(id, group('', pieces));
  };
  const stops = [start, ...steps.map(({ to: reached, y }) => ({ x: reached, y }))];
  return [
    ...spanTicks(x, top, height - bottom, format, true),
    ...stops.map((stop, k) => line('leader', stop.x, stop.x, stop.y, steps[k]?.y ?? end.y)),
    endShape(from, start),
    ...steps.map(stepShape),
    endShape(to, end),
  ];
}

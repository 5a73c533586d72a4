import type { PlotFrame } from './plot-frame.ts';
import { roundSpanAxis, type SpanAxis } from './span-axis.ts';

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

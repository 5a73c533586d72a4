import { labelRoom } from './end-label-shapes.ts';
import type { ChartFrame } from './line-chart-layout.ts';
import { numberRoom, type TextWidth } from './text-width.ts';

/** Room left of the plot for the values of its ticks, at the least. */
const LEFT = 52;
/** Ticks end so far before the plot, are set smaller than the labels, and may have a digit more than the greatest value. */
const TICK_GAP = 8;
const TICK_SIZE = 11 / 12;
const DIGIT = 7;

interface Framed {
  readonly horizon: { readonly base: number; readonly end: number };
  /** What stands at the ends of the lines: names, and the values that take most room. */
  readonly names: readonly string[];
  readonly values: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Years shown before the base year. */
  readonly past?: number | undefined;
}

/** Frame of a chart over the years of a document, in pixels, with room for the labels at its lines' ends. */
export function chartFrame(
  { horizon, names, values, width, height, past = 0 }: Framed,
  textWidth: TextWidth,
): ChartFrame {
  const right = labelRoom(names, values, Math.min(290, width * 0.34), textWidth);
  const widest = Math.max(...values.map((value) => textWidth(value)));
  const left = Math.max(LEFT, Math.ceil(TICK_GAP + DIGIT + TICK_SIZE * numberRoom(widest)));
  const { base, end } = horizon;
  return { baseYear: base, years: end - base + 1, past, width, height, left, right, top: 10, bottom: 24 };
}

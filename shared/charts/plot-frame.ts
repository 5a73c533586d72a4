/** A drawing and the room around its plot, in pixels. */
export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  /** Room left of the plot for ticks, and right of it for names and values. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From the axis to the middle of the years below it. */
export const UNDER = 11;

/** From a value of the axis on the left to the axis. */
export const VALUE_APART = 8;

/** The same drawing with at least as much room left of its plot as the axis's values, so wide each, take. */
export const withRoomFor = (frame: PlotFrame, widths: readonly number[]): PlotFrame => ({
  ...frame,
  left: Math.max(frame.left, ...widths.map((width) => VALUE_APART + Math.ceil(width))),
});

/** A place in a drawing, in its own pixels from its upper left corner. */
export type Place = readonly [x: number, y: number];

/** The sides of the plot and its size; what is too small for a plot has none. */
export function plotOf({ width, height, left, right, top, bottom }: PlotFrame) {
  const [edge, floor] = [width - right, height - bottom];
  return { left, top, edge, floor, width: Math.max(0, edge - left), height: Math.max(0, floor - top) };
}

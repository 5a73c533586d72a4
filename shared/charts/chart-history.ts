import type { Lettering } from './lettering.ts';
import { linePath } from './paths.ts';
import { type PlotFrame, plotOf } from './plot-frame.ts';
import { recent } from './recent.ts';
import { circle, group, path, type Shape, text } from './shapes.ts';
import { fitted } from './text-width.ts';
import { extentOf, type ValueAxis } from './value-axis.ts';
import type { YearAxis } from './year-axis.ts';

/** What was, by year: one line, named by its source. */
export interface PastLine {
  readonly id: string;
  readonly name: string;
  /** Year index of the first value: −5 is five years before the base year. */
  readonly from: number;
  /** One a year; NaN where there is none. */
  readonly values: Float64Array;
  /** It is shown beside the first one, whose reporter comes before. */
  readonly beside: boolean;
}

/** A figure of a source for another year than the base year. */
export interface PastPoint {
  readonly t: number;
  readonly value: number;
  readonly name: string;
}

/** What is drawn left of a chart's base year. */
export interface ChartHistory {
  /** How many years before the base year are shown. */
  readonly past: number;
  readonly lines: readonly PastLine[];
  readonly points: readonly PastPoint[];
}

/** The value of a line in a year; undefined where it has none. */
export function pastValue({ from, values }: PastLine, t: number): number | undefined {
  const value = values[t - from];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

const extents = new WeakMap<ChartHistory, readonly [number, number] | null>();

/** The least and greatest value of what was; null where nothing is shown. Worked out once. */
export function pastExtent(history: ChartHistory): readonly [number, number] | null {
  let extent = extents.get(history);
  if (extent === undefined) {
    const { lines, points } = history;
    const all = [...lines, { values: points.map(({ value }) => value) }];
    extent = all.some(({ values }) => values.length > 0) ? extentOf(all) : null;
    extents.set(history, extent);
  }
  return extent;
}

/** A path is made anew where an axis is another one, and not at every move of a slider. */
const pastPath = recent(({ values, from }: PastLine, left: number, step: number, zero: number, unit: number): string =>
  linePath(
    values,
    (k) => left + (from + k) * step,
    (value) => zero + value * unit,
  ),
);

/** A value alone between gaps is no line: it is a dot. */
const alone = ({ values }: PastLine): readonly number[] =>
  [...values.keys()].filter(
    (k) => !Number.isNaN(values[k]) && Number.isNaN(values[k - 1] ?? NaN) && Number.isNaN(values[k + 1] ?? NaN),
  );

interface Axes {
  readonly x: YearAxis;
  readonly y: ValueAxis;
  readonly frame: PlotFrame;
}

/** Thin grey lines of what was, their names at where they begin, and the figures of sources as points. */
export function historyShapes(axes: Axes, { lines, points }: ChartHistory, lettering: Lettering): Shape {
  const { x, y } = axes;
  const [left, zero] = [x.place(0), y.place(0)];
  const [step, unit] = [x.place(1) - left, y.place(1) - zero];
  return group('history', [
    ...lines.map((one) => path(`past${one.beside ? ' beside' : ''}`, pastPath(one, left, step, zero, unit))),
    ...lines.flatMap((one) =>
      alone(one).map((k) => circle('past-dot', x.place(one.from + k), y.place(one.values[k]!), 1.8)),
    ),
    ...points.map(({ t, value }) => circle('past-point', x.place(t), y.place(value), 3)),
    ...names(axes, lines, lettering),
  ]);
}

const SIZE = 11 / 12;
const APART = 7;
const LETTERS = 12;
const LEAST_ROOM = 60;

/** The first name over the beginning of its line, the other over the end of its own before the base year; clear of all lines. */
function names(
  { x, y, frame }: Axes,
  lines: readonly PastLine[],
  { textWidth }: Lettering,
): readonly (Shape | false)[] {
  const { top, left } = plotOf(frame);
  const last = x.place(0) - 10;
  let taken: readonly [end: number, at: number] | null = null;
  return lines.map((one) => {
    const first = Math.max(left + 4, x.place(one.from) + 2);
    const room = last - first;
    if (room < LEAST_ROOM) return false;
    const words = fitted(one.name, room / SIZE, false, textWidth);
    const width = textWidth(words) * SIZE;
    const start = one.beside ? last - width : first;
    const levels = lines.flatMap((line) =>
      [...line.values].flatMap((value, k) => {
        const at = x.place(line.from + k);
        return at >= start - 8 && at <= start + width + 8 && !Number.isNaN(value) ? [y.place(value)] : [];
      }),
    );
    const over = Math.max(top + LETTERS, Math.min(frame.height - frame.bottom, ...levels) - APART);
    const meets = taken !== null && taken[0] > start - 8 && Math.abs(taken[1] - over) < LETTERS;
    const at = meets ? Math.max(top + LETTERS, taken![1] - LETTERS - 1) : over;
    taken = [start + width, at];
    return text('past-name halo', start, at, words);
  });
}

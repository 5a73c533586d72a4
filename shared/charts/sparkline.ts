import { circle, group, path, type Shapes } from './shapes.ts';

/** A value at a time: a calendar year, and of a month its twelfths behind it. */
export interface TimedValue {
  readonly time: number;
  readonly value: number;
}

interface SparklineFrame {
  readonly width: number;
  readonly height: number;
  /** Between two values that are next to each other: 1 of years, 1/12 of months. */
  readonly step: number;
}

/** Room for the mark of the last value. */
const EDGE = 3;
const round = (value: number): number => Math.round(value * 10) / 10;

/** A series at a glance: a line from its first value to its last, with a gap where values are missing. */
export function sparkline(points: readonly TimedValue[], { width, height, step }: SparklineFrame): Shapes {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) =>
    most === least ? height / 2 : height - EDGE - ((value - least) / (most - least)) * (height - 2 * EDGE);
  const span = Math.max(step, last.time - first.time);
  const x = (time: number) =>
    points.length === 1 ? width - EDGE : EDGE + ((time - first.time) / span) * (width - 2 * EDGE);
  let drawn = '';
  for (const [place, { time, value }] of points.entries()) {
    const before = points[place - 1];
    const joined = before !== undefined && time - before.time < step * 1.5;
    drawn += `${joined ? 'L' : 'M'}${round(x(time))},${round(y(value))}`;
    // A value between two gaps is a point.
    if (!joined) drawn += 'h0';
  }
  return [group('spark', [path('spark-line', drawn), circle('spark-end', x(last.time), y(last.value), 2)])];
}

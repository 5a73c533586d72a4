import { namedEnds } from './label-stack.ts';
import { type LeavingPlace, placeLeaving } from './leaving-labels.ts';
import type { ChartFrame, ChartSeries, NamedLines } from './line-chart-layout.ts';
import { alongPath } from './markers.ts';
import { linePath } from './paths.ts';
import { extentOf, type ValueAxis, valueAxis } from './value-axis.ts';
import { yearAxis } from './year-axis.ts';

/** A line that leaves the strip: where it goes in the end, and where that is said. */
export interface Leaving extends LeavingPlace {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  readonly value: number;
  readonly up: boolean;
}

/** Pixels that the words on a line that leaves need, by its name and its value in the last year. */
export type RoomOf = (name: string, value: number) => number;

/** Of lines that leave it only those inside are named at their ends. */
export interface DifferenceStripLayout extends NamedLines {
  /** Where it is said how many more there are. */
  readonly moreY: number;
  readonly leaving: readonly Leaving[];
}

const PITCH = 15;
/** Nearer than this, names would cover each other. */
const LEAST_PITCH = 12;
/** Scenarios this many times as far off as the next would flatten all others: they leave the strip instead. */
const OUTLIER = 4;

/** Every scenario minus the baseline, on the years of the main chart. */
export function differenceStripLayout(
  series: readonly ChartSeries[],
  baseline: ArrayLike<number>,
  frame: ChartFrame,
  roomOf: RoomOf,
): DifferenceStripLayout {
  const { height, top, bottom, left, right, width } = frame;
  const gaps = series
    .filter((one) => !one.baseline)
    .map((one) => {
      const values = Float64Array.from(one.values, (value, t) => value - baseline[t]!);
      return { one, values, farthest: values.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 0) };
    });
  const bound = boundOf(gaps.map(({ farthest }) => farthest));
  const inside = gaps.filter(({ farthest }) => farthest <= bound);
  const [lowest, highest] = extentOf(inside);
  const [least, most] = inside.length === 0 ? [0, 0] : [Math.min(0, lowest), Math.max(0, highest)];
  const y = thinned(valueAxis(least === most ? -1 : least, least === most ? 1 : most, top, height - bottom, 3));
  const x = yearAxis(frame.baseYear, frame.years, left, width - right, frame.past);
  const lasting = inside.filter(({ values }) => !Number.isNaN(values.at(-1)));
  const ends = lasting.map(({ one, values }) => {
    const { id, name, mark, selected } = one;
    const value = values[values.length - 1]!;
    const same = values.every((value) => value === 0);
    return { id, name, mark, value, same, strong: selected, matters: selected, far: Math.abs(value) };
  });
  const [from, to] = [top - 4, height - bottom + 6];
  const all = namedEnds(ends, y.place, PITCH, from, to);
  // Where some are left out, the last line says how many.
  const written = all.more === 0 ? all : namedEnds(ends, y.place, PITCH, from, to - LEAST_PITCH);
  const named = (outside: typeof gaps): readonly Leaving[] => {
    const left = outside.map(({ one, values }) => leavingAt(one, values, y, roomOf));
    const field = { x, y, right: width - right, top, bottom: height - bottom };
    const lines = gaps.map(({ one, values }) => ({ id: one.id, values }));
    return placeLeaving(left, lines, field).map((place, k) => ({ ...left[k]!, ...place }));
  };
  return {
    frame,
    x,
    y,
    lines: gaps.map(({ one, values }, k) => ({
      id: one.id,
      mark: one.mark,
      path: linePath(values, x.place, y.place),
      marks: alongPath(one.mark, k + 1, values, x.place, y.place, 2.6),
      role: one.selected ? 'selected' : 'plain',
      same: values.every((value) => value === 0),
    })),
    labels: written.named.map(({ matters: _, far: __, ...label }) => label),
    more: written.more,
    moreY: to,
    leaving: named(gaps.filter(({ farthest }) => farthest > bound)),
  };
}

/** Every second tick, from zero, where all of them would stand too close to be read. */
function thinned(y: ValueAxis): ValueAxis {
  const [first = 0, second = 0] = y.ticks;
  const step = second - first;
  if (Math.abs(y.place(second) - y.place(first)) >= LEAST_PITCH) return y;
  return { ...y, ticks: y.ticks.filter((tick) => Math.round(tick / step) % 2 === 0) };
}

/**
 * The reach of the strip: that of the farthest scenario, unless it and at most half of the others are far beyond the
 * rest, who would be flat lines beside them.
 */
function boundOf(reaches: readonly number[]): number {
  const sorted = reaches.filter((reach) => reach > 0).toSorted((a, b) => b - a);
  const beyond = (k: number) => sorted[k - 1]! > OUTLIER * sorted[k]!;
  let bound = sorted[0] ?? 0;
  for (let k = 1; k <= sorted.length / 2; k++) if (beyond(k)) bound = sorted[k]!;
  return bound;
}

function leavingAt(one: ChartSeries, values: Float64Array, y: ValueAxis, roomOf: RoomOf) {
  const [low, high] = y.domain;
  const t = Math.max(
    0,
    values.findIndex((value) => value < low || value > high),
  );
  const value = values[values.length - 1]!;
  const { id, name, mark } = one;
  return { id, name, mark, value, t, up: values[t]! > high, room: roomOf(name, value) };
}

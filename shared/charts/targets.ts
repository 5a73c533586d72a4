import type { SpanAxis } from './span-axis.ts';
import type { ValueAxis } from './value-axis.ts';

/** A target that lies so far off that a scale with it would flatten all else: it is named at the edge it lies beyond. */
export interface FarTarget {
  readonly value: number;
  readonly above: boolean;
  /** Its place among those beyond the same edge, from the edge inwards. */
  readonly row: number;
}

/** The targets that the axis does not reach. */
export function farTargets(targets: readonly number[], { domain: [low, high] }: ValueAxis): readonly FarTarget[] {
  const above = targets.filter((value) => value > high).toSorted((a, b) => b - a);
  const below = targets.filter((value) => value < low).toSorted((a, b) => a - b);
  return [
    ...above.map((value, row) => ({ value, above: true, row })),
    ...below.map((value, row) => ({ value, above: false, row })),
  ];
}

/** Whether a target lies near enough to what is drawn, from the least to the most, for one axis to hold both. */
export function withinReach(target: number, [least, most]: readonly [least: number, most: number]): boolean {
  const [low, high] = [Math.min(0, least), Math.max(0, most)];
  const size = high - low || 1;
  return target <= high + size && target >= low - size;
}

/** Room for a target's name, and so from one column of names to the next. */
export const NAME_ROOM = 104;
export const COLUMN = NAME_ROOM + 8;
/** From a target's line up to that of its name. */
export const NAME_OVER = 5;

/** Lines nearer than this, in pixels, would have their names cover each other. */
const NEAR = 14;

/**
 * In which column, from the left, the name of each target's line stands: 0, or beside those of lines too near above or
 * below it. `ys` are the heights of the lines.
 */
export function targetColumns(ys: readonly number[]): readonly number[] {
  const columns: number[] = [];
  ys.forEach((y, k) => {
    const taken = new Set(columns.filter((_, other) => other < k && Math.abs(ys[other]! - y) < NEAR));
    let column = 0;
    while (taken.has(column)) column++;
    columns.push(column);
  });
  return columns;
}

/** Whether words on a line at `y` would run into the name of a target at one of these heights. */
export const meetsName = (ys: readonly number[], y: number): boolean =>
  ys.some((at) => Math.abs(at - NAME_OVER - y) < NEAR);

/** A target on an axis that runs across, and where it is named: below the axis, in as many lines as it takes. */
export interface TargetName {
  readonly value: number;
  /** Its place among the targets given. */
  readonly place: number;
  /** Where its line stands. */
  readonly x: number;
  /** The middle of its name. */
  readonly nameX: number;
  /** 0 for the first line of names. */
  readonly lane: number;
}

const APART = 10;

/** The targets within the axis, from left to right, named within `bounds` so that no name touches another. */
export function targetNames(
  targets: readonly number[],
  { domain: [low, high], place }: SpanAxis,
  nameWidth: (target: number) => number,
  [left, right]: readonly [number, number],
): readonly TargetName[] {
  const ends: number[] = [];
  return targets
    .map((value, index) => ({ value, place: index, x: place(value) }))
    .filter(({ value }) => value >= low && value <= high)
    .toSorted((a, b) => a.x - b.x)
    .map((target) => {
      const half = nameWidth(target.value) / 2;
      const nameX = Math.max(left + half, Math.min(right - half, target.x));
      const free = ends.findIndex((end) => end + APART <= nameX - half);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = nameX + half;
      return { ...target, nameX, lane };
    });
}

/** As many strokes as tell targets apart without their colour; more than these are told apart by their names alone. */
const KINDS = 4;

/** The stroke of a target among several of one metric, as a class. */
export const targetKind = (place: number): string => `target-kind-${place % KINDS}`;

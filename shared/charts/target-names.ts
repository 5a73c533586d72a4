import type { SpanAxis } from './span-axis.ts';

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

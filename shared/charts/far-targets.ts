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

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

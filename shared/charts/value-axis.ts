import { nice, ticks } from 'd3-array';
import { type Linear, linear } from './linear.ts';

/** Larger values stand higher. */
export interface ValueAxis extends Linear {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** The axis does not start at zero, and the chart has to say so. */
  readonly cut: boolean;
}

/** Values that all lie in this upper part of the axis would be a flat line at its top. */
const FAR_FROM_ZERO = 0.75;
/** What differs by less, relative, is the same value calculated twice: an axis of that has its ticks several times over. */
const SAME = 1e-9;

/** Whether two values, the least first, are apart enough for an axis between them. */
export const areApart = (least: number, most: number): boolean =>
  most - least > SAME * Math.max(Math.abs(least), Math.abs(most));

/** The least and greatest of all values; 0 and 1 where there are none. */
export function extentOf(series: readonly { readonly values: ArrayLike<number> }[]): readonly [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const { values } of series) {
    for (let t = 0; t < values.length; t++) {
      const value = values[t]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return least <= most ? [least, most] : [0, 1];
}

/**
 * An honest axis for values between `least` and `most`: from zero, unless all of them are far from it, and then it is
 * `cut`. Values that never move get room around them.
 */
export function valueAxis(least: number, most: number, top: number, bottom: number, count = 6): ValueAxis {
  const cut = least > 0 && least / most > FAR_FROM_ZERO && areApart(least, most);
  const low = cut ? least - (most - least) * 0.15 : Math.min(0, least);
  const high = Math.max(most, 0);
  const [from, to] = low === high ? nice(0, 1, count) : nice(low, high, count);
  return { domain: [from, to], ticks: ticks(from, to, count), cut, ...linear([from, to], [bottom, top]) };
}

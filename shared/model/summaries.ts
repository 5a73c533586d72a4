import type { Metric } from './metrics.ts';

/**
 * Summaries of a metric (§ 7). `series` holds a value per year from the base year (index 0) on; `t` is a year index.
 * What is undefined, or larger than any number, is null.
 */
export type Series = ArrayLike<number>;

const at = (series: Series, t: number): number => {
  const value = series[t];
  if (value === undefined) throw new RangeError(`year index ${t} is not in a series of ${series.length} values`);
  return value;
};

/** Value minus the baseline's in the same year. */
export const difference = (series: Series, baseline: Series, t: number): number | null =>
  finite(at(series, t) - at(baseline, t));

/** Difference as a fraction of the baseline's absolute value; null where the baseline is 0, or next to it. */
export function relativeDifference(series: Series, baseline: Series, t: number): number | null {
  return relativeTo(at(series, t) - at(baseline, t), at(baseline, t));
}

/** A difference as a fraction of the absolute value of what it is a difference from; null where that is 0, or next to it. */
export const relativeTo = (difference: number, from: number): number | null => finite(difference / Math.abs(from));

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Compound annual growth rate from the base year; null in the base year, and unless both ends are well above 0. */
export function compoundGrowth(series: Series, t: number): number | null {
  const from = at(series, 0);
  const to = at(series, t);
  return t > 0 && from > 0 && to > 0 ? finite((to / from) ** (1 / t) - 1) : null;
}

/** Sum over the projected years up to t; null for metrics that are no flows. */
export function cumulative({ kind }: Metric, series: Series, t: number): number | null {
  if (kind !== 'flow') return null;
  let sum = 0;
  for (let k = 1; k <= t; k++) sum += at(series, k);
  return finite(sum);
}

/** Present value of the projected years up to t, discounted to the base year; null for metrics that are no money flows. */
export function presentValue({ kind, unit }: Metric, series: Series, t: number, discountRate: number): number | null {
  if (kind !== 'flow' || unit !== 'USD m') return null;
  let sum = 0;
  for (let k = 1; k <= t; k++) sum += at(series, k) / (1 + discountRate) ** k;
  return finite(sum);
}

/** First year index, from the base year on, at or above `target`; null where it is never reached. */
export function firstYearAtOrAbove(series: Series, target: number): number | null {
  for (let t = 0; t < series.length; t++) if (at(series, t) >= target) return t;
  return null;
}

import { recent } from './recent.ts';

export interface YearTick {
  /** Year index: 0 is the base year. */
  readonly t: number;
  readonly year: number;
  readonly x: number;
  readonly labelled: boolean;
}

export interface YearAxis {
  readonly place: (t: number) => number;
  /** Year index nearest to a place; below 0 in the past. */
  readonly index: (x: number) => number;
  readonly ticks: readonly YearTick[];
}

const LABEL_WIDTH = 46;

/**
 * `years` from `base` on, and `before` ones in front of it, evenly from `left` to `right`. The base year and the last are
 * labelled, others where there is room: with a past those of round calendar years.
 */
export const yearAxis = recent(
  (base: number, years: number, left: number, right: number, before?: number): YearAxis => {
    const past = before ?? 0;
    const last = years - 1;
    const step = past + last > 0 ? (right - left) / (past + last) : 0;
    const place = (t: number) => left + (t + past) * step;
    const every = [1, 2, 5, 10, 20].find((gap) => gap * step >= LABEL_WIDTH) ?? 50;
    const isRound = (t: number) => (past > 0 ? base + t : t - 1) % every === 0;
    const isFree = (t: number) => (last - t) * step >= LABEL_WIDTH * 0.9 && Math.abs(t) * step >= LABEL_WIDTH * 0.8;
    const ticks = Array.from({ length: past + years }, (_, k): YearTick => {
      const t = k - past;
      return { t, year: base + t, x: place(t), labelled: t === 0 || t === last || (isRound(t) && isFree(t)) };
    });
    const index = (x: number) => Math.max(-past, Math.min(last, Math.round((x - left) / (step || 1)) - past));
    return { place, index, ticks };
  },
);

/** Index of a calendar year among the `years` from `baseYear` on; the nearest of them, where it is none. */
export const yearIndex = (
  { baseYear, years }: { readonly baseYear: number; readonly years: number },
  year: number,
): number => Math.max(0, Math.min(years - 1, year - baseYear));

import { recent } from './recent.ts';

export interface YearTick {
  readonly year: number;
  readonly x: number;
  readonly labelled: boolean;
}

export interface YearAxis {
  readonly place: (t: number) => number;
  /** Year index nearest to a place. */
  readonly index: (x: number) => number;
  readonly ticks: readonly YearTick[];
}

const LABEL_WIDTH = 46;

/** Years from `base` on, evenly from `left` to `right`; the first and last are labelled, others where there is room. */
export const yearAxis = recent((base: number, years: number, left: number, right: number): YearAxis => {
  const step = years > 1 ? (right - left) / (years - 1) : 0;
  const place = (t: number) => left + t * step;
  const every = [1, 2, 5, 10, 20].find((gap) => gap * step >= LABEL_WIDTH) ?? 50;
  const last = years - 1;
  const ticks = Array.from({ length: years }, (_, t): YearTick => {
    const free = (t - 1) % every === 0 && (last - t) * step >= LABEL_WIDTH * 0.9 && t * step >= LABEL_WIDTH * 0.8;
    return { year: base + t, x: place(t), labelled: t === 0 || t === last || free };
  });
  return { place, index: (x) => Math.max(0, Math.min(last, Math.round((x - left) / (step || 1)))), ticks };
});

/** Index of a calendar year among the `years` from `baseYear` on; the nearest of them, where it is none. */
export const yearIndex = (
  { baseYear, years }: { readonly baseYear: number; readonly years: number },
  year: number,
): number => Math.max(0, Math.min(years - 1, year - baseYear));

/** First and last calendar year of a projection; `base` is t = 0. */
export interface Horizon {
  readonly base: number;
  readonly end: number;
}

/** Number of values in every series: the base year and each projected year. */
export const yearCount = (horizon: Horizon): number => horizon.end - horizon.base + 1;

import { studentT } from '../questions/probability/student-t.ts';

/** What is known of a past year: its first months, the same as this year's, and the whole of it; both above 0. */
export interface PastYear {
  readonly months: number;
  readonly whole: number;
}

export const NOWCAST_LEVELS = [0.8, 0.9] as const;
export type NowcastLevel = (typeof NOWCAST_LEVELS)[number];
export type Interval = readonly [low: number, high: number];

export interface ShareNowcast {
  readonly estimate: number;
  /** Null with one past year. */
  readonly intervals: Readonly<Record<`${NowcastLevel}`, Interval>> | null;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The year from its first months by the share that the same months had of past years, at least one (model.md § 13). */
export function shareNowcast(ytd: number, past: readonly PastYear[]): ShareNowcast {
  const logs = past.map(({ months, whole }) => Math.log(months / whole));
  const middle = meanOf(logs);
  const estimate = ytd * Math.exp(-middle);
  const n = logs.length;
  if (n < 2) return { estimate, intervals: null };
  const sd = Math.sqrt(logs.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (n - 1));
  const interval = (level: NowcastLevel): Interval => {
    const reach = studentT(0.5 + level / 2, n - 1) * sd * Math.sqrt(1 + 1 / n);
    return [estimate * Math.exp(-reach), estimate * Math.exp(reach)];
  };
  return { estimate, intervals: { '0.8': interval(0.8), '0.9': interval(0.9) } };
}

export interface CarryOver {
  /** λ as past years have it; null with fewer than three pairs of years, or where it is undefined. */
  readonly lambda: number | null;
  /** λ as it was applied; null where none was chosen and none is estimated. */
  readonly used: number | null;
  readonly estimate: number | null;
}

/** So many pairs of years in a row are needed to estimate λ. */
export const LEAST_PAIRS = 3;

/**
 * The year as its first months, and the rest of last year grown by λ times what the months grew (model.md § 13). `past`
 * are years in a row, the last one the year before. λ is `chosen`, else what the past years say, cut to 0 … 1; without
 * either there is no estimate, nor where the rest of last year is not above 0.
 */
export function carryOver(ytd: number, past: readonly PastYear[], chosen: number | null = null): CarryOver {
  const lambda = lambdaOf(past);
  const used = chosen ?? (lambda === null ? null : Math.min(1, Math.max(0, lambda)));
  const last = past.at(-1);
  const rest = last === undefined ? 0 : last.whole - last.months;
  if (used === null || last === undefined || !(rest > 0)) return { lambda, used, estimate: null };
  return { lambda, used, estimate: ytd + rest * (1 + used * (ytd / last.months - 1)) };
}

/** `Σ g h / Σ g²`, g how the months grew and h how the rest of the year did. */
function lambdaOf(past: readonly PastYear[]): number | null {
  const years = past.map(({ months, whole }) => ({ months, rest: whole - months }));
  if (past.length - 1 < LEAST_PAIRS || years.some(({ rest }) => !(rest > 0))) return null;
  let products = 0;
  let squares = 0;
  for (const [place, { months, rest }] of years.slice(1).entries()) {
    const before = years[place]!;
    const grown = months / before.months - 1;
    products += grown * (rest / before.rest - 1);
    squares += grown * grown;
  }
  return squares === 0 ? null : products / squares;
}

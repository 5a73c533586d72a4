import { studentT } from '../questions/probability/student-t.ts';
import { type Run, ratesOf } from './window.ts';

/** A straight line through points, by least squares. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** Standard error of the slope. */
  readonly slopeError: number;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The sum of products of two lists. */
const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, place) => sum + value * b[place]!, 0);

/** The line of least squares through three points or more, of which two differ in x. */
export function leastSquares(x: readonly number[], y: readonly number[]): Line {
  const [middleX, middleY] = [meanOf(x), meanOf(y)];
  const [dx, dy] = [x.map((one) => one - middleX), y.map((one) => one - middleY)];
  const spread = product(dx, dx);
  const slope = product(dx, dy) / spread;
  const residuals = dx.map((one, place) => dy[place]! - slope * one);
  const slopeError = Math.sqrt(product(residuals, residuals) / (x.length - 2) / spread);
  return { slope, intercept: middleY - slope * middleX, slopeError };
}

/** What a run of years suggests (model.md § 13); null where it has too few of them, or none is defined. */
export interface Fits {
  /** Growth a year from the first value to the last; from 2 values on. */
  readonly compound: number | null;
  /** Slope of ln v on the year, and its standard error; from 3 values on. */
  readonly slope: number | null;
  readonly slopeError: number | null;
  /** Growth a year along that slope, and its 90% interval. */
  readonly trend: number | null;
  readonly trendInterval: readonly [number, number] | null;
  /** Standard deviation of the yearly growth rates; from 3 values on. */
  readonly volatility: number | null;
  /** Lag-1 autocorrelation of the rates; null also where they are all equal. */
  readonly persistence: number | null;
}

export function fitsOf(run: Run): Fits {
  const { values } = run;
  const rates = ratesOf(run);
  return {
    compound: values.length < 2 ? null : (values.at(-1)! / values[0]!) ** (1 / (values.length - 1)) - 1,
    ...trendOf(run),
    volatility: volatilityOf(rates),
    persistence: persistenceOf(rates),
  };
}

const NO_TREND = { slope: null, slopeError: null, trend: null, trendInterval: null };

function trendOf({ years, values }: Run): Pick<Fits, keyof typeof NO_TREND> {
  if (values.length < 3) return NO_TREND;
  const { slope, slopeError } = leastSquares(years, values.map(Math.log));
  const reach = studentT(0.95, values.length - 2) * slopeError;
  const trendInterval = [Math.expm1(slope - reach), Math.expm1(slope + reach)] as const;
  return { slope, slopeError, trend: Math.expm1(slope), trendInterval };
}

/** Rates that differ by no more than this come from rounding: they are all equal. */
const ROUNDING = 1e-12;

/** Deviations from the mean; null where there are fewer than two, or all are equal. */
function deviationsOf(rates: readonly number[]): readonly number[] | null {
  const middle = meanOf(rates);
  const deviations = rates.map((rate) => rate - middle);
  const equal = deviations.every((one) => Math.abs(one) <= ROUNDING * (1 + Math.abs(middle)));
  return rates.length < 2 || equal ? null : deviations;
}

function volatilityOf(rates: readonly number[]): number | null {
  if (rates.length < 2) return null;
  const deviations = deviationsOf(rates);
  return deviations === null ? 0 : Math.sqrt(product(deviations, deviations) / (rates.length - 1));
}

function persistenceOf(rates: readonly number[]): number | null {
  const deviations = deviationsOf(rates);
  if (deviations === null) return null;
  return product(deviations.slice(1), deviations.slice(0, -1)) / product(deviations, deviations);
}

/**
 * Pearson's correlation of the growth rates of two runs over the years in which both grow; null with fewer than three,
 * or where the rates of one are all equal.
 */
export function correlationOf(one: Run, other: Run): number | null {
  const ratesBeside = new Map(ratesOf(other).map((rate, place) => [other.years[place + 1]!, rate]));
  const pairs = ratesOf(one).flatMap((rate, place) => {
    const beside = ratesBeside.get(one.years[place + 1]!);
    return beside === undefined ? [] : [[rate, beside] as const];
  });
  if (pairs.length < 3) return null;
  const [a, b] = [deviationsOf(pairs.map(([rate]) => rate)), deviationsOf(pairs.map(([, rate]) => rate))];
  if (a === null || b === null) return null;
  const correlation = product(a, b) / Math.sqrt(product(a, a) * product(b, b));
  return Math.max(-1, Math.min(1, correlation));
}

/** Beyond these, noise (model.md § 8) takes neither. */
export const MOST_VOLATILITY = 1;
export const MOST_PERSISTENCE = 0.99;

/** As noise takes them: cut to what it can have; an undefined persistence is 0. */
export const asVolatility = (volatility: number): number => Math.min(MOST_VOLATILITY, volatility);
export const asPersistence = (persistence: number | null): number =>
  Math.max(-MOST_PERSISTENCE, Math.min(MOST_PERSISTENCE, persistence ?? 0));

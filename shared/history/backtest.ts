import { type Problem, problem } from '../language/problems.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import { noiseBands } from './bands.ts';
import { asPersistence, fitsOf } from './fits.ts';
import type { Run } from './window.ts';

/** So many years are forecast from each origin. */
export const MOST_YEARS_AHEAD = 5;
/** From so many values on a method is fitted. */
const LEAST_VALUES = 5;

export const FITTED_METHODS = ['trend', 'compound', 'noChange', 'sameGrowth'] as const;
export type FittedMethod = (typeof FITTED_METHODS)[number];
/** A method that is fitted, or growth from each origin on that is not: g(1), g(2) … of a path. */
export type BacktestMethod = FittedMethod | { readonly growth: readonly number[] };

/** One forecast beside what came, in the unit of the series. */
export interface Forecast {
  /** The last year known to the method. */
  readonly from: number;
  readonly year: number;
  readonly forecast: number;
  readonly outcome: number;
  /** The 80% band of noise around the method's path. */
  readonly band: readonly [low: number, high: number];
}

/** How far forecasts so many years ahead were off. */
export interface HorizonErrors {
  readonly count: number;
  /** Mean of forecast − outcome, in the unit of the series. */
  readonly meanError: number;
  /** Mean of |error|/outcome, a fraction. */
  readonly mape: number;
  readonly rmse: number;
  /** Against the naive forecast's mean absolute change up to the origin; null where that is 0 at one of them. */
  readonly mase: number | null;
  /** Share of outcomes inside the 80% band. */
  readonly inBand: number;
}

export interface Backtest {
  /** By years ahead, those with outcomes. */
  readonly horizons: Readonly<Record<string, HorizonErrors>>;
  readonly forecasts: readonly Forecast[];
}

/**
 * How well a method would have forecast the years of a run (model.md § 13): from every year with at least 5 values up to
 * it, one to five years ahead. The band is that of 2,000 runs of growth noise with the document's seed. Refused for fewer
 * than 6 values.
 */
export function backtest(run: Run, method: BacktestMethod, seed: number): Outcome<Backtest> {
  const { years, values } = run;
  if (values.length <= LEAST_VALUES) return refused(tooFew(values.length));
  const bandsOf = noiseBands(seed, MOST_YEARS_AHEAD);
  const tested = values.slice(LEAST_VALUES - 1, -1).flatMap((last, place) => {
    const known = LEAST_VALUES + place;
    const past: Run = { years: years.slice(0, known), values: values.slice(0, known) };
    const growth = growthOf(method, past);
    const { volatility, persistence } = fitsOf(past);
    const bands = bandsOf(last, growth, { sd: volatility!, persistence: asPersistence(persistence) });
    const scale = naiveError(past.values);
    let level = last;
    return values.slice(known, known + MOST_YEARS_AHEAD).map((outcome, k) => {
      level *= 1 + growth[k]!;
      const forecast: Forecast = {
        from: years[known - 1]!,
        year: years[known + k]!,
        forecast: level,
        outcome,
        band: bands[k]!,
      };
      return { ahead: k + 1, forecast, scale };
    });
  });
  const horizons = Array.from({ length: MOST_YEARS_AHEAD }, (_, k) => k + 1).flatMap((ahead) => {
    const own = tested.filter((one) => one.ahead === ahead);
    return own.length === 0 ? [] : [[String(ahead), errorsOf(own)] as const];
  });
  return accepted({ horizons: Object.fromEntries(horizons), forecasts: tested.map(({ forecast }) => forecast) });
}

const tooFew = (count: number): Problem => problem('history.tooFewToTest', '', { count, needed: LEAST_VALUES + 1 });

/** Growth in each year ahead of a run's last. */
function growthOf(method: BacktestMethod, past: Run): readonly number[] {
  if (typeof method !== 'string') return method.growth;
  const { values } = past;
  const rate = {
    trend: () => fitsOf(past).trend!,
    compound: () => fitsOf(past).compound!,
    noChange: () => 0,
    sameGrowth: () => values.at(-1)! / values.at(-2)! - 1,
  }[method]();
  return Array.from({ length: MOST_YEARS_AHEAD }, () => rate);
}

/** Mean absolute change from one value to the next: how far off *no change* was so far. */
const naiveError = (values: readonly number[]): number =>
  values.slice(1).reduce((sum, value, place) => sum + Math.abs(value - values[place]!), 0) / (values.length - 1);

function errorsOf(tested: readonly { readonly forecast: Forecast; readonly scale: number }[]): HorizonErrors {
  const meanOf = (of: (one: Forecast, scale: number) => number): number =>
    tested.reduce((sum, { forecast, scale }) => sum + of(forecast, scale), 0) / tested.length;
  const error = ({ forecast, outcome }: Forecast): number => forecast - outcome;
  return {
    count: tested.length,
    meanError: meanOf(error),
    mape: meanOf((one) => Math.abs(error(one)) / one.outcome),
    rmse: Math.sqrt(meanOf((one) => error(one) ** 2)),
    mase: tested.some(({ scale }) => scale === 0) ? null : meanOf((one, scale) => Math.abs(error(one)) / scale),
    inBand: meanOf((one) => Number(isInside(one))),
  };
}

/** Without noise the band is the path itself, which is met but for rounding. */
const ROUNDING = 1e-12;
const isInside = ({ outcome, band: [low, high] }: Forecast): boolean =>
  outcome >= low * (1 - ROUNDING) && outcome <= high * (1 + ROUNDING);

import { counted, listed } from './grammar.ts';
import { numbers } from './locale.ts';
import { type Months, periodWords } from './periods.ts';

const METHODS = {
  trend: 'trend',
  compound: 'compound growth',
  noChange: 'no change',
  sameGrowth: 'same growth as last year',
  document: 'the document’s own path',
};

/** What history suggests, a year from its first months, and how well methods would have forecast. */
export const history = {
  years: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  compound: 'Compound growth',
  trend: 'Trend',
  trendInterval: 'Trend, 90% interval',
  slope: 'Slope of ln v',
  slopeError: 'Standard error of the slope',
  volatility: 'Volatility',
  persistence: 'Persistence',
  correlation: (other: string) => `Correlation with ${other}`,
  interval: (low: string, high: string) => `${low} to ${high}`,
  volatilityCut: 'Noise takes a volatility of 100% at most.',
  persistenceCut: 'Noise takes a persistence from −0.99 to 0.99.',
  noPersistence: 'Growth was the same in every year: there is no persistence, and noise takes 0.',
  tooFew: (count: number) =>
    `${counted(count, 'year', 'years')} in a row with values above 0: a trend and volatility need three.`,

  nowcast: {
    title: (metric: string, year: number, months: Months) => `${metric} in ${year} from ${periodWords(months)}`,
    methods: { share: 'Share of the year', 'carry-over': 'Carry-over' },
    ytd: 'Year to date',
    estimate: 'Estimate',
    interval: (level: string) => `${level} interval`,
    lambda: 'λ, estimated',
    used: 'λ, used',
    months: (year: number) => `Same months of ${year}`,
    whole: (year: number) => `Whole of ${year}`,
    restAsBefore: (year: number) => `λ = 0: rest as in ${year}`,
    restGrows: 'λ = 1: rest grows alike',
    restAsUsual: (lambda: number) => `λ = ${numbers.shortest(lambda, 2)}, as it was`,
    /** An estimate with what its figures make of it. */
    bounded: {
      exactly: (value: string) => value,
      about: (value: string) => `≈ ${value}`,
      'at least': (value: string) => `≥ ${value}`,
      'at most': (value: string) => `≤ ${value}`,
    },
    lowerBound: 'It rests on a lower bound, and is one.',
    upperBound: 'It rests on an upper bound, and is one.',
    about: 'It rests on figures that are about right.',
    ofBaseYear: (year: number) => `The whole of ${year} is the scenario’s base value, as no figure gives it.`,
    otherPast: (series: readonly string[]) => `The past is of another origin than the year to date: ${listed(series)}.`,
    noInterval: (years: number) =>
      `No interval: ${counted(years, 'past year is', 'past years are')} known, two are needed.`,
    noLambda: (pairs: number) => `λ is not estimated: ${numbers.rounded(pairs, 0)} pairs of years in a row are needed.`,
    undefinedLambda:
      'λ is not estimated: it is undefined where the months never grew, or a rest of a year is not above 0.',
    pastErrors: (mean: string, years: number) =>
      `In ${counted(years, 'past year', 'past years')} it was off by ${mean} on average, from the years before.`,
    noEstimate: 'Without λ there is no estimate: choose one from 0 to 1.',
    noYearBefore: (year: number) => `Without ${year} there is no rest of a year to carry over.`,
    lambdaCut: (lambda: number, used: number) =>
      `λ is estimated as ${numbers.shortest(lambda, 3)}, and used as ${used}.`,
  },

  backtest: {
    title: (series: string, method: keyof typeof METHODS, first: number, last: number) =>
      `${series}, ${first}–${last}: forecasts by ${METHODS[method]}`,
    ahead: 'Years ahead',
    count: 'Forecasts',
    meanError: 'Mean error',
    mape: 'MAPE',
    rmse: 'RMSE',
    mase: 'MASE',
    inBand: 'In the 80% band',
    unit: (unit: string) => `Mean error and RMSE in ${unit}.`,
  },
};

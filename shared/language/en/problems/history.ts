import { byNumber, counted } from '../grammar.ts';

/** What is to be known of a history, and why nothing can be made of one. */
export const history = {
  offMonths: ({ year, stated, made }: { year: number; stated: number; made: number }) => ({
    what: `the value stated for ${year}, ${stated}, is not what its twelve months come to, ${made}`,
    allowed: 'the stated one is taken',
  }),
  unknownNature: {
    what: 'it is not known whether its months add up to a year',
    allowed: 'give it a measure, or values by year',
  },
  gap: ({ from, to }: { from: number; to: number }) => ({
    what: from === to ? `there is no value for ${from}` : `there are no values for ${from} to ${to}`,
    allowed: 'only the years after it are looked at',
  }),
  notAboveZero: ({ year, value }: { year: number; value: number }) => ({
    what: `the value of ${year} is ${value}`,
    allowed: 'values above 0 are needed: only the years after it are looked at, or those before it where none follow',
  }),
  tooFewToTest: ({ count, needed }: { count: number; needed: number }) => ({
    what: `there ${byNumber(count, 'is', 'are')} ${counted(count, 'value', 'values')} in a row`,
    allowed: `a backtest needs ${needed}: choose other years, or a longer series`,
  }),
  otherMeasure: ({ measure }: { measure: string }) => ({
    what: `is no series of ${measure}`,
    allowed: 'choose a series of it, of all goods',
  }),
  yearKnown: ({ measure, year }: { measure: string; year: number }) => ({
    what: `the whole of ${year} is known of ${measure}`,
    allowed: 'choose a year of which only the first months are known',
  }),
  noGround: ({ measure, year }: { measure: string; year: number }) => ({
    what: `nothing tells of the first months of ${year} of ${measure}, and of the same months and the whole of a year before`,
    allowed: 'enter them as figures of one country, or import a series by month',
  }),
};

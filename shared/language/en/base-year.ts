import { counted, listed } from './grammar.ts';
import { numbers } from './locale.ts';
import { type Months, periodWords } from './periods.ts';

/** The sheet that moves the base year. */
export const baseYear = {
  startYear: 'Start year',
  command: 'Move the base year…',
  title: (before: number, after: number) => `Move the base year from ${before} to ${after}`,
  steps: ['1. What is known', '2. What is carried over', '3. What moves, and why'] as const,
  next: 'Next',
  back: 'Back',
  apply: (year: number) => `Start from ${year}`,
  moved: (before: number, after: number) => `The base year is ${after} now. Undo brings ${before} back.`,
  setup: {
    is: (year: number) =>
      `Projections start from ${year}. When figures of a later year are known, the base year moves on to it, and growth goes on from there.`,
  },
  newBase: 'New base year',

  known: {
    intro: (year: number) =>
      `What is known of ${year} becomes the base of every scenario. What is not known is taken from each scenario’s own projection and marked as assumed.`,
    flows: { exports: (year: number) => `Exports in ${year}`, imports: (year: number) => `Imports in ${year}` },
    from: (label: string) => `${label}: taken from`,
    typed: (label: string) => `${label}: number`,
    typeNumber: 'A number that I type',
    choose: 'Choose one of these',
    projected: (value: string) => `As projected: ${value}`,
    stays: (value: string) => `As it is: ${value}`,
    option: (name: string, value: string, of: Months | null) =>
      `${name}${of === null || name.includes(periodWords(of)) ? '' : `, ${periodWords(of)}`}: ${value}`,
    ofYear: (year: number) => `Known of ${year}`,
    others: 'Other figures',
    otherPeriod: (period: Months, year: number) => `Tells of ${periodWords(period)}, not of all of ${year}.`,
    noPeriod: (year: number) => `Says no period that could be ${year}.`,
    several: (count: number) => `${numbers.rounded(count, 0)} figures say it: choose one.`,
    shares: 'Shares of goods and of tracks',
    ceilingsAsked: (scenarios: readonly string[]) =>
      `In ${listed(scenarios)} the new base value is not below the ceiling of the growth path: a higher one is needed.`,
  },

  carried: {
    intro: (year: number) =>
      `Growth paths go on in the same calendar years on the same path; schedules, quotas, shocks and typed growth after ${year} stay as they are.`,
    assumption: 'Assumption',
    before: (year: number) => `Base ${year}`,
    from: 'From',
    projected: 'projected, assumed',
    typed: 'typed, assumed',
    goesOn: 'the same path',
    same: (count: number) => `${counted(count, 'value stays as it was', 'values stay as they were')}, as projected.`,
    dropped: 'These changes of scenarios give way to what is known:',
    droppedOne: (scenario: string, label: string, value: string) => `${scenario}: ${label}, ${value}`,
    overrides: (year: number) => `Growth typed for years up to ${year} is kept and has no effect.`,
    terms: 'Workers within fixed terms are spread evenly over their terms again.',
  },

  moves: {
    intro: (after: number) =>
      `Method: counted from ${after}, with what was projected. New projects are counted anew from there, as what has opened by then is in the trade of the base year. Data: what is known of ${after} in place of what was projected.`,
    year: 'Year',
    metric: 'Metric',
    scenario: 'Scenario',
    before: 'Before',
    method: 'Method',
    data: 'Data',
    after: 'After',
    part: (name: string, value: string) => `${name} ${value}`,
  },
};

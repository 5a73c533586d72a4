import { counted, listed } from './grammar.ts';

export interface Span {
  /** First and last calendar year; null where it holds for all. */
  readonly years: readonly [number, number] | null;
  readonly formula: string;
  readonly reason: string;
}

const yearsOf = ([first, last]: readonly [number, number]): string =>
  first === last ? `${first}` : `${first}–${last}`;

/** What a workbook says: its sheets, their headings, how each row is computed. */
export const workbook = {
  sheets: {
    summary: 'Summary',
    assumptions: 'Assumptions',
    figures: 'Figures and sources',
    data: 'Data',
    uncertainty: 'Uncertainty',
  },
  /** Of a sheet whose name is taken: `Higher quota (2)`. */
  numbered: (name: string, number: number): string => `${name} (${number})`,
  unnamed: 'Scenario',

  /** Formulas in words. */
  theYear: 'year',
  yearBefore: 'the year before',
  inYearBefore: (label: string): string => `${label} the year before`,
  yearsBefore: (label: string, years: number): string => `${label} ${counted(years, 'year', 'years')} before`,
  undefined: 'undefined',
  spans: (spans: readonly Span[]): string =>
    spans
      .map(({ years, formula, reason }) => {
        const what = reason === '' ? formula : `${formula} (${reason})`;
        return years === null ? what : `${yearsOf(years)}: ${what}`;
      })
      .join(' | '),
  tooLong: (formula: string): string =>
    `Values of the program: this formula is longer than a cell can hold, and does not follow changes in this workbook. ${formula}`,

  /** Headings. */
  metric: 'Metric',
  unit: 'Unit',
  percent: '%',
  formula: 'How it is computed',
  computedFrom: 'What the metrics are computed from',
  begunBefore: 'Before the base year',
  sections: {
    nominal: 'At prices of the day',
    exchange: 'Exchange rate',
    shocks: 'Shocks',
    prices: 'Prices',
    own: 'Parts of own metrics',
  },
  assumption: 'Assumption',
  changeHere: 'Change it here?',
  changeYes: 'Yes',
  changeNo: 'In the program only',
  origin: 'Where the value comes from',
  reason: 'Reason',
  cellName: 'Name of the baseline’s cell',
  shapeOf: (growth: string): string => `${growth}, shape`,
  shock: {
    flow: (number: number): string => `Shock ${number}, flow`,
    group: (number: number): string => `Shock ${number}, goods`,
    halfLife: 'for good',
  },
  access: { own: 'its own', asTheWhole: 'as the whole flow' },
  path: { asTheWhole: 'as the whole flow' },
  absent: '–',
  of: (scenario: string, what: string): string => `${scenario}: ${what}`,
  baseline: (name: string): string => `${name} (baseline)`,

  /** How it is read and used. */
  /** `base` is the year of whose prices money is. */
  scenarioSaid: (computes: boolean, base: number | null): string =>
    [
      computes
        ? 'Computed by formulas from the sheet Assumptions: the metrics first, then what they rest on. Change assumptions there.'
        : 'Values as the program computed them.',
      ...(base === null ? [] : [`Money in prices of ${base}.`]),
    ].join(' '),
  assumptionsCompute:
    'Type over a blue value, and the sheets of the scenarios are computed anew; what a scenario does not change follows the baseline. What is fixed decides which formulas there are: only the program can change it.',
  assumptionsValues: 'Values as the program has them; this workbook does not compute.',
  legend: {
    input: 'Can be changed',
    changed: 'Changed',
    follows: 'As the baseline',
    fixed: 'Fixed',
  },
  fixedTitle: 'Fixed in this workbook',
  fixedMessage:
    'Years, whole numbers, shapes of growth paths and what is there at all decide which formulas stand in the sheets. Change it in Bilateral and export again.',
  rangeTitle: 'Outside its range',
  rangeMessage: (least: string, most: string): string => `This assumption lies between ${least} and ${most}.`,

  /** Summary. */
  setting: (countries: string, base: number, end: number, inBasePrices: boolean): string =>
    `${countries}. Base year ${base}, projected to ${end}. Money in ${inBasePrices ? `prices of ${base}` : 'prices of the day'}.`,
  yearChoice: 'Year compared: type any year of the horizon',
  yearCompared: 'Year compared',
  yearMessage: (base: number, end: number): string => `A year from ${base} to ${end}.`,
  inYear: (year: number): string => `In ${year}`,
  inTheYear: 'In the year compared',
  differenceFrom: (baseline: string): string => `Difference from ${baseline}, in the year compared`,
  relativeFrom: (baseline: string): string => `Difference from ${baseline}, in % of it`,
  byYear: (metric: string): string => `${metric}, by year`,
  scenario: 'Scenario',
  contents: 'What stands where',
  contentsOf: {
    assumptions: 'All scenarios side by side; where values come from and why they were chosen',
    figures: 'What the sources state, and where',
    data: 'Imported data: series with source, file and values',
    uncertainty: 'Quantiles, and chances of targets, from random draws',
  },
  made: {
    heading: 'Made by',
    program: (version: string, date: string): string => `Bilateral ${version}, ${date}`,
    document: (hash: string): string => `Document ${hash} (first 16 digits of its SHA-256)`,
    draws: (draws: number, seed: number): string => `Uncertainty from ${counted(draws, 'draw', 'draws')}, seed ${seed}`,
  },

  /** Figures. */
  /** The sheet of imported data. */
  data: {
    said: 'Imported data in the units of the model; reference data keep their own. What rests on a series is named.',
    heading: 'Series',
    values: 'Values by year and month',
    series: 'Series',
    source: 'Source',
    reporter: 'Reporter',
    file: 'File',
    vintage: 'Date of the data',
    fileUnit: 'Unit of the file',
    rates: 'Exchange rates used',
    usedBy: 'Used by',
    notes: 'Notes',
    period: 'Period',
  },
  figuresSaid: 'What the sources state, in the words of the analyst; what is derived from it; and what they name.',
  figures: 'Figures',
  derivedFigures: 'Derived figures',
  facts: 'Named facts',
  howDerived: 'How it is derived',
  withNote: (text: string, note: string): string => `${text} (${note})`,
  noFigures: 'The document holds no figures.',
  sources: 'Sources',
  source: { publication: 'Publication', title: 'Title', date: 'Date', inferred: 'date inferred' },

  /** Uncertainty. */
  uncertaintySaid: (draws: number, seed: number): string =>
    `From ${counted(draws, 'draw', 'draws')} with seed ${seed}, as the program computed them. These values do not follow changes in this workbook.`,
  noUncertainty: 'Nothing in the document is uncertain: every draw gives the same.',
  refused: 'The document’s uncertainty cannot be drawn: see Uncertainty in the program.',
  chances: 'Chance to reach a target',
  target: 'Target',
  targetOf: (metric: string, amount: string): string => `${metric}: ${amount}`,
  atOrAbove: (value: string): string => `${value} or more`,
  statistic: 'Statistic',
  undefinedDraws: 'draws in which it is undefined',
  uncertain: 'Uncertain assumptions',
  drawnFrom: 'Drawn from',
  correlations: 'Correlations',
  between: (a: string, b: string): string => listed([a, b]),
  noise: (flow: string): string => `${flow}, noise of yearly growth`,
};

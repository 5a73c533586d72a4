import { plain, type Sentence, say } from '../sentence.ts';
import { listed } from './grammar.ts';

/** All scenarios beside each other: charts, tiles and tables. */
export const compare = {
  noneShown: 'No scenario is shown. Show one with the eye beside its name.',

  metricOfChart: 'Metric of the main chart',
  differenceTo: (metric: string, baseline: string) => `${metric}, difference to ${baseline}`,
  movable: (help: string) => `${help}. Drag a point to set the growth of its year.`,
  /** Of money, behind what it is. */
  prices: (year: number | null) =>
    year === null ? ', current prices' : `, prices of ${year}; wages and amounts per project are not indexed`,
  helpAtPrices: (help: string, year: number) => `${help}, prices of ${year}`,
  about: (help: string, prices: string, baseline: string) => `${help}${prices}. ${baseline} is the baseline.`,
  inPricesOf: (year: number) => `${year} prices`,
  /** By how much the baseline was moved; null: not in this year. */
  moved: (gap: string | null, percent: string | null, saved: boolean) =>
    `Baseline ${gap === null ? 'the same' : `${gap}${percent === null ? '' : ` (${percent})`}`} since ${saved ? 'the last save' : 'opening'}`,
  tryAsScenario: 'Try it as a scenario',
  inYear: (year: number) => `Year ${year}`,
  differences: 'Differences',
  target: 'Target',
  growth: (rate: string) => `growth ${rate}`,
  differencesBelow: (baseline: string, unit: string): Sentence => say`${`Difference to ${baseline}, `}${plain(unit)}`,
  everyMinus: (metric: string, baseline: string) => `${metric}: every scenario minus ${baseline}`,
  growsAs: (year: number, months: string) => `${year} grows as ${months} did:`,
  flowGrew: { exports: (rate: string) => `exports ${rate}`, imports: (rate: string) => `imports ${rate}` },
  flowsGrew: (flows: readonly string[]) => flows.join(', '),
  /** Where a metric's own name is too long for its place. */
  short: { jobs: 'Project jobs', fdi: 'Project FDI' },

  tile: (metric: string, year: number) => `${metric} in ${year}`,
  perYear: (rate: string) => `${rate} a year`,
  to: (baseline: string) => `to ${baseline}`,
  toIs: (baseline: string, difference: string, percent: string) => `to ${baseline}: ${difference}, ${percent}`,
  same: 'same',
  /** Instead of lines: an own metric that is undefined throughout, and the inputs in it that are 0. */
  withoutValues: (metric: string, inputs: readonly string[]) =>
    inputs.length === 0
      ? `${metric} is undefined in every year, as where something is divided by 0. Its formula stands in Set-up.`
      : `${metric} is undefined in every year while ${listed(inputs)} ${inputs.length === 1 ? 'is' : 'are'} 0. ${inputs.length === 1 ? 'Its value' : 'Their values'} can be typed under Own inputs.`,
  explainTile: (metric: string, year: number, scenario: string, value: string, unit: string) =>
    `${metric} in ${year}, ${scenario}: ${unit === '' ? value : `${value} ${unit}`}. Explain`,

  tableChoice: 'What the table shows',
  table: 'Table of scenarios',
  tables: {
    year: 'Values in the year',
    cumulative: 'Sums to the year',
    presentValue: 'Present values to the year',
    assumptions: 'Assumptions',
  },
  titles: {
    year: (year: number) => `In ${year}`,
    cumulative: (year: number) => `Sum to ${year}`,
    presentValue: (year: number) => `Present value to ${year}`,
    assumptions: () => 'Assumptions',
  },
  explainCell: {
    year: (metric: string, scenario: string, year: number, value: string) =>
      `${metric} of ${scenario} in ${year}: ${value}. Explain`,
    cumulative: (metric: string, scenario: string, year: number, value: string) =>
      `${metric} of ${scenario} summed to ${year}: ${value}. Explain`,
    presentValue: (metric: string, scenario: string, year: number, value: string) =>
      `${metric} of ${scenario} valued to ${year}: ${value}. Explain`,
  },
  inPercent: 'Differences in percent',
  inPercentOfBaseline: 'Differences in percent of the baseline',
  sortBy: (help: string) => `${help}. Sort by it`,
  difference: 'diff.',
  differencePercent: 'diff. %',
  aYear: 'a year',

  onlyDiffering: 'only what differs',
  noneDiffers: 'No scenario that is shown differs from the baseline.',
  roles: { lever: 'Levers: what the two countries can decide', world: 'Outside our control' },
  showAssumption: (label: string, scenario: string, value: string) => `${label} of ${scenario}: ${value}. Show it`,

  /** Heads of the copied table. */
  column: {
    year: (metric: string, year: number) => `${metric} in ${year}`,
    cumulative: (metric: string, year: number) => `${metric} sum to ${year}`,
    presentValue: (metric: string, year: number) => `${metric} present value to ${year}`,
  },
  columnDifferenceTo: (column: string, baseline: string) => `${column}: difference to ${baseline}`,
  columnDifference: (column: string) => `${column}: difference`,
  columnGrowth: (metric: string) => `${metric}: growth a year`,
};

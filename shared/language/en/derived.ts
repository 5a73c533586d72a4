import type { DerivedName } from '../../figures/derived-name.ts';
import type { Measure } from '../../figures/measure.ts';
import { type Months, monthNames, periodWords } from './periods.ts';

/** What a figure can measure. A measure is always seen from the home country, whoever reports. */
const measures: Readonly<Record<Measure, string>> = {
  exports: 'Exports',
  imports: 'Imports',
  trade: 'Trade',
  workers: 'Workers',
  leads: 'Leads',
  remittances: 'Remittances',
  exchange: 'Exchange rate',
};

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'] as const;

function nameOf(of: DerivedName): string {
  switch (of.kind) {
    case 'value':
      return `${measures[of.measure]} ${periodWords(of.period)}`;
    case 'growth':
      return `${measures[of.measure]} growth ${periodWords(of.period)}`;
    case 'exportShare':
      return `Export share ${periodWords(of.period)}`;
    case 'balance':
      return `Balance ${periodWords(of.period)}`;
    case 'shareOfYear': {
      const year = Math.floor(of.period.to / 12);
      return `${periodWords(of.period).replace(/ \d{4}$/, '')} share of ${of.measure} ${year}`;
    }
    case 'restOfYear':
      return `${measures[of.measure]} ${of.year}, rest of the year as in ${of.year - 1}`;
    case 'runRate':
      return `${measures[of.measure]} ${of.year}, ${NUMBERS[of.months - 1]} ${of.months === 1 ? 'month’s' : 'months’'} run rate`;
    case 'seasonalShare':
      return `${measures[of.measure]} ${of.year}, seasonal share of ${of.year - 1}`;
    case 'flowsBesideTrade':
      return `Exports and imports ${periodWords(of.period)}${of.grown ? ', from growth,' : ''} against stated trade`;
    case 'mirror':
      return `${measures[of.measure]} ${periodWords(of.period)}: ${of.importer}’s against ${of.exporter}’s with freight`;
    case 'grownBesideStated':
      return `${measures[of.measure]} ${periodWords(of.period)}, from growth, against what is stated`;
  }
}

/** A figure as it is called: a derived one by what it is. */
const figureName = (given: { readonly label: string } | { readonly name: DerivedName }): string =>
  'label' in given ? given.label : nameOf(given.name);

/** Figures that are computed from others. */
export const derived = {
  measures,
  nameOf,
  figureName,
  periodWords,
  monthNames,
  /** The formula of each rule. */
  rules: {
    yearBefore: 'value / (1 + its growth)',
    sumOfFlows: 'exports + imports',
    exportShare: 'exports / (exports + imports)',
    growth: 'value / value of the same months a year before − 1',
    shareOfYear: 'value of the months / value of their year',
    balance: 'exports − imports',
    flowOfYear: 'trade of the year × export share of its months, or what that leaves',
    restOfYear: 'months so far + (year before − its same months)',
    runRate: 'months so far × 12 / their number',
    seasonalShare: 'months so far × year before / its same months',
  },
  checked: ({ name, agrees }: { readonly name: DerivedName; readonly agrees: boolean }): string => {
    if (name.kind === 'mirror')
      return 'Two countries’ statistics of one flow; freight and insurance are assumed as 6% of the exporter’s value.';
    return agrees
      ? 'They agree within the rounding of the source.'
      : 'They differ by more than rounding explains: look at the figures that went in.';
  },
  /** Of which time the figure behind a value is, or the figures. */
  ofPeriod: (several: boolean, period: Months): string => `${several ? 'figures' : 'figure'} of ${periodWords(period)}`,
  /** How a figure is read, and of which time it is, where that is said. */
  howRead: (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; '),
  setByAnalyst: 'set by the analyst',
};

import type { DerivedName } from '../../../figures/derived-name.ts';
import type { Said } from '../../found.ts';
import { derived } from '../derived.ts';
import { byNumber } from '../grammar.ts';
import { type Months, periodWords } from '../periods.ts';

/** What is wrong with figures, and why nothing is derived from some of them. */
export const figures = {
  noPeriod: { what: 'has no period', allowed: 'give its period as 2025 or Jan–Apr 2025' },
  otherPeriod: ({ period }: { period: string }) => ({
    what: `is of the period “${period}”, which is no year or months`,
    allowed: 'give its period as 2025 or Jan–Apr 2025',
  }),
  otherUnit: ({ unit, needed }: { unit: string; needed: string }) => ({
    what: `is in ${unit}`,
    allowed: `give it ${needed === '1' ? 'as a fraction, unit 1' : `in ${needed}`}`,
  }),
  statedTwice: ({ taken, period }: { taken: string; period: Months }) => ({
    what: `states what ${taken} states too, for ${periodWords(period)}`,
    allowed: `${taken} is taken; correct what one of them measures to take the other`,
  }),
  idTwice: ({ id, first }: { id: string; first: string }) => ({
    what: `"${id}" is given twice`,
    allowed: `each id once; it stands at ${first}`,
  }),
  noSource: ({ id, such }: { id: string; such: string | null }) => ({
    what: `"${id}" is not among the sources`,
    allowed: such === null ? 'add that source first' : `the id of a source, such as ${such}, or add that source`,
  }),
  noOrganisation: ({ id }: { id: string }) => ({
    what: `"${id}" is no organisation among the facts`,
    allowed: 'the id of a fact of kind organisation',
  }),
  noNumber: ({ name, formula }: { name: DerivedName; formula: string }) => ({
    where: derived.nameOf(name),
    what: `${formula} gives no number with these figures`,
    allowed: 'correct the figures in it, so that nothing is divided by 0',
  }),
  noPast: ({
    flow,
    months,
    lacks,
  }: {
    flow: 'exports' | 'imports' | 'trade';
    months: Months;
    lacks: readonly Months[];
  }) => ({
    where: `${derived.measures[flow]} ${Math.floor(months.to / 12)}, from ${periodWords(months)}`,
    what: `it needs ${flow} for ${lacks.map(periodWords).join(' and ')}, which no figure gives`,
    allowed: `add ${byNumber(lacks.length, 'it', 'them')}, or the growth of ${flow} that leads there`,
  }),
  /** What is wrong with an assumption that would follow a corrected figure. */
  follower: ({ inner }: { inner: Said }) => ({ ...inner, where: `${inner.where}, which would follow the figure` }),
  noName: { what: 'is empty', allowed: 'give the figure a name' },
  noFactName: { what: 'is empty', allowed: 'say what or who it is' },
  noUnit: { what: 'is empty', allowed: 'say what is counted, such as USD m' },
  growthInUnit: ({ unit }: { unit: string }) => ({
    what: `is ${unit}`,
    allowed: 'growth is a ratio: give it as unit 1',
  }),
  wrongPeriod: ({ period }: { period: string }) => ({
    what: period === '' ? 'is empty' : `is ${period}`,
    allowed: 'give a year as 2025 or months as Jan–Apr 2025',
  }),
  noPublication: { what: 'is empty', allowed: 'say what it stands in' },
  wrongDate: ({ date }: { date: string }) => ({
    what: date === '' ? 'is empty' : `is ${date}`,
    allowed: 'a date of the calendar as 2025-05-30 is needed',
  }),
};

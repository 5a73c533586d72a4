import { listed } from '../grammar.ts';

/** What is wrong where the base year is to move. */
export const baseYear = {
  notLater: ({ year, base }: { year: number; base: number }) => ({
    what: `is ${year}`,
    allowed: `a year after the base year, ${base}, is needed: growth paths go on, not back`,
  }),
  tooLate: ({ year, end }: { year: number; end: number }) => ({
    what: `is ${year}`,
    allowed: `two years are projected at least: choose ${end - 2} or earlier, or move the last year, ${end}, first`,
  }),
  bothFlows: {
    what: 'stands beside exports and imports',
    allowed: 'both flows are their sum: leave it out, or one of the two',
  },
  shareBeside: ({ flows }: { flows: readonly string[] }) => ({
    what: `stands beside ${listed(flows)}`,
    allowed: 'a flow says the share: leave one of them out',
  }),
  notChosen: { what: 'several of one rank say it', allowed: 'choose one of them, a number, or the projection' },
  negative: ({ value }: { value: number }) => ({ what: `is ${value}`, allowed: 'trade of 0 or more is needed' }),
  ceiling: ({ scenario, ceiling, inBase }: { scenario: string; ceiling: number; inBase: number }) => ({
    what: `is ${ceiling} in ${scenario}`,
    allowed: `a ceiling above the new base value, ${inBase}, is needed`,
  }),
};

import { listed } from '../grammar.ts';

/** What is wrong with what all scenarios share, or stands in the way of an edit of it. */
export const structure = {
  noTrack: { what: 'is empty', allowed: 'at least one track of workers is needed' },
  idTwice: ({ id }: { id: string }) => ({ what: `${id} is there twice`, allowed: 'ids are unique' }),
  noName: { what: 'is empty', allowed: 'a name is needed' },
  nameTaken: ({ name }: { name: string }) => ({ what: `${name} is there already`, allowed: 'choose another name' }),
  shock: ({ scenarios }: { scenarios: readonly string[] }) => ({
    what: `a shock of ${listed(scenarios)} is of this group`,
    allowed: 'change or remove the shock first',
  }),
  movesOn: ({ scenarios }: { scenarios: readonly string[] }) => ({
    what: `workers of another track move on to this one in ${listed(scenarios)}`,
    allowed: 'let them go home first',
  }),
  formula: ({ metrics }: { metrics: readonly string[] }) => ({
    what: `the formula of ${listed(metrics)} names it`,
    allowed: 'change the formula first',
  }),
  theOnlyTrack: { what: 'is the only track', allowed: 'there is always one: set its quota and share to 0 instead' },
};

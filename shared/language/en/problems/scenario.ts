/** What is wrong with a scenario as a whole, or with its place among the others. */
export const scenario = {
  tooMany: ({ most }: { most: number }) => ({
    what: `are ${most}`,
    allowed: `a document holds at most ${most}: delete one first`,
  }),
  noName: { what: 'is empty', allowed: 'give the scenario a name' },
  nameTaken: ({ name }: { name: string }) => ({
    what: `“${name}” is another scenario’s`,
    allowed: 'give this one a name of its own, so that the two can be told apart',
  }),
  staysFirst: { what: 'stands first', allowed: 'make another scenario the baseline to move this one' },
  theOnly: { what: 'is the only scenario', allowed: 'a document keeps one' },
  theBaseline: {
    what: 'is the baseline, from which the others differ',
    allowed: 'make another scenario the baseline first',
  },
  idTwice: ({ id }: { id: string }) => ({
    what: `another scenario has the id ${id}`,
    allowed: 'an id stands once in a document',
  }),
  unknown: ({ id, ids }: { id: string; ids: readonly string[] }) => ({
    what: `there is no ${id}`,
    allowed: `one of ${ids.join(', ')}`,
  }),
  none: { what: 'none is given', allowed: 'at least one scenario is needed' },
  notCompared: ({ id }: { id: string }) => ({
    what: `is ${id}`,
    allowed: 'one of those that are compared is needed',
  }),
};

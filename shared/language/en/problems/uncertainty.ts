/** Why an assumption cannot be uncertain. */
export const cannotBeUncertain = {
  unknown: 'no scalar assumption has this path',
  whole: 'a whole number cannot be uncertain',
  share: 'the share of a track cannot be uncertain, as shares add up to 1',
  cap: 'the ceiling on workers cannot be uncertain',
};

/** What is wrong with which assumptions are uncertain, with their distributions and correlations. */
export const uncertainty = {
  notAnInput: ({ path, why }: { path: string; why: keyof typeof cannotBeUncertain }) => ({
    what: `${path}: ${cannotBeUncertain[why]}`,
    allowed: 'choose another assumption',
  }),
  inputTwice: ({ path }: { path: string }) => ({ what: `${path} is uncertain twice`, allowed: 'keep one of the two' }),
  certain: ({ path }: { path: string }) => ({
    what: `${path} is not uncertain`,
    allowed: 'name one of the uncertain inputs',
  }),
  withItself: ({ path }: { path: string }) => ({
    what: `${path} is correlated with itself`,
    allowed: 'name two inputs',
  }),
  pairTwice: ({ a, b }: { a: string; b: string }) => ({
    what: `${a} and ${b} are correlated twice`,
    allowed: 'keep one of the two',
  }),
  contradiction: ({ a, b, rho }: { a: string; b: string; rho: number }) => ({
    what: 'the correlations contradict each other (their matrix is not positive definite)',
    allowed: `lower that of ${a} and ${b}, now ${rho}`,
  }),
  misordered: ({ value, bound, most }: { value: number; bound: string; most: number }) => ({
    what: `is ${value}`,
    allowed: `at most ${bound}, ${most}, is needed`,
  }),
  correlated: {
    what: 'the uncertain assumptions are correlated, and what each of them makes cannot be told apart',
    allowed: 'ask as if they were independent, or take the correlations away',
  },
};

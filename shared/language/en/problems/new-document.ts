/** Why no document can be made of what was typed for it. */
export const newDocument = {
  noCountry: { what: 'is empty', allowed: 'choose a country from the list' },
  sameCountry: { what: 'is the home country', allowed: 'choose another one' },
  noAdjective: { what: 'is empty', allowed: 'give the word that stands before “exports” or “workers”' },
  noCurrency: { what: 'is empty', allowed: 'choose a currency from the list' },
  noRate: ({ currency }: { currency: string }) => ({
    what: 'is not possible',
    allowed: `give how many ${currency} one US dollar costs`,
  }),
  noTrade: { what: 'are 0 and imports too', allowed: 'there has to be trade at least one way' },
  noWage: { what: 'is empty', allowed: 'give what a worker earns in a year, as there are workers' },
};

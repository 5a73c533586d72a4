import { setup } from './setup.ts';

/** The dialog that makes a document of two countries, and what such a document says before the analyst writes in it. */
export const newDocument = {
  title: 'New document for two countries',
  intro:
    'Exports and workers go from the home country to the partner. All else starts from round numbers marked as assumed, there to be changed.',
  create: 'Create',
  example: 'Open a copy of the example instead',
  fields: {
    ...setup.countryFields,
    rate: (currency: string) => `${currency} for one US dollar`,
    rateOfAny: 'Its rate per US dollar',
    base: 'Base year',
    exports: 'Exports in the base year, USD m',
    imports: 'Imports in the base year, USD m',
    workers: 'Workers in the partner country, if any',
    wage: (currency: string) => `Yearly wage of one, ${currency}`,
    wageOfAny: 'Yearly wage of one',
  },
  documentTitle: (home: string, partner: string, end: number) => `${home}–${partner} to ${end}`,
  documentNotes:
    'What was typed when this document was made stands under figures. Everything else is a round assumption, there to be changed.',
  baseline: 'Steady growth',
  track: 'Workers abroad',
  dataset: 'Entered by the analyst',
  source: 'Entered by the analyst',
  wage: (year: number) => `Yearly wage of a worker abroad ${year}`,
  steadyQuota: 'keeps the number of workers where it is',
};

import type { Said } from '../found.ts';

/** How the parts of a problem make a sentence. */
export const refusal = {
  line: ({ where, what, allowed }: Said) => `${where}: ${what}, ${allowed}`,
  /** Places that problems are at and that are no path of a file, by their names in the code. */
  places: {
    '': 'file',
    window: 'window',
    document: 'document',
    recovery: 'recovery',
    unsavedWork: 'unsaved work',
    standardOutput: 'standard output',
    arguments: 'arguments',
    'new.home': 'Home country',
    'new.homeAdjective': 'Adjective',
    'new.partner': 'Partner country',
    'new.partnerAdjective': 'Adjective',
    'new.currency': 'Currency',
    'new.rate': 'Rate',
    'new.base': 'Base year',
    'new.exports': 'Exports',
    'new.imports': 'Imports',
    'new.workers': 'Workers',
    'new.wage': 'Wage',
    'figure.label': 'Name',
    'figure.unit': 'Unit',
    'figure.value': 'Value',
    'figure.period': 'Period',
    'source.publication': 'Publication',
    'source.date': 'Date',
  },
  /** Beside the field that it is about. */
  atField: ({ what, allowed }: Said) => `${what}, ${allowed}`,
};

import type { Qualifier } from '../../figures/schema.ts';
import { plain, type Sentence, say } from '../sentence.ts';
import { byNumber } from './grammar.ts';

const list = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part).join(', ');

/** How a source says a number. */
export const qualifiers: Readonly<Record<Qualifier, string>> = {
  exactly: 'exactly',
  about: 'about',
  nearly: 'nearly',
  'more than': 'more than',
  'less than': 'less than',
  'at least': 'at least',
  'at most': 'at most',
};

/** A number as its source says it: `more than 2,000`, and `641.9` for an exact one. */
const qualified = (qualifier: Qualifier, number: string): Sentence =>
  qualifier === 'exactly' ? say`${number}` : say`${plain(qualifiers[qualifier])} ${number}`;

/** The figures of a document, the facts beside them, and the forms in which they are corrected. */
export const figures = {
  add: 'Add a figure',
  added: 'added',
  corrected: 'corrected',
  correctedFrom: (value: string) => `corrected, was ${value}`,
  correct: 'Correct',
  correctOf: (name: string) => `Correct ${name}`,
  correctTitle: (name: string) => `Correct: ${name}`,
  resetOf: (name: string) => `Reset ${name}`,
  resetHere: (name: string) => `Reset ${name} in this document`,
  resetTitle: (name: string) => `Reset: ${name}`,
  notReset: (name: string) => `${name} was not reset.`,
  resetAll: 'Reset all',
  resetAllTitle: 'Reset all figures',
  resetAllToOriginal: 'Reset all to the original figures',
  removeHere: (name: string) => `Remove ${name} from this document`,
  addVerb: 'Add',

  /** Tables of figures, of what is derived, of checks and of facts. */
  heads: {
    figure: 'Figure',
    value: 'Value',
    period: 'Period',
    says: 'What the source says',
    usedBy: 'Used by',
    tools: 'Correct or reset',
    derivedFigure: 'Derived figure',
    formula: 'Formula',
    twice: 'What the source says twice',
    stated: 'Stated',
    computed: 'Computed',
    offBy: 'Off by',
    meaning: 'Meaning',
  },
  /** A source, and where in it something stands; what is not known is left out. */
  source: list,
  sources: (sources: readonly { publication: string; title: string; date: string; inferred: boolean }[]) =>
    sources
      .map(
        ({ publication, title, date, inferred }) =>
          `${publication}: ${title}, ${date}${inferred ? ' (date inferred)' : ''}`,
      )
      .join('; '),
  qualifiers,
  qualified,
  derived: 'Derived',
  derivedCount: (count: number) => `${count} derived`,
  names: list,
  notDerived: (count: number) =>
    `${count === 1 ? 'One' : count} ${byNumber(count, 'thing', 'things')} could not be derived.`,
  userOf: (scenario: string, assumption: string) => `${scenario}: ${assumption}`,
  checks: 'Checks',
  facts: 'Named facts',
  addFact: 'Add a fact',
  ofFlow: (name: string, flow: 'exports' | 'imports') => `${name} (${flow})`,
  factKinds: {
    organisation: 'Organisation',
    person: 'Person',
    sector: 'Sector',
    good: 'Good',
    lever: 'Lever',
    programme: 'Programme',
    memorandum: 'Memorandum',
    agreement: 'Agreement',
    partnership: 'Partnership',
    event: 'Event',
  },

  /** What a change of figures takes with it. */
  following: 'Also update these assumptions',
  follower: (scenario: string, assumption: string, from: string, to: string) =>
    `${scenario}: ${assumption} ${from} → ${to}`,
  leftBehind: 'These assumptions were taken from a figure that is removed. They keep their values, as assumed ones:',

  /** Figures saved on this computer. */
  differ: 'The figures of this document differ from those saved on this computer.',
  useSaved: 'Use the figures saved on this computer',
  use: 'Use them',
  save: 'Save these for new documents',
  ownSaved: (count: number) =>
    `${count === 1 ? 'One' : count} of the figures saved on this computer ${byNumber(count, 'is', 'are')} your own.`,
  saved: (name: string, kind: string) => `${name}: ${kind}`,
  savedKinds: { corrected: 'corrected', added: 'added', removed: 'removed' },

  /** Fields. */
  fields: {
    value: 'Value',
    valuePercent: 'Value, %',
    unit: 'Unit',
    measure: 'What it measures',
    kind: 'As',
    qualifier: 'The source says it',
    period: 'Period',
    name: 'Name',
    factKind: 'What it is',
    direction: 'Belongs to',
    sectors: 'Sectors, with commas between',
    source: 'Source',
    publication: 'Publication',
    date: 'Date, as 2025-05-30',
    sourceTitle: 'Title of the source, in your own words',
    where: 'Where it stands in the source',
    saidBy: 'Who said it',
    statement: 'What is said, in your own words',
  },
  otherMeasure: 'Something else',
  kinds: { value: 'a value', growth: 'growth on the same months a year before' },
  directions: { exports: 'Exports', imports: 'Imports' },
  otherSource: 'Another source…',
};

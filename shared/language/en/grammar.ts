import { formatNumber } from '../../formats/number.ts';
<<<<<<< HEAD

const plurals = new Intl.PluralRules('en');
const lists = new Intl.ListFormat('en-GB');
=======
import type { Noun } from '../sentence.ts';

const plurals = new Intl.PluralRules('en');
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const lists = new Intl.ListFormat('en-GB');
const ENDINGS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };
>>>>>>> f

/** One of two words by a number: `is` of one, `are` of several. */
export const byNumber = (count: number, one: string, several: string): string =>
  plurals.select(count) === 'one' ? one : several;

/** `1 figure`, `1,200 figures`. */
export const counted = (count: number, one: string, several: string): string =>
  `${formatNumber(count, 'en', 0)} ${byNumber(count, one, several)}`;

<<<<<<< HEAD
/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string => lists.format(words);

=======
/** `1st`, `22nd`, `12.5th`. */
export const ordinal = (number: number): string =>
  `${number}${(Number.isInteger(number) && ENDINGS[ordinals.select(number)]) || 'th'}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string => lists.format(words);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first letter small, where it begins a word and not an abbreviation. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** What is measured within a sentence, with the words that agree with it. */
export const agreeing = ({ label, plural }: Noun) => ({
  name: inSentence(label),
  is: plural ? 'are' : 'is',
  it: plural ? 'they' : 'it',
  /** The ending of its verb: `it stays`, `they stay`. */
  s: plural ? '' : 's',
});
>>>>>>> f

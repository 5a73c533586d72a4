import { type Noun, plain, type Sentence } from '../sentence.ts';
import { lists, numbers, ordinals, plurals } from './locale.ts';

const ENDINGS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };

/** One of two words by a number: `is` of one, `are` of several. */
export const byNumber = (count: number, one: string, several: string): string =>
  plurals.select(count) === 'one' ? one : several;

/** A whole number: `10,000`. */
export const whole = (count: number): string => numbers.rounded(count, 0);

/** `1 figure`, `1,200 figures`. */
export const counted = (count: number, one: string, several: string): string =>
  `${whole(count)} ${byNumber(count, one, several)}`;

/** `1st`, `22nd`, `12.5th`. */
export const ordinal = (number: number): string =>
  `${number}${(Number.isInteger(number) && ENDINGS[ordinals.select(number)]) || 'th'}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string => lists.format(words);

/** Whose something is: `Ghana’s`, `the Philippines’`. */
export const possessive = (name: string): string => `${name}’${name.endsWith('s') ? '' : 's'}`;

/** The same of sentences. */
export const listedPieces = (sentences: readonly Sentence[]): Sentence =>
  lists
    .formatToParts(sentences.map((_, k) => String(k)))
    .flatMap(({ type, value }) => (type === 'element' ? sentences[Number(value)]! : [plain(value)]));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first letter small, where it begins a word and not an abbreviation. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** What is measured within a sentence, with the words that agree with it. */
export const agreeing = ({ label, plural, counted: many = false }: Noun) => ({
  name: inSentence(label),
  is: plural ? 'are' : 'is',
  it: plural ? 'they' : 'it',
  verb: (one: string, several: string) => (plural ? several : one),
  compared: (more: boolean) => (more ? (many ? 'more' : 'higher') : many ? 'fewer' : 'lower'),
});

/** `highest`, and of what is counted `most`. */
export const extreme = ({ counted: many = false }: Noun, high: boolean): string =>
  high ? (many ? 'most numerous' : 'highest') : many ? 'fewest' : 'lowest';

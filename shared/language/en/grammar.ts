import { formatNumber } from '../../formats/number.ts';

const plurals = new Intl.PluralRules('en');
const lists = new Intl.ListFormat('en-GB');

/** One of two words by a number: `is` of one, `are` of several. */
export const byNumber = (count: number, one: string, several: string): string =>
  plurals.select(count) === 'one' ? one : several;

/** `1 figure`, `1,200 figures`. */
export const counted = (count: number, one: string, several: string): string =>
  `${formatNumber(count, 'en', 0)} ${byNumber(count, one, several)}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string => lists.format(words);

/** Whose something is: `Ghana’s`, `the Philippines’`. */
export const possessive = (name: string): string => `${name}’${name.endsWith('s') ? '' : 's'}`;

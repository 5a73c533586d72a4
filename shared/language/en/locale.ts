import { datesIn } from '../../formats/date.ts';
import { numbersIn } from '../../formats/number.ts';

/** The English of this program, by its BCP 47 tag; numbers, dates, lists and plurals are written as it has them. */
export const locale = 'en-GB';

export const numbers = numbersIn(locale);
export const dates = datesIn(locale);
export const lists = new Intl.ListFormat(locale);
export const plurals = new Intl.PluralRules(locale);
export const ordinals = new Intl.PluralRules(locale, { type: 'ordinal' });

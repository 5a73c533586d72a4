import currencies from 'country-to-currency';
import codes from 'i18n-iso-countries/codes.json';
import demonyms from 'i18n-nationality/langs/en.json';
import type { Findable } from '../../controls/search.ts';
import { words } from '../../words.ts';

/** A country or a currency in a list to choose from, by its code, under its name in the language of the page. */
export interface Listed extends Findable {
  readonly id: string;
}

/** ISO 3166 codes: of three letters, and of two, by which the others name the country. */
const twoLettered = new Map<string, string>(codes.map(([two, three]) => [three!, two!]));

const byName = (entries: readonly Listed[]): readonly Listed[] => {
  const { compare } = new Intl.Collator(words.locale);
  return entries.toSorted((a, b) => compare(a.label, b.label));
};

/** All countries by their code of three letters, in the order of their names. */
export function countries(): readonly Listed[] {
  const called = new Intl.DisplayNames(words.locale, { type: 'region' });
  return byName([...twoLettered].map(([id, two]) => ({ id, label: called.of(two) ?? id, kind: id })));
}

/** All currencies by their ISO 4217 code, in the order of their names. */
export function listedCurrencies(): readonly Listed[] {
  const called = new Intl.DisplayNames(words.locale, { type: 'currency' });
  return byName(Intl.supportedValuesOf('currency').map((id) => ({ id, label: called.of(id) ?? id, kind: id })));
}

/** The currency of a country; empty where none is known. */
export const currencyOf = (code: string): string =>
  (currencies as Readonly<Record<string, string>>)[twoLettered.get(code) ?? ''] ?? '';

/** What to begin with as the adjective of a country: known in English, its name elsewhere. */
export function adjectiveOf(code: string, name: string): string {
  const known: Readonly<Record<string, string>> = words.locale.startsWith('en') ? demonyms.nationalities : {};
  return known[twoLettered.get(code) ?? ''] ?? name;
}

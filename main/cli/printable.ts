/**
 * Text as one line of a terminal takes it: line breaks are blanks, other control characters a replacement sign, so that
 * no name forges a row or steers the terminal. What cannot be seen and only shifts the rest is left out, and of marks that
 * stand on one letter no more than eight are kept.
 */
export const printable = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/(?<=\p{M}{8})\p{M}/gu, '');

/** Every text of a value made printable. */
export function printableTexts<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T;
  if (Array.isArray(value)) return value.map(printableTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printableTexts(inner)])) as T;
}

/** What a terminal could take for its own or show in another order, which JSON allows as it stands. */
const IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The same JSON with those characters escaped. */
export const printableJson = (json: string): string =>
  json.replace(IN_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readData } from '../../shared/imports/read-data.ts';
import type { ImportAnswers, ImportContext, Reading } from '../../shared/imports/reading.ts';
import { english } from '../../shared/language/en/english.ts';
import { sentence } from '../../shared/language/problems.ts';
import type { Series } from '../../shared/series/schema.ts';

const NAMES: Readonly<Record<string, string>> = {
  AUT: 'Austria',
  CHN: 'China',
  DEU: 'Germany',
  JPN: 'Japan',
  KHM: 'Cambodia',
  THA: 'Thailand',
  VNM: 'Vietnam',
};
const CURRENCIES: Readonly<Record<string, string>> = { AUT: 'EUR', JPN: 'JPY', VNM: 'VND', THA: 'THB' };

/** What is read from a document of two countries, by their codes: `KHM-JPN`. */
export function contextOf(pair: string, series: readonly Series[] = []): ImportContext {
  const [home = '', partner = ''] = pair.split('-');
  const country = (code: string) => ({ code, name: NAMES[code]!, adjective: NAMES[code]! });
  return {
    structure: { home: country(home), partner: country(partner), currency: CURRENCIES[partner] ?? 'USD', inputs: [] },
    sources: [],
    series,
  };
}

/** Bytes as a stream hands them over, in pieces of some size. */
export async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const fixture = (name: string): Uint8Array => readFileSync(join('tests/fixtures/imports', name));

export const readBytes = (
  bytes: Uint8Array | string,
  context: ImportContext | string = 'KHM-JPN',
  answers: ImportAnswers = {},
  { name = 'data.csv', size = 65_536 } = {},
): Promise<Reading> =>
  readData(
    english,
    { name, chunks: pieces(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, size) },
    typeof context === 'string' ? contextOf(context) : context,
    answers,
  );

export const readFixture = (name: string, context: ImportContext | string = 'KHM-JPN', answers: ImportAnswers = {}) =>
  readBytes(fixture(name), context, answers, { name });

/** Values of each series by its id. */
export const valuesOf = ({ series }: Reading): Readonly<Record<string, Series['values']>> =>
  Object.fromEntries(series.map(({ id, values }) => [id, values]));

/** All that is open or wrong, in words. */
export const openIn = ({ problems, questions }: Reading): readonly string[] =>
  [...problems, ...questions.map(({ why }) => why)].map((one) => sentence(english, one));

export const leftIn = ({ file }: Reading): Readonly<Record<string, number>> =>
  Object.fromEntries(file.left.map(({ why, rows }) => [why.code, rows]));

export const notesIn = ({ file }: Reading): readonly string[] => file.notes.map(({ code }) => code);

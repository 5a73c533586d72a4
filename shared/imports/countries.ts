import codes from 'i18n-iso-countries/codes.json';
import english from 'i18n-iso-countries/langs/en.json';
import japanese from 'i18n-iso-countries/langs/ja.json';
import type { Structure } from '../model/structure.ts';
import { ownText } from './own-text.ts';

/** Whose a row is, of the two countries of a document; `none` where the row says that it has no partner. */
export type Side = 'home' | 'partner' | 'world' | 'none' | 'other';

/** What statistics call countries beside their names of ISO 3166, by its code of three letters. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  BHS: ['Bahamas, The'],
  BOL: ['Bolivia (Plurinational State of)', 'Bolivia'],
  BRN: ['Brunei', 'Brunei Darussalam'],
  CIV: ["Cote d'Ivoire"],
  COD: ['Congo, Dem. Rep.', 'Dem. Rep. of the Congo'],
  COG: ['Congo, Rep.'],
  EGY: ['Egypt, Arab Rep.'],
  FRA: ['251'],
  GMB: ['Gambia, The'],
  HKG: ['China, Hong Kong SAR', 'Hong Kong, China', 'Hong Kong SAR, China', 'Hong Kong'],
  IND: ['699'],
  IRN: ['Iran, Islamic Rep.', 'Iran (Islamic Republic of)'],
  KGZ: ['Kyrgyz Republic', 'Kyrgyzstan'],
  KOR: ['Korea, Rep.', 'Rep. of Korea', 'Korea', 'Korea, Republic of', '韓国', '大韓民国'],
  LAO: ['Lao PDR', 'Laos', "Lao People's Dem. Rep.", "Lao People's Democratic Republic"],
  MAC: ['China, Macao SAR', 'Macao, China', 'Macao SAR, China'],
  MDA: ['Moldova', 'Republic of Moldova', 'Rep. of Moldova'],
  NOR: ['579'],
  PRK: ['Korea, Dem. Rep.', "Dem. People's Rep. of Korea", "Korea, Dem. People's Rep."],
  SVK: ['Slovak Republic', 'Slovakia'],
  SYR: ['Syrian Arab Republic', 'Syria'],
  CHE: ['757'],
  TWN: ['490', 'Other Asia, nes', 'Chinese Taipei', 'Taiwan, China', 'Taipei, Chinese', '台湾'],
  TZA: ['Tanzania', 'United Rep. of Tanzania'],
  USA: ['842', '米国', 'アメリカ'],
  GBR: ['英国'],
  VEN: ['Venezuela, RB', 'Venezuela'],
  VNM: ['Viet Nam', 'Vietnam'],
  YEM: ['Yemen, Rep.'],
};

const WORLD = new Set(['world', 'w00', 'wld', '0', '00', '000', 'allcountries', '世界']);
const NO_PARTNER = new Set(['', '...', '..', '-']);

/** A name without marks, blanks and signs, so that `Türkiye` and `TURKIYE` are one. */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^the |, the$/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

const namesIn = (list: Readonly<Record<string, string | readonly string[]>>, two: string): readonly string[] =>
  [list[two] ?? []].flat();

/** What a country is called in English, by its code of three letters; any other text as it is. */
export const countryName = (code: string): string => {
  const [two = ''] = codes.find(([, three]) => three === code) ?? [];
  return namesIn(english.countries, two)[0] ?? code;
};

/** All that a country is called in files: its codes of ISO and M49, its names in English and Japanese, and the document's. */
function callsOf({ code, name }: { readonly code: string; readonly name: string }): ReadonlySet<string> {
  const [two = '', , number = ''] = codes.find(([, three]) => three === code) ?? [];
  const names = [name, code, ...namesIn(english.countries, two), ...namesIn(japanese.countries, two)];
  const numbers = number === '' ? [] : [number, String(Number(number))];
  return new Set([...names, ...(ALSO[code] ?? [])].map(folded).concat(numbers));
}

/** Tells by a name or code of a file which of the document's countries it is. */
export function sidesOf({ home, partner }: Pick<Structure, 'home' | 'partner'>): (text: string) => Side {
  const [ofHome, ofPartner] = [callsOf(home), callsOf(partner)];
  const known = new Map<string, Side>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const trimmed = text.trim();
    const name = folded(trimmed);
    const side = NO_PARTNER.has(trimmed)
      ? 'none'
      : ofHome.has(name)
        ? 'home'
        : ofPartner.has(name)
          ? 'partner'
          : WORLD.has(name)
            ? 'world'
            : 'other';
    if (known.size < 10_000) known.set(ownText(text), side);
    return side;
  };
}

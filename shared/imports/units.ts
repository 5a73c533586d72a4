/** The unit of a file's numbers: what one of them is in the model's unit (USD m, persons, fractions), by currency. */
export interface FileUnit {
  /** As it is written on the command line and in the document: `JPY thousand`. */
  readonly text: string;
  /** The unit of the series; of another currency `USD m`, once it is divided by the rate. */
  readonly unit: string;
  readonly factor: number;
  /** The currency that an exchange rate is needed for; null for dollars and what is no money. */
  readonly currency: string | null;
}

const SCALES: Readonly<Record<string, number>> = { '': 1, thousand: 1e3, m: 1e6, bn: 1e9 };

/** A unit as options and documents write it: `USD`, `JPY thousand`, `persons`, `%`, `1`; null for anything else. */
export function unitNamed(text: string): FileUnit | null {
  const plain = text.trim().replace(/\s+/g, ' ');
  if (plain === '%') return { text: plain, unit: '1', factor: 0.01, currency: null };
  if (plain === '1') return { text: plain, unit: '1', factor: 1, currency: null };
  const [, what = '', size = ''] = /^([A-Z]{3}|persons)(?: (thousand|m|bn))?$/.exec(plain) ?? [];
  if (what === '') return rateNamed(plain);
  const scale = SCALES[size]!;
  if (what === 'persons') return { text: plain, unit: 'persons', factor: scale, currency: null };
  return { text: plain, unit: 'USD m', factor: scale / 1e6, currency: what === 'USD' ? null : what };
}

/** `JPY per USD` */
const rateNamed = (text: string): FileUnit | null =>
  /^[A-Z]{3} per USD$/.test(text) ? { text, unit: text, factor: 1, currency: null } : null;

/** A unit that is none of the model's, kept as it is: of reference data. */
export const ownUnit = (text: string): FileUnit => ({ text, unit: text.slice(0, 100), factor: 1, currency: null });

const MONEY: readonly (readonly [RegExp, string])[] = [
  [/us\$|us dollar|\busd\b|米ドル|百万ドル|千ドル|億ドル|^ドル$|constant \d{4} us|current us\$|\$/i, 'USD'],
  [/¥|\byen\b|\bjpy\b|円/i, 'JPY'],
  [/€|\beuro?s?\b/i, 'EUR'],
  [/£|\bgbp\b/i, 'GBP'],
];

const SIZES: readonly (readonly [RegExp, string])[] = [
  [/bn\b|billion|mrd|十億/i, 'bn'],
  [/mil(?:lions?)?\b|\bmn?\b|\bmio\b|百万/i, 'm'],
  [/thousand|\btsd\b|\bk\b|千/i, 'thousand'],
];

/** The unit that words in brackets, a heading or a title state; null where they state none. */
export function unitStated(words: string): FileUnit | null {
  const text = words.normalize('NFKC').trim();
  const rate = /円\/ドル|yen per (?:us )?dollar|yen\/(?:us )?dollar/i.test(text) ? 'JPY per USD' : null;
  if (rate) return unitNamed(rate);
  if (/億/.test(text)) return null;
  if (/per capita|per worker|per person|ppp|\bLCU\b|local currency|national currency/i.test(text)) return null;
  if (/%|percent|per cent/i.test(text)) return unitNamed('%');
  const currency = MONEY.find(([form]) => form.test(text))?.[1];
  const size = SIZES.find(([form]) => form.test(text))?.[1];
  if (currency) return unitNamed(size ? `${currency} ${size}` : currency);
  const [, code] = /\b([A-Z]{3})\b/.exec(text) ?? [];
  if (code && CURRENCY_CODES.has(code)) return unitNamed(size ? `${code} ${size}` : code);
  if (/persons|people|population|人$/i.test(text)) return unitNamed(size ? `persons ${size}` : 'persons');
  return null;
}

const CURRENCY_CODES = new Set(
  'AUD BRL CAD CHF CNY CZK DKK HKD HUF IDR INR KHR KRW LAK MMK MXN MYR NOK NZD PHP PLN RUB SEK SGD THB TRY TWD VND ZAR'.split(
    ' ',
  ),
);

/** What stands in brackets behind a name: of `GDP (current US$)`, `current US$`. */
export const inBrackets = (name: string): string => /[(（]([^()（）]*)[)）][^()（）]*$/.exec(name)?.[1] ?? '';

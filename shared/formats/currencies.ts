/** What people write for a currency, in small letters and without blanks, by its ISO code; `$` is that of many. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  USD: ['us$', '$us', 'usdollar', 'usdollars', '米ドル', '米国ドル', 'ដុល្លារអាមេរិក'],
  JPY: ['¥', 'yen', 'japaneseyen', '円', '日本円', 'យ៉េន'],
  KHR: ['៛', 'riel', 'riels', 'リエル', 'រៀល'],
  EUR: ['€', 'euro', 'euros', 'ユーロ', 'អឺរ៉ូ'],
  GBP: ['£', 'pound', 'pounds', 'ポンド'],
  CNY: ['¥', 'rmb', 'yuan', '元', '人民元'],
  KRW: ['₩', 'won', 'ウォン'],
  THB: ['฿', 'baht', 'バーツ', 'បាត'],
  VND: ['₫', 'dong', 'ドン', 'ដុង'],
  INR: ['₹', 'rupee', 'rupees', 'ルピー'],
  AUD: ['a$', 'au$'],
  CAD: ['c$', 'ca$'],
  HKD: ['hk$'],
  NZD: ['nz$'],
  SGD: ['s$', 'sg$'],
  TWD: ['nt$'],
};
const DOLLARS = ['$', 'dollar', 'dollars', 'ドル', 'ដុល្លារ'];
const OF_DOLLARS = ['USD', 'AUD', 'CAD', 'HKD', 'NZD', 'SGD', 'TWD'];

/** Powers of ten that people say behind digits. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ...['k', 'thousand', '千', 'ពាន់'].map((word) => [word, 3] as const),
  ...['m', 'mn', 'mio', 'million', 'millions', '百万', 'លាន'].map((word) => [word, 6] as const),
  ...['bn', 'b', 'billion', 'billions', '十億', 'ពាន់លាន'].map((word) => [word, 9] as const),
  ...['tn', 'trn', 'trillion', 'trillions', '兆'].map((word) => [word, 12] as const),
  ...([
    ['万', 4],
    ['十万', 5],
    ['千万', 7],
    ['億', 8],
    ['百億', 10],
    ['千億', 11],
  ] as const),
]);

/** The currency of a unit, and what people write for it: `JPY per USD` gives those of yen and dollars. */
export const currencyWords = (unit: string): readonly string[] =>
  (unit.match(/\b[A-Z]{3}\b/g) ?? []).flatMap((code) => [
    code,
    ...(WORDS[code] ?? []),
    ...(code === 'USD' ? DOLLARS : []),
  ]);

const CURRENCIES: ReadonlyMap<string, readonly string[]> = (() => {
  const codes = new Map<string, string[]>();
  const add = (word: string, code: string) => codes.set(word, [...(codes.get(word) ?? []), code]);
  for (const [code, words] of Object.entries(WORDS)) for (const word of [code.toLowerCase(), ...words]) add(word, code);
  for (const code of OF_DOLLARS) for (const word of DOLLARS) add(word, code);
  return codes;
})();

/** Currencies that words may mean, and the power of ten they say; empty and null where they say none. */
export interface Money {
  readonly currencies: readonly string[];
  readonly size: number | null;
}

/** Words as a size, a currency or both in either order, or null where anything else stands there; `own` is a code more. */
export function moneyIn(words: string, own = ''): Money | null {
  const size = SIZES.get(words);
  if (words === '' || size !== undefined) return { currencies: [], size: size ?? null };
  for (let k = 0; k <= words.length; k++) {
    const [front, back] = [words.slice(0, k), words.slice(k)];
    for (const [currency, said] of [
      [front, back],
      [back, front],
    ] as const) {
      const currencies = currency === '' ? undefined : currenciesFor(currency, own);
      if (currencies && (said === '' || SIZES.has(said))) return { currencies, size: SIZES.get(said) ?? null };
    }
  }
  return null;
}

const currenciesFor = (word: string, own: string): readonly string[] | undefined =>
  CURRENCIES.get(word) ?? (own !== '' && word === own.toLowerCase() ? [own] : undefined);

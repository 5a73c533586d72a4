/**
 * Numbers as people of one language read them. Minus is a real minus sign, which lines up with digits; what has no value,
 * as the concentration of a flow of nothing, is a dash.
 */
export interface Numbers {
  /** With thousands separators, and as many decimals as its size is read with unless told; vast ones as 1.25E18. */
  rounded(value: number, decimals?: number): string;
  /** With at most so many decimals, and none that are zeros: `1.5`, `2,000`. */
  shortest(value: number, most?: number): string;
  /** A difference, always with its sign: +347, −37; 0 where nothing is left after rounding. */
  difference(value: number, decimals?: number): string;
  /** A fraction as a percentage: 0.198 → 19.8%; vast ones as 1.25E18%. */
  percent(fraction: number, decimals?: number): string;
  /** A fraction as a percentage with its sign: +5.2%. */
  percentDifference(fraction: number, decimals?: number): string;
  /** All digits, grouped: what a field shows, so that nothing is lost by looking at it; a whole number has up to 16. */
  exactly(value: number): string;
  /** Decimals begin with a comma: 1.361,26. */
  readonly decimalComma: boolean;
}

/** Digits after the point that a value of this size is read with: 4,304 · 36.0 · 1.25 · 0.0125. */
export function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (!(size > 0) || size >= 100) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return Math.min(6, 2 - Math.floor(Math.log10(size)));
}

/** The same for a percentage, from the decimals of its fraction: one, and below 1% two digits. */
export const percentDecimals = (decimals: number): number => Math.max(1, decimals - 3);

const NO_VALUE = '–';

/** From here on no digit after the first few says anything, and all of them fill lines. */
const VAST = 1e15;
const VAST_DIGITS: Intl.NumberFormatOptions = { notation: 'scientific', maximumFractionDigits: 2 };

const fixed = (decimals: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
});

const withMinus = (text: string): string => text.replace('-', '−');
/** What is nothing after rounding has no sign. */
const signed = (text: string): string => (/[1-9]/.test(text) ? withMinus(text) : text.replace('-', ''));

/** How numbers are written in a language, by its BCP 47 tag. */
export function numbersIn(locale: string): Numbers {
  const kept = <Key>(optionsOf: (key: Key) => Intl.NumberFormatOptions) => {
    const formats = new Map<Key, Intl.NumberFormat>();
    return (key: Key): Intl.NumberFormat => {
      let known = formats.get(key);
      if (!known) {
        known = new Intl.NumberFormat(locale, optionsOf(key));
        formats.set(key, known);
      }
      return known;
    };
  };
  const digits = (decimals: number | 'vast') => (decimals === 'vast' ? VAST_DIGITS : fixed(decimals));
  const plain = kept(digits);
  const shortest = kept((most: number) => ({ maximumFractionDigits: most }));
  const percentages = kept((decimals: number | 'vast') => ({ style: 'percent', ...digits(decimals) }));
  const all = kept((safe: boolean) => (safe ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 15 }));

  const rounded: Numbers['rounded'] = (value, decimals = decimalsFor(value)) => {
    if (Number.isNaN(value)) return NO_VALUE;
    if (Math.abs(value) >= VAST) return withMinus(plain('vast').format(value));
    return signed(plain(decimals).format(value));
  };
  const percent: Numbers['percent'] = (fraction, decimals = 1) => {
    if (Number.isNaN(fraction)) return NO_VALUE;
    const shown = Math.abs(fraction) < 0.5 * 10 ** (-decimals - 2) ? 0 : fraction;
    return withMinus(percentages(100 * Math.abs(fraction) >= VAST ? 'vast' : decimals).format(shown));
  };
  return {
    rounded,
    shortest: (value, most = Math.abs(value) >= 1000 ? 0 : 3) =>
      Math.abs(value) >= VAST ? rounded(value) : signed(shortest(most).format(value)),
    difference(value, decimals) {
      const text = rounded(value, decimals);
      if (text !== NO_VALUE && !/[1-9]/.test(text)) return '0';
      return value > 0 ? `+${text}` : text;
    },
    percent,
    percentDifference(fraction, decimals) {
      const text = percent(fraction, decimals);
      return fraction > 0 && /[1-9]/.test(text) ? `+${text}` : text;
    },
    exactly: (value) => withMinus(all(Number.isSafeInteger(value)).format(value)),
    get decimalComma() {
      return plain(1).format(0.5).includes(',');
    },
  };
}

/** With a point, as a field has numbers before it gives them the signs of its language. */
export const pointed = numbersIn('en');

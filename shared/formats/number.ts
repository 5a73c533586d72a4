/**
 * Numbers as people read them. Every function takes a locale (BCP 47), so that a language writes its own form; minus
 * is a real minus sign, which lines up with digits.
 */
const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return known(`${locale} ${JSON.stringify(options)}`, locale, () => options);
}

/** Many numbers are written at every move of a slider: their format is found without its options. */
const decimalFormat = (locale: string, decimals: number): Intl.NumberFormat =>
  known(`${locale} ${decimals}`, locale, () => fixed(decimals));

function known(key: string, locale: string, options: () => Intl.NumberFormatOptions): Intl.NumberFormat {
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale, options());
    formats.set(key, found);
  }
  return found;
}

const withMinus = (text: string): string => text.replace('-', '−');

/** Digits after the point that a value of this size is read with: 4,304 · 36.0 · 1.25 · 0.0125. */
export function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return Math.min(6, 2 - Math.floor(Math.log10(size)));
}

/** From here on no digit after the first few says anything, and all of them fill lines. */
const VAST = 1e15;
const VAST_DIGITS: Intl.NumberFormatOptions = { notation: 'scientific', maximumFractionDigits: 2 };

const fixed = (decimals: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
});

/** A value with thousands separators, and as many decimals as its size is read with unless told; vast ones as 1.25E18. */
export function formatNumber(value: number, locale = 'en', decimals = decimalsFor(value)): string {
  if (Math.abs(value) >= VAST) return withMinus(format(locale, VAST_DIGITS).format(value));
  const rounded = decimalFormat(locale, decimals).format(value);
  return withMinus(/[1-9]/.test(rounded) ? rounded : rounded.replace('-', ''));
}

/** A difference, always with its sign: +347, −37; 0 where nothing is left after rounding. */
export function formatDifference(value: number, locale = 'en', decimals = decimalsFor(value)): string {
  const text = formatNumber(value, locale, decimals);
  if (!/[1-9]/.test(text)) return '0';
  return value > 0 ? `+${text}` : text;
}

/** A fraction as a percentage: 0.198 → 19.8%; vast ones as 1.25E18%. */
export function formatPercent(fraction: number, locale = 'en', decimals = 1): string {
  const digits = 100 * Math.abs(fraction) >= VAST ? VAST_DIGITS : fixed(decimals);
  const shown = Math.abs(fraction) < 0.5 * 10 ** (-decimals - 2) ? 0 : fraction;
  return withMinus(format(locale, { style: 'percent', ...digits }).format(shown));
}

/** A fraction as a percentage with its sign: +5.2%. */
export function formatPercentDifference(fraction: number, locale = 'en', decimals = 1): string {
  const text = formatPercent(fraction, locale, decimals);
  return fraction > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** All digits, grouped: what a field shows, so that nothing is lost by looking at it; a whole number has up to 16. */
export const formatExactly = (value: number, locale = 'en'): string =>
  withMinus(
    format(
      locale,
      Number.isSafeInteger(value) ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 15 },
    ).format(value),
  );

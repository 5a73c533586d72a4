/** Longer texts are no numbers, and are not searched for one. */
const LONGEST = 200;

const KHMER_ZERO = 0x17e0;
const FULL_WIDTH = 0xfee0;
const WIDE_SIGNS: Readonly<Record<string, string>> = { '￡': '£', '￥': '¥', '￦': '₩' };

/**
 * The same text with one sign for each digit, letter, blank, apostrophe and minus, in small letters and without what
 * cannot be seen. Only wide and narrow forms are exchanged: `5²` and `①` stay what they are, which is no number.
 */
const plain = (text: string): string =>
  text
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH))
    .replace(/[￡￥￦]/g, (sign) => WIDE_SIGNS[sign]!)
    .replace(/[\uff65-\uff9f]+/g, (katakana) => katakana.normalize('NFKC'))
    .replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - KHMER_ZERO))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2010-\u2013\u2212\ufe63]/g, '-')
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .trim()
    .toLowerCase();

/** What stands around the digits of a number, and the digits as they were typed. */
export interface TypedParts {
  readonly negative: boolean;
  /** Words before and after the digits, without blanks and full stops. */
  readonly before: string;
  readonly after: string;
  readonly digits: string;
  /** Power of ten behind the digits: 3 in 2.5e3; null where there is none. */
  readonly exponent: number | null;
}

/** A sign before the words or behind them; a katakana dash is typed for a minus, but is a letter inside of a word. */
const BEFORE = /^([-+▲△(ー]?)([^-+▲△()]*?)([-+▲△(ー]?)$/;
const POWER_OF_TEN = /^e([+-]?\d+)/;

const bare = (words: string): string => words.replace(/[ .]/g, '');

/** Takes a text apart into sign, words, digits and power of ten, or null where it holds no digits or two signs. */
export function typedParts(text: string): TypedParts | null {
  if (text.length > LONGEST) return null;
  const typed = plain(text);
  const start = typed.search(/[.,]?\d/);
  if (start < 0) return null;
  const around = BEFORE.exec(typed.slice(0, start).replaceAll(' ', ''));
  if (!around) return null;
  const [, outer = '', before = '', inner = ''] = around;
  const sign = outer + inner;
  if (sign.length > 1) return null;
  const digits = /^[\d.,' _]+/.exec(typed.slice(start))![0];
  const power = POWER_OF_TEN.exec(typed.slice(start + digits.length));
  const rest = typed.slice(start + digits.length + (power?.[0].length ?? 0));
  // What is in brackets is negative, whether the unit stands in them or behind them.
  const after = sign === '(' ? rest.replace(')', '') : rest;
  if (sign === '(' && after === rest) return null;
  return {
    negative: sign !== '' && sign !== '+',
    before: bare(before),
    after: bare(after),
    digits: digits.trim(),
    exponent: power ? Number(power[1]) : null,
  };
}

/** Thousands in groups of three, or as in India the last three and pairs before them. */
function grouped(integer: string, separator: string): boolean {
  const [first = '', ...groups] = integer.split(separator);
  if (/^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group))) return true;
  return separator === ',' && /^\d{1,2}(,\d{2})+,\d{3}$/.test(integer);
}

/**
 * Digits read with this sign for the decimals, and any other, of one kind, for the thousands: `1361.26`, or null where
 * they cannot be read so.
 */
function withDecimals(digits: string, decimal: Decimal): string | null {
  const [integer = '', fraction = '', ...more] = digits.split(decimal);
  if (more.length > 0 || /\D/.test(fraction) || (integer === '' && fraction === '')) return null;
  const separator = /\D/.exec(integer)?.[0];
  if (separator !== undefined && !grouped(integer, separator)) return null;
  return `${integer.replace(/\D/g, '') || '0'}.${fraction || '0'}`;
}

export type Decimal = '.' | ',';

/** How digits can be read, each time with a point for the decimals. */
export interface ReadDigits {
  /** One reading, as it is written here or only elsewhere; or two, of which nobody here means the second, or may. */
  readonly kind: 'here' | 'elsewhere' | 'sure' | 'unsure';
  /** As it is written here first. */
  readonly texts: readonly string[];
  /** Of two readings thousands behind a 0, which nobody writes. */
  readonly unlikely: readonly string[];
}

/**
 * Digits with their separators, where decimals stand behind `decimal`: one separator with three digits behind it has two
 * readings. Null for what is no number.
 */
export function readDigits({ digits, exponent }: TypedParts, decimal: Decimal): ReadDigits | null {
  const here = withDecimals(digits, decimal);
  const elsewhere = withDecimals(digits, decimal === '.' ? ',' : '.');
  if (here === null) return elsewhere === null ? null : { kind: 'elsewhere', texts: [elsewhere], unlikely: [] };
  if (elsewhere === null || Number(here) === Number(elsewhere)) return { kind: 'here', texts: [here], unlikely: [] };
  const [first = ''] = digits.split(/[.,]/);
  const zero = first.startsWith('0');
  const decimals = digits.includes(decimal);
  // A power of ten stands behind decimals.
  const sure = decimals ? first === '0' || exponent !== null : !zero;
  const thousands = decimals ? elsewhere : here;
  return { kind: sure ? 'sure' : 'unsure', texts: [here, elsewhere], unlikely: zero ? [thousands] : [] };
}

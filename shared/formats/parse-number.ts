import { accepted, type Outcome, refused } from '../outcome.ts';
import { formatExactly } from './number.ts';
import { typedUnit } from './typed-unit.ts';

export interface NumberField {
  /** Name of the field, for the sentence that refuses. */
  readonly label: string;
  /** A plain number is a percentage: `19.8` means 0.198. */
  readonly percent?: boolean;
  /** Unit of the value, as in the register: what may be typed with it, and in `USD m` what 1.2bn is. */
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** A calendar year: written without separators. */
  readonly year?: boolean;
  /** Where a decimal comma is written: 1.361,26. */
  readonly decimalComma?: boolean;
}

/**
 * A number as people type it: `19.8`, `19.8%`, `1,361.26`, `1.2bn`, `−5`, full-width and Khmer digits. Gives the value as
 * code and files have it (a percentage as a fraction, money in the field's millions), or a sentence that says what is
 * allowed; never NaN.
 */
export function parseNumber(text: string, field: NumberField): Outcome<number> {
  const { label, min, max, whole = false, decimalComma = false } = field;
  const typed = text.trim();
  const no = (what: string, first = '') => refused({ where: label, what, allowed: `${first}${allowed(field)}` });
  if (typed === '') return no('is empty');
  const match = AROUND_DIGITS.exec(plain(typed));
  if (!match) return no(`“${typed}” is no number`);
  const [, outer = '', before = '', inner = '', number = '', exponent = '', after = ''] = match;
  const digits = separated(number, decimalComma);
  if (digits === null || (outer !== '' && inner !== ''))
    return no(`“${typed}” is no number`, decimalHint(number, field));
  const unit = typedUnit(bare(before), bare(after), field);
  if (unit === 'unknown') return no(`“${typed}” is no number`);
  if (unit === 'no percentage') return no(`“${typed}” is a percentage, which this is not`);
  if (unit === 'ambiguous') {
    return no(`“${typed}” may count dollars or millions of them`, 'say it in millions, or with m or bn behind it: ');
  }
  const sign = outer === '-' || inner === '-' ? -1 : 1;
  // Divided, as a person would: 19.8 / 100 is 0.198, where 19.8 × 0.01 is not.
  const value = (sign * Number(`${digits}${exponent}`) * unit.times) / unit.over;
  if (!Number.isFinite(value) || value < min || value > max || (whole && !Number.isInteger(value))) {
    return no(`“${typed}” is not possible`);
  }
  return accepted(value);
}

/** Sign, words before, sign, digits with their separators, a power of ten, words after. */
const AROUND_DIGITS = /^([+-]?)\s*([a-z$\s]*)([+-]?)\s*(\d[\d.,\s'_]*|\.\d+)(e[+-]?\d+)?\s*([a-z%$/][a-z%$/.\s]*)?$/;

const KHMER_ZERO = 0x17e0;

/** The same text with one sign for minus, one for each digit, and one blank. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - KHMER_ZERO))
    .replace(/\u2019/g, "'")
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .trim()
    .toLowerCase();

const bare = (words: string): string => words.replace(/\s/g, '');

/** Digits with a decimal point: separators of thousands, of one kind, taken out where they stand as such. */
function separated(text: string, decimalComma: boolean): string | null {
  const [thousands, decimal] = decimalComma ? ['.', ','] : [',', '.'];
  const parts = text.trim().split(decimal!);
  if (parts.length > 2) return null;
  const [integer = '', fraction = ''] = parts;
  if (!/^\d*$/.test(fraction) || (integer === '' && fraction === '')) return null;
  const separators = new Set(integer.replace(/\d/g, ''));
  if (separators.size > 1) return null;
  const [separator] = separators;
  if (separator === decimal || (separator !== undefined && !`${thousands} '_`.includes(separator))) return null;
  const [first = '', ...groups] = separator === undefined ? [integer] : integer.split(separator);
  if (groups.length > 0 && (first.length < 1 || first.length > 3)) return null;
  if (!groups.every(({ length }) => length === 3)) return null;
  const digits = [first, ...groups].join('');
  return `${digits === '' ? '0' : digits}.${fraction === '' ? '0' : fraction}`;
}

/** Where the digits make sense with the other sign for the decimals, how they are written here. */
function decimalHint(number: string, { decimalComma = false }: NumberField): string {
  const other = separated(number, !decimalComma);
  if (other === null) return '';
  const here = other.replace(/\.0$/, '');
  return `decimals stand behind a ${decimalComma ? 'comma' : 'point'}: ${decimalComma ? here.replace('.', ',') : here}; `;
}

function allowed({ percent = false, min, max, whole = false, year = false }: NumberField): string {
  const digits = (value: number) => (year ? String(value) : formatExactly(round(value)));
  const shown = (value: number) => (percent ? `${formatExactly(round(value * 100))}%` : digits(value));
  const what = year ? 'a year' : whole ? 'a whole number' : 'a number';
  return `${what} from ${shown(min)} to ${shown(max)} is needed`;
}

const round = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(12)));

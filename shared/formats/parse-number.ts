import { accepted, type Outcome, refused } from '../outcome.ts';
import { formatExactly } from './number.ts';

export interface NumberField {
  /** Name of the field, for the sentence that refuses. */
  readonly label: string;
  /** A plain number is a percentage: `19.8` means 0.198. */
  readonly percent?: boolean;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** A calendar year: written without separators. */
  readonly year?: boolean;
  /** Where a decimal comma is written: 1.361,26. */
  readonly decimalComma?: boolean;
}

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
};

/**
 * A number as people type it: `19.8`, `19.8%`, `1,361.26`, `1.2bn`, `−5`, full-width digits. Gives the value as code and
 * files have it (a percentage as a fraction), or a sentence that says what is allowed; never NaN.
 */
export function parseNumber(text: string, field: NumberField): Outcome<number> {
  const { label, percent = false, min, max, whole = false, decimalComma = false } = field;
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\s\u00a0\u202f'’_]/g, '')
    .toLowerCase();
  const match = /^([+-]?)([\d.,]+)(%|[a-z]*)$/.exec(plain);
  const digits = match && separated(match[2]!, decimalComma);
  const scale = match ? (match[3] === '' || match[3] === '%' ? 1 : SCALES[match[3]!]) : undefined;
  if (!match || digits === null || scale === undefined) {
    return refused({
      where: label,
      what: text.trim() === '' ? 'is empty' : `“${text.trim()}” is no number`,
      allowed: allowed(field),
    });
  }
  const sign = match[1] === '-' ? -1 : 1;
  const asPercent = match[3] === '%' || (percent && match[3] === '');
  // Divided, as a person would: 19.8 / 100 is 0.198, where 19.8 × 0.01 is not.
  const value = (sign * Number(digits) * scale) / (asPercent ? 100 : 1);
  if (!Number.isFinite(value) || value < min || value > max || (whole && !Number.isInteger(value))) {
    return refused({ where: label, what: `“${text.trim()}” is not possible`, allowed: allowed(field) });
  }
  return accepted(value);
}

/** Digits with a decimal point: separators of thousands taken out, where they stand as such. */
function separated(text: string, decimalComma: boolean): string | null {
  const [thousands, decimal] = decimalComma ? ['.', ','] : [',', '.'];
  const parts = text.split(decimal!);
  if (parts.length > 2) return null;
  const [integer = '', fraction = ''] = parts;
  if (fraction.includes(thousands!)) return null;
  const groups = integer.split(thousands!);
  const grouped =
    groups.length === 1 || (groups[0]!.length >= 1 && groups.slice(1).every(({ length }) => length === 3));
  const digits = groups.join('');
  if (!grouped || (digits === '' && fraction === '')) return null;
  return `${digits === '' ? '0' : digits}.${fraction === '' ? '0' : fraction}`;
}

function allowed({ percent = false, min, max, whole = false, year = false }: NumberField): string {
  const digits = (value: number) => (year ? String(value) : formatExactly(round(value)));
  const shown = (value: number) => (percent ? `${formatExactly(round(value * 100))}%` : digits(value));
  const what = year ? 'a year' : whole ? 'a whole number' : 'a number';
  return `${what} from ${shown(min)} to ${shown(max)} is needed`;
}

const round = (value: number): number => Number(value.toPrecision(12));

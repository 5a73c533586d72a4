import { pointed } from '../../shared/formats/number.ts';
import { type NumberField, parseNumber } from '../../shared/formats/parse-number.ts';
import { scaleOf } from '../../shared/formats/typed-unit.ts';

/** Characters that a field in a dense row has room for: 1,950,000. */
const ROOM = 9;

const inField = (value: number, { percent }: NumberField): number =>
  !percent && Number.isSafeInteger(value) ? value : Number((percent ? value * 100 : value).toPrecision(14));

const OTHER_SIGN: Readonly<Record<string, string>> = { '.': ',', ',': '.' };

/** With the signs that the field's language writes. */
const inLanguage = (text: string, { decimalComma = false }: NumberField): string =>
  decimalComma ? text.replace(/[.,]/g, (sign) => OTHER_SIGN[sign]!) : text;

/**
 * All digits of a value, as it is typed: a fraction as a percentage without its sign, no separators of thousands. Reads
 * back as the very same value, wherever it is in range.
 */
export function exactValue(value: number | null, field: NumberField): string {
  if (value === null) return '';
  const text = inLanguage(allDigits(value, field.percent ? 2 : 0), field);
  if (!/^-?\d{1,3}[.,]\d{3}$/.test(text)) return text;
  const read = parseNumber(text, field);
  // Three decimals may be thousands as well, four cannot.
  return read.ok && read.value === value ? text : `${text}0`;
}

/** The fewest digits that are this number and no other, `places` places to the left of its point. */
function allDigits(value: number, places: number): string {
  if (value === 0) return '0';
  const sign = value < 0 ? '-' : '';
  const [mantissa = '', exponent] = Math.abs(value).toExponential().split('e');
  const power = Number(exponent) + places;
  if (power < -7 || power > 20) return `${sign}${mantissa}e${power}`;
  const digits = mantissa.replace('.', '');
  const point = power + 1;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** All digits of a value, as it is read. */
export function readValue(value: number, field: NumberField): string {
  const shown = inField(value, field);
  return field.year ? String(shown) : inLanguage(pointed.exactly(shown), field);
}

/**
 * A value as it stands in a field that is not being typed in: with as many decimals as say it and as there is room for,
 * at most two from 1 on and three digits below. What is longer even without decimals is in millions or billions, but for
 * whole numbers.
 */
export function roundedValue(value: number | null, field: NumberField): string {
  if (value === null) return '';
  // A count is never half said.
  if (field.year || field.whole) return readValue(value, field);
  return inLanguage(roundedNumber(inField(value, field), scaleOf(field)), field);
}

/** `scale` is the power of ten in which the field counts: a million million US dollars is a trillion. */
function roundedNumber(shown: number, scale: number): string {
  const size = Math.abs(shown);
  const most = size >= 1 || size === 0 ? 2 : Math.min(8, 2 - Math.floor(Math.log10(size)));
  for (let decimals = most; decimals >= 0; decimals--) {
    const text = pointed.shortest(shown, decimals);
    if (text.length <= ROOM) return text;
  }
  const counted = size * 10 ** scale;
  const [power, word] = counted < 1e9 ? [6, 'm'] : counted < 1e12 ? [9, 'bn'] : [12, 'tn'];
  return `${pointed.shortest(shown / 10 ** (power - scale), 2)}${word}`;
}

import { type Problem, type ProblemParams, problem } from '../language/problems.ts';
import { type Refusal, refused } from '../outcome.ts';
import { pointed } from './number.ts';
import { readDigits, type TypedParts, typedParts } from './typed-digits.ts';
import { type TypedUnit, typedUnit, type UnitOfField } from './typed-unit.ts';

export interface NumberField extends UnitOfField {
  /** Name of the field, in the words of the page: where it is said that a text is refused. */
  readonly label: string;
  /** What is allowed: of two readings of a text, one outside is not meant. */
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** A calendar year: written without separators. */
  readonly year?: boolean;
  /** Where a decimal comma is written: 1.361,26. */
  readonly decimalComma?: boolean;
}

/** One of the values a text may mean, and how it is shown with the field's unit: `7,500 persons a year`. */
export interface Reading {
  readonly value: number;
  readonly text: string;
}

/** Why a text is not taken, and the values it may mean, smallest first: the analyst chooses. */
export interface Unread extends Refusal {
  readonly readings: readonly Reading[];
}

export type NumberRead = { readonly ok: true; readonly value: number } | Unread;

/**
 * A number as people type it: `19.8`, `19.8%`, `1,361.26`, `1.2bn`, `▲5`, `¥1,950,000`, `20億ドル`, full-width and Khmer
 * digits. Gives the value as code and files have it (a percentage as a fraction, money in the field's millions): the
 * double nearest to what was typed, never NaN. Otherwise what is allowed, with the readings of a
 * text that has two (`0,198`; `$2,000` in USD m) or one that is written otherwise here (`19,8`). Linear in the text.
 */
export function parseNumber(text: string, field: NumberField): NumberRead {
  const { label } = field;
  const range = rangeOf(field);
  if (text.trim() === '') return unread(problem('number.empty', label, range));
  const typed = { typed: clipped(text.trim()), ...range };
  const parts = typedParts(text.trim());
  const digits = parts && readDigits(parts, field.decimalComma ? ',' : '.');
  if (!parts || !digits) return unread(problem('number.none', label, typed));
  const unit = typedUnit(parts.before, parts.after, field);
  if (unit.kind !== 'read' && unit.kind !== 'either') return unread(ofAnotherKind(typed, unit, field));

  const powers = unit.kind === 'read' ? [unit.tens] : unit.tens;
  const valuesOf = (texts: readonly string[]) =>
    texts.flatMap((text) => powers.map((tens) => typedValue(parts, text, tens)).filter((one) => isAllowed(one, field)));
  const { kind, texts, unlikely } = digits;
  if (unit.kind === 'either') {
    const values = valuesOf(kind === 'sure' ? texts.slice(0, 1) : texts);
    const { singles, sizes } = unit;
    return unread(problem('number.size', label, { ...typed, singles, sizes }), readingsOf(values, field));
  }
  const values = valuesOf(texts);
  const readings = readingsOf(values, field);
  const [value] = values;
  if (kind === 'elsewhere') {
    return unread(problem('number.signs', label, { ...typed, ...writtenHere(parts, texts[0]!, field) }), readings);
  }
  if (value === undefined) return unread(problem('number.notPossible', label, typed));
  if (values.length > 1 && kind === 'unsure') return ofTwoReadings(typed, readings, field);
  if (values.length === 1 && valuesOf(unlikely).length > 0) {
    return unread(problem('number.notPossible', label, typed), readings);
  }
  return { ok: true, value };
}

/** The typed value, computed from its decimal digits alone, so that 19.8% is 0.198 where 19.8 × 0.01 is not. */
function typedValue({ negative, exponent }: TypedParts, digits: string, tens: number): number {
  const value = Number(`${digits}e${(exponent ?? 0) + tens}`);
  // What is nearer to 0 than a number can be is not silently 0.
  if (value === 0) return /[1-9]/.test(digits) ? Number.NaN : 0;
  return negative ? -value : value;
}

const isAllowed = (value: number, { min, max, whole = false }: NumberField): boolean =>
  Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value));

const unread = (why: Problem, readings: readonly Reading[] = []): Unread => ({ ...refused(why), readings });

type Typed = ProblemParams<'number.none'>;

function ofTwoReadings({ typed }: Typed, readings: readonly Reading[], field: NumberField): Unread {
  const unit = unitOf(field);
  // The unit is said once.
  const numbers = readings.map(({ text }) => (field.percent ? text : text.slice(0, text.length - unit.length)));
  const facts = { typed, readings: numbers, unit: field.percent ? '' : unit };
  return unread(problem('number.readings', field.label, facts), readings);
}

/** What is wrong with the words beside digits, and what is meant here. */
function ofAnotherKind(typed: Typed, unit: TypedUnit, { label, percent, unit: own = '' }: NumberField): Problem {
  const here = percent ? ({ percent } as const) : own === '' || own === '1' ? null : { unit: own };
  if (unit.kind === 'percentage') return problem('number.percentage', label, typed);
  if (unit.kind === 'currency') return problem('number.currency', label, { ...typed, currency: unit.code, here });
  if (unit.kind === 'unknown' && /\p{L}/u.test(unit.words)) return problem('number.unit', label, { ...typed, here });
  return problem('number.none', label, typed);
}

/** Where the digits make sense with the other sign for the decimals, how they are written here. */
function writtenHere({ negative, digits, exponent }: TypedParts, read: string, field: NumberField) {
  const grouped = read.endsWith('.0') && /[.,]\d{3}$/.test(digits);
  const number = read.replace(/\.0$/, '');
  const text = `${negative ? '−' : ''}${here(grouped ? pointed.exactly(Number(number)) : number, field)}`;
  return {
    part: grouped ? 'thousands' : 'decimals',
    sign: grouped === (field.decimalComma ?? false) ? 'point' : 'comma',
    here: `${text}${exponent === null ? '' : `e${exponent}`}`,
  } as const;
}

/** The values as they are shown in the field's unit, each once, the smallest first. */
function readingsOf(values: readonly number[], field: NumberField): readonly Reading[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const texts = sorted.map((value) => shown(value, field));
  const bare = texts.map((text) => text.replace(/[.,]/g, ''));
  return sorted.map((value, k) => {
    // 1.361 and 1,361 would ask the same again: the thousands stand without their sign.
    const alike = bare.filter((text) => text === bare[k]).length > 1;
    const text =
      alike && Number.isInteger(inField(value, field)) ? String(inField(value, field)).replace('-', '−') : texts[k];
    return { value, text: `${text}${unitOf(field)}` };
  });
}

const unitOf = ({ percent, unit = '', year }: NumberField): string =>
  percent ? '%' : unit === '' || unit === '1' || year ? '' : ` ${unit}`;

/** What the field takes, its ends as it shows them. */
function rangeOf(field: NumberField): ProblemParams<'number.empty'> {
  const { min, max, percent, year = false, whole = false } = field;
  const text = (value: number) => `${shown(value, field)}${percent ? '%' : ''}`;
  return { kind: year ? 'year' : whole ? 'whole' : 'any', least: text(min), most: text(max) };
}

const inField = (value: number, { percent }: NumberField): number => (percent ? round(value * 100) : round(value));

const shown = (value: number, field: NumberField): string =>
  field.year ? String(value) : here(pointed.exactly(inField(value, field)), field);

const round = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(12)));

const OTHER_SIGN: Readonly<Record<string, string>> = { '.': ',', ',': '.' };

/** A number with the signs that are written here. */
const here = (text: string, { decimalComma = false }: NumberField): string =>
  decimalComma ? text.replace(/[.,]/g, (sign) => OTHER_SIGN[sign]!) : text;

/** What was typed, on one line and no longer than it holds. */
function clipped(text: string): string {
  const letters = [...text.slice(0, 2 * LINE).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')];
  return letters.length > LINE || text.length > 2 * LINE ? `${letters.slice(0, LINE - 1).join('')}…` : letters.join('');
}
const LINE = 40;

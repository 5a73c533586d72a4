import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NumberField, parseNumber } from '../../shared/formats/parse-number.ts';
import { saidOf } from '../helpers/said.ts';
import { soon } from '../helpers/soon.ts';

const FIELDS: readonly NumberField[] = [
  { label: 'Growth', unit: '1', percent: true, min: -0.9, max: 2 },
  { label: 'Trade', unit: 'USD m', min: 0.001, max: 1e6 },
  { label: 'Wage', unit: 'JPY a year', min: 0, max: 1e9 },
  { label: 'Quota', unit: 'persons a year', min: 0, max: 1e6 },
  { label: 'Year', unit: 'year', min: 2025, max: 2060, whole: true, year: true },
  { label: 'Target', min: -1e12, max: 1e12, decimalComma: true },
];

const PIECES = [
  '0',
  '5',
  '12',
  '198',
  '.',
  ',',
  ' ',
  "'",
  '-',
  '−',
  '+',
  '▲',
  '(',
  ')',
  '%',
  'e',
  'm',
  'bn',
  'k',
].concat(['$', '¥', 'USD', 'yen', '億', '万', '円', 'ドル', '²', '①', '１', '៥', '\u200b', '\n', 'x']);
/** Anything, and what looks like numbers. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join('')),
);

test('any text is a value in range, or a sentence with readings in range', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...FIELDS), (typed, field) => {
      const outcome = parseNumber(typed, field);
      const values = outcome.ok ? [outcome.value] : outcome.readings.map(({ value }) => value);
      for (const value of values) {
        expect(value >= field.min && value <= field.max).toBe(true);
        expect(Object.is(value, -0)).toBe(false);
        if (field.whole) expect(Number.isInteger(value)).toBe(true);
      }
      if (outcome.ok) return;
      const { where, what, allowed } = saidOf(outcome.problems[0]!);
      expect([where, what, allowed].join()).not.toMatch(/NaN|undefined|Infinity|\n/);
      expect(what.length).toBeLessThan(120);
    }),
    { numRuns: 3000 },
  );
});

test('a separator never changes a value: with or without it, the digits read alike, or it is asked', () => {
  const plain: NumberField = { label: 'Value', min: -1e12, max: 1e12 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), (front, back) => {
      const digits = String(back).padStart(3, '0');
      const pointed = parseNumber(`${front}.${digits}`, plain);
      // As thousands and as decimals, both in range: never one of them alone.
      const values = pointed.ok ? [] : pointed.readings.map(({ value }) => value);
      expect(values).toEqual([Number(`${front}.${digits}`), Number(`${front}${digits}`)]);
      expect(parseNumber(`${front},${digits}`, plain)).toEqual({ ok: true, value: Number(`${front}${digits}`) });
    }),
  );
});

describe('a text of 100,000 letters is answered at once', () => {
  const LENGTH = 100_000;
  const long = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length));
  const HOSTILE: Readonly<Record<string, string>> = {
    digits: long('9'),
    'blanks between a sign and a mark': `+${long(' ')}!`,
    'blanks between digits': `1${long(' ')}1`,
    'blanks around a digit': `${long(' ')}5${long(' ')}`,
    points: `1${long('.')}`,
    commas: `${long('1,')}x`,
    groups: `1${long(',000')}`,
    'groups of other signs': `1${long(" 000'000")}`,
    signs: long('-'),
    brackets: `${long('(')}5${long(')')}`,
    words: `5${long('million')}`,
    'words before': `${long('usd')}5`,
    'words of one letter': `5 ${long('m ')}`,
    exponents: `1${long('e1')}`,
    'one exponent': `1e${long('9')}`,
    'zeros behind a point': `0.${long('0')}1`,
    percent: `5${long('%')}`,
    katakana: `5${long('ﾄﾞ')}`,
    'marks on marks': `5${long('\u0301\u0323')}`,
    'what cannot be seen': `5${long('\u200b')}x`,
    'wide digits': long('９'),
    'Khmer digits': long('៩'),
    'letters beyond the first plane': long('𝟗'),
    lines: long('5\n'),
    'halves of letters': long('\ud800'),
  };
  test.each(Object.entries(HOSTILE))('%s', async (_name, typed) => {
    for (const field of FIELDS) {
      const outcome = await soon(() => parseNumber(typed, field), 500);
      if (!outcome.ok) expect(saidOf(outcome.problems[0]!).what.length).toBeLessThan(120);
    }
  });

  test('blanks around a number are none of it', () => {
    expect(parseNumber(HOSTILE['blanks around a digit']!, FIELDS[3]!)).toEqual({ ok: true, value: 5 });
  });
});

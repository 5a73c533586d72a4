import { describe, expect, test } from 'vitest';
import { type NumberField, parseNumber } from '../../shared/formats/parse-number.ts';
import { inEnglish, saidOf } from '../helpers/said.ts';

const growth: NumberField = { label: 'Growth', unit: '1', percent: true, min: -0.9, max: 2 };
const share: NumberField = { label: 'Share', unit: '1', percent: true, min: 0, max: 1 };
const trade: NumberField = { label: 'Trade', unit: 'USD m', min: 0.001, max: 1e6 };
const quota: NumberField = { label: 'Quota', unit: 'persons a year', min: 0, max: 1e6 };
const stay: NumberField = { label: 'Stay', unit: 'years', min: 0.05, max: 50 };
const draws: NumberField = { label: 'Draws', min: 1, max: 1e6, whole: true };

/** The value, or the readings that are offered, by how they are shown. */
function read(text: string, field: NumberField) {
  const outcome = parseNumber(text, field);
  return outcome.ok ? outcome.value : Object.fromEntries(outcome.readings.map((one) => [one.text, one.value]));
}

describe('a separator with three digits behind it is asked about', () => {
  test.each<[string, NumberField, Readonly<Record<string, number>>]>([
    ['0,198', growth, { '0.198%': 0.00198, '198%': 1.98 }],
    ['0,832', trade, { '0.832 USD m': 0.832, '832 USD m': 832 }],
    ['2.000', trade, { '2 USD m': 2, '2,000 USD m': 2000 }],
    ['2.420', trade, { '2.42 USD m': 2.42, '2,420 USD m': 2420 }],
    ['7.500', quota, { '7.5 persons a year': 7.5, '7,500 persons a year': 7500 }],
    ['0,500', quota, { '0.5 persons a year': 0.5, '500 persons a year': 500 }],
    ['０，５００', quota, { '0.5 persons a year': 0.5, '500 persons a year': 500 }],
    ['2.500 persons a year', quota, { '2.5 persons a year': 2.5, '2,500 persons a year': 2500 }],
    ['1.000', draws, { 1: 1, '1,000': 1000 }],
    ['-1.500', { ...trade, min: -1e6 }, { '−1,500 USD m': -1500, '−1.5 USD m': -1.5 }],
  ])('%j', (text, field, readings) => {
    expect(read(text, field)).toEqual(readings);
  });

  test('in a sentence that names both and where they are', () => {
    expect(inEnglish(parseNumber('7.500', quota))).toMatchObject({
      problems: [
        { where: 'Quota', what: '“7.500” may be 7.5 or 7,500 persons a year', allowed: 'choose which is meant' },
      ],
    });
    expect(inEnglish(parseNumber('0,198', growth))).toMatchObject({
      problems: [{ what: '“0,198” may be 0.198% or 198%' }],
    });
  });

  test('and readings that differ in their separator alone are told apart', () => {
    expect(read('1.361', trade)).toEqual({ '1.361 USD m': 1.361, '1361 USD m': 1361 });
  });
});

describe('it is taken without asking', () => {
  test.each<[string, NumberField, number]>([
    // The language's own thousands.
    ['7,500', quota, 7500],
    ['1,361', trade, 1361],
    // A point behind a bare 0.
    ['0.198', growth, 0.00198],
    ['0.500', quota, 0.5],
    ['-0.125', growth, -0.00125],
    // The other reading is outside of the field's range, or no whole number.
    ['19.825', growth, 0.19825],
    ['68.063', share, 0.68063],
    ['0,198', share, 0.00198],
    ['7,500', stay, 7.5],
    ['2.500', draws, 2500],
    // Both are the same.
    ['0,000', growth, 0],
    // Other separators are none of decimals.
    ['7 500', quota, 7500],
    ["7'500", quota, 7500],
    ['1,361.260', trade, 1361.26],
    // Four digits, or two, are no thousands.
    ['7.5000', quota, 7.5],
    ['1234.567', trade, 1234.567],
    ['.198', growth, 0.00198],
    // A power of ten stands behind decimals.
    ['1.361e3', trade, 1361],
  ])('%j', (text, field, value) => {
    expect(read(text, field)).toBe(value);
  });

  test('but thousands behind a 0, which nobody writes, are offered only', () => {
    expect(inEnglish(parseNumber('0.500', draws))).toMatchObject({ problems: [{ what: '“0.500” is not possible' }] });
    expect(read('0.500', draws)).toEqual({ 500: 500 });
    expect(read('0,500', draws)).toEqual({ 500: 500 });
  });
});

test('with a decimal comma all of it is the other way round', () => {
  const comma = (field: NumberField) => ({ ...field, decimalComma: true });
  expect(read('7.500', comma(quota))).toBe(7500);
  expect(read('0,198', comma(growth))).toBe(0.00198);
  expect(read('7,500', comma(quota))).toEqual({ '7,5 persons a year': 7.5, '7.500 persons a year': 7500 });
  expect(read('0.198', comma(growth))).toEqual({ '0,198%': 0.00198, '198%': 1.98 });
});

describe('what is written so elsewhere only is shown as it is written here, one click away', () => {
  test.each<[string, NumberField, string, Readonly<Record<string, number>>]>([
    ['-5,3', growth, 'decimals stand behind a point: −5.3; ', { '−5.3%': -0.053 }],
    ['▲5,3', growth, 'decimals stand behind a point: −5.3; ', { '−5.3%': -0.053 }],
    ['(5,3)', growth, 'decimals stand behind a point: −5.3; ', { '−5.3%': -0.053 }],
    ['19,85', growth, 'decimals stand behind a point: 19.85; ', { '19.85%': 0.1985 }],
    ['1.361,26', trade, 'decimals stand behind a point: 1361.26; ', { '1,361.26 USD m': 1361.26 }],
    [
      '-1.950,5e2',
      { ...trade, min: -1e6 },
      'decimals stand behind a point: −1950.5e2; ',
      { '−195,050 USD m': -195050 },
    ],
    ['200.000', { ...trade, min: 1e6, max: 1e7 }, 'a number from', {}],
    ['2.500.000', { ...trade, max: 1e7 }, 'thousands stand behind a comma: 2,500,000; ', { '2,500,000 USD m': 2.5e6 }],
    ['900,5', growth, 'decimals stand behind a point: 900.5; ', {}],
  ])('%j', (text, field, hint, readings) => {
    const outcome = parseNumber(text, field);
    expect(outcome.ok ? '' : saidOf(outcome.problems[0]!).allowed.slice(0, hint.length)).toBe(hint);
    expect(read(text, field)).toEqual(readings);
  });
});

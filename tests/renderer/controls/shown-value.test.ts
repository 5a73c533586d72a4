import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactValue, readValue, roundedValue } from '../../../renderer/controls/shown-value.ts';
import { parseNumber } from '../../../shared/formats/parse-number.ts';
import { saidOf } from '../../helpers/said.ts';

const number = { label: 'Trade', min: -1e12, max: 1e12 };
const percent = { label: 'Share', percent: true, min: -1, max: 10 };
const seed = { label: 'Seed', min: 0, max: Number.MAX_SAFE_INTEGER, whole: true };
const year = { label: 'From', year: true, whole: true, min: 2025, max: 2060 };

describe('a value that is looked at', () => {
  test.each([
    [0.6806281716350068, percent, '68.06'],
    [0.198, percent, '19.8'],
    [0.05, percent, '5'],
    [-0.15, percent, '−15'],
    [0.000123456, percent, '0.0123'],
    [2000, number, '2,000'],
    [1361.26, number, '1,361.26'],
    [1_950_000, number, '1,950,000'],
    [123_456.789, number, '123,456.8'],
    [12_500_000, number, '12.5m'],
    [1e9, number, '1bn'],
    [1.25e8, { ...number, unit: 'USD m' }, '125tn'],
    [0, number, '0'],
    [2027, year, '2027'],
    [1_234_567_890, { ...number, whole: true }, '1,234,567,890'],
    [Number.MAX_SAFE_INTEGER, seed, '9,007,199,254,740,991'],
  ])('%f is shown as people read it', (value, field, text) => {
    expect(roundedValue(value, field)).toBe(text);
  });

  test('has room in a dense row, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        expect(roundedValue(value, number).length).toBeLessThanOrEqual(9);
      }),
    );
  });

  test('that is not there shows nothing', () => {
    expect(roundedValue(null, number)).toBe('');
    expect(exactValue(null, number)).toBe('');
  });
});

describe('a value that is typed over', () => {
  test('shows all its digits', () => {
    expect(exactValue(0.6806281716350068, percent)).toBe('68.06281716350068');
    expect(exactValue(1361.26, number)).toBe('1361.26');
    expect(exactValue(2027, year)).toBe('2027');
  });

  test('is read in full on demand', () => {
    expect(readValue(123_456.789, number)).toBe('123,456.789');
    expect(readValue(2027, year)).toBe('2027');
  });

  test('has a zero more where three decimals would be thousands as well', () => {
    expect(exactValue(1.361, number)).toBe('1.3610');
    expect(exactValue(-832.285, number)).toBe('-832.2850');
    expect(exactValue(1.361, { ...number, decimalComma: true })).toBe('1,3610');
    // Not where the thousands are out of range, nor behind a bare 0.
    expect(exactValue(1.361, { ...number, max: 1000 })).toBe('1.361');
    expect(exactValue(0.361, number)).toBe('0.361');
  });
});

describe('in every field and language form', () => {
  const money = { ...number, unit: 'USD m' };
  const forms = [number, money, { ...percent, min: -1e9, max: 1e9 }, { ...number, unit: 'JPY a year' }].flatMap(
    (field) => [field, { ...field, decimalComma: true }],
  );
  const value = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    // What people type: few digits, at any place.
    fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -9, max: 4 }))
      .map(([n, e]) => Number(`${n}e${e}`)),
  );

  test('what stands there while it is typed reads back as the very same value', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...forms), (value, field) => {
        expect(parseNumber(exactValue(value, field), field)).toEqual({ ok: true, value: value + 0 });
      }),
      { numRuns: 2000 },
    );
  });

  test('what stands there rounded reads back as what is shown so', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...forms), (value, field) => {
        const text = roundedValue(value, field);
        const back = parseNumber(text, field);
        expect(back.ok && roundedValue(back.value, field)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a whole number keeps all its digits where it is typed, and so does what is allowed', () => {
  expect(exactValue(1_234_567_890_123_457, seed)).toBe('1234567890123457');
  expect(parseNumber(exactValue(Number.MAX_SAFE_INTEGER, seed), seed)).toEqual({
    ok: true,
    value: Number.MAX_SAFE_INTEGER,
  });
  const refused = parseNumber('1.5', seed);
  expect(refused.ok ? '' : saidOf(refused.problems[0]!).allowed).toContain('from 0 to 9,007,199,254,740,991');
});

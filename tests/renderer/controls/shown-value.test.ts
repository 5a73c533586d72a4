import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactValue, readValue, roundedValue } from '../../../renderer/controls/shown-value.ts';
import { parseNumber } from '../../../shared/formats/parse-number.ts';

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
    expect(exactValue(0.6806281716350068, percent)).toBe('68.062817163501');
    expect(exactValue(1361.26, number)).toBe('1361.26');
    expect(exactValue(2027, year)).toBe('2027');
  });

  test('is read in full on demand', () => {
    expect(readValue(123_456.789, number)).toBe('123,456.789');
    expect(readValue(2027, year)).toBe('2027');
  });

  test('and left as it is reads back as it was, to the digits shown', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 10, noNaN: true }), (value) => {
        const back = parseNumber(exactValue(value, percent), percent);
        fc.pre(Math.abs(value) > 1e-6);
        expect(back.ok && Math.abs(back.value - value)).toBeLessThanOrEqual(1e-13 * Math.abs(value));
      }),
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
  expect(refused.ok ? '' : refused.problems[0]!.allowed).toContain('from 0 to 9,007,199,254,740,991');
});

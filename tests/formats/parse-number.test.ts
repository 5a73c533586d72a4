import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatExactly } from '../../shared/formats/number.ts';
import { type NumberField, parseNumber } from '../../shared/formats/parse-number.ts';

const field: NumberField = { label: 'Trade', min: -1e12, max: 1e12 };
const percent: NumberField = { label: 'Growth', percent: true, min: -0.9, max: 2 };

const read = (text: string, of: NumberField = field) => {
  const outcome = parseNumber(text, of);
  return outcome.ok ? outcome.value : outcome.problems[0];
};

describe('a number is read as people type it', () => {
  test.each([
    ['1361.26', 1361.26],
    ['1,361.26', 1361.26],
    ['1 361.26', 1361.26],
    ["1'361.26", 1361.26],
    ['  42 ', 42],
    ['-5', -5],
    ['−5', -5],
    ['+5', 5],
    ['.5', 0.5],
    ['5.', 5],
    ['1.2bn', 1.2e9],
    ['1.2 billion', 1.2e9],
    ['3m', 3e6],
    ['2k', 2000],
    ['１２３', 123],
    ['50%', 0.5],
  ])('%j is %f', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each([
    ['19.8', 0.198],
    ['19.8%', 0.198],
    ['50.6', 0.506],
    ['-3', -0.03],
    ['0.5', 0.005],
  ])('in a field of percentages %j is %f', (text, value) => {
    expect(read(text, percent)).toBe(value);
  });

  test('with a decimal comma where that is written', () => {
    const comma = { ...field, decimalComma: true };
    expect(read('1.361,26', comma)).toBe(1361.26);
    expect(read('19,8', comma)).toBe(19.8);
  });
});

describe('what is no number is refused with what is allowed', () => {
  test.each(['', 'abc', '1.2.3', '12,34', '1,2345', '--5', 'NaN', 'Infinity', '1e999', '5 apples', '%', '.'])(
    '%j',
    (text) => {
      expect(read(text)).toMatchObject({ where: 'Trade', allowed: expect.stringContaining('a number from') });
    },
  );

  test('out of range, in the unit of the field', () => {
    expect(read('300', percent)).toEqual({
      where: 'Growth',
      what: '“300” is not possible',
      allowed: 'a number from −90% to 200% is needed',
    });
  });

  test('a year that is none of those allowed, written without separators', () => {
    expect(read('1999', { label: 'Cut from', min: 2025, max: 2060, whole: true, year: true })).toMatchObject({
      allowed: 'a year from 2025 to 2060 is needed',
    });
  });

  test('a part where whole numbers are needed', () => {
    expect(read('2.5', { label: 'Years', min: 1, max: 20, whole: true })).toMatchObject({
      allowed: 'a whole number from 1 to 20 is needed',
    });
  });
});

test('whatever is typed, the value is a finite number in range or there is none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const outcome = parseNumber(text, field);
      if (outcome.ok) expect(Math.abs(outcome.value)).toBeLessThanOrEqual(1e12);
    }),
  );
});

test('what is shown exactly is read back as it was, to the digits shown', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      fc.pre(value === 0 || Math.abs(value) > 1e-6);
      const back = read(formatExactly(value)) as number;
      expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-14 * Math.abs(value) + 1e-20);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NumberField, parseNumber } from '../../shared/formats/parse-number.ts';
import { english } from '../../shared/language/en/english.ts';
import { saidOf } from '../helpers/said.ts';

const field: NumberField = { label: 'Trade', min: -1e12, max: 1e12 };
const percent: NumberField = { label: 'Growth', percent: true, min: -0.9, max: 2 };

const read = (text: string, of: NumberField = field) => {
  const outcome = parseNumber(text, of);
  return outcome.ok ? outcome.value : saidOf(outcome.problems[0]!);
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
    ['១២៣', 123],
    ['50%', 0.5],
    ['1e6', 1e6],
    ['2.5E-3', 0.0025],
    ['12 345 678', 12345678],
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

  const money: NumberField = { label: 'Trade', unit: 'USD m', min: 0.001, max: 1e6 };
  test.each([
    ['1.2bn', 1200],
    ['1.2 billion', 1200],
    ['832.28m', 832.28],
    ['832.28 million', 832.28],
    ['0.5tn', 500_000],
    ['USD 1.2bn', 1200],
    ['1.2bn USD', 1200],
    ['US$ 1.2 bn', 1200],
    ['$1.2bn', 1200],
    ['2,000 USD m', 2000],
    ['USD m 2,000', 2000],
    ['2,000', 2000],
  ])('in a field of millions of dollars %j is %f', (text, value) => {
    expect(read(text, money)).toBe(value);
  });

  test.each(['2k', '$2,000', 'USD 2000', '2 thousand'])(
    'in a field of millions of dollars %j is refused: of what it is a count is not said',
    (text) => {
      expect(read(text, money)).toMatchObject({
        what: `“${text}” may count dollars or millions of them`,
        allowed: expect.stringContaining('with m or bn behind it'),
      });
    },
  );

  test('the unit of the field may stand behind the digits', () => {
    const workers = { label: 'Workers', unit: 'persons', min: 0, max: 1e7 };
    expect(read('20,000 persons', workers)).toBe(20_000);
    expect(read('20k persons', workers)).toBe(20_000);
    expect(read('150 JPY per USD', { label: 'Rate', unit: 'JPY per USD', min: 1, max: 1e5 })).toBe(150);
    expect(read('150 JPY', { label: 'Rate', unit: 'JPY per USD', min: 1, max: 1e5 })).toBe(150);
    expect(read('3 percent', percent)).toBe(0.03);
  });

  test('a percentage is none where something is counted', () => {
    expect(read('50%', money)).toMatchObject({ what: '“50%” is a percentage, which this is not' });
    expect(read('50%', { label: 'Workers', unit: 'persons', min: 0, max: 1e7 })).toMatchObject({
      allowed: 'a number from 0 to 10,000,000 is needed',
    });
  });

  test('with a decimal comma where that is written', () => {
    const comma = { ...field, decimalComma: true };
    expect(read('1.361,26', comma)).toBe(1361.26);
    expect(read('19,8', comma)).toBe(19.8);
  });
});

describe('what is no number is refused with what is allowed', () => {
  const noNumbers = [
    '',
    'abc',
    '1.2.3',
    '12,34',
    '1,2345',
    '2000,300',
    '12 34',
    '1 2,345',
    '1,234 567',
    '--5',
    '-$-5',
  ].concat(['NaN', 'Infinity', '1e999', '5 apples', '%', '.', '=1+1', '2000\n3000', '1,2k%', 'e5', '5m m', '$5']);
  test.each(noNumbers)('%j', (text) => {
    expect(read(text)).toMatchObject({ where: 'Trade', allowed: expect.stringContaining('a number from') });
  });

  test('decimals behind a comma are shown as they are written here', () => {
    expect(read('19,8', percent)).toMatchObject({
      what: '“19,8” is no number',
      allowed: 'decimals stand behind a point: 19.8; a number from −90% to 200% is needed',
    });
    expect(read('1.361,26')).toMatchObject({ allowed: expect.stringContaining('behind a point: 1361.26;') });
    expect(read('1.361,26', { ...field, decimalComma: true })).toBe(1361.26);
    expect(read('19.85', { ...field, decimalComma: true })).toMatchObject({
      allowed: expect.stringContaining('behind a comma: 19,85;'),
    });
  });

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
      const back = read(english.numbers.exactly(value)) as number;
      expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-14 * Math.abs(value) + 1e-20);
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { toCsv, withoutFormula } from '../../shared/formats/csv.ts';
import { decimalsFor, numbersIn } from '../../shared/formats/number.ts';
import { english } from '../../shared/language/en/english.ts';

describe('a number is read with as many decimals as its size asks for', () => {
  test.each([
    [0, '0'],
    [5785.4, '5,785'],
    [123.4, '123'],
    [36, '36.0'],
    [1.25, '1.25'],
    [0.0125, '0.0125'],
    [-37.2, '−37.2'],
    [1e12, '1,000,000,000,000'],
    [-1.256e300, '−1.26E300'],
  ])('%f is %s', (value, text) => {
    expect(english.numbers.rounded(value)).toBe(text);
  });

  test('and never with a minus before nothing', () => {
    expect(english.numbers.rounded(-0.4, 0)).toBe('0');
    expect(english.numbers.percent(-0.00001)).toBe('0.0%');
  });

  test('decimals follow the size', () => {
    expect([1000, 99, 9, 0.5, 0.001, 1e-9].map(decimalsFor)).toEqual([0, 1, 2, 3, 5, 6]);
  });
});

test.each([
  [347.2, '+347'],
  [-37.24, '−37.2'],
  [0, '0'],
])('a difference of %f is %s', (value, text) => {
  expect(english.numbers.difference(value)).toBe(text);
});

test('fractions are shown as percentages', () => {
  expect(english.numbers.percent(0.198)).toBe('19.8%');
  expect(english.numbers.percentDifference(0.052)).toBe('+5.2%');
  expect(english.numbers.percentDifference(2e300)).toBe('+2E302%');
  expect(english.numbers.percent(9.99e12)).toBe('999,000,000,000,000.0%');
  expect(english.numbers.percentDifference(-0.052)).toBe('−5.2%');
  expect(english.numbers.percentDifference(0.00001)).toBe('0.0%');
});

test('the shortest has no decimals that are zeros', () => {
  expect([1.5, 2, 0.12345, -0.0004, 1234.5].map((value) => english.numbers.shortest(value))).toEqual([
    '1.5',
    '2',
    '0.123',
    '0',
    '1,235',
  ]);
  expect(english.numbers.shortest(1234.56, 1)).toBe('1,234.6');
});

test('a language has its own signs', () => {
  const { rounded, percent, decimalComma } = numbersIn('de');
  expect([rounded(1234.5, 1), percent(-0.198), decimalComma]).toEqual(['1.234,5', '−19,8\u00a0%', true]);
  expect(english.numbers.decimalComma).toBe(false);
});

test('exactly means all digits', () => {
  expect(english.numbers.exactly(1361.2563432700135)).toBe('1,361.25634327001');
  expect(english.numbers.exactly(641.9)).toBe('641.9');
});

describe('CSV', () => {
  test('quotes what has commas, quotes or line breaks, and keeps numbers whole', () => {
    expect(toCsv([['a,b', 'say "x"', 'two\nlines', 0.1 + 0.2, null]])).toBe(
      '"a,b","say ""x""","two\nlines",0.30000000000000004,\r\n',
    );
  });

  test.each([
    ...['=1+1', '+1', '-1', '@sum', '＝1', '＋1', '－1', '＠sum', '\tx', '\rx', '\nx'],
    ...[
      '\n=1',
      '\r\n=1',
      ' =1',
      '   @sum',
      '\u00a0=1',
      '\u3000＝1',
      '\u200b=1',
      '\ufeff-1',
      '\u2060\u200d+1',
      '\u00ad=1',
    ],
    ...[' \u200b\n =1', '\u0000=1', '\u001b=1', '\u3164=1', '\u202e=1'],
  ])('%j cannot act as a formula', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  });

  test.each(['', ' ', '\u200b', ' a=b', 'a\n=1', '−1', '5', 'កម្ពុជា'])('%j is text as it stands', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });

  test('a cell steers no terminal, and a very long one is looked at in one pass', () => {
    expect(toCsv([['a\u001b[31mb\u009b2Jc\u0007', 'x\ty']])).toBe('a\ufffd[31mb\ufffd2Jc\ufffd,x\ty\r\n');
    expect(withoutFormula(`${'\u200b '.repeat(4_000_000)}=1`)).toMatch(/^'/);
  });

  test('a negative number stays a number', () => {
    expect(toCsv([[-1.5, 'a-b']])).toBe('-1.5,a-b\r\n');
  });
});

test('what has no value is a dash', () => {
  const { rounded, percent, difference, percentDifference } = english.numbers;
  expect([rounded(Number.NaN), percent(Number.NaN)]).toEqual(['–', '–']);
  expect([difference(Number.NaN), percentDifference(Number.NaN)]).toEqual(['–', '–']);
});

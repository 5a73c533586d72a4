import { describe, expect, test } from 'vitest';
import { type NumberField, parseNumber } from '../../shared/formats/parse-number.ts';
import { inEnglish, saidOf } from '../helpers/said.ts';

const trade: NumberField = { label: 'Trade', unit: 'USD m', min: -1e6, max: 1e6 };
const wage: NumberField = { label: 'Wage', unit: 'JPY a year', min: 0, max: 1e9 };
const rate: NumberField = { label: 'Rate', unit: 'JPY per USD', min: 1, max: 1e5 };
const persons: NumberField = { label: 'Workers', unit: 'persons', min: 0, max: 1e7 };
const growth: NumberField = { label: 'Growth', unit: '1', percent: true, min: -0.9, max: 2 };

const read = (text: string, field: NumberField) => {
  const outcome = parseNumber(text, field);
  return outcome.ok ? outcome.value : saidOf(outcome.problems[0]!);
};

describe('money is read in the field’s currency, before or behind the digits, with a size', () => {
  test.each<[string, NumberField, number]>([
    ['20億ドル', trade, 2000],
    ['20億米ドル', trade, 2000],
    ['2,000百万ドル', trade, 2000],
    ['200万ドル', trade, 2],
    ['500千ドル', trade, 0.5],
    ['1.2兆ドル', { ...trade, max: 2e6 }, 1_200_000],
    ['២ពាន់លានដុល្លារ', trade, 2000],
    ['1.2bn dollars', trade, 1200],
    ['U.S. $1.2 bn', trade, 1200],
    ['－１２０億ドル', trade, -12_000],
    ['▲20億ドル', trade, -2000],
    ['($5m)', trade, -5],
    ['$(5)m', trade, -5],
    ['(5) USD m', trade, -5],
    ['¥1,950,000', wage, 1_950_000],
    ['￥１，９５０，０００', wage, 1_950_000],
    ['１，９５０，０００', wage, 1_950_000],
    ['JPY 1,950,000', wage, 1_950_000],
    ['1950000 yen', wage, 1_950_000],
    ['195万円', wage, 1_950_000],
    ['195万', wage, 1_950_000],
    ['1,950,000円/年', wage, 1_950_000],
    ['1,950,000 JPY a year', wage, 1_950_000],
    ['1.95m JPY', wage, 1_950_000],
    ['1 950 000', wage, 1_950_000],
    ['1\u00a0950\u202f000', wage, 1_950_000],
    ["1'950'000", wage, 1_950_000],
    ['1’950’000', wage, 1_950_000],
    ['19,50,000', wage, 1_950_000],
    ['¥150', rate, 150],
    ['150円', rate, 150],
    ['150 JPY/USD', rate, 150],
    ['៛5bn', { label: 'Value', unit: 'KHR bn', min: 0, max: 1e15 }, 5],
    ['5 LAK', { label: 'Value', unit: 'LAK', min: 0, max: 1e15 }, 5],
    ['20億円', { label: 'Value', unit: '億円', min: 0, max: 1e15 }, 20],
    ['0.5 USD m a project', { label: 'Cost', unit: 'USD m a project', min: 0, max: 1e6 }, 0.5],
  ])('%j', (text, field, value) => {
    expect(read(text, field)).toBe(value);
  });

  test.each<[string, NumberField, string]>([
    ['5 yen', trade, '“5 yen” is an amount in JPY, this is in USD m: a number from'],
    ['20億円', trade, '“20億円” is an amount in JPY, this is in USD m: a number from'],
    ['$5', wage, '“$5” is an amount in USD, this is in JPY a year: a number from'],
    ['€5', persons, '“€5” is an amount in EUR, this is in persons: a number from'],
    ['$5', growth, '“$5” is an amount in USD, this is a percentage: a number from'],
    ['5 persons', trade, '“5 persons” is in a unit not known here, this is in USD m: a number from'],
    ['$5 USD m', trade, '“$5 USD m” is in a unit not known here, this is in USD m: a number from'],
  ])('%j is of another kind, which is said', (text, field, sentence) => {
    const problem = read(text, field) as { what: string; allowed: string };
    expect(`${problem.what}, ${problem.allowed}`).toContain(sentence);
  });

  test('what may be dollars or millions of them is asked', () => {
    const outcome = parseNumber('$2,000', trade);
    expect(inEnglish(outcome)).toMatchObject({
      problems: [{ what: '“$2,000” may count dollars or millions of them' }],
      readings: [
        { value: 0.002, text: '0.002 USD m' },
        { value: 2000, text: '2,000 USD m' },
      ],
    });
  });
});

describe('counts and percentages have words of their own', () => {
  test.each<[string, NumberField, number]>([
    ['2万人', persons, 20_000],
    ['1 person', persons, 1],
    ['20k persons', persons, 20_000],
    ['2030年', { label: 'Year', unit: 'year', min: 2025, max: 2060, whole: true, year: true }, 2030],
    ['2,030', { label: 'Year', unit: 'year', min: 2025, max: 2060, whole: true, year: true }, 2030],
    ['9,007,199,254,740,991', { label: 'Seed', min: 0, max: Number.MAX_SAFE_INTEGER, whole: true }, 2 ** 53 - 1],
    ['５．３％', growth, 0.053],
    ['5.3パーセント', growth, 0.053],
    ['1k%', { ...growth, max: 100 }, 10],
  ])('%j', (text, field, value) => {
    expect(read(text, field)).toBe(value);
  });
});

describe('signs', () => {
  test.each([
    '-5.3',
    '−5.3',
    '–5.3',
    '‐5.3',
    '－５．３',
    'ー5.3',
    '▲5.3',
    '△5.3',
    '▲ 5.3%',
    '(5.3)',
    '（5.3％）',
    '(5.3)%',
  ])('%j is below zero', (text) => {
    expect(read(text, growth)).toBe(-0.053);
  });

  test('and none is lost, doubled or left on a zero', () => {
    expect(read('+5.3', growth)).toBe(0.053);
    for (const text of ['-0', '−0.0%', '(0)', '▲0', '-0e5']) expect(read(text, growth)).toBe(0);
    for (const text of ['-(5)', '(5', '5)', '▲-5', '±5', '5-', '(-5)']) {
      expect(read(text, growth)).toMatchObject({ what: `“${text}” is no number` });
    }
  });
});

test.each(['5²', '10⁶', '①', '½', '1½', '㉑', 'Ⅷ', '٥', '2000\n300', '2000\t300'])('%j is no number', (text) => {
  expect(read(text, { ...trade, max: 1e12 })).toMatchObject({ what: expect.stringMatching(/is no number$/) });
});

test('more digits than a number holds are the nearest one, and none is nothing silently', () => {
  const correlation: NumberField = { label: 'Correlation', min: -0.999, max: 0.999 };
  expect(read('0.1234567890123456789', correlation)).toBe(0.12345678901234568);
  expect(read('1e-400', correlation)).toMatchObject({ what: '“1e-400” is not possible' });
});

import { describe, expect, test } from 'vitest';
import {
  Careful,
  choose,
  constant,
  f,
  type Place,
  type Rule,
  sum,
  yearly,
} from '../../../shared/model/algebra/formula.ts';
import { quantityRows } from '../../../shared/model/sheet/quantity-rows.ts';
import { spreadsheetFormula } from '../../../shared/model/sheet/spreadsheet.ts';

const given = (path: string) => ({ id: `assumption:${path}`, unit: '1', given: { path, value: 1 } });
const [a, b, c] = ['a', 'b', 'c'].map(given) as [Place, Place, Place];
const cells = {
  quantity: ({ id, t }: { id: string; t?: number }) => `${id}${t ?? ''}`,
  given: (path: string) => path,
  year: (year: number) => `Y${year}`,
};
const written = (rule: Rule, t = 3, unit = 'USD m') =>
  spreadsheetFormula({ quantity: { id: 'x', unit, t }, rule }, cells, { base: 2024, end: 2030, t });
const own = (...[operation, ...operands]: [Careful['operation'], ...Place[]]) =>
  written(sum([new Careful(operation, operands)]))!.replace(/^IFERROR\((.*),NA\(\)\)$/, '$1');

describe('the formula of a cell', () => {
  test('keeps the order in which the model computes', () => {
    expect(written(f`${a} + (${b} + ${c})`)).toBe('a+(b+c)');
    expect(written(f`${a} − ${b} + ${c}`)).toBe('a-b+c');
    expect(written(f`${a} × (${b} − ${c}) ÷ ${b}`)).toBe('a*(b-c)/b');
    expect(written(f`${f`${a} + ${b}`} × ${c}`)).toBe('(a+b)*c');
  });

  test('has parentheses around what programs read otherwise: powers of powers, and signs', () => {
    expect(written(f`${a} ^ ${b} ^ ${c}`)).toBe('a^(b^c)');
    expect(written(f`${f`${a} ^ ${b}`} ^ ${c}`)).toBe('(a^b)^c');
    expect(written(f`${f`0 − ${a}`} ^ 2`)).toBe('(0-a)^2');
    expect(own('add', -2, 3)).toBe('(-2)+3');
  });

  test('takes years from the heads of columns, and counts them there', () => {
    expect(written(f`0.5 ^ ((${2027} − ${2025}) ÷ ${a})`)).toBe('0.5^((Y2027-Y2025)/a)');
    expect(written(f`(1 + ${a}) ^ ${3}`)).toBe('(1+a)^(Y2027-Y2024)');
    expect(written(f`${3} × ${a}`)).toBe('3*a');
    expect(written(f`${2031} − ${a}`)).toBe('2031-a');
  });

  test('chooses by value with IF, and holds limits with MIN and MAX', () => {
    expect(written(choose(f`${a} ≤ ${b}`, f`1`, f`${b} ÷ ${a}`))).toBe('IF(a<=b,1,b/a)');
    expect(written(f`max(0, min(${a}, ${b}))`)).toBe('MAX(0,MIN(a,b))');
  });

  test('a ratio to what may be nothing is undefined there', () => {
    const whole = constant('whole', 'USD m', () => f`${a} + ${b}`);
    expect(written(f`${a} ÷ ${whole}`, 3, '1')).toBe('IFERROR(a/whole,NA())');
    expect(written(f`${a} ÷ ${b}`, 3, '1')).toBe('a/b');
  });
});

describe('an own metric', () => {
  test('is #N/A where it is undefined', () => {
    expect(written(sum([new Careful('divide', [a, b])]))).toBe('IFERROR(a/b,NA())');
    expect(written(sum([Number.NaN]))).toBe('NA()');
  });

  test('has truth as 1 and 0', () => {
    expect(own('less', a, b)).toBe('IF(a<b,1,0)');
    expect(own('different', a, b)).toBe('IF(a<>b,1,0)');
    expect(own('and', a, new Careful('not', [b]))).toBe('IF(AND(a<>0,IF(b=0,1,0)<>0),1,0)');
    expect(own('if', new Careful('more', [a, 2030]), b, c)).toBe('IF(IF(a>2030,1,0)<>0,b,c)');
  });

  test('has 1 as the zeroth power, and no root of what is below 0', () => {
    expect(own('power', a, 2)).toBe('a^2');
    expect(own('power', 2, a)).toBe('2^a');
    expect(own('power', a, b)).toBe('IF(b=0,1,IF(AND(a<0,NOT(INT(b)=b)),NA(),a^b))');
  });

  test('too large for a cell, it is none', () => {
    const long = Array.from({ length: 450 }).reduce<Place>((whole) => new Careful('add', [whole, a]), a);
    expect(written(sum([long]))).toBeNull();
    const deep = Array.from({ length: 60 }).reduce<Place>((inside) => new Careful('abs', [inside]), a);
    expect(written(sum([deep]))).toBeNull();
  });
});

describe('rows of quantities', () => {
  const level = yearly('level', 'USD m', (t) => (t === 0 ? f`${a}` : f`${level(t - 1)} × ${growth}`));
  const growth = constant('growth', '1', () => f`1 + ${b}`);

  test('each stands behind what it rests on, with all years in which it is asked for', () => {
    const rows = quantityRows([level(2)]);
    expect(rows.map(({ id }) => id)).toEqual(['level', 'growth']);
    expect([...rows[0]!.years.keys()]).toEqual([0, 1, 2]);
    expect([...rows[1]!.years.keys()]).toEqual([Number.POSITIVE_INFINITY]);
  });

  test('two of one id and year are two rows', () => {
    const other = yearly('level', 'USD m', () => f`${b}`);
    expect(quantityRows([level(0), other(0)]).map(({ id, years }) => [id, years.size])).toEqual([
      ['level', 1],
      ['level', 1],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { quantityText } from '../../../../renderer/places/explain/quantity-text.ts';
import { above, openAtFirst, treeRows } from '../../../../renderer/places/explain/tree-rows.ts';
import type { ExplanationNode } from '../../../../shared/model/explain/explanation.ts';

const leaf = (id: string): ExplanationNode => ({ id, label: id, value: 1, unit: 'persons' });
/** a is made of b and c; b of d and e; c of d again. */
const ROOT: ExplanationNode = {
  ...leaf('a'),
  operands: [
    { ...leaf('b'), operands: [leaf('d'), { ...leaf('e'), operands: [leaf('f')] }] },
    { ...leaf('c'), operands: [{ ref: 'd', value: 1 }] },
  ],
};

describe('the lines of the tree', () => {
  test('at first are the operands of what is explained, with theirs', () => {
    expect(treeRows(ROOT, openAtFirst(ROOT)).map(({ key, level, open, again }) => [key, level, open, again])).toEqual([
      ['b', 1, true, false],
      ['d', 2, null, false],
      ['e', 2, false, false],
      ['c', 1, true, false],
      ['c/d', 2, null, true],
    ]);
  });

  test('know what they are part of, and their place in it', () => {
    const rows = treeRows(ROOT, new Set(['b', 'e']));
    expect(rows.map(({ key, parent, place, of }) => [key, parent, place, of])).toEqual([
      ['b', null, 1, 2],
      ['d', 'b', 1, 2],
      ['e', 'b', 2, 2],
      ['f', 'e', 1, 1],
      ['c', null, 2, 2],
    ]);
  });

  test('of what is said again are told by what was written out before', () => {
    const again = treeRows(ROOT, openAtFirst(ROOT)).at(-1)!;
    expect(again.node).toBe(treeRows(ROOT, openAtFirst(ROOT))[1]!.node);
  });

  test('of an assumption that is used again lead to it as the first one does', () => {
    const given: ExplanationNode = { ...leaf('g'), path: 'discountRate' };
    const root = { ...leaf('a'), operands: [given, { ref: 'g', value: 1 }] };
    expect(treeRows(root, new Set()).map(({ key, again, node }) => [key, again, node])).toEqual([
      ['g', false, given],
      ['null/g', false, given],
    ]);
  });

  test('have above them what has to be open for them to be seen', () => {
    expect(above(ROOT, 'f')).toEqual(['b', 'e']);
    expect(above(ROOT, 'd')).toEqual(['b']);
    expect(above(ROOT, 'b')).toEqual([]);
  });
});

/** A stock of a year is those who stay of the year before, and who come: `stock@2030` down to `stock@2024`. */
function stock(year: number): ExplanationNode {
  const id = `stock@${year}`;
  if (year === 2024) return { ...leaf(id), label: `Stock ${year}`, operands: [leaf('first')] };
  const staying = { ...leaf(`staying@${year}`), operands: [stock(year - 1), { ref: 'stay', value: 4 }] };
  return { ...leaf(id), label: `Stock ${year}`, operands: [staying, leaf(`coming@${year}`)] };
}

describe('the same quantity over years', () => {
  const root = { ...leaf('total'), operands: [leaf('stay'), stock(2030)] };
  const shown = (...open: readonly string[]) =>
    treeRows(root, new Set(open)).map(({ key, level, again }) => `${level} ${key}${again ? ' again' : ''}`);
  const opened = ['stock@2030', 'staying@2030', 'years:stock@2029'];

  test('is one line, beside what else its year is made of', () => {
    expect(shown('stock@2030', 'staying@2030')).toEqual([
      '1 stay',
      '1 stock@2030',
      '2 staying@2030',
      '3 years:stock@2029',
      '3 staying@2030/stay again',
      '2 coming@2030',
    ]);
  });

  test('that opens to a line a year, none further right than the other', () => {
    const years = shown(...opened).filter((row) => row.startsWith('4'));
    expect(years).toEqual([2029, 2028, 2027, 2026, 2025, 2024].map((year) => `4 stock@${year}`));
  });

  test('of which each leads to the year before it', () => {
    expect(shown(...opened, 'stock@2028', 'staying@2028')).toEqual(
      expect.arrayContaining(['5 staying@2028', '6 staying@2028/stock@2027 again', '5 coming@2028']),
    );
    expect(above(root, 'stock@2027')).toEqual(opened);
    expect(above(root, 'coming@2026')).toEqual([...opened, 'stock@2026']);
  });

  test('stands as it is where it is only a year or two', () => {
    const short = { ...leaf('total'), operands: [leaf('stay'), stock(2026)] };
    expect(treeRows(short, new Set(['stock@2026', 'staying@2026'])).map(({ key }) => key)).toContain('stock@2025');
  });
});

describe('a quantity in words', () => {
  const text = (more: Partial<ExplanationNode>) => quantityText({ id: 'x', value: 1, unit: 'USD m', ...more });

  test('given, has all its digits; computed, as many as it is read with', () => {
    expect(text({ value: 832.28, figure: 'f' })).toBe('832.28 USD m');
    expect(text({ value: 832.28 })).toBe('832 USD m');
  });

  test('is a percentage where it is a share, and a number where it is a factor or an elasticity', () => {
    expect(text({ value: 0.198, unit: '1', figure: 'f' })).toBe('19.8%');
    expect(text({ value: 0.0512345, unit: '1' })).toBe('5.12%');
    expect(text({ id: 'access:exports@2030', value: 1.15369, unit: '1' })).toBe('1.1537');
    expect(text({ id: 'shock:1:factor@2030', value: 0.85, unit: '1' })).toBe('0.8500');
    expect(text({ value: 1.5, unit: '1', path: 'exports.access.elasticity' })).toBe('1.5');
    expect(text({ value: 0.05, unit: '1', path: 'discountRate' })).toBe('5%');
  });

  test('of a year is the year', () => {
    expect(text({ value: 2027, unit: 'year', path: 'shocks' })).toBe('2027');
    expect(text({ value: 2027, unit: 'year', path: 'exports.access.startYear' })).toBe('2027');
  });
});

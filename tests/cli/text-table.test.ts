import { describe, expect, test } from 'vitest';
import { textTable } from '../../main/cli/text-table.ts';
import type { Table } from '../../shared/tables/table.ts';

const table: Table = {
  title: ['Ports', 2],
  columns: [
    { id: 'port' },
    { label: 'Port' },
    { label: '', kind: 'unit' },
    { label: 'Jobs in\nnew projects' },
    { label: 2030 },
    { label: 'in words', kind: 'number' },
  ],
  rows: [
    ['a', 'Kampot', 'USD m', 1234.5, 10, 'same'],
    ['b', '日本', '1', 0.25, null, '+1'],
  ],
};

describe('a table on a terminal', () => {
  test('has texts on the left, numbers on the right in the unit of their row, and headings that end on one line', () => {
    expect(textTable(table, 80).split('\n')).toEqual([
      'Ports 2',
      '',
      '                    Jobs in',
      'Port           new projects  2030  in words',
      '───────────────────────────────────────────',
      'Kampot  USD m         1,235  10.0      same',
      '日本                  25.0%     –        +1',
      '',
    ]);
  });

  test('that is too wide goes on below, with the names of its rows in each block', () => {
    const lines = textTable(table, 35).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(35);
    expect(lines.slice(3)).toEqual([
      'Port           new projects  2030',
      '─────────────────────────────────',
      'Kampot  USD m         1,235  10.0',
      '日本                  25.0%     –',
      '',
      'Port           in words',
      '───────────────────────',
      'Kampot  USD m      same',
      '日本                 +1',
      '',
    ]);
  });

  test('has a column in each block, however narrow the terminal', () => {
    expect(textTable(table, 1).match(/^Port /gm)).toHaveLength(3);
  });

  test('stays one where texts stand among its numbers', () => {
    const { columns, rows } = table;
    const noted = { columns: [...columns, { label: 'Note' }], rows: rows.map((row) => [...row, 'a note']) };
    expect(textTable(noted, 35).match(/^Port /gm)).toHaveLength(1);
  });
});

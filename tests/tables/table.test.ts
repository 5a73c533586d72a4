import { describe, expect, test } from 'vitest';
import { english } from '../../shared/language/en/english.ts';
import { shownCell, type Table, tableOf } from '../../shared/tables/table.ts';
import { heading, tableAsHtml, tablesAsCsv, tabSeparated } from '../../shared/tables/write.ts';

interface Port {
  readonly id: string;
  readonly name: string;
  readonly size: number | null;
  readonly unit: string;
  readonly share: number;
}

const PORTS: readonly Port[] = [
  { id: 'a', name: '=1+1', size: 1234.5678, unit: 'USD m', share: 0.1234 },
  { id: 'b', name: 'B,\t2', size: 0.25, unit: '1', share: 1 },
  { id: 'c', name: '\u2068نمو\u2069', size: null, unit: 'year', share: 0.00001 },
];

const ports = (title?: readonly (string | number)[]): Table =>
  tableOf(
    PORTS,
    [
      { id: 'port', of: ({ id }) => id },
      { label: 'Port', of: ({ name }) => name },
      { id: 'size', label: 'Size', of: ({ size }) => size },
      { id: 'unit', label: 'Unit', kind: 'unit', of: ({ unit }) => unit },
      { label: 'Wins', unit: 'share of draws', kind: 'chance', of: ({ share }) => share },
      { id: 'share', label: 'Part', unit: '1', digits: 0, of: ({ share }) => share },
    ],
    title,
  );

describe('a table as CSV', () => {
  test('has the columns with an id, all digits, the unit of the file, and nothing where something is undefined', () => {
    expect(tablesAsCsv([ports()])).toBe(
      'port,size,unit,share\r\na,1234.5678,USD m,0.1234\r\nb,0.25,1,1\r\nc,,year,0.00001\r\n',
    );
  });

  test('stands under another one with one line of ids, each cell under its own', () => {
    const other = tableOf(
      ['x'],
      [
        { id: 'formula', of: (text) => text },
        { id: 'port', of: () => 'd' },
        { label: 'For people', of: () => 'no' },
      ],
    );
    const forPeople = tableOf(['y'], [{ label: 'Only', of: (text) => text }]);
    expect(tablesAsCsv([ports(), forPeople, other]).split('\r\n')).toEqual([
      'port,size,unit,share,formula',
      'a,1234.5678,USD m,0.1234,',
      'b,0.25,1,1,',
      'c,,year,0.00001,',
      'd,,,,x',
      '',
    ]);
  });
});

describe('a table on the clipboard', () => {
  test('has the columns with a label and their units, and names the unit of fractions', () => {
    expect(tabSeparated(english, ports(['Ports, of', 3])).split('\n')).toEqual([
      'Ports, of\t3',
      'Port\tSize\tUnit\tWins, share of draws\tPart, fraction',
      "'=1+1\t1234.5678\tUSD m\t0.1234\t0.1234",
      'B, 2\t0.25\tfraction\t1\t1',
      'نمو\t\tyear\t0.00001\t0.00001',
    ]);
  });

  test('is HTML too, with the same cells and digits, in which a name is text whatever it holds', () => {
    const named = { columns: [{ label: 'A & B' }, { label: 'Size', unit: 'USD m' }], rows: [['<b>"x"</b>', 1 / 3]] };
    expect(tableAsHtml(english, { title: ['Ports', 3], ...named })).toBe(
      '<table><caption>Ports 3</caption><thead><tr><th scope="col">A &amp; B</th><th scope="col">Size, USD m</th></tr></thead>' +
        '<tbody><tr><td>&lt;b&gt;&quot;x&quot;&lt;/b&gt;</td><td style="text-align:right">0.3333333333333333</td></tr></tbody></table>',
    );
    expect(tableAsHtml(english, ports())).toContain("<td>'=1+1</td>");
  });

  test('has numbers as headings as they are, and no heading that acts as a formula', () => {
    const grid: Table = { columns: [{ label: '+x' }, { label: -0.05 }], rows: [] };
    expect(tabSeparated(english, grid)).toBe("'+x\t-0.05");
    expect(heading(english, { label: 'Share', unit: '1' })).toBe('Share, fraction');
  });
});

describe('a cell that is shown', () => {
  const shown = (row: number) => [2, 3, 4, 5].map((place) => shownCell(english, ports(), ports().rows[row]!, place));

  test('is in the unit of its column, or of its row', () => {
    expect(shown(0)).toEqual(['1,235', 'USD m', '12.3%', '12%']);
    expect(shown(1)).toEqual(['25.0%', '', '100.0%', '100%']);
    expect(shown(2)).toEqual(['–', 'year', '<0.1%', '0%']);
  });

  test('has as many decimals as its column says, or all digits; a year is no quantity', () => {
    const one = (cell: number | string, unit: string, digits?: number | 'all') =>
      shownCell(english, { columns: [{ unit, ...(digits !== undefined && { digits }) }], rows: [] }, [cell], 0);
    expect(one(2000.25, 'USD m', 2)).toBe('2,000.25');
    expect(one(523.4912, 'USD m', 'all')).toBe('523.4912');
    expect(one(2023, 'year')).toBe('2023');
    expect(one('in words', 'USD m')).toBe('in words');
  });

  test('as a share of draws never claims a certainty that is not there', () => {
    const chance = (share: number) => shownCell(english, { columns: [{ kind: 'chance' }], rows: [] }, [share], 0);
    expect([0, 0.0001, 0.372, 0.9999, 1].map(chance)).toEqual(['0.0%', '<0.1%', '37.2%', '>99.9%', '100.0%']);
  });
});

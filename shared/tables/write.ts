import { type Cell, toCsv, withoutFormula } from '../formats/csv.ts';
import type { Words } from '../language/language.ts';
import { type Column, shownColumns, type Table, unitInFull } from './table.ts';

/**
 * Tables as the CSV of the command line: what has an id, under one line of ids, those of the first table first. A row has
 * nothing where its table has no such column.
 */
export function tablesAsCsv(tables: readonly Table[]): string {
  const named = tables.filter(({ columns }) => columns.some(({ id }) => id !== undefined));
  const ids = [...new Set(named.flatMap(({ columns }) => columns.flatMap(({ id }) => id ?? [])))];
  const rows = named.flatMap(({ columns, rows }) => {
    const places = ids.map((id) => columns.findIndex((column) => column.id === id));
    return rows.map((row) => places.map((place) => row[place] ?? null));
  });
  return toCsv([ids, ...rows]);
}

/** A table as tab-separated text that a spreadsheet takes, in which no cell can act as a formula: what has a label. */
export function tabSeparated(words: Words, table: Table): string {
  const shown = shownColumns(table);
  const rows = table.rows.map((row) =>
    shown.map(({ column, place }) => (column.kind === 'unit' ? unitInFull(words, `${row[place] ?? ''}`) : row[place]!)),
  );
  return [...(table.title ? [table.title] : []), shown.map(({ column }) => heading(words, column)), ...rows]
    .map((row) => row.map(cellText).join('\t'))
    .join('\n');
}

/** The heading of a column whose numbers have all their digits: label and unit. */
export const heading = (words: Words, { label = '', unit }: Column): string | number =>
  unit === undefined || unit === 'year' ? label : words.tables.inUnit(`${label}`, unitInFull(words, unit));

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return withoutFormula(cell.replace(ISOLATES, '').replace(/[\t\r\n]+/g, ' '));
}

/** What keeps a name's direction of writing to itself on screen. */
const ISOLATES = /[\u2068\u2069]/g;

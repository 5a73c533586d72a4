import { type Cell, type DecimalSign, numberCell, type Separator, toCsv, withoutFormula } from '../formats/csv.ts';
import { textInHtml } from '../formats/html.ts';
import type { Words } from '../language/language.ts';
import { type Column, shownColumns, type Table, unitInFull } from './table.ts';

/**
 * Tables as the CSV of the command line: what has an id, under one line of ids, those of the first table first. A row has
 * nothing where its table has no such column.
 */
export function tablesAsCsv(tables: readonly Table[], separator: Separator = ','): string {
  const named = tables.filter(({ columns }) => columns.some(({ id }) => id !== undefined));
  const ids = [...new Set(named.flatMap(({ columns }) => columns.flatMap(({ id }) => id ?? [])))];
  const rows = named.flatMap(({ columns, rows }) => {
    const places = ids.map((id) => columns.findIndex((column) => column.id === id));
    return rows.map((row) => places.map((place) => row[place] ?? null));
  });
  return toCsv([ids, ...rows], separator);
}

/** Tables as CSV for people, with titles and headings, one below the other: what has a label. */
export const tablesInFull = (
  words: Words,
  tables: readonly Table[],
  separator: Separator,
  decimal: DecimalSign,
): string =>
  tables
    .map((table) => toCsv([...(table.title ? [table.title] : []), ...rowsInFull(words, table)], separator, decimal))
    .join('\r\n');

/** A table as tab-separated text that a spreadsheet takes, in which no cell can act as a formula: what has a label. */
export function tabSeparated(words: Words, table: Table, decimal: DecimalSign = '.'): string {
  return [table.title ?? [], ...rowsInFull(words, table)]
    .filter((row) => row.length > 0)
    .map((row) => row.map((cell) => cellText(cell, decimal)).join('\t'))
    .join('\n');
}

/** The same as HTML, which a document takes as a table and a spreadsheet with all digits. */
export function tableAsHtml(words: Words, table: Table, decimal: DecimalSign = '.'): string {
  const caption = table.title
    ? `<caption>${table.title.map((cell) => cellHtml(cell, decimal)).join(' ')}</caption>`
    : '';
  const [head = [], ...rows] = rowsInFull(words, table);
  const heads = head.map((cell) => `<th scope="col">${cellHtml(cell, decimal)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => cellOfRow(cell, decimal)).join('')}</tr>`).join('');
  return `<table>${caption}<thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

const cellOfRow = (cell: Cell, decimal: DecimalSign): string =>
  `<td${typeof cell === 'number' ? ' style="text-align:right"' : ''}>${cellHtml(cell, decimal)}</td>`;

const cellHtml = (cell: Cell, decimal: DecimalSign): string => textInHtml(cellText(cell, decimal));

/** Headings and rows of the columns that have a label, with the units of numbers that have all their digits. */
function rowsInFull(words: Words, table: Table): readonly (readonly Cell[])[] {
  const shown = shownColumns(table);
  const rows = table.rows.map((row) =>
    shown.map(({ column, place }) => (column.kind === 'unit' ? unitInFull(words, `${row[place] ?? ''}`) : row[place]!)),
  );
  return [shown.map(({ column }) => heading(words, column)), ...rows];
}

/** The heading of a column whose numbers have all their digits: label and unit. */
export const heading = (words: Words, { label = '', unit }: Column): string | number =>
  unit === undefined || unit === 'year' ? label : words.tables.inUnit(`${label}`, unitInFull(words, unit));

function cellText(cell: Cell, decimal: DecimalSign): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberCell(cell, decimal);
  return withoutFormula(cell.replace(ISOLATES, '').replace(/[\t\r\n]+/g, ' '));
}

/** What keeps a name's direction of writing to itself on screen. */
const ISOLATES = /[\u2068\u2069]/g;

import type { Cell } from '../formats/csv.ts';
import { decimalsFor, type Numbers, percentDecimals } from '../formats/number.ts';
import type { Words } from '../language/language.ts';

/** One table, whoever reads it: the screen, the clipboard, CSV, a workbook, a terminal. */
export interface Table {
  /** What stands above it: words, and a number they name. */
  readonly title?: readonly Cell[];
  readonly columns: readonly Column[];
  /** Of every column a cell: numbers with all their digits, null where something is undefined. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  /** Its name in the CSV of the command line, a promise to scripts; without one it is for people only. */
  readonly id?: string;
  /** Its heading for people; without one it is for programs only. */
  readonly label?: string | number;
  /** Of its numbers, `1` for fractions; without one they are in the unit that a column of kind `unit` gives their row. */
  readonly unit?: string;
  /** Texts and numbers show what they are; `number` is for numbers in words, `chance` for shares of draws. */
  readonly kind?: 'number' | 'chance' | 'unit';
  /** Decimals that are shown; as many as a number's size is read with, unless given. */
  readonly digits?: number | 'all';
}

/** A column with what makes its cells. */
export type ColumnOf<Row> = Column & { readonly of: (row: Row) => Cell };

/** A table from what it has a row for each of. */
export const tableOf = <Row>(
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
  title?: readonly Cell[],
): Table => ({
  ...(title && { title }),
  columns,
  rows: rows.map((row) => columns.map(({ of }) => defined(of(row)))),
});

/** What is undefined is an empty cell. */
export const defined = (cell: Cell): Cell => (Number.isNaN(cell) ? null : cell);

/** The columns that people read, with the place of their cells in the rows. */
export const shownColumns = ({ columns }: Table): readonly { readonly column: Column; readonly place: number }[] =>
  columns.map((column, place) => ({ column, place })).filter(({ column }) => column.label !== undefined);

/** Where all digits are given, a ratio is a fraction. */
export const unitInFull = ({ tables }: Words, unit: string): string => (unit === '1' ? tables.fraction : unit);

/** A cell in words, as screens and terminals show it: a fraction as a percentage, a dash where something is undefined. */
export function shownCell({ numbers }: Words, { columns }: Table, row: readonly Cell[], place: number): string {
  const { kind, unit, digits } = columns[place]!;
  const cell = row[place] ?? null;
  if (cell === null) return '–';
  // The sign of percent stands at each number.
  if (kind === 'unit') return cell === '1' ? '' : String(cell);
  if (typeof cell === 'string') return cell;
  if (kind === 'chance') return chanceText(numbers, cell);
  const own = unit ?? row[columns.findIndex((column) => column.kind === 'unit')];
  if (own === '1')
    return numbers.percent(cell, typeof digits === 'number' ? digits : percentDecimals(decimalsFor(cell)));
  if (own === 'year') return String(cell);
  return digits === 'all' ? numbers.exactly(cell) : numbers.rounded(cell, digits);
}

/** A share of draws, which never claims a certainty that is not there: `37.2%`, `<0.1%`, `>99.9%`. */
function chanceText(numbers: Numbers, share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1%';
  if (share < 1 && share >= 0.9995) return '>99.9%';
  return numbers.percent(share);
}

import { beginning } from '../../../shared/limits.ts';

/** What a sheet holds, before it is written in the format of a program. */
export interface Sheet {
  readonly name: string;
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Of its columns, those that are printed. */
  readonly printed?: number;
  readonly limits?: readonly Limit[];
}

export type Row = readonly (SheetCell | null)[];

export interface SheetCell {
  readonly value: CellValue;
  readonly style: Style;
  /** Of its number. */
  readonly format?: string | undefined;
  /** Name of the cell, for formulas. */
  readonly name?: string | undefined;
  /** Name of the sheet that it leads to. */
  readonly to?: string;
  /** So many columns are one for its text. */
  readonly across?: number;
}

/** Text is never a formula; a number that is undefined is #N/A. */
export type CellValue = string | number | Computes;

/** A formula, and what it gives by the program. */
export interface Computes {
  readonly formula: string;
  readonly result: number | string;
}

export type Style =
  | 'title'
  | 'note'
  | 'head'
  | 'yearHead'
  | 'section'
  | 'label'
  | 'lead'
  | 'unit'
  | 'number'
  | 'leadNumber'
  | 'text'
  | 'words'
  | 'input'
  | 'changed'
  | 'follows'
  | 'fixed'
  | 'link';

/** What may be typed into cells of one row. */
export interface Limit {
  readonly row: number;
  readonly columns: readonly number[];
  /** Null: nothing else than what stands there. */
  readonly between: readonly [number, number] | null;
  readonly title: string;
  readonly message: string;
}

/** As much as a cell can hold. */
const LONGEST_TEXT = 32_000;

export const cell = (value: CellValue, style: Style, format?: string): SheetCell => ({
  value: typeof value === 'string' ? beginning(value, LONGEST_TEXT) : value,
  style,
  ...(format !== undefined && { format }),
});

/** A row of one text alone. */
export const line = (text: string, style: Style): Row => [cell(text, style)];

/** `A`, `Z`, `AA`: the letters of a column, counted from 0. */
export const columnLetters = (column: number): string =>
  (column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** `$C$7`, `D7`: a cell, its column and row counted from 0. */
export const address = (column: number, row: number, fixed: '' | 'row' | 'column' | 'both' = ''): string => {
  const [byColumn, byRow] = [fixed === 'column' || fixed === 'both', fixed === 'row' || fixed === 'both'];
  return `${byColumn ? '$' : ''}${columnLetters(column)}${byRow ? '$' : ''}${row + 1}`;
};

/** A cell of another sheet. */
export const addressIn = (sheet: string, at: string): string => `'${sheet.replaceAll("'", "''")}'!${at}`;

/** A text over several columns, on as many lines as it takes. */
export const paragraph = (text: string, style: Style, across: number): SheetCell => ({ ...cell(text, style), across });

/** A cell that leads to a sheet. */
export const link = (text: string, to: string): SheetCell => ({ ...cell(text, 'link'), to });

/** Comma-separated text (RFC 4180) of which no cell can act as a formula in a spreadsheet. */
export type Cell = string | number | null;

/** What stands before the decimals of a number where people read it. */
export type DecimalSign = '.' | ',';

/** A number with all its digits. */
export const numberCell = (value: number, decimal: DecimalSign): string =>
  decimal === '.' ? String(value) : String(value).replace('.', decimal);

/** What stands between cells. */
export type Separator = ',' | ';' | '\t';

/** Rows to text, CRLF after each; numbers keep all digits, null is an empty cell. */
export const toCsv = (
  rows: readonly (readonly Cell[])[],
  separator: Separator = ',',
  decimal: DecimalSign = '.',
): string => rows.map((row) => `${row.map((cell) => csvCell(cell, separator, decimal)).join(separator)}\r\n`).join('');

function csvCell(cell: Cell, separator: Separator, decimal: DecimalSign): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? numberCell(cell, decimal) : withoutFormula(cell).replace(CONTROL, '\ufffd');
  return /["\r\n]/.test(text) || text.includes(separator) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** What steers a terminal and says nothing in a cell; tabs and line ends are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/g;

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets show as text.
 * Blanks, line ends and letters that cannot be seen do not hide the sign: spreadsheets pass over them.
 */
export const withoutFormula = (text: string): string =>
  /^[\t\r\n]/.test(text) || '=+-@＝＋－＠﹦﹢﹣﹫'.includes(text.charAt(text.search(SEEN)) || ' ') ? `'${text}` : text;

const SEEN = /[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u;

import type { Cell, Fill, Font, Worksheet, Style as XlsxStyle } from '@cj-tech-master/excelts';
import { addressIn, columnLetters, type Limit, type Row, type Sheet, type SheetCell, type Style } from './sheet.ts';

/** What a file says of itself. */
export interface Properties {
  readonly title: string;
  readonly description: string;
  /** ISO date. */
  readonly date: string;
}

const INK = 'FF1F2933';
const MUTED = 'FF5F6B7A';
const BLUE = 'FF1D4ED8';

const font = (more: Partial<Font> = {}): Partial<Font> => ({
  name: 'Calibri',
  size: 11,
  color: { argb: INK },
  ...more,
});
const filled = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const rule = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;
const top = { vertical: 'top' } as const;
const wrapped = { ...top, wrapText: true, horizontal: 'left', indent: 1 } as const;
const head = { font: font({ bold: true }), fill: filled('FFE4E9F0'), border: { bottom: rule } };
const given = { alignment: { ...top, horizontal: 'right' } } as const;

const STYLES: Readonly<Record<Style, Partial<XlsxStyle>>> = {
  title: { font: font({ bold: true, size: 16 }) },
  note: { font: font({ color: { argb: MUTED } }) },
  head: { ...head, alignment: { vertical: 'bottom', wrapText: true } },
  yearHead: { ...head, alignment: { vertical: 'bottom', horizontal: 'right', wrapText: true } },
  section: { font: font({ bold: true, color: { argb: 'FF0F4C81' } }), border: { bottom: rule } },
  label: { font: font(), alignment: top },
  lead: { font: font({ bold: true }), alignment: top },
  unit: { font: font({ color: { argb: MUTED } }), alignment: top },
  number: { font: font(), alignment: top },
  leadNumber: { font: font({ bold: true }), alignment: top },
  text: { font: font(), alignment: wrapped },
  words: { font: font({ color: { argb: MUTED } }), alignment: { ...top, horizontal: 'left', indent: 1 } },
  input: { font: font({ color: { argb: BLUE } }), ...given },
  changed: { font: font({ bold: true, color: { argb: BLUE } }), fill: filled('FFFFF3C4'), ...given },
  follows: { font: font({ color: { argb: MUTED } }), ...given },
  fixed: { font: font({ italic: true, color: { argb: MUTED } }), fill: filled('FFF0F2F5'), ...given },
  link: { font: font({ underline: true, color: { argb: BLUE } }), alignment: top },
};

/** Writes sheets as an XLSX file. The same sheets and properties give the same bytes. */
export async function xlsxOf(
  sheets: Iterable<Sheet>,
  { title, description, date }: Properties,
  sheetWritten: () => void,
): Promise<Uint8Array> {
  const { Workbook } = await import('@cj-tech-master/excelts');
  const workbook = new Workbook();
  workbook.created = new Date(date);
  workbook.modified = workbook.created;
  workbook.creator = 'Bilateral';
  workbook.lastModifiedBy = 'Bilateral';
  workbook.title = title;
  workbook.description = description;
  const styles = stylesInUse();
  for (const sheet of sheets) {
    const { frozen } = sheet;
    const made = workbook.addWorksheet(sheet.name, {
      views: [{ state: 'frozen', ySplit: frozen.rows, xSplit: frozen.columns, showGridLines: false }],
      headerFooter: { oddFooter: '&L&A&R&P / &N' },
    });
    widthsOf(sheet).forEach((width, k) => {
      made.getColumn(k + 1).width = width;
    });
    // Formulas of neighbouring years may differ, and a name may look like a number: neither is a mistake to be marked.
    made.ignoredErrors.push({ ref: 'A1:XFD1048576', formula: true, numberStoredAsText: true, evalError: true });
    fill(made, sheet, styles, (name, at) => workbook.definedNames.add(at, name));
    setPage(made, sheet);
    for (const limit of sheet.limits ?? []) setLimit(made, limit);
    sheetWritten();
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false }));
}

/** One object for each style and number format: the library then knows it again. */
function stylesInUse(): (style: Style, format: string | undefined) => Partial<XlsxStyle> {
  const known = new Map<string, Partial<XlsxStyle>>();
  return (style, format) => {
    const key = `${style} ${format}`;
    let found = known.get(key);
    if (!found) {
      found = { ...STYLES[style], ...(format !== undefined && { numFmt: format }) };
      known.set(key, found);
    }
    return found;
  };
}

function fill(
  made: Worksheet,
  sheet: Sheet,
  styleOf: ReturnType<typeof stylesInUse>,
  setName: (name: string, at: string) => void,
): void {
  sheet.rows.forEach((row, r) => {
    const inRow = made.getRow(r + 1);
    const height = heightOf(row, sheet.widths);
    if (height > LINE_HEIGHT) inRow.height = height;
    row.forEach((one, c) => {
      if (!one) return;
      const at = inRow.getCell(c + 1);
      setValue(at, one);
      at.style = styleOf(one.style, one.format);
      if (one.across !== undefined) made.mergeCells(r + 1, c + 1, r + 1, c + one.across);
      if (one.name !== undefined) setName(one.name, addressIn(sheet.name, `$${columnLetters(c)}$${r + 1}`));
    });
  });
}

/** As the sheet says, and wider where a number would not fit. */
function widthsOf({ widths, rows }: Sheet): readonly number[] {
  const wide = [...widths];
  for (const row of rows) {
    row.forEach((one, c) => {
      if (one && c < wide.length) wide[c] = Math.max(wide[c]!, numberWidth(one));
    });
  }
  return wide;
}

function numberWidth({ value, format = '' }: SheetCell): number {
  const number = typeof value === 'object' ? value.result : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || format.includes('E')) return 0;
  const whole = Math.abs(format.endsWith('%') ? number * 100 : number);
  const digits = whole < 1 ? 1 : Math.floor(Math.log10(whole)) + 1;
  const decimals = format.split(';')[0]!.split('.')[1]?.length ?? 0;
  return digits + Math.floor((digits - 1) / 3) + decimals + 4;
}

const LINE_HEIGHT = 15;
/** Widths count digits; letters are narrower on average. */
const LETTERS_PER_DIGIT = 1.15;
const MOST_HEIGHT = 400;
const WRAPPED: ReadonlySet<Style> = new Set(['text', 'head', 'yearHead']);

/** Not every program finds the height of a row itself, and none does where columns are joined. */
function heightOf(row: Row, widths: readonly number[]): number {
  const lines = row.map((one, c) => {
    if (!one || typeof one.value !== 'string' || !WRAPPED.has(one.style)) return 1;
    const room = widths.slice(c, c + (one.across ?? 1)).reduce((sum, width) => sum + width, 0) * LETTERS_PER_DIGIT;
    return one.value
      .split(/\r\n|\r|\n/)
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(charactersWide(text) / room)), 0);
  });
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT);
}

/** Those of East Asia are as wide as two. */
const charactersWide = (text: string): number => text.length + (text.match(/[\u2e80-\uffdc]/g)?.length ?? 0);

const numberOrError = (value: number) => (Number.isFinite(value) ? value : ({ error: '#N/A' } as const));

function setValue(at: Cell, { value, to }: SheetCell): void {
  if (typeof value === 'number') at.value = numberOrError(value);
  else if (typeof value === 'object') {
    const { formula, result } = value;
    at.value = { formula, result: typeof result === 'number' ? numberOrError(result) : result };
  } else if (to !== undefined) at.value = { text: value, hyperlink: `#${addressIn(to, 'A1')}` };
  else at.value = value;
}

function setPage(made: Worksheet, { widths, rows, frozen, printed }: Sheet): void {
  made.pageSetup.orientation = 'landscape';
  made.pageSetup.paperSize = 9;
  made.pageSetup.margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 };
  made.pageSetup.fitToPage = true;
  made.pageSetup.fitToWidth = 1;
  made.pageSetup.fitToHeight = 0;
  if (frozen.rows > 0) made.pageSetup.printTitlesRow = `${frozen.rows}:${frozen.rows}`;
  made.pageSetup.printArea = `A1:${columnLetters((printed ?? widths.length) - 1)}${Math.max(1, rows.length)}`;
}

function setLimit(made: Worksheet, { row, columns, between, title, message }: Limit): void {
  for (const column of columns) {
    made.getCell(row + 1, column + 1).dataValidation = {
      ...(between === null
        ? { type: 'custom' as const, formulae: ['FALSE'] }
        : { type: 'decimal' as const, operator: 'between' as const, formulae: [...between] }),
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: title,
      error: message,
    };
  }
}

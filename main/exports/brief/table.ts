import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { officeText } from '../office/office-text.ts';
import { STYLE } from './style-ids.ts';
import { RULE, SHADE, SOFT, TEXT_WIDTH } from './styles.ts';

/** A column of a table: its heading, its share of the width, and whether numbers stand in it. */
export interface BriefColumn {
  readonly head: string;
  readonly share: number;
  readonly number?: boolean;
}

/** A row of cells, or one text over all columns that the rows below it belong to, with a note under it. */
export type BriefRow = readonly string[] | { readonly over: string; readonly note: string };

/** So many rows are not parted, and of more so many stay together at the top. */
const WHOLE = 14;
const HEAD_ROWS = 2;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: RULE }) as const;
const MARGINS = { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 70, right: 70 } as const;

/** A table as wide as the text: its head is repeated on each page, and no row is split over two. */
export function briefTable(columns: readonly BriefColumn[], rows: readonly BriefRow[]): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / whole) * TEXT_WIDTH));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head: text, number }, k) =>
      cell(text, widths[k]!, number ? STYLE.tableHeadNumber : STYLE.tableHead, VerticalAlign.BOTTOM),
    ),
  });
  // A short table stays on one page; of a long one the first rows stay with the head.
  const kept = rows.length <= WHOLE ? rows.length - 1 : HEAD_ROWS;
  const body = rows.map((row, place) =>
    'over' in row
      ? new TableRow({ cantSplit: true, keepNext: true, children: [overCell(row, columns.length)] })
      : new TableRow({
          cantSplit: true,
          keepNext: place < kept,
          children: row.map((text, k) =>
            cell(text, widths[k]!, columns[k]?.number ? STYLE.tableNumber : STYLE.tableText, VerticalAlign.TOP),
          ),
        }),
  );
  return new Table({
    rows: [head, ...body],
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: line(8),
      bottom: line(8),
      left: NONE,
      right: NONE,
      insideHorizontal: line(2),
      insideVertical: NONE,
    },
  });
}

type Align = typeof VerticalAlign.TOP | typeof VerticalAlign.BOTTOM;

const cell = (text: string, width: number, style: string, verticalAlign: Align) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign,
    children: [new Paragraph({ style, children: [new TextRun(officeText(text))] })],
  });

const overCell = ({ over, note }: Extract<BriefRow, { over: string }>, columns: number) =>
  new TableCell({
    columnSpan: columns,
    margins: { ...MARGINS, top: 60 },
    shading: { fill: SHADE },
    children: [
      new Paragraph({ style: STYLE.tableText, children: [new TextRun({ text: officeText(over), bold: true })] }),
      ...(note === ''
        ? []
        : [
            new Paragraph({ style: STYLE.tableText, children: [new TextRun({ text: officeText(note), color: SOFT })] }),
          ]),
    ],
  });

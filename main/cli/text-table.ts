import stringWidth from 'string-width';
import { type Column, shownCell, shownColumns, type Table } from '../../shared/tables/table.ts';
import { words } from '../words.ts';

interface Shown {
  readonly left: boolean;
  /** Lines of the heading, then the cells. */
  readonly heading: readonly string[];
  readonly cells: readonly string[];
  readonly width: number;
}

const GAP = 2;

/**
 * What people read of a table, columns aligned by how wide characters are shown. What is wider than so many characters is
 * cut into blocks, where all but the names of the rows are numbers.
 */
export function textTable(table: Table, width: number): string {
  const columns = shownColumns(table).map(({ column, place }) => shownColumn(table, column, place));
  const firstNumbers = columns.findIndex(({ left }) => !left);
  const names = columns.slice(0, Math.max(1, firstNumbers));
  const rest = columns.slice(names.length);
  const blocks = rest.some(({ left }) => left) ? [rest] : inBlocks(rest, width - widthOf(names));
  const title = table.title ? `${table.title.join(' ')}\n\n` : '';
  return title + blocks.map((block) => laidOut([...names, ...block])).join('\n');
}

function shownColumn(table: Table, { label, kind }: Column, place: number): Shown {
  const heading = String(label).split('\n');
  const cells = table.rows.map((row) => shownCell(words, table, row, place));
  const left = kind === undefined ? table.rows.some((row) => typeof row[place] === 'string') : kind === 'unit';
  return { left, heading, cells, width: Math.max(...[...heading, ...cells].map(shownWidth)) };
}

const widthOf = (columns: readonly Shown[]): number => columns.reduce((sum, { width }) => sum + width + GAP, -GAP);

function inBlocks(columns: readonly Shown[], room: number): readonly (readonly Shown[])[] {
  const blocks: Shown[][] = [[]];
  let left = room;
  for (const column of columns) {
    if (column.width + GAP > left && blocks.at(-1)!.length > 0) {
      blocks.push([]);
      left = room;
    }
    blocks.at(-1)!.push(column);
    left -= column.width + GAP;
  }
  return blocks;
}

/** Headings of several lines end on the same line. Trailing spaces are left off. */
function laidOut(columns: readonly Shown[]): string {
  const headingLines = Math.max(...columns.map(({ heading }) => heading.length));
  const texts = columns.map(({ heading, cells }) => [
    ...Array<string>(headingLines - heading.length).fill(''),
    ...heading,
    ...cells,
  ]);
  const lines = texts[0]!.map((_, line) =>
    columns
      .map(({ left, width }, k) => padded(texts[k]![line]!, width, left))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
  lines.splice(headingLines, 0, '─'.repeat(widthOf(columns)));
  return `${lines.join('\n')}\n`;
}

function padded(text: string, width: number, left: boolean): string {
  const spaces = ' '.repeat(width - shownWidth(text));
  return left ? text + spaces : spaces + text;
}

/** At most so wide, with an ellipsis where it was cut. */
export function shortened(text: string, width: number): string {
  let [used, at, end] = [0, 0, 0];
  for (const [piece] of text.matchAll(PIECES)) {
    for (const { segment } of new Intl.Segmenter().segment(piece)) {
      used += stringWidth(segment);
      if (used > width) return `${text.slice(0, end)}…`;
      at += segment.length;
      if (used < width) end = at;
    }
  }
  return text;
}

/** Finding the letters of a long text takes more than its length; pieces of it are cut where no mark follows. */
const PIECES = /[\s\S]{1,64}\p{M}{0,64}/gu;

function shownWidth(text: string): number {
  let width = 0;
  for (const [piece] of text.matchAll(PIECES)) width += stringWidth(piece);
  return width;
}

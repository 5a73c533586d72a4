import stringWidth from 'string-width';

export interface Column {
  readonly heading: readonly string[];
  readonly align: 'left' | 'right';
}

/**
 * Columns aligned by how wide characters are shown, `gap` spaces between them; headings of several lines end on the
 * same line. Trailing spaces are left off.
 */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[], gap = 2): string {
  const headingLines = Math.max(0, ...columns.map(({ heading }) => heading.length));
  const headings = Array.from({ length: headingLines }, (_, line) =>
    columns.map(({ heading }) => heading[line - (headingLines - heading.length)] ?? ''),
  );
  const lines = [...headings, ...rows];
  const cellWidths = lines.map((cells) => columns.map((_, k) => shownWidth(cells[k] ?? '')));
  const widths = columns.map((_, k) => Math.max(0, ...cellWidths.map((line) => line[k]!)));
  const text = lines.map((cells, line) =>
    columns
      .map(({ align }, k) => padded(cells[k] ?? '', widths[k]! - cellWidths[line]![k]!, align))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + gap, -gap));
  const body = headingLines === 0 ? text : [...text.slice(0, headingLines), rule, ...text.slice(headingLines)];
  return `${body.join('\n')}\n`;
}

/** How wide the table's column would be. */
export const columnWidth = (column: Column, cells: readonly string[]): number =>
  Math.max(...[...column.heading, ...cells].map(shownWidth));

function padded(text: string, missing: number, align: Column['align']): string {
  const spaces = ' '.repeat(missing);
  return align === 'left' ? text + spaces : spaces + text;
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

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
  const widths = columns.map((_, k) => Math.max(0, ...lines.map((cells) => stringWidth(cells[k] ?? ''))));
  const text = lines.map((cells) =>
    columns
      .map(({ align }, k) => padded(cells[k] ?? '', widths[k]!, align))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + gap, -gap));
  const body = headingLines === 0 ? text : [...text.slice(0, headingLines), rule, ...text.slice(headingLines)];
  return `${body.join('\n')}\n`;
}

/** How wide the table's column would be. */
export const columnWidth = (column: Column, cells: readonly string[]): number =>
  Math.max(...[...column.heading, ...cells].map((cell) => stringWidth(cell)));

function padded(text: string, width: number, align: Column['align']): string {
  const spaces = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? text + spaces : spaces + text;
}

/** At most so wide, with an ellipsis where it was cut. */
export function shortened(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}

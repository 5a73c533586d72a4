import Papa from 'papaparse';

/** What stands between the cells of a file. */
export type CellSeparator = ',' | ';' | '\t' | '|';
const SEPARATORS: readonly CellSeparator[] = ['\t', ';', ',', '|'];

/** A quote that is not closed within so many lines is a stray one. */
const MOST_LINES_OF_A_ROW = 100;
/** No row is longer; what goes on without a line end is no table. */
const LONGEST_ROW = 1_000_000;

/** What is wrong with a row before anyone looks at its cells: a quote that is not closed, bytes of another encoding. */
export type RowFault = 'quote' | 'bytes';
export type TakeRow = (cells: readonly string[], line: number, fault: RowFault | null) => void;

const cellsOf = (text: string, separator: string) =>
  Papa.parse(text, { delimiter: separator, newline: '\n', quoteChar: '"' });

type Cells = ReturnType<typeof cellsOf>;
const isQuoted = ({ errors }: Cells): boolean => errors.every(({ type }) => type !== 'Quotes');

/**
 * Text to rows, chunk by chunk: `take` is handed the cells of each and the number of its first line. A quoted cell may
 * hold line breaks. Where a row ends is found here, by quotes that are open; cells are parted by the parser, many rows at
 * a time.
 */
export function splitting(separator: CellSeparator, take: TakeRow) {
  let rest = '';
  /** Number of the line that `rest` begins with. */
  let line = 1;

  const give = (cells: readonly string[], at: number, quoted: boolean, damaged: boolean): void => {
    const bytes = damaged && cells.some((cell) => cell.includes('\ufffd'));
    take(cells, at, quoted ? (bytes ? 'bytes' : null) : 'quote');
  };

  /** So many rows of a line each. */
  const plain = (text: string, rows: number): void => {
    const parsed = cellsOf(text, separator);
    const damaged = text.includes('\ufffd');
    if (parsed.data.length === rows && isQuoted(parsed)) {
      for (let k = 0; k < rows; k++) give(parsed.data[k]!, line + k, true, damaged);
    } else {
      for (const [k, one] of text.split('\n').entries()) {
        const alone = cellsOf(one, separator);
        give(alone.data[0] ?? [''], line + k, isQuoted(alone), damaged);
      }
    }
    line += rows;
  };

  /** A row of several lines: one, or, where the quotes stood within cells, several. */
  const joined = (text: string): void => {
    const parsed = cellsOf(text, separator);
    let at = line;
    for (const cells of parsed.data) {
      give(cells, at, isQuoted(parsed), true);
      at += 1 + cells.reduce((breaks, cell) => breaks + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    }
  };

  /** All whole rows of `rest`; at the end of the file the last one too. */
  const parted = (last: boolean): void => {
    let [start, from, rows] = [0, 0, 0];
    const flush = () => {
      if (rows > 0) plain(rest.slice(from, start - 1), rows);
      [from, rows] = [start, 0];
    };
    while (start < rest.length) {
      const { end, breaks, open } = rowAt(rest, start);
      const stray = open && (last || breaks > MOST_LINES_OF_A_ROW);
      if (!stray && (open || end === rest.length) && !last) break;
      // A stray quote opens nothing: its line stands alone, and reading goes on behind it.
      if (!stray && breaks > 0) {
        flush();
        joined(rest.slice(start, end));
        line += breaks + 1;
        start = end + 1;
        from = start;
      } else {
        start = (stray ? lineEnd(rest, start) : end) + 1;
        rows++;
      }
    }
    flush();
    rest = rest.slice(start);
  };

  return {
    /** False where a line goes on and on: this is no table. */
    push(text: string): boolean {
      // A carriage return at the end may belong to a line feed that is still to come.
      const whole = rest + text;
      const cut = whole.endsWith('\r') ? whole.length - 1 : whole.length;
      rest = withoutReturns(whole.slice(0, cut));
      parted(false);
      rest += whole.slice(cut);
      return rest.length <= LONGEST_ROW;
    },
    end(): void {
      rest = withoutReturns(rest);
      parted(true);
    },
  };
}

const withoutReturns = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const lineEnd = (text: string, start: number): number => {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
};

/** Where the row from `start` on ends: at a line end outside of quotes, or with the text. */
function rowAt(text: string, start: number): { readonly end: number; readonly breaks: number; readonly open: boolean } {
  let open = false;
  let breaks = 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) open = !open;
    else if (code === 10) {
      if (!open) return { end: i, breaks, open };
      breaks++;
      if (breaks > MOST_LINES_OF_A_ROW) return { end: i, breaks, open };
    }
  }
  return { end: text.length, breaks, open };
}

/** The separator by which most of the first lines have the same number of cells, more than one. */
export function separatorOf(text: string): CellSeparator {
  const lines = text.split(/\r\n?|\n/, 60).filter((line) => line.trim() !== '');
  const scores = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => cellsOf(line, separator).data[0]?.length ?? 1);
    const often = new Map<number, number>();
    for (const count of counts) if (count > 1) often.set(count, (often.get(count) ?? 0) + 1);
    const [cells = 1, rows = 0] = [...often].reduce((best, one) => (one[1] > best[1] ? one : best), [1, 0]);
    return { separator, score: (rows / Math.max(1, lines.length)) * (2 - 1 / cells) };
  });
  return scores.reduce((best, one) => (one.score > best.score + 1e-9 ? one : best), {
    separator: ',' as CellSeparator,
    score: 0,
  }).separator;
}

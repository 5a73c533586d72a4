import type { Desk } from '../desk.ts';
import type { LayoutId } from '../reading.ts';

export interface Head {
  /** The first rows of the file, title and notes included. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

/** What a layout makes of a file that has its marks. */
export interface Recognised {
  /** Which of the head's rows is the header; the rows behind it are handed to `open`. */
  readonly header: number;
  /** Date of the data, where the file states one, as `2025-05-12`. */
  readonly vintage?: string;
  /** What the file says it is, in its own words. */
  readonly title?: string;
  /** Units that are likely where the file states none. */
  readonly likely?: { readonly unit?: string };
  open(desk: Desk): (cells: readonly string[]) => void;
}

/** One layout: how it is known, and what its rows mean. */
export interface Layout {
  readonly id: LayoutId;
  recognise(head: Head): Recognised | null;
}

/** A heading without blanks, signs and capitals: `Trade Value (US$)` is `tradevalueus`. */
export const slug = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Where the columns of a header stand, by what they are called; the first of those called alike. */
export function columnsIn(cells: readonly string[]): (...names: readonly string[]) => number {
  const slugs = cells.map(slug);
  return (...names) => {
    for (const name of names) {
      const at = slugs.indexOf(name);
      if (at >= 0) return at;
    }
    return -1;
  };
}

/** The first row that has columns of all these names; -1 where none has. */
export const headerWith = ({ rows }: Head, ...names: readonly string[]): number =>
  rows.findIndex(({ cells }) => {
    const slugs = new Set(cells.map(slug));
    return names.every((name) => slugs.has(name));
  });

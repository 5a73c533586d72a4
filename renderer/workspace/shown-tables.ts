import { type Rows, tabSeparated } from '../compare/copy-text.ts';

/** What has a table in the places beside Compare, in the order in which it stands there. */
const PARTS = ['fans', 'best', 'tornado', 'grid', 'variance', 'solved', 'changed', 'figures'] as const;
export type TablePart = (typeof PARTS)[number];

/** The tables of the place that is shown: each part of it shows its own as long as it is there. */
export interface ShownTables {
  /** Shows a table until what this gives back is called. */
  show(part: TablePart, rows: () => Rows): () => void;
  any(): boolean;
  /** A part's table as text, or all of them one below the other. */
  text(part?: TablePart): string;
}

export function createShownTables(): ShownTables {
  const shown = new Map<TablePart, () => Rows>();
  return {
    show(part, rows) {
      shown.set(part, rows);
      return () => {
        if (shown.get(part) === rows) shown.delete(part);
      };
    },
    any: () => shown.size > 0,
    text: (wanted) =>
      PARTS.filter((part) => shown.has(part) && (wanted ?? part) === part)
        .map((part) => tabSeparated(shown.get(part)!()))
        .join('\n\n'),
  };
}

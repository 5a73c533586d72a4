import type { Table } from '../../shared/tables/table.ts';
import { tabSeparated } from '../../shared/tables/write.ts';
import type { Session } from '../document/session.ts';
import { words } from '../words.ts';

/** What has a table in the places beside Compare, in the order in which it stands there. */
const PARTS = ['fans', 'best', 'tornado', 'grid', 'variance', 'solved', 'changed', 'figures'] as const;
export type TablePart = (typeof PARTS)[number];

/** The tables of the place that is shown: each part of it shows its own as long as it is there. */
export interface ShownTables {
  /** Shows tables until what this gives back is called. */
  show(part: TablePart, tables: () => readonly Table[]): () => void;
  any(): boolean;
  /** A part's tables as text, or those of all parts, one below the other. */
  text(part?: TablePart): string;
}

export function createShownTables(): ShownTables {
  const shown = new Map<TablePart, () => readonly Table[]>();
  return {
    show(part, tables) {
      shown.set(part, tables);
      return () => {
        if (shown.get(part) === tables) shown.delete(part);
      };
    },
    any: () => shown.size > 0,
    text: (wanted) =>
      PARTS.filter((part) => shown.has(part) && (wanted ?? part) === part)
        .flatMap((part) => shown.get(part)!().map((table) => tabSeparated(words, table)))
        .join('\n\n'),
  };
}

/** Puts a table on the clipboard and says so. */
export const copyTable = (session: Pick<Session, 'say' | 'notify'>, text: string): void =>
  void navigator.clipboard.writeText(text).then(
    () => session.say(words.controls.copied),
    () => session.notify('problem', words.controls.notCopied),
  );

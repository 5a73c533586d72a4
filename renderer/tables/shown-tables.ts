import type { Table } from '../../shared/tables/table.ts';
import { tableAsHtml, tabSeparated } from '../../shared/tables/write.ts';
import type { Session } from '../document/session.ts';
import { words } from '../words.ts';

/** What has a table in the places beside Compare, in the order in which it stands there. */
const PARTS = [
  'fans',
  'best',
  'tornado',
  'grid',
  'variance',
  'solved',
  'changed',
  'package',
  'figures',
  'data',
] as const;
export type TablePart = (typeof PARTS)[number];

/** The tables of the place that is shown: each part of it shows its own as long as it is there. */
export interface ShownTables {
  /** Shows tables until what this gives back is called. */
  show(part: TablePart, tables: () => readonly Table[]): () => void;
  any(): boolean;
  /** A part's tables, or those of all parts, in their order. */
  made(part?: TablePart): readonly Table[];
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
    made: (wanted) => PARTS.filter((part) => (wanted ?? part) === part).flatMap((part) => shown.get(part)?.() ?? []),
  };
}

/** Puts tables on the clipboard, one below the other, as text and as HTML, and says so. */
export function copyTables(session: Pick<Session, 'say' | 'notify' | 'getState'>, tables: readonly Table[]): void {
  const { decimal } = session.getState();
  const text = tables.map((table) => tabSeparated(words, table, decimal)).join('\n\n');
  const html = tables.map((table) => tableAsHtml(words, table, decimal)).join('<br>');
  const written = Object.entries({ 'text/plain': text, 'text/html': html }).map(
    ([type, content]) => [type, new Blob([content], { type })] as const,
  );
  void navigator.clipboard.write([new ClipboardItem(Object.fromEntries(written))]).then(
    () => session.say(words.controls.copied),
    () => session.notify('problem', words.controls.notCopied),
  );
}

import { useCallback, useEffect, useRef } from 'react';
import type { Rows } from '../compare/copy-text.ts';
import { copyTable } from './copy-table.ts';
import type { TablePart } from './shown-tables.ts';
import { useWorkspace } from './workspace-context.ts';

/**
 * Makes a table one that the command copies, and gives what copies it alone; null: there is none yet. The rows are made
 * when they are copied.
 */
export function useShownTable(part: TablePart, rows: (() => Rows) | null): () => void {
  const { tables, session } = useWorkspace();
  const latest = useRef(rows);
  const there = rows !== null;
  useEffect(() => {
    latest.current = rows;
  });
  useEffect(() => {
    if (there) return tables.show(part, () => latest.current?.() ?? []);
  }, [tables, part, there]);
  return useCallback(() => copyTable(session, tables.text(part)), [session, tables, part]);
}

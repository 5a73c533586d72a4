import { useCallback, useEffect, useRef } from 'react';
import type { Table } from '../../shared/tables/table.ts';
import { copyTables, type TablePart } from '../tables/shown-tables.ts';
import { useWorkspace } from './workspace-context.ts';

/**
 * Makes tables some that the command copies, and gives what copies them alone; null: there are none yet. They are made
 * when they are copied.
 */
export function useShownTable(part: TablePart, made: (() => readonly Table[]) | null): () => void {
  const { tables, session } = useWorkspace();
  const latest = useRef(made);
  const there = made !== null;
  useEffect(() => {
    latest.current = made;
  });
  useEffect(() => {
    if (there) return tables.show(part, () => latest.current?.() ?? []);
  }, [tables, part, there]);
  return useCallback(() => copyTables(session, tables.made(part)), [session, tables, part]);
}

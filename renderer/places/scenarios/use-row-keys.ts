import { type KeyboardEvent, useCallback } from 'react';
import { useCommands, useWorkspace } from '../../workspace/workspace-context.ts';
import { focusRow, focusRowSoon } from './focus-row.ts';

/** The keys of a scenario in the list: arrows go from one to the next, with Alt they move it; F2 renames, Delete (a Mac’s is Backspace) deletes. */
export function useRowKeys(id: string, place: number) {
  const { view, documents } = useWorkspace();
  const commands = useCommands();
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const { baseline, scenarios } = documents.getState().document;
      const all = [baseline, ...scenarios];
      const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: all.length - 1 }[event.key];
      const select = (other: string) => view.setState({ selected: other });
      if (to !== undefined && event.altKey) {
        event.preventDefault();
        select(id);
        if (event.key === 'ArrowUp') commands['scenario.moveUp'].perform();
        if (event.key === 'ArrowDown') commands['scenario.moveDown'].perform();
        focusRowSoon(id);
      } else if (to !== undefined) {
        event.preventDefault();
        const next = all[to];
        if (!next) return;
        select(next.id);
        focusRow(next.id);
      } else if (event.key === 'F2') {
        view.setState({ renaming: id });
      } else if (event.key === 'Delete' || event.key === 'Backspace') {
        select(id);
        commands['scenario.delete'].perform();
        focusRowSoon(view.getState().selected);
      }
    },
    [id, place, view, documents, commands],
  );
}

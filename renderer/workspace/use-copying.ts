import { useCallback } from 'react';
import { useWorkspace } from './workspace-context.ts';

/** Puts a table on the clipboard and says so. */
export function useCopying(): (text: string) => void {
  const { session } = useWorkspace();
  return useCallback(
    (text) =>
      void navigator.clipboard.writeText(text).then(
        () => session.notify('information', 'The table is on the clipboard, as text that a spreadsheet takes.'),
        () => session.notify('problem', 'The table could not be put on the clipboard.'),
      ),
    [session],
  );
}

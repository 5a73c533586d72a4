import { useCallback } from 'react';
import type { Session } from '../document/session.ts';
import { useWorkspace } from './workspace-context.ts';

/** Puts a table on the clipboard and says so. */
export const copyTable = (session: Pick<Session, 'say' | 'notify'>, text: string): void =>
  void navigator.clipboard.writeText(text).then(
    () => session.say('The table is on the clipboard, as text that a spreadsheet takes.'),
    () => session.notify('problem', 'The table could not be put on the clipboard.'),
  );

export function useCopying(): (text: string) => void {
  const { session } = useWorkspace();
  return useCallback((text) => copyTable(session, text), [session]);
}

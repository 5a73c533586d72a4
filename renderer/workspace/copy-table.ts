import type { Session } from '../document/session.ts';

/** Puts a table on the clipboard and says so. */
export const copyTable = (session: Pick<Session, 'say' | 'notify'>, text: string): void =>
  void navigator.clipboard.writeText(text).then(
    () => session.say('The table is on the clipboard, as text that a spreadsheet takes.'),
    () => session.notify('problem', 'The table could not be put on the clipboard.'),
  );

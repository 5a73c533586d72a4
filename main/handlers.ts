import { basename } from 'node:path';
import type { Opened, Start } from '../shared/ipc.ts';
import { type Outcome, refused, sentence } from '../shared/outcome.ts';
import type { Documents } from './documents/documents.ts';
import type { RecoveryJournal } from './documents/recovery.ts';
import type { Handlers } from './ipc.ts';
import type { FiguresStore } from './store/figures.ts';
import type { SettingsStore } from './store/settings.ts';

export interface HandlersIo {
  readonly documents: Documents;
  readonly recovery: RecoveryJournal;
  readonly settings: SettingsStore;
  readonly figures: FiguresStore;
  /** A document named on the command line or by the system before the page was up; asked for once. */
  readonly takeFirst: () => string | null;
  readonly askOpen: () => Promise<string | null>;
  readonly applyTheme: (theme: Start['theme']) => void;
  readonly shows: (title: string, edited: boolean) => void;
  readonly close: () => void;
  readonly platform: string;
  readonly version: string;
}

/** What the main process does for the page, request by request. */
export function createHandlers(io: HandlersIo): Handlers {
  const { documents, recovery, settings, figures } = io;
  return {
    'app.start': async () => {
      const notices = [settings.notice, figures.notice].filter((notice) => notice !== undefined);
      const first = await opensFirst(io, notices);
      return {
        opened: first,
        recoveries: (await recovery.list()).filter(({ id }) => id !== first.handle),
        theme: settings.current().theme,
        recent: settings.current().recent.map((path) => basename(path)),
        figures: figures.current(),
        notices,
        platform: io.platform,
        version: io.version,
      };
    },
    'document.new': async () => ({ ok: true, value: await documents.openSeed() }),
    'document.open': async () => {
      const path = await io.askOpen();
      return path === null ? null : documents.openPath(path);
    },
    'document.openRecent': async ({ place }): Promise<Outcome<Opened>> => {
      const path = settings.current().recent[place];
      if (path === undefined)
        return refused({ where: 'recent documents', what: 'have changed', allowed: 'open it from its folder' });
      return documents.openPath(path);
    },
    'document.openBytes': ({ bytes }) => documents.openBytes(bytes),
    'document.save': ({ handle, document, as, overwrite }) => documents.save(handle, document, { as, overwrite }),
    'document.reload': ({ handle }) => documents.reload(handle),
    'document.keep': ({ handle, document }) => documents.keep(handle, document),
    'document.close': ({ handle }) => documents.close(handle),
    'recovery.open': ({ id }) => documents.openRecovered(id),
    'recovery.discard': ({ id }) => recovery.discard(id),
    'view.remember': ({ handle, view }) => documents.remember(handle, view),
    'settings.theme': ({ theme }) => {
      io.applyTheme(theme);
      return settings.update({ theme });
    },
    'figures.keep': (argument) => figures.keep(argument.figures),
    'figures.reset': () => figures.reset(),
    'page.shows': ({ title, edited }) => io.shows(title, edited),
    'page.close': () => io.close(),
  };
}

/** The document asked for, or the first case where there is none or it cannot be opened, which is said. */
async function opensFirst(io: HandlersIo, notices: string[]): Promise<Opened> {
  const path = io.takeFirst();
  if (path !== null) {
    const opened = await io.documents.openPath(path);
    if (opened.ok) return opened.value;
    notices.push(`${basename(path)} could not be opened. ${opened.problems.slice(0, 5).map(sentence).join('. ')}`);
  }
  return io.documents.openSeed();
}

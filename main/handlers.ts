import { basename } from 'node:path';
import type { Opened, Start } from '../shared/ipc.ts';
import { problem } from '../shared/language/problems.ts';
import { accepted, listing, type Outcome, refused } from '../shared/outcome.ts';
import type { AskedDocuments } from './documents/asked.ts';
import type { Documents } from './documents/documents.ts';
import { recentDocuments, recentPath } from './documents/recent.ts';
import type { RecoveryJournal } from './documents/recovery.ts';
import type { Exports } from './exports/exports.ts';
import type { Handlers } from './ipc.ts';
import type { FiguresStore } from './store/figures.ts';
import type { SettingsStore } from './store/settings.ts';
import { sentenceOf, words } from './words.ts';

export interface HandlersIo {
  readonly documents: Documents;
  readonly recovery: RecoveryJournal;
  readonly settings: SettingsStore;
  readonly figures: FiguresStore;
  readonly asked: AskedDocuments;
  readonly exports: Exports;
  /** What the analyst should know of the program itself, each once. */
  readonly takeNotices: () => readonly string[];
  readonly askOpen: () => Promise<string | null>;
  readonly applyTheme: (theme: Start['theme']) => void;
  readonly clearRecent: () => Promise<Outcome<void>>;
  readonly shows: (title: string, edited: boolean) => void;
  readonly heard: () => void;
  readonly close: () => void;
  readonly platform: string;
  readonly version: string;
}

/** What the main process does for the page, request by request. */
export function createHandlers(io: HandlersIo): Handlers {
  const { documents, recovery, settings, figures, asked } = io;
  const notThere = () => refused(problem('store.notOffered', 'document'));
  return {
    'app.start': () => start(io),
    'document.new': ({ document }) => documents.openNew(document),
    'document.example': async () => ({ ok: true, value: await documents.openFirstCase() }),
    'document.open': async () => {
      const path = await io.askOpen();
      return path === null ? null : { name: basename(path), outcome: await documents.openPath(path) };
    },
    'document.openRecent': async ({ id }): Promise<Outcome<Opened>> => {
      const path = recentPath(settings.current().recent, id);
      return path === undefined ? notThere() : documents.openPath(path);
    },
    'document.openAsked': async ({ id }): Promise<Outcome<Opened>> => {
      const path = asked.path(id);
      return path === null ? notThere() : documents.openPath(path);
    },
    'document.openBytes': ({ bytes, name }) => documents.openBytes(bytes, name),
    'document.save': ({ handle, document, as, overwrite }) => documents.save(handle, document, { as, overwrite }),
    'document.reload': ({ handle }) => documents.reload(handle),
    'document.keep': ({ handle, document }) => documents.keep(handle, document),
    'document.close': ({ handle }) => documents.close(handle),
    'export.make': io.exports.make,
    'export.preview': async (asked) => asText(await io.exports.piece('svg', asked)),
    'export.picture': (asked) => io.exports.piece('png', asked),
    'export.finding': async (asked) => asText(await io.exports.piece('finding', { ...asked, picture: null })),
    'export.cancel': ({ id }) => io.exports.cancel(id),
    'export.reveal': ({ id }) => io.exports.reveal(id),
    'recent.clear': () => io.clearRecent(),
    'recovery.open': ({ id }) => documents.openRecovered(id),
    'recovery.discard': ({ id }) => recovery.discard(id),
    'view.remember': ({ handle, view }) => documents.remember(handle, view),
    'settings.language': (chosen) => settings.update(chosen),
    'settings.decimal': (chosen) => settings.update(chosen),
    'settings.theme': ({ theme }) => {
      io.applyTheme(theme);
      return settings.update({ theme });
    },
    'figures.keep': (argument) => figures.keep(argument.figures),
    'figures.reset': ({ id }) => figures.reset(id),
    'page.shows': ({ title, edited }) => io.shows(title, edited),
    'page.heard': () => io.heard(),
    'page.close': () => io.close(),
  };
}

/**
 * The page comes up, for the first time or anew: what was open before is let go, its unsaved work offered. Whatever fails
 * on the way is said, and the window opens all the same, on the first case where there is nothing else.
 */
async function start(io: HandlersIo): Promise<Start> {
  const { settings, figures, recovery, documents } = io;
  const before = documents.letGo().at(-1) ?? null;
  await recovery.settled();
  const first = await openFirst(io, before);
  const { recoveries, notices } = await recovery.list().catch((error: unknown) => ({
    recoveries: [],
    notices: [words.notices.workNotOfferedBug(String(error))],
  }));
  return {
    opened: first.opened,
    recoveries,
    theme: settings.current().theme,
    language: settings.current().language,
    decimal: settings.current().decimal ?? '.',
    recent: recentDocuments(settings.current().recent),
    figures: figures.current(),
    shippedFigures: figures.shipped,
    notices: [...io.takeNotices(), ...first.opened.notes, ...notices],
    notOpened: first.notOpened,
    platform: io.platform,
    version: io.version,
  };
}

/** The document asked for, or the one open before, or the first case where there is none or it cannot be opened. */
async function openFirst(
  { asked, documents }: HandlersIo,
  before: string | null,
): Promise<{ readonly opened: Opened; readonly notOpened: readonly string[] }> {
  const notOpened: string[] = [];
  for (const path of [asked.take(), before]) {
    if (path === null) continue;
    try {
      const opened = await documents.openPath(path);
      if (opened.ok) return { opened: opened.value, notOpened };
      notOpened.push(words.notices.notOpened(basename(path), listing(opened.problems, 5).map(sentenceOf)));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      notOpened.push(words.notices.notOpenedBug(basename(path), why));
    }
  }
  return { opened: await documents.openFirstCase(), notOpened };
}

const asText = (bytes: Outcome<Uint8Array>): Outcome<string> =>
  bytes.ok ? accepted(new TextDecoder().decode(bytes.value)) : bytes;

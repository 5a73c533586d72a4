import { dirname, join } from 'node:path';
import { app, nativeTheme, powerMonitor, shell } from 'electron';
import { languageOf } from '../shared/language/languages.ts';
import { serveApp } from './app-protocol.ts';
import { refuseWhatSessionsOffer } from './confinement.ts';
import { askExport, askOpen, askSave, sayError } from './dialogs.ts';
import { createAsked } from './documents/asked.ts';
import { createDocuments } from './documents/documents.ts';
import { recentDocuments, recentPath } from './documents/recent.ts';
import { openRecovery } from './documents/recovery.ts';
import { createExports } from './exports/exports.ts';
import { createExportThread } from './exports/thread.ts';
import { createHandlers } from './handlers.ts';
import { handleRequests } from './ipc.ts';
import { setMenu } from './menu.ts';
import type { Places } from './places.ts';
import { printPage, printWindow } from './printing.ts';
import { openSeeds } from './seeds.ts';
import { openFigures } from './store/figures.ts';
import { openSettings } from './store/settings.ts';
import { createMainWindow } from './window.ts';
import { speak, words } from './words.ts';

export interface App {
  /** Opens a document in the window, when the analyst agrees, and brings it up; null: brings it up. */
  open(path: string | null): void;
  /** The program is about to end. */
  quits(): void;
  /** Whether the program was to end, and only waited for the window to be closed. */
  endsProgram(): boolean;
  /** Resolves when all that was to be written to the store is. */
  settled(): Promise<void>;
}

/** Puts the program together, once Electron is ready: store, documents, page, window, menu. */
export async function startApp(places: Places, first: () => string | null): Promise<App> {
  const folder = app.getPath('userData');
  const settings = await openSettings(folder);
  speak(languageOf(settings.current().language));
  const seeds = await openSeeds(places.seeds);
  const figures = await openFigures(folder, seeds);
  const recovery = openRecovery(join(folder, 'recovery'), seeds.structure, () => new Date());
  let notices = [settings.notice, figures.notice].filter((notice) => notice !== undefined);
  nativeTheme.themeSource = settings.current().theme;
  serveApp(places.page);
  refuseWhatSessionsOffer();

  const main = createMainWindow({
    preload: places.preload,
    bounds: () => settings.current().window,
    remember: (window) => void settings.update({ window }),
    pageGone: () => asked.pageGone(),
    focused: () => void documents.look(),
    crashed(again) {
      if (again) notices = [...notices, words.notices.openedAgain];
      else failed(words.notices.stopsAgain);
    },
    failed: (reason) => failed(words.notices.windowNotOpened(reason)),
  });
  const asked = createAsked((one) => main.send('asked', one));
  const recentChanged = () => {
    const recent = recentDocuments(settings.current().recent);
    main.send('recent', recent);
    setMenu({
      recent,
      // On a Mac the menu is there without a window; then it opens one.
      perform: (id) => (main.current() === null ? main.bringUp() : main.send('command', id)),
      openRecent(id) {
        const path = recentPath(settings.current().recent, id);
        if (main.current() !== null) main.send('openRecent', { id });
        else if (path !== undefined) {
          asked.ask(path);
          main.bringUp();
        }
      },
      mac: process.platform === 'darwin',
    });
  };
  const lastFolder = () => {
    const [last] = settings.current().recent;
    return last === undefined ? app.getPath('documents') : dirname(last);
  };
  const inWindow = <T>(ask: (window: NonNullable<ReturnType<typeof main.current>>) => Promise<T | null>) => {
    const window = main.current();
    return window === null ? Promise.resolve(null) : ask(window);
  };
  const documents = createDocuments({
    seeds,
    recovery,
    figures: figures.current,
    views: {
      of: (path) => settings.current().views[path],
      remember: (path, view) => void settings.remember(path, view),
    },
    askPath: (suggested) => inWindow((window) => askSave(window, suggested)),
    folder: lastFolder,
    used(path) {
      app.addRecentDocument(path);
      void settings.opened(path);
      recentChanged();
    },
    changedOutside: (detail) => main.send('changedOutside', detail),
  });
  const exports = createExports({
    thread: createExportThread(new URL('./export-worker.js', import.meta.url)),
    version: app.getVersion(),
    language: () => settings.current().language,
    today: () => new Date(),
    askPath: (kind, suggested) => inWindow((window) => askExport(window, kind, suggested)),
    folder: () => settings.current().exportFolder ?? lastFolder(),
    used: (path) => void settings.update({ exportFolder: dirname(path) }),
    share: (id, share) => main.send('exporting', { id, share }),
    print: (page, on) => (page === null ? printWindow(main.current()!, on) : printPage(page, on)),
    show: (path) => shell.showItemInFolder(path),
  });
  const handlers = createHandlers({
    documents,
    exports,
    recovery,
    settings,
    figures,
    asked,
    takeNotices() {
      const taken = notices;
      notices = [];
      return taken;
    },
    askOpen: () => inWindow((window) => askOpen(window, lastFolder())),
    applyTheme(theme) {
      nativeTheme.themeSource = theme;
    },
    clearRecent() {
      app.clearRecentDocuments();
      const cleared = settings.update({ recent: [] });
      recentChanged();
      return cleared;
    },
    shows: main.shows,
    heard: main.heard,
    close: main.close,
    platform: process.platform,
    version: app.getVersion(),
  });
  handleRequests(handlers, documents.openPath);
  recentChanged();
  powerMonitor.on('shutdown', () => main.send('ending', null));
  const path = first();
  if (path !== null) asked.ask(path);
  main.bringUp();
  return {
    open(next) {
      if (next !== null) asked.ask(next);
      main.bringUp();
    },
    quits: main.quits,
    endsProgram: main.endsProgram,
    settled: async () => {
      await Promise.all([settings.settled(), recovery.settled()]);
    },
  };
}

/** Nothing can be shown any more: said by the system, and the end. */
export function failed(what: string): void {
  sayError(what);
  app.exit(1);
}

import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { serveApp } from './app-protocol.ts';
import { askOpen, askSave } from './dialogs.ts';
import { createDocuments } from './documents/documents.ts';
import { openRecovery } from './documents/recovery.ts';
import { createHandlers } from './handlers.ts';
import { handleRequests } from './ipc.ts';
import { setMenu } from './menu.ts';
import type { Places } from './places.ts';
import { openFigures } from './store/figures.ts';
import { openSettings } from './store/settings.ts';
import { createWindow, refusePermissions } from './window.ts';

export interface App {
  /** Opens a document in the window and brings it up. */
  open(path: string): Promise<void>;
  bringUp(): void;
}

/** Puts the program together, once Electron is ready: store, documents, page, window, menu. */
export async function startApp(places: Places, first: string | null): Promise<App> {
  const folder = app.getPath('userData');
  const settings = await openSettings(folder);
  const figures = await openFigures(folder, places.seeds);
  const recovery = openRecovery(join(folder, 'recovery'), () => new Date());
  nativeTheme.themeSource = settings.current().theme;
  serveApp(places.page);
  refusePermissions();

  const main = createWindow(places.preload, settings.current().window, (window) => void settings.update({ window }));
  const documents = createDocuments({
    seeds: places.seeds,
    settings,
    recovery,
    figures: figures.current,
    askPath: (suggested) => askSave(main.window, suggested),
    changedOutside: (detail) => main.send('changedOutside', detail),
  });
  let waiting = first;
  const takeFirst = () => {
    const path = waiting;
    waiting = null;
    return path;
  };
  const handlers = createHandlers({
    documents,
    recovery,
    settings,
    figures,
    takeFirst,
    askOpen: () => askOpen(main.window),
    applyTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    shows: main.shows,
    close: main.close,
    platform: process.platform,
    version: app.getVersion(),
  });
  handleRequests(handlers, documents.openPath);
  setMenu((id) => main.send('command', id), process.platform === 'darwin');
  main.window.on('closed', documents.stop);
  return {
    async open(path) {
      main.bringUp();
      main.send('opened', await documents.openPath(path));
    },
    bringUp: main.bringUp,
  };
}

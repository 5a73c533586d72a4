import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { type App, failed, startApp } from './app.ts';
import { registerAppScheme } from './app-protocol.ts';
import { documentAmong, documentHandedOver, handedOver, isCommandLine, ownArguments } from './arguments.ts';
import { refuseNetwork } from './confinement.ts';
import { placesOf } from './places.ts';
import { fileProblem } from './store/file-problem.ts';
import { sentenceOf, words } from './words.ts';

const places = placesOf(dirname(fileURLToPath(import.meta.url)), app.isPackaged ? process.resourcesPath : null);
const args = ownArguments(process.argv, app.isPackaged);
const asked = documentAmong(args, process.cwd());

if (isCommandLine(args)) {
  const { runInProgram } = await import('./cli/process.ts');
  app.exit(await runInProgram(args, { folder: process.cwd(), seeds: places.seeds, version: app.getVersion() }));
} else {
  const store = app.commandLine.getSwitchValue('user-data-dir');
  if (store !== '') app.setPath('userData', resolve(store));
  if (app.requestSingleInstanceLock(handedOver(asked))) start();
  else notFirst();
}

/** The running program opens what was asked for, where there is one: a store that cannot be written locks nobody else out. */
function notFirst(): void {
  const store = app.getPath('userData');
  try {
    mkdirSync(store, { recursive: true });
    accessSync(store, constants.W_OK);
    app.quit();
  } catch (error) {
    const inPlace = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const why = inPlace ? words.notices.noFolder(store) : sentenceOf(fileProblem(error, store));
    void app.whenReady().then(() => failed(words.notices.noSettingsFolder(why)));
  }
}

function start(): void {
  let running: App | undefined;
  let waiting = asked;
  let settled = false;
  registerAppScheme();
  refuseNetwork();

  const open = (path: string | null) => {
    if (running === undefined) waiting = path ?? waiting;
    else running.open(path);
  };
  // What Electron tells of the other start's arguments is neither complete nor in order.
  app.on('second-instance', (_event, _argv, _folder, data) => open(documentHandedOver(data)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('activate', () => running?.open(null));
  app.on('window-all-closed', () => {
    // On a Mac a program goes on without a window until it is told to end.
    if (process.platform !== 'darwin' || running?.endsProgram()) app.quit();
  });
  app.on('before-quit', () => running?.quits());
  app.on('will-quit', (event) => {
    if (settled || running === undefined) return;
    event.preventDefault();
    void running.settled().finally(() => {
      settled = true;
      app.quit();
    });
  });
  app
    .whenReady()
    .then(() => startApp(places, () => waiting))
    .then((started) => {
      running = started;
    })
    .catch((error: unknown) => failed(words.notices.notStarted(String(error))));
}

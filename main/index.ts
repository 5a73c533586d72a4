import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { type App, startApp } from './app.ts';
import { registerAppScheme } from './app-protocol.ts';
import { documentAmong, isCommandLine, ownArguments } from './arguments.ts';
import { placesOf } from './places.ts';

const places = placesOf(dirname(fileURLToPath(import.meta.url)), app.isPackaged ? process.resourcesPath : null);
const args = ownArguments(process.argv, app.isPackaged);

if (isCommandLine(args)) {
  const { runInProgram } = await import('./cli/process.ts');
  app.exit(await runInProgram(args, { folder: process.cwd(), seeds: places.seeds, version: app.getVersion() }));
} else if (app.requestSingleInstanceLock()) {
  start();
} else {
  // The running program opens what was asked for.
  app.quit();
}

function start(): void {
  let running: App | undefined;
  let first = documentAmong(args, process.cwd());
  registerAppScheme();

  const open = (path: string | null) => {
    if (running === undefined) first = path ?? first;
    else if (path === null) running.bringUp();
    else void running.open(path);
  };
  app.on('second-instance', (_event, argv, folder) => open(documentAmong(ownArguments(argv, app.isPackaged), folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(async () => {
    running = await startApp(places, first);
  });
}

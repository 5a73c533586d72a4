import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { _electron } from '@playwright/test';
import type { Display } from '../electron/display.ts';
import type { Program, StartOptions } from './app.ts';

/** How `npm run test:electron` found Electron to be started here. */
export interface ElectronOptions {
  /** Folder of the built program. */
  readonly app: string;
  /** Whether the system lets Electron have its sandbox. */
  readonly sandbox: boolean;
  /** Whether each worker starts a display for its windows; else they open where the tests were started. */
  readonly ownDisplay: boolean;
}

/** Starts the built program in real Electron; needs its runtime and a display. */
export async function openInElectron(
  { store, args }: StartOptions,
  { app: folder, sandbox }: ElectronOptions,
  display: Display | null,
): Promise<Program> {
  const env = { ...process.env, ...display?.env } as Record<string, string>;
  const own = (more: readonly string[]) => [folder, `--user-data-dir=${store}`, ...more];
  const app = await _electron.launch({ args: own(args), chromiumSandbox: sandbox, env });
  const page = await app.firstWindow();
  const main = app.process();
  const gone = new Promise<void>((resolve) => main.once('exit', () => resolve()));
  return {
    page,
    clipboard: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    clipboardHtml: () =>
      app.evaluate(async ({ clipboard }) => {
        // Electron had a function for it before it read items.
        if ('readHTML' in clipboard) return (clipboard.readHTML as () => string)();
        const [item] = await clipboard.read();
        return (await item!.getType('text/html')).text();
      }),
    async choosing(path, act) {
      // Native dialogs cannot be driven: the next one is answered where it is asked.
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
        dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
      }, path);
      await act();
    },
    startAgain: (more) =>
      new Promise((resolve, reject) => {
        // Outside Electron, the package gives the path of its program.
        const program = createRequire(import.meta.url)('electron') as unknown as string;
        const options = [...(sandbox ? [] : ['--no-sandbox']), ...own(more)];
        const second = spawn(program, options, { stdio: 'ignore', env });
        second.on('error', reject);
        second.on('exit', () => resolve());
      }),
    async closeWindow() {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    },
    async ended() {
      await gone;
      return main.exitCode;
    },
    async kill() {
      main.kill('SIGKILL');
      await gone;
    },
    async end() {
      if (main.exitCode === null && main.signalCode === null) main.kill('SIGKILL');
      await gone;
    },
  };
}

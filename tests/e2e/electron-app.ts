import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { _electron } from '@playwright/test';
import type { Program, StartOptions } from './app.ts';

/** Starts the built program in real Electron; needs its runtime and a display. */
export async function openInElectron({ store, args }: StartOptions): Promise<Program> {
  const own = ['.', `--user-data-dir=${store}`, ...args];
  const app = await _electron.launch({ args: own });
  const page = await app.firstWindow();
  const main = app.process();
  return {
    page,
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
        const second = spawn(program, ['.', `--user-data-dir=${store}`, ...more], { stdio: 'ignore' });
        second.on('error', reject);
        second.on('exit', () => resolve());
      }),
    async closeWindow() {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    },
    async ended() {
      if (main.exitCode === null && main.signalCode === null) await app.waitForEvent('close');
      return main.exitCode;
    },
    async kill() {
      main.kill('SIGKILL');
      await app.waitForEvent('close').catch(() => undefined);
    },
    async end() {
      if (main.exitCode === null && main.signalCode === null) main.kill('SIGKILL');
    },
  };
}

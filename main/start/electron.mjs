import { spawn } from 'node:child_process';
import { APART, ownLines, passOnSignals } from './own-lines.mjs';

/** Ended without a window, and rightly so: another one has taken over (0), or a command line was refused (2). */
const DONE_WITHOUT_WINDOW = new Set([0, 2]);
const KILL_AFTER_MS = 2000;

/**
 * Starts the program in Electron; resolves when it has ended, with its status, or with the reason why no window came up
 * within the limit.
 */
export function openElectron({ program, args, folder, env, limitMs, pass }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...env, BILATERAL_TELLS_WINDOW: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
      ...APART,
    });
    let up = false;
    let late;
    const timer = setTimeout(() => {
      child.kill();
      late = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
    }, limitMs);
    const take = (line) => {
      if (line !== 'window is up') return false;
      up = true;
      clearTimeout(timer);
      return true;
    };
    ownLines(child.stdout, take, pass);
    child.on('error', () => {
      clearTimeout(timer);
      resolve({ reason: 'Electron could not be started' });
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      clearTimeout(late);
      if (up || DONE_WITHOUT_WINDOW.has(status)) resolve({ status: status ?? 1, up });
      else resolve({ reason: 'Electron’s window did not come up' });
    });
    passOnSignals(child);
  });
}

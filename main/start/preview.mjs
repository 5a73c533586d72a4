import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { APART, ownLines, passOnSignals } from './own-lines.mjs';

/** Starts the program in the preview and says where to open it, and why it is no window; resolves to its status. */
export function openPreview({ top, args, folder, env, why, say, pass }) {
  const register = pathToFileURL(join(top, 'out', 'preview', 'register.js')).href;
  const child = spawn(process.execPath, ['--import', register, join(top, 'out', 'main', 'index.js'), ...args], {
    cwd: folder,
    env: { ...env, BILATERAL_ENDS_WITH_INPUT: '1' },
    // The input ends when this process does, whatever ends it.
    stdio: ['pipe', 'pipe', 'inherit'],
    ...APART,
  });
  const take = (line) => {
    if (line === 'handed over') say('Bilateral is open already, and opens what was asked for there.');
    else if (line.startsWith('preview ')) {
      say(
        `Opening the preview instead of Electron’s window, as ${why}: the same program, in a browser of this machine.`,
      );
      say(`\n  ${line.slice('preview '.length)}\n`);
      say('Open this address in Chrome, Edge or Chromium. Ctrl+C ends the program.');
    } else return false;
    return true;
  };
  ownLines(child.stdout, take, pass);
  passOnSignals(child);
  return new Promise((resolve) => {
    child.on('close', (status) => resolve(status ?? 1));
  });
}

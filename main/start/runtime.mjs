// Whether Electron can show a window here, and why not.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FETCH_LIMIT_MS = 300_000;

/** Why no window of Electron's can be shown on this system, whatever is installed; null where it can. */
export function reasonAgainst({ platform, env, uid }) {
  if (env.BILATERAL_PREVIEW === '1') return 'it was asked for (BILATERAL_PREVIEW=1)';
  if (platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display';
  if (uid === 0) return 'Electron does not run as root without giving up its sandbox';
  return null;
}

/** Path of Electron's program in a folder's packages, fetched once if it is not there; null where it cannot be had. */
export async function electronProgram(folder, say, limitMs = FETCH_LIMIT_MS) {
  const electron = join(folder, 'node_modules', 'electron');
  const program = () => {
    const name = join(electron, 'path.txt');
    if (!existsSync(name)) return null;
    const path = join(electron, 'dist', readFileSync(name, 'utf8').trim());
    return existsSync(path) ? path : null;
  };
  if (program() !== null) return program();
  const install = join(electron, 'install.js');
  if (!existsSync(install)) return null;
  say('Fetching Electron’s runtime, once; it is about 110 MB.');
  await new Promise((resolve) => {
    const child = spawn(process.execPath, [install], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.on('error', resolve);
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return program();
}

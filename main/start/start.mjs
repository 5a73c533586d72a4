// `npm start`: builds what is stale and opens the program in Electron, or, where Electron cannot show a window, in the
// preview: the same main process, preload and page, served to a browser of this machine.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildStale } from './build.mjs';
import { electronProgram, reasonAgainst } from './runtime.mjs';

const top = fileURLToPath(new URL('../../', import.meta.url));
const WINDOW_LIMIT_MS = 30_000;
const say = (text) => process.stdout.write(`${text}\n`);

// npm changes into the package; the caller's folder is where the paths he types start.
const folder = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2);

const problem = await buildStale();
if (problem !== '') {
  process.stderr.write(`${problem}\nThe program could not be built: run npm ci first.\n`);
  process.exit(1);
}

const against = reasonAgainst({ platform: process.platform, env: process.env, uid: process.getuid?.() });
const reason = against ?? (await openElectron());
if (reason !== null) await openPreview(reason);

/** Opens the window; resolves when it has been closed, or at once with the reason why there is none. */
async function openElectron() {
  const program = await electronProgram(top, say);
  if (program === null) return 'Electron’s runtime could not be fetched';
  say('Opening Bilateral in Electron.');
  return new Promise((resolve) => {
    const child = spawn(program, [top, ...args], {
      cwd: folder,
      env: { ...process.env, BILATERAL_TELLS_WINDOW: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let up = false;
    const timer = setTimeout(() => child.kill(), WINDOW_LIMIT_MS);
    child.stdout.on('data', (text) => {
      if (!String(text).includes('window is up')) return;
      up = true;
      clearTimeout(timer);
    });
    child.on('error', () => resolve('Electron could not be started'));
    child.on('close', (status) => {
      clearTimeout(timer);
      if (up) process.exit(status ?? 0);
      // Ended well without a window: another window is open and has taken over what was asked for.
      else if (status === 0) process.exit(0);
      else resolve('Electron’s window did not come up');
    });
    passOnSignals(child);
  });
}

function openPreview(why) {
  const child = spawn(
    process.execPath,
    ['--import', pathToFileURL(join(top, 'out/preview/register.js')).href, join(top, 'out/main/index.js'), ...args],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (text) => {
    const before = said;
    said += text;
    const address = /^preview (\S+)\n/m.exec(said)?.[1];
    if (address === undefined || /^preview (\S+)\n/m.test(before)) return;
    say(`Opening the preview instead of Electron’s window, as ${why}: the same program, in a browser of this machine.`);
    say(`\n  ${address}\n\nOpen this address in Chrome, Edge or Chromium. Ctrl+C ends the program.`);
  });
  child.on('close', (status) => process.exit(status ?? 0));
  passOnSignals(child);
  return new Promise(() => undefined);
}

function passOnSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
}

// `npm run test:electron [-- SPEC…]`: the end-to-end specs in real Electron, and the packaged program in the same
// runtime. Ends with 69 where Electron cannot be had here, and says why.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from '../../main/start/build.mjs';
import { appFor } from './older-app.mjs';
import { electronRuntime, INSTALL } from './runtime.mjs';

const top = fileURLToPath(new URL('../../', import.meta.url));
const UNAVAILABLE = 69;
const say = (text) => process.stdout.write(`${text}\n`);

const { platform, env } = process;
const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** What puts a display before a command, where there is none; null where that cannot be had. */
function display() {
  if (platform !== 'linux' || env.DISPLAY) return [];
  return works('xvfb-run', ['--help']) && works('sh', ['-c', 'command -v Xvfb xauth'])
    ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24']
    : null;
}

/** Electron keeps its sandbox unless it runs as root, or the system gives programs no namespaces of their own. */
const hasSandbox = () => platform !== 'linux' || (process.getuid() !== 0 && works('unshare', ['-Ur', 'true']));

async function run(args) {
  const before = display();
  if (before === null) return unavailable(`there is no display and no Xvfb: ${INSTALL}`);
  const { folder, version, reason } = await electronRuntime(say);
  if (reason !== undefined) return unavailable(reason);
  const problem = await buildStale(undefined, true);
  if (problem !== '') {
    process.stderr.write(`${problem}\n`);
    return 1;
  }
  const sandbox = hasSandbox();
  say(`Electron ${version}${sandbox ? '' : ', without the system’s sandbox'}`);
  const electron = { app: await appFor(version), sandbox, version };
  const playwright = [
    join(top, 'node_modules', '@playwright', 'test', 'cli.js'),
    ...['test', '--config', 'playwright.electron.config.ts', ...args],
  ];
  const [command, ...rest] = [...before, process.execPath, ...playwright];
  const child = spawn(command, rest, {
    cwd: top,
    stdio: 'inherit',
    env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: folder, BILATERAL_ELECTRON: JSON.stringify(electron) },
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve(status ?? 1));
  });
}

function unavailable(reason) {
  say(`Not tested in Electron: ${reason}.`);
  return UNAVAILABLE;
}

process.exitCode = await run(process.argv.slice(2));

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

/** Whether a display without a screen can be started, which no other window disturbs. */
const hasXvfb = () => platform === 'linux' && works('sh', ['-c', 'command -v Xvfb && command -v xauth']);

/** Electron keeps its sandbox unless it runs as root, or the system gives programs no namespaces of their own. */
const hasSandbox = () => platform !== 'linux' || (process.getuid() !== 0 && works('unshare', ['-Ur', 'true']));

async function run(args) {
  const ownDisplay = hasXvfb();
  if (platform === 'linux' && !ownDisplay && !env.DISPLAY) {
    return unavailable(`there is neither a display nor Xvfb: ${INSTALL}`);
  }
  const { folder, version, reason } = await electronRuntime(say);
  if (reason !== undefined) return unavailable(reason);
  const problem = await buildStale(undefined, true);
  if (problem !== '') {
    process.stderr.write(`${problem}\n`);
    return 1;
  }
  const sandbox = hasSandbox();
  say(`Electron ${version}${sandbox ? '' : ', without the system’s sandbox'}`);
  const electron = { app: await appFor(version), sandbox, ownDisplay };
  const playwright = [
    join(top, 'node_modules', '@playwright', 'test', 'cli.js'),
    ...['test', '--config', 'playwright.electron.config.ts', ...args],
  ];
  const child = spawn(process.execPath, playwright, {
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

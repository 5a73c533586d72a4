// `npm start`: builds what is stale and opens the program in Electron, or, where Electron cannot show a window, in the
// preview: the same main process, preload and page, served to a browser of this machine.
import { fileURLToPath } from 'node:url';
import { buildStale } from './build.mjs';
import { openElectron } from './electron.mjs';
import { openPreview } from './preview.mjs';
import { electronProgram, reasonAgainst } from './runtime.mjs';

const top = fileURLToPath(new URL('../../', import.meta.url));
const WINDOW_LIMIT_MS = 30_000;
const pass = (text) => process.stdout.write(text);
const say = (text) => pass(`${text}\n`);

const { env, platform } = process;
// npm changes into the package; the caller's folder is where the paths he types start.
const folder = env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2);

const problem = await buildStale();
if (problem !== '') {
  process.stderr.write(`${problem}\nThe program could not be built: run npm ci first.\n`);
  process.exit(1);
}
const against = reasonAgainst({ platform, env, uid: process.getuid?.() });
const { status, reason, up } = against === null ? await inElectron() : { reason: against };
if (reason !== undefined) process.exitCode = await openPreview({ top, args, folder, env, why: reason, say, pass });
else {
  if (status === 0 && !up) say('Bilateral is open already, and opens what was asked for there.');
  process.exitCode = status;
}

async function inElectron() {
  const program = await electronProgram(top, say);
  if (program === null) return { reason: 'Electron’s runtime could not be fetched' };
  say('Opening Bilateral in Electron.');
  return openElectron({ program, args: [top, ...args], folder, env, limitMs: WINDOW_LIMIT_MS, pass });
}

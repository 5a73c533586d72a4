// Builds the bundles that are older than their sources: `npm run build`, and what `npm start` and the tests call first.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));

/** Each bundle: its configuration, what it writes, and what it is made from. */
const BUNDLES = {
  main: { entry: 'out/main/index.js', sources: ['main', 'shared', 'package.json', 'vite.embedded.ts'] },
  preload: { entry: 'out/preload/index.cjs', sources: ['main/preload.ts', 'shared/ipc-channels.ts'] },
  renderer: { entry: 'out/renderer/index.html', sources: ['renderer', 'shared', 'vite.css-modules.ts'] },
  'reading-page': {
    entry: 'out/reading-page/page.js',
    sources: ['renderer', 'shared', 'vite.css-modules.ts', 'package.json'],
  },
  preview: { entry: 'out/preview/electron.js', sources: ['main/preview', 'main/words.ts', 'shared'] },
  'preview-page': { entry: 'out/preview-page/page.js', sources: ['main/preview', 'main/words.ts', 'shared'] },
};

/** Newest change of a file, or of any file in a folder, in ms since 1970. */
function changed(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

function isStale(name) {
  const { entry, sources } = BUNDLES[name];
  try {
    const built = statSync(join(top, entry)).mtimeMs;
    return [...sources, `vite.${name}.config.ts`].some((source) => changed(join(top, source)) > built);
  } catch {
    return true;
  }
}

/** Resolves to what the build said where it failed, and to nothing where it did not. */
function build(name) {
  const vite = join(top, 'node_modules', 'vite', 'bin', 'vite.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vite, 'build', '--config', `vite.${name}.config.ts`], { cwd: top });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', (error) => resolve(String(error)));
    child.on('close', (status) => resolve(status === 0 ? '' : said || `vite ended with ${status}`));
  });
}

/** Builds what is stale among `names`; gives back what went wrong, or nothing. */
export async function buildStale(names = Object.keys(BUNDLES), all = false) {
  const said = await Promise.all(names.filter((name) => all || isStale(name)).map(build));
  return said.filter((text) => text !== '').join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = await buildStale(undefined, true);
  if (problem !== '') {
    process.stderr.write(`${problem}\nThe program could not be built: run npm ci first.\n`);
    process.exit(1);
  }
}

// `npm run bilateral -- …`: builds the command line if it is missing or older than its sources, then runs it.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));
const entry = join(top, 'out', 'main', 'cli.js');
const sources = ['main', 'shared', 'package.json', 'vite.main.config.ts'];

/** Newest change of a file, or of any file in a folder, in ms since 1970. */
function changed(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}

function isStale() {
  try {
    const built = statSync(entry).mtimeMs;
    return sources.some((source) => changed(join(top, source)) > built);
  } catch {
    return true;
  }
}

if (isStale()) {
  const vite = join(top, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = spawnSync(process.execPath, [vite, 'build', '--config', 'vite.main.config.ts'], {
    cwd: top,
    encoding: 'utf8',
  });
  if (build.status !== 0) {
    process.stderr.write(
      `${build.stdout ?? ''}${build.stderr ?? ''}The command line could not be built: run npm ci first.\n`,
    );
    process.exit(1);
  }
}

const run = spawnSync(process.execPath, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
// Ended by a signal: say so as a shell does.
process.exit(run.status ?? 128 + 2);

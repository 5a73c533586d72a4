// `npm run bilateral -- …`: builds the command line if it is missing or older than its sources, then runs it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildStale } from '../start/build.mjs';

const problem = await buildStale(['main']);
if (problem !== '') {
  process.stderr.write(`${problem}\nThe command line could not be built: run npm ci first.\n`);
  process.exit(1);
}
const entry = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));
const run = spawnSync(process.execPath, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
// Ended by a signal: say so as a shell does.
process.exit(run.status ?? 128 + 2);

import { spawnSync } from 'node:child_process';

/** Before any test: what is built is what is tested. */
export function setup(): void {
  const script =
    "import { buildStale } from './main/start/build.mjs'; process.stderr.write(await buildStale()); process.exit(0);";
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (stderr.trim() !== '') throw new Error(`the program could not be built:\n${stderr}`);
}

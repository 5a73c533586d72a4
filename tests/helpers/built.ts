import { spawnSync } from 'node:child_process';

/** Before any test: the command line is built from what is tested. */
export function setup(): void {
  const { status, stderr } = spawnSync(process.execPath, ['main/cli/launch.mjs', '--version'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the command line could not be built:\n${stderr}`);
}

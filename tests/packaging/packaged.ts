import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type FuseWire, writeStarter, writeStubRuntime } from './stub-runtime.ts';

/** What one system's user gets. */
export interface Package {
  readonly folder: string;
  /** Path of what is started. */
  readonly program: string;
  readonly resources: string;
}

export interface Packages {
  readonly linux: Package;
  readonly windows: Package;
  readonly macos: Package;
  /** What a .deb puts elsewhere in the system, from its root; and what fpm was told, in `arguments.json`. */
  readonly system: string;
  remove(): void;
}

/** Packages what is built as `npm run dist` does, for three systems, but around stubs of Electron's runtime and offline. */
export function packageWithStubs(fuses: FuseWire): Packages {
  const top = mkdtempSync(join(tmpdir(), 'bilateral-packaging-'));
  const remove = () => rmSync(top, { recursive: true, force: true });
  const at = (...names: string[]) => join(top, ...names);
  writeStubRuntime(at('runtime'), fuses);
  try {
    runBuilder(top, [
      ...['--linux', 'deb', '--win', 'dir', '--mac', 'dir'],
      `-c.electronDist=${at('runtime')}`,
      `-c.directories.output=${at('dist')}`,
    ]);
  } catch (error) {
    remove();
    throw error;
  }
  const made = (folder: string, program: string, resources: string): Package => ({
    folder: at('dist', folder),
    program: at('dist', folder, program),
    resources: at('dist', folder, resources),
  });
  return {
    linux: made('linux-unpacked', 'bilateral', 'resources'),
    windows: made('win-unpacked', 'Bilateral.exe', 'resources'),
    macos: made('mac', 'Bilateral.app', 'Bilateral.app/Contents/Resources'),
    system: at('system'),
    remove,
  };
}

/** Runs electron-builder offline, with a stand-in for fpm; all that it keeps for itself goes into a folder. */
export function runBuilder(folder: string, args: readonly string[]): void {
  const at = (name: string) => join(folder, name);
  for (const name of ['temporary', 'tools', 'system']) mkdirSync(at(name), { recursive: true });
  writeStarter(join(at('tools'), 'fpm'), resolve('tests/packaging/stub-fpm.mjs'));
  // The homepage is otherwise read off the repository's remote, if there is one.
  const common = ['--x64', '--publish', 'never', '-c.extraMetadata.homepage=https://bilateral.invalid'];
  const builder = [resolve('node_modules/electron-builder/cli.js'), ...args, ...common];
  const { status, stdout, stderr } = spawnSync(process.execPath, builder, {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${at('tools')}:${process.env.PATH}`,
      USE_SYSTEM_FPM: 'true',
      STUB_FPM_TO: at('system'),
      TMPDIR: at('temporary'),
      ELECTRON_BUILDER_CACHE: at('cache'),
      npm_config_cache: at('npm'),
      npm_config_update_notifier: 'false',
      // Whatever would be downloaded fails at once.
      HTTPS_PROXY: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
    },
  });
  if (status !== 0) throw new Error(`electron-builder ended with ${status}:\n${stdout}${stderr}`);
}

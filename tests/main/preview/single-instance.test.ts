import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../helpers/command-line.ts';

let folder: ReturnType<typeof temporaryFolder>;
let children: ChildProcess[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  folder.remove();
});

const STAND_IN = pathToFileURL('out/preview/electron.js').href;

/** A program that asks for the lock and says what it hears, in a process of its own. */
function start(data: unknown, cwd = folder.path) {
  const script = `
    import { app } from ${JSON.stringify(STAND_IN)};
    const first = app.requestSingleInstanceLock(${JSON.stringify(data)});
    console.log(JSON.stringify(['first', first]));
    if (!first) process.exit(0);
    app.on('second-instance', (event, argv, folder, data) => console.log(JSON.stringify(['second', folder, data])));
    await app.whenReady();
    setInterval(() => undefined, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd,
    env: { ...process.env, BILATERAL_PREVIEW_USER_DATA: join(folder.path, 'store') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  const lines = () =>
    said
      .split('\n')
      .filter((line) => line.startsWith('['))
      .map((line) => JSON.parse(line) as unknown[]);
  return {
    child,
    lines,
    says: (name: string) => expect.poll(() => lines().find(([word]) => word === name)),
  };
}

const lock = () => join(folder.path, 'store', 'instance.lock');

describe('one program for each store', () => {
  test('the first start has it, the second hands over what it was started with and ends', async () => {
    const first = start({ document: null });
    await first.says('first').toEqual(['first', true]);
    const second = start({ document: '/plans/a.bilateral' });
    await second.says('first').toEqual(['first', false]);
    await first.says('second').toEqual(['second', folder.path, { document: '/plans/a.bilateral' }]);
    expect(readdirSync(join(folder.path, 'store', 'second-starts'))).toEqual([]);
    expect(readFileSync(lock(), 'utf8')).toBe(String(first.child.pid));
  });

  test('a lock is given back at the end', async () => {
    const first = start(null);
    await first.says('first').toEqual(['first', true]);
    // Nothing is open, so the program ends as it is asked to.
    first.child.kill('SIGTERM');
    await expect.poll(() => existsSync(lock())).toBe(false);
  });

  test('a lock that a crash left behind is taken over', async () => {
    const first = start(null);
    await first.says('first').toEqual(['first', true]);
    first.child.kill('SIGKILL');
    await expect.poll(() => first.child.signalCode).toBe('SIGKILL');
    expect(existsSync(lock())).toBe(true);
    await start(null).says('first').toEqual(['first', true]);
  });

  test('so is one that no program wrote', async () => {
    mkdirSync(join(folder.path, 'store'));
    writeFileSync(lock(), 'nobody');
    await start(null).says('first').toEqual(['first', true]);
  });

  test('of two that start at the same instant one has it', async () => {
    const both = [start({ n: 1 }), start({ n: 2 })];
    for (const one of both) await one.says('first').toBeDefined();
    expect(both.map(({ lines }) => lines()[0]![1]).sort()).toEqual([false, true]);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decode, encode } from '../../../main/preview/codec.ts';
import type { Start } from '../../../shared/ipc.ts';
import { CHANNELS } from '../../../shared/ipc-channels.ts';
import { temporaryFolder } from '../../helpers/command-line.ts';

let folder: ReturnType<typeof temporaryFolder>;
let children: ChildProcess[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  if (existsSync(any())) chmodSync(any(), 0o700);
  folder.remove();
});
const any = () => join(folder.path, 'some', 'store');

/** Starts the built program in the preview on this store; gives what its window begins with. */
async function started(store: string): Promise<Start> {
  const register = pathToFileURL(resolve('out/preview/register.js')).href;
  const child = spawn(process.execPath, ['--import', register, resolve('out/main/index.js')], {
    env: { ...process.env, BILATERAL_PREVIEW_USER_DATA: store },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said += text;
        const address = /^preview (\S+)$/m.exec(said)?.[1];
        if (address !== undefined) found(address);
      });
    }
    child.on('exit', (status) => failed(new Error(`ended with ${status}: ${said}`)));
  });
  const response = await fetch(new URL('../preview/invoke', address), {
    method: 'POST',
    headers: { origin: new URL(address).origin },
    body: encode({ channel: CHANNELS.request, args: ['app.start', null] }),
  });
  const { value, error } = decode(await response.text()) as { value: Start; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

const file = (path: string, text = 'x') => {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
};
const taken = (path: string) => file(join(path, 'inside'));

describe('the preview opens on the first case, whatever its store looks like', () => {
  test.each<readonly [string, (store: string) => void]>([
    ['there is none', () => undefined],
    ['a file stands in its place', (store) => file(store)],
    ['a file stands in the way to it', (store) => file(join(store, '..'))],
    [
      'it may not be entered',
      (store) => {
        mkdirSync(store, { recursive: true });
        chmodSync(store, 0);
      },
    ],
    ['its lock is a folder', (store) => taken(join(store, 'instance.lock'))],
    ['its lock is no number', (store) => file(join(store, 'instance.lock'), 'nobody')],
    ['its lock is of a program that is no preview', (store) => file(join(store, 'instance.lock'), '1')],
    ['second starts are a file', (store) => file(join(store, 'second-starts'))],
    ['a second start is half written', (store) => file(join(store, 'second-starts', '1.json'), '{"argv":')],
    ['a second start is a folder', (store) => taken(join(store, 'second-starts', '1.json'))],
    ['its settings are a folder', (store) => taken(join(store, 'settings.json'))],
    ['its figures are a folder', (store) => taken(join(store, 'figures.json'))],
    ['its unsaved work is a file', (store) => file(join(store, 'recovery'))],
  ])('%s', async (_, arrange) => {
    const store = any();
    arrange(store);
    const { opened } = await started(store);
    expect(opened.document.title).toBe('Cambodia–Japan to 2035');
  });

  test('what cannot be read of it is said', async () => {
    const store = join(folder.path, 'store');
    file(join(store, 'settings.json'), '{ "theme": ');
    taken(join(store, 'figures.json'));
    file(join(store, 'recovery', `${'0'.repeat(8)}.json`), 'work');
    const { notices } = await started(store);
    expect(notices.join('\n')).toMatch(/settings\.json could not be read/);
    expect(notices.join('\n')).toMatch(/figures\.json/);
    expect(notices.join('\n')).toMatch(/Unsaved work that was kept could not be read/);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { type Handlers, handleRequests } from '../../main/ipc.ts';
import { invoke } from '../../main/preview/ipc-stand-in.ts';
import { REQUESTS, type RequestName } from '../../shared/ipc.ts';
import { CHANNELS } from '../../shared/ipc-channels.ts';
import { problem } from '../../shared/language/problems.ts';
import { refused } from '../../shared/outcome.ts';

/** What reached a handler: its name and argument. */
const reached: [string, unknown][] = [];
const noFile = refused(problem('store.ENOENT', 'x'));

beforeAll(() => {
  const names = Object.keys(REQUESTS) as RequestName[];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      (argument: unknown) => {
        reached.push([name, argument]);
        return `answer of ${name}`;
      },
    ]),
  ) as unknown as Handlers;
  handleRequests(handlers, async (path) => {
    reached.push(['dropped', path]);
    return noFile;
  });
});

const ask = (...args: unknown[]) => {
  reached.length = 0;
  return invoke(CHANNELS.request, args);
};

describe('a request of the page', () => {
  test('reaches its handler with its argument, and gets its answer', async () => {
    expect(await ask('recovery.open', { id: 'a' })).toBe('answer of recovery.open');
    expect(reached).toEqual([['recovery.open', { id: 'a' }]]);
  });

  test.each([
    ['of a name that is not in the contract', ['document.format', null]],
    ['of a name that every object has', ['constructor', null]],
    ['of what the preload alone may ask', [CHANNELS.dropped, '/etc/passwd']],
    ['without a name', []],
    ['whose name is no text', [['app.start'], null]],
  ])('is refused: %s', async (_, args) => {
    await expect(ask(...args)).rejects.toThrow('there is no request');
    expect(reached).toEqual([]);
  });

  test.each([
    ['missing', 'recovery.open', undefined],
    ['of another type', 'recovery.open', { id: 5 }],
    ['too long', 'document.close', { handle: 'x'.repeat(65) }],
    ['no document', 'document.save', { handle: 'a', document: null, as: false, overwrite: false }],
    ['half there', 'document.save', { handle: 'a', document: {}, as: false }],
    ['text where bytes are needed', 'document.openBytes', { name: 'a', bytes: 'abc' }],
    ['no theme', 'settings.theme', { theme: 'pink' }],
    ['no figures', 'figures.keep', { figures: { items: 5 } }],
  ])('is refused where its argument is %s', async (_, name, argument) => {
    await expect(ask(name, argument)).rejects.toThrow(`${name} was asked with an argument that does not fit`);
    expect(reached).toEqual([]);
  });
});

describe('who asks', () => {
  const from = (frame: { url: string; parent: unknown } | null, channel: string = CHANNELS.request) => {
    reached.length = 0;
    return invoke(
      channel,
      channel === CHANNELS.request ? ['app.start', null] : ['/home/analyst/plan.bilateral'],
      frame,
    );
  };

  test('may be the top frame of our own page', async () => {
    expect(await from({ url: 'app://bundle/index.html', parent: null })).toBe('answer of app.start');
    expect(await from({ url: 'app://bundle/index.html', parent: null }, CHANNELS.dropped)).toEqual(noFile);
    expect(reached).toEqual([['dropped', '/home/analyst/plan.bilateral']]);
  });

  test.each([
    ['another page', { url: 'https://example.com/index.html', parent: null }],
    ['a page whose name begins like ours', { url: 'app://bundle.example.com/index.html', parent: null }],
    ['another host of our scheme', { url: 'app://other/index.html', parent: null }],
    ['a file', { url: 'file:///index.html', parent: null }],
    ['a frame in our page', { url: 'app://bundle/index.html', parent: {} }],
    ['a frame that is gone', null],
  ])('is refused, on every channel: %s', async (_, frame) => {
    await expect(from(frame)).rejects.toThrow('is refused');
    await expect(from(frame, CHANNELS.dropped)).rejects.toThrow('is refused');
    expect(reached).toEqual([]);
  });

  test.each([[''], [5], [undefined], [['/a']]])('a dropped file has a path, which %j is not', async (path) => {
    await expect(invoke(CHANNELS.dropped, [path])).rejects.toThrow('a dropped file has a path');
  });
});

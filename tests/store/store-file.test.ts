import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jsonFormat, storeFile } from '../../main/store/store-file.ts';
import { problem } from '../../shared/language/problems.ts';
import { accepted, refused } from '../../shared/outcome.ts';
import { temporaryFolder } from '../helpers/command-line.ts';

interface Content {
  readonly version: number;
  readonly colour: string;
}
const FALLBACK: Content = { version: 2, colour: 'none' };

const format = jsonFormat<Content>(FALLBACK, 2, (json) => {
  const { colour } = (json ?? {}) as Partial<Content>;
  return typeof colour === 'string'
    ? accepted({ version: 2, colour })
    : refused(problem('value.otherType', 'colour', { found: { kind: 'missing' }, expected: 'string' }));
});

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const path = () => join(folder.path, 'colours.json');
const opened = () => storeFile(path(), format);
const text = (name = 'colours.json') => readFileSync(join(folder.path, name), 'utf8');

describe('a file of the store', () => {
  test('is the default where there is none, and nothing is written by reading it', async () => {
    expect(await opened().read()).toEqual({ content: FALLBACK });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('gives back what was written', async () => {
    const file = opened();
    await file.read();
    expect(await file.write({ version: 2, colour: 'blue' })).toEqual({ ok: true, value: undefined });
    expect(await opened().read()).toEqual({ content: { version: 2, colour: 'blue' } });
  });

  test('makes the store’s folder when it is first written', async () => {
    const deep = storeFile(join(folder.path, 'store', 'deep', 'colours.json'), format);
    await deep.read();
    expect((await deep.write(FALLBACK)).ok).toBe(true);
    expect(existsSync(join(folder.path, 'store', 'deep', 'colours.json'))).toBe(true);
  });
});

describe('one whose content does not fit', () => {
  test.each([
    ['no JSON', '{ "colour": '],
    ['of another form', '{ "version": 2, "colour": 5 }'],
    ['empty', ''],
    ['in another encoding', Buffer.from([0xff, 0xfe, 0x7b, 0x00])],
  ])('is set aside, said, and replaced by the default: %s', async (_, content) => {
    writeFileSync(path(), content);
    const file = opened();
    const { content: used, notice } = await file.read();
    expect(used).toEqual(FALLBACK);
    expect(notice).toMatch(
      /^colours\.json could not be read \(.+\) and was set aside as colours\.json\.unreadable-1\.$/,
    );
    expect(readFileSync(join(folder.path, 'colours.json.unreadable-1'))).toEqual(Buffer.from(content));
    expect((await file.write({ version: 2, colour: 'red' })).ok).toBe(true);
    expect(readdirSync(folder.path).sort()).toEqual(['colours.json', 'colours.json.unreadable-1']);
  });

  test('never takes the place of one that was set aside before', async () => {
    writeFileSync(join(folder.path, 'colours.json.unreadable-1'), 'first');
    symlinkSync('nowhere', join(folder.path, 'colours.json.unreadable-2'));
    writeFileSync(path(), 'third');
    expect((await opened().read()).notice).toContain('colours.json.unreadable-3');
    expect(text('colours.json.unreadable-1')).toBe('first');
    expect(text('colours.json.unreadable-3')).toBe('third');
  });

  test.skipIf(process.getuid?.() === 0)('is left where it is when it cannot be set aside', async () => {
    writeFileSync(path(), 'broken');
    chmodSync(folder.path, 0o555);
    const file = opened();
    const { content, notice } = await file.read();
    expect(content).toEqual(FALLBACK);
    expect(notice).toContain('is left as it is');
    expect((await file.write(FALLBACK)).ok).toBe(false);
    chmodSync(folder.path, 0o755);
    expect(text()).toBe('broken');
  });
});

describe('one that a newer program wrote', () => {
  test('is read as far as it fits, never written, and said', async () => {
    const newer = '{ "version": 3, "colour": "green", "sound": true }';
    writeFileSync(path(), newer);
    const file = opened();
    const { content, notice } = await file.read();
    expect(content).toEqual({ version: 2, colour: 'green' });
    expect(notice).toContain('colours.json was written by a newer Bilateral');
    expect((await file.write({ version: 2, colour: 'red' })).ok).toBe(false);
    expect(text()).toBe(newer);
    expect(readdirSync(folder.path)).toEqual(['colours.json']);
  });

  test('is the default where nothing of it fits, and left alone all the same', async () => {
    const newer = '{ "version": 3, "shades": [] }';
    writeFileSync(path(), newer);
    const file = opened();
    expect((await file.read()).content).toEqual(FALLBACK);
    expect((await file.write(FALLBACK)).ok).toBe(false);
    expect(text()).toBe(newer);
  });
});

describe('one that cannot be reached', () => {
  test('is left alone and said: a folder in its place', async () => {
    mkdirSync(path());
    const file = opened();
    const { content, notice } = await file.read();
    expect(content).toEqual(FALLBACK);
    expect(notice).toMatch(/colours\.json: is a folder.*left as it is/);
    expect((await file.write(FALLBACK)).ok).toBe(false);
    expect(readdirSync(folder.path)).toEqual(['colours.json']);
  });

  test.skipIf(process.getuid?.() === 0)('is left alone and said: no permission', async () => {
    writeFileSync(path(), '{ "version": 2, "colour": "blue" }');
    chmodSync(path(), 0o000);
    const file = opened();
    expect((await file.read()).notice).toContain('no permission');
    expect((await file.write(FALLBACK)).ok).toBe(false);
    chmodSync(path(), 0o600);
    expect(text()).toBe('{ "version": 2, "colour": "blue" }');
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSettings } from '../../main/store/settings.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { temporaryFolder } from '../helpers/command-line.ts';
import { inEnglish } from '../helpers/said.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const onDisk = () => JSON.parse(readFileSync(join(folder.path, 'settings.json'), 'utf8'));

describe('settings', () => {
  test('are the defaults at first, and what was changed the next time', async () => {
    const first = await openSettings(folder.path);
    expect(first.current()).toEqual(DEFAULT_SETTINGS);
    expect(first.notice).toBeUndefined();
    await first.update({ theme: 'dark' });
    expect((await openSettings(folder.path)).current().theme).toBe('dark');
  });

  test('of many changes at once the last is what stays, on disk too', async () => {
    const settings = await openSettings(folder.path);
    for (let width = 900; width < 940; width++)
      void settings.update({ window: { width, height: 600, maximized: false } });
    await settings.settled();
    expect(settings.current().window.width).toBe(939);
    expect(onDisk().window.width).toBe(939);
  });

  test('keep what a newer program of the same version put there', async () => {
    writeFileSync(join(folder.path, 'settings.json'), JSON.stringify({ ...DEFAULT_SETTINGS, threads: 2 }));
    const settings = await openSettings(folder.path);
    await settings.update({ theme: 'light' });
    expect(onDisk()).toMatchObject({ threads: 2, theme: 'light' });
  });

  test('that cannot be written are kept for as long as the program runs, and the change says so', async () => {
    const settings = await openSettings(folder.path);
    mkdirSync(join(folder.path, 'settings.json'));
    expect(inEnglish(await settings.update({ theme: 'dark' }))).toMatchObject({
      ok: false,
      problems: [{ what: 'is a folder' }],
    });
    expect(settings.current().theme).toBe('dark');
  });
});

describe('recent documents', () => {
  test('stand with the latest first, each once, ten at most', async () => {
    const settings = await openSettings(folder.path);
    for (let n = 0; n < 12; n++) await settings.opened(`/plans/${n}.bilateral`);
    await settings.opened('/plans/5.bilateral');
    const { recent } = settings.current();
    expect(recent).toHaveLength(10);
    expect(recent.slice(0, 3)).toEqual(['/plans/5.bilateral', '/plans/11.bilateral', '/plans/10.bilateral']);
    expect(new Set(recent).size).toBe(10);
    expect(onDisk().recent).toEqual(recent);
  });
});

describe('how documents are looked at', () => {
  test('is kept by path, of the last hundred', async () => {
    const settings = await openSettings(folder.path);
    for (let n = 0; n < 105; n++) void settings.remember(`/plans/${n}.bilateral`, { year: 2030 });
    await settings.remember('/plans/7.bilateral', { year: 2031 });
    const { views } = settings.current();
    expect(Object.keys(views)).toHaveLength(100);
    expect(views['/plans/7.bilateral']).toEqual({ year: 2031 });
    expect(views['/plans/0.bilateral']).toBeUndefined();
  });
});

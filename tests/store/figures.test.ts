import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFigures } from '../../main/store/figures.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import { temporaryFolder } from '../helpers/command-line.ts';
import { corrected, seedFigures, seedFiguresText, seeds, without } from '../seeds/seed.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const shipped = seedFigures();
const [first, second] = shipped.items.map(({ id }) => id) as [string, string];
const open = () => openFigures(folder.path, seeds);
const figureValue = (figures: Figures, id: string) => figures.items.find((item) => item.id === id)?.value;

describe('the store’s figures', () => {
  test('are the shipped ones at first', async () => {
    const figures = await open();
    expect(figures.current()).toEqual(shipped);
    expect(figures.notice).toBeUndefined();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('are what the analyst keeps, the next time too, and only the corrections are on disk', async () => {
    const kept = corrected(shipped, first, { value: 1234 });
    expect(await (await open()).keep(kept)).toEqual({ ok: true, value: kept });
    expect((await open()).current()).toEqual(kept);
    const text = readFileSync(join(folder.path, 'figures.json'), 'utf8');
    expect(text).toContain(first);
    expect(text).not.toContain(second);
    expect(readFileSync('seeds/cambodia-japan.figures.json', 'utf8')).toBe(seedFiguresText);
  });

  test('are reset one by one, or all together', async () => {
    const figures = await open();
    await figures.keep(corrected(corrected(shipped, first, { value: 1 }), second, { value: 2 }));
    const one = await figures.reset(first);
    expect(one.ok && figureValue(one.value, first)).toBe(figureValue(shipped, first));
    expect(one.ok && figureValue(one.value, second)).toBe(2);
    expect(await figures.reset(null)).toEqual({ ok: true, value: shipped });
    expect((await open()).current()).toEqual(shipped);
  });

  test('that do not fit together are refused, and what was kept before stays', async () => {
    const figures = await open();
    const [source] = shipped.sources;
    const refused = await figures.keep({ ...shipped, sources: shipped.sources.filter((one) => one !== source) });
    expect(refused.ok).toBe(false);
    expect(figures.current()).toEqual(shipped);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('stay as they are where they cannot be written', async () => {
    const figures = await open();
    mkdirSync(join(folder.path, 'figures.json'));
    expect((await figures.keep(without(shipped, first))).ok).toBe(false);
    expect(figures.current()).toEqual(shipped);
  });
});

describe('a figures file that does not fit', () => {
  test.each([
    ['no JSON', 'figures'],
    ['another form', '{ "version": 1, "corrections": { "items": 5 } }'],
    ['without a version', '{ "corrections": {} }'],
  ])('is set aside and said: %s', async (_, text) => {
    writeFileSync(join(folder.path, 'figures.json'), text);
    const figures = await open();
    expect(figures.current()).toEqual(shipped);
    expect(figures.notice).toContain('figures.json.unreadable-1');
    expect(readFileSync(join(folder.path, 'figures.json.unreadable-1'), 'utf8')).toBe(text);
  });

  test('is used and left alone where a newer program wrote it', async () => {
    await (await open()).keep(corrected(shipped, first, { value: 1234 }));
    const path = join(folder.path, 'figures.json');
    const newer = readFileSync(path, 'utf8').replace('"version": 1', '"version": 2');
    writeFileSync(path, newer);
    const figures = await open();
    expect(figureValue(figures.current(), first)).toBe(1234);
    expect(figures.notice).toContain('newer Bilateral');
    expect((await figures.keep(shipped)).ok).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe(newer);
  });
});

test('without the shipped figures the program says that its installation is broken', async () => {
  await expect(openFigures(folder.path, { figures: join(folder.path, 'no.figures.json') })).rejects.toThrow(
    /figures of the first case cannot be read/,
  );
});

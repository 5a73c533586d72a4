import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRecovery } from '../../main/documents/recovery.ts';
import { inEnglish } from '../helpers/said.ts';
import { seedDocument, seedDocumentText, seedStructure } from '../seeds/seed.ts';
import { type Desk, openDesk, opened, textTitled, titled } from './open.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.remove());

const entry = (id: string) => join(desk.at('store/recovery'), `${id}.json`);
const kept = () => (existsSync(desk.at('store/recovery')) ? readdirSync(desk.at('store/recovery')) : []);
const openPlan = async () => opened(await desk.documents.openPath(desk.write('plan.bilateral', seedDocumentText)));

describe('unsaved work', () => {
  test('is offered with its title, file, folder and time, and opened as edited work on that file', async () => {
    const { handle } = await openPlan();
    await desk.documents.keep(handle, titled('Mine'));
    desk.documents.letGo();
    const { recoveries, notices } = await desk.recovery.list();
    expect(notices).toEqual([]);
    expect(recoveries).toEqual([
      {
        id: handle,
        title: 'Mine',
        name: 'plan.bilateral',
        folder: desk.at('').split('/').filter(Boolean).at(-1),
        kept: '2025-11-26T08:00:00.000Z',
        fileChanged: false,
      },
    ]);
    const again = opened(await desk.documents.openRecovered(handle));
    expect(again).toMatchObject({ handle, name: 'plan.bilateral', edited: true });
    expect(again.document).toEqual(titled('Mine'));
    // It stays in the journal until it is saved.
    expect(kept()).toEqual([`${handle}.json`]);
    await desk.documents.save(handle, again.document, { as: false, overwrite: false });
    expect(kept()).toEqual([]);
    expect(desk.text('plan.bilateral')).toBe(textTitled('Mine'));
  });

  test('of a document without a file is offered by its title', async () => {
    const { handle } = await desk.documents.openFirstCase();
    await desk.documents.keep(handle, titled('Mine'));
    expect((await desk.recovery.list()).recoveries).toMatchObject([{ title: 'Mine', name: null, fileChanged: false }]);
    desk.answers = [desk.at('new.bilateral')];
    const { document } = opened(await desk.documents.openRecovered(handle));
    expect((await desk.documents.save(handle, document, { as: false, overwrite: false })).kind).toBe('saved');
  });

  test('whose file has changed since says so, and saving asks', async () => {
    const { handle } = await openPlan();
    await desk.documents.keep(handle, titled('Mine'));
    desk.documents.letGo();
    desk.write('plan.bilateral', textTitled('Theirs'));
    expect((await desk.recovery.list()).recoveries).toMatchObject([{ fileChanged: true }]);
    const { document } = opened(await desk.documents.openRecovered(handle));
    expect((await desk.documents.save(handle, document, { as: false, overwrite: false })).kind).toBe('conflict');
    expect(kept()).toHaveLength(1);
  });

  test('of two sessions on one file is offered twice, the latest first', async () => {
    const { handle: first } = await openPlan();
    await desk.documents.keep(first, titled('First'));
    desk.documents.letGo();
    const { handle: second } = await openPlan();
    const later = openRecovery(desk.at('store/recovery'), seedStructure, () => new Date('2025-11-26T09:00:00Z'));
    await later.keep(second, {
      path: desk.at('plan.bilateral'),
      hash: null,
      document: titled('Second'),
      view: null,
    });
    expect((await desk.recovery.list()).recoveries.map(({ title }) => title)).toEqual(['Second', 'First']);
  });

  test('that its file holds by now too is none: it is dropped and not offered', async () => {
    const { handle } = await openPlan();
    await desk.documents.keep(handle, titled('Mine'));
    desk.documents.letGo();
    // The program ended between saving and forgetting; version control changed how lines end.
    desk.write('plan.bilateral', textTitled('Mine').replaceAll('\n', '\r\n'));
    expect(await desk.recovery.list()).toEqual({ recoveries: [], notices: [] });
    expect(kept()).toEqual([]);
  });

  test('that only looks like another document is offered as unchanged where lines end in another way', async () => {
    const { handle } = await openPlan();
    await desk.documents.keep(handle, titled('Mine'));
    desk.documents.letGo();
    desk.write('plan.bilateral', seedDocumentText.replaceAll('\n', '\r\n'));
    expect((await desk.recovery.list()).recoveries).toMatchObject([{ title: 'Mine', fileChanged: false }]);
  });

  test('that would be too long to be read again is not kept, and that is said', async () => {
    const { handle } = await openPlan();
    const large = { ...titled('Mine'), notes: 'x'.repeat(16 * 1024 * 1024) };
    const outcome = await desk.documents.keep(handle, large);
    expect(inEnglish(outcome)).toMatchObject({
      ok: false,
      problems: [{ where: 'unsaved work', what: 'is 17 MiB long' }],
    });
    expect(kept()).toEqual([]);
  });

  test('goes when the document is closed, as the analyst was asked', async () => {
    const { handle } = await openPlan();
    await desk.documents.keep(handle, titled('Mine'));
    await desk.documents.close(handle);
    expect(kept()).toEqual([]);
  });

  test('that is kept and discarded at once ends as was asked last', async () => {
    const { handle } = await openPlan();
    void desk.documents.keep(handle, titled('a'));
    void desk.documents.keep(handle, titled('b'));
    await desk.documents.keep(handle, null);
    expect(kept()).toEqual([]);
    void desk.documents.keep(handle, null);
    await desk.documents.keep(handle, titled('c'));
    expect((await desk.recovery.list()).recoveries).toMatchObject([{ title: 'c' }]);
  });

  test('that cannot be kept says why', async () => {
    const { handle } = await openPlan();
    mkdirSync(desk.at('store'));
    desk.write('store/recovery', 'in the way');
    const outcome = await desk.documents.keep(handle, titled('Mine'));
    expect(inEnglish(outcome)).toMatchObject({ ok: false, problems: [{ what: 'is there already' }] });
  });
});

test('a folder of unsaved work that cannot be read is said', async () => {
  mkdirSync(desk.at('store'));
  desk.write('store/recovery', 'in the way');
  const { recoveries, notices } = await desk.recovery.list();
  expect(recoveries).toEqual([]);
  expect(notices).toEqual([
    `${desk.at('store/recovery')}: lies in something that is no folder, check the path. Unsaved work that was kept there cannot be offered.`,
  ]);
});

describe('an entry that cannot be offered', () => {
  const id = '0f0f0f0f-1111-2222-3333-444444444444';
  const write = (content: string) => {
    mkdirSync(desk.at('store/recovery'), { recursive: true });
    writeFileSync(entry(id), content);
  };
  const ofVersion = (version: number) =>
    JSON.stringify({ path: null, hash: null, kept: 'x', document: { ...seedDocument(), version } });

  test.each([
    ['no JSON', '{ "path": null, "docu'],
    ['of another form', '{ "document": 5 }'],
    [
      'a document that does not fit',
      JSON.stringify({ path: null, hash: null, kept: 'x', document: { format: 'bilateral' } }),
    ],
    ['a key twice', ofVersion(2).replace('"title":', '"title": "other", "title":')],
    ['a key that reaches into objects', ofVersion(2).replace('"notes":', '"__proto__": {}, "notes":')],
    ['a path that depends on where one stands', ofVersion(2).replace('"path":null', '"path":"plan.bilateral"')],
  ])('is set aside and said: %s', async (_, content) => {
    write(content);
    const { recoveries, notices } = await desk.recovery.list();
    expect(recoveries).toEqual([]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(`${id}.json.unreadable-1`);
    expect(readFileSync(`${entry(id)}.unreadable-1`, 'utf8')).toBe(content);
    expect((await desk.recovery.list()).notices).toEqual([]);
  });

  test.each([
    ['Latin letters', Buffer.from(ofVersion(2).replace(/[\u0080-\uffff]/g, 'é'), 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${ofVersion(2)}`, 'utf16le')],
  ])('because it is encoded in another way is set aside whole: %s', async (_, bytes) => {
    mkdirSync(desk.at('store/recovery'), { recursive: true });
    writeFileSync(entry(id), bytes);
    const { recoveries, notices } = await desk.recovery.list();
    expect(recoveries).toEqual([]);
    expect(notices[0]).toMatch(/is (not )?encoded as UTF-/);
    expect(readFileSync(`${entry(id)}.unreadable-1`)).toEqual(bytes);
  });

  test('because it names a file that no system has says nothing wrong of it, and is opened', async () => {
    write(ofVersion(2).replace('"path":null', '"path":"/a\\u0000b"'));
    expect((await desk.recovery.list()).recoveries).toMatchObject([{ fileChanged: true }]);
    expect((await desk.documents.openRecovered(id)).ok).toBe(true);
    const saved = await desk.documents.save(id, seedDocument(), { as: false, overwrite: false });
    expect(inEnglish(saved)).toMatchObject({ kind: 'refused', problems: [{ what: 'is no path' }] });
  });

  test('because a newer program wrote it is left as it is and said', async () => {
    write(ofVersion(3));
    const { recoveries, notices } = await desk.recovery.list();
    expect(recoveries).toEqual([]);
    expect(notices[0]).toContain('a newer Bilateral');
    expect(kept()).toEqual([`${id}.json`]);
  });

  test('does not keep the others from being offered', async () => {
    const { handle } = await openPlan();
    await desk.documents.keep(handle, titled('Mine'));
    write('broken');
    expect((await desk.recovery.list()).recoveries).toMatchObject([{ title: 'Mine' }]);
  });

  test('is refused by name too, with names that lead out of the folder', async () => {
    write('broken');
    desk.write('outside.json', JSON.stringify({ path: null, hash: null, kept: 'x', document: seedDocument() }));
    for (const name of [id, 'gone', '../../outside', '..', '']) {
      expect((await desk.recovery.open(name)).ok).toBe(false);
      expect((await desk.recovery.discard(`../../outside`)).ok).toBe(true);
    }
    expect(existsSync(desk.at('outside.json'))).toBe(true);
  });

  test('as a crash left it half-written is swept away', async () => {
    mkdirSync(desk.at('store/recovery'), { recursive: true });
    writeFileSync(join(desk.at('store/recovery'), '.x.json.0123456789ab.tmp'), 'half');
    await desk.recovery.list();
    expect(kept()).toEqual([]);
  });

  test('is not swept away while it is being written', async () => {
    await desk.recovery.list();
    const document = seedDocument();
    const writing = Array.from({ length: 20 }, (_, k) =>
      desk.recovery.keep(`${k}`, { path: null, hash: null, document, view: null }),
    );
    let over = false;
    const written = Promise.all(writing).finally(() => {
      over = true;
    });
    while (!over) await desk.recovery.list();
    expect(await written).toEqual(writing.map(() => ({ ok: true, value: undefined })));
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { english } from '../../shared/language/en/english.ts';
import { sentenceOf } from '../helpers/said.ts';
import { corrected, seedDocument, seedDocumentText, seedFigures, seeds } from '../seeds/seed.ts';
import { type Desk, openDesk, opened, textTitled } from './open.ts';
import { openWindow } from './window.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.remove());

describe('opening a file', () => {
  test('gives the document, its name and nothing edited, and counts as recently used', async () => {
    const path = desk.write('plan.bilateral', seedDocumentText);
    const { name, document, edited, view } = opened(await desk.documents.openPath(path));
    expect({ name, document, edited, view }).toEqual({
      name: 'plan.bilateral',
      document: seedDocument(),
      edited: false,
      view: null,
    });
    expect(desk.used).toEqual([path]);
  });

  test('takes one with CRLF and a byte-order mark, and does not touch it', async () => {
    const text = `\uFEFF${seedDocumentText.replaceAll('\n', '\r\n')}`;
    const path = desk.write('windows.bilateral', text);
    expect(opened(await desk.documents.openPath(path)).document).toEqual(seedDocument());
    expect(desk.text('windows.bilateral')).toBe(text);
  });

  test('of an older format says what of it is said otherwise now', async () => {
    const json = JSON.parse(readFileSync('tests/document/samples/version-1.bilateral', 'utf8'));
    json.uncertainty.inputs.push({
      path: 'marketAccess.tariffCut',
      apply: 'factor',
      distribution: { kind: 'uniform', min: 0.5, max: 1 },
    });
    const text = JSON.stringify(json);
    const said = [english.documents.migrated.cutLeftOut];
    expect(opened(await desk.documents.openPath(desk.write('older.bilateral', text))).notes).toEqual(said);
    expect(opened(desk.documents.openBytes(Buffer.from(text), 'older.bilateral')).notes).toEqual(said);
  });

  test('gives back how it was looked at the last time', async () => {
    const path = desk.write('plan.bilateral', seedDocumentText);
    const { handle } = opened(await desk.documents.openPath(path));
    desk.documents.remember(handle, { year: 2031 });
    expect(opened(await desk.documents.openPath(path)).view).toEqual({ year: 2031 });
  });
});

describe('what cannot be opened is said in a sentence, left alone, and not counted as used', () => {
  const refusal = async (path: string) => {
    const outcome = await desk.documents.openPath(path);
    if (outcome.ok) throw new Error('it was opened');
    expect(desk.used).toEqual([]);
    return outcome.problems.map(sentenceOf).join('\n');
  };

  test('a file that is not there', async () => {
    expect(await refusal(desk.at('gone.bilateral'))).toContain('gone.bilateral: does not exist');
  });

  test('a folder', async () => {
    mkdirSync(desk.at('folder.bilateral'));
    expect(await refusal(desk.at('folder.bilateral'))).toContain('is a folder');
  });

  test('what lies in something that is no folder', async () => {
    desk.write('file', '');
    expect(await refusal(desk.at('file/plan.bilateral'))).toContain('in something that is no folder');
  });

  test.skipIf(process.platform === 'win32')('a pipe, which is not waited for', async () => {
    execFileSync('mkfifo', [desk.at('pipe.bilateral')]);
    expect(await refusal(desk.at('pipe.bilateral'))).toContain('is a pipe and no file');
  });

  test('one of 17 MiB, before it is read', async () => {
    const path = desk.write('large.bilateral', '');
    truncateSync(path, 17 * 1024 * 1024);
    expect(await refusal(path)).toContain('is 17 MiB long, at most 16 MiB are read');
  });

  test.skipIf(process.platform === 'win32')('a link to what never ends, which is not read', async () => {
    symlinkSync('/dev/zero', desk.at('endless.bilateral'));
    expect(await refusal(desk.at('endless.bilateral'))).toContain('is a device and no file');
  });

  test('one that a newer program wrote', async () => {
    const text = seedDocumentText.replace('"version": 2', '"version": 3');
    const path = desk.write('newer.bilateral', text);
    const { mtimeMs } = statSync(path);
    expect(await refusal(path)).toContain('made with a newer Bilateral (file format 3): update to open it');
    expect(desk.text('newer.bilateral')).toBe(text);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });

  test.each([
    ['empty', '', 'the file is empty'],
    ['no JSON', '{ "format": "bilateral", ', 'is not valid JSON'],
    ['bytes of anything', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), 'not encoded as UTF-8'],
    ['another program’s', '{ "name": "x" }', 'format: is missing'],
    ['with NaN', seedDocumentText.replace(/"totalTrade": [\d.]+/, '"totalTrade": NaN'), 'is not valid JSON'],
  ])('one that is %s', async (_, content, sentence) => {
    expect(await refusal(desk.write('bad.bilateral', content))).toContain(sentence);
  });
});

describe('copies that a synchronising folder left beside a document', () => {
  const LEFT = [
    "plan (Ann's conflicted copy 2026-03-01).bilateral",
    'plan (conflicted copy 2026-03-01 101500).bilateral',
    'plan (SFConflict ann@example.org 2026-03-01).bilateral',
    'plan.sync-conflict-20260301-101500-ABCDEFG.bilateral',
    'plan_conflict-20260301-101500.bilateral',
    'plan.Conflict.bilateral',
    'plan (1).bilateral',
    'plan-DESKTOP-4F2K1QX.bilateral',
    'plan-HOSTNAME.bilateral',
    "plan-Ann's MacBook Air.bilateral",
    `plan-${hostname()}.bilateral`,
  ];
  const OTHERS = [
    'plan-JPN',
    'plan-2035',
    'plan-final',
    'plan 2',
    'planned',
    'other (1)',
    'plan (with tariffs)',
    'pla',
  ];

  test.each(LEFT)('are pointed out when it is opened: %s', async (name) => {
    desk.write(name, seedDocumentText);
    const { notes } = opened(await desk.documents.openPath(desk.write('plan.bilateral', seedDocumentText)));
    expect(notes).toEqual([
      `${name} lies beside plan.bilateral and may be a copy that a synchronising folder left: see which has the work you want.`,
    ]);
  });

  test('are not what only has a similar name, another ending, or is a folder', async () => {
    for (const name of OTHERS) desk.write(`${name}.bilateral`, seedDocumentText);
    desk.write('plan (1).txt', '');
    mkdirSync(desk.at('plan (2).bilateral'));
    expect(opened(await desk.documents.openPath(desk.write('plan.bilateral', seedDocumentText))).notes).toEqual([]);
  });

  test('are counted where they are many, and found where a link leads', async () => {
    for (let n = 1; n <= 9; n++) desk.write(`plan (${n}).bilateral`, '');
    desk.write('plan.bilateral', seedDocumentText);
    mkdirSync(desk.at('elsewhere'));
    symlinkSync(desk.at('plan.bilateral'), desk.at('elsewhere/link.bilateral'));
    expect(opened(await desk.documents.openPath(desk.at('elsewhere/link.bilateral'))).notes[0]).toMatch(
      /^plan \(1\)\.bilateral, plan \(2\)\.bilateral, plan \(3\)\.bilateral, 6 more lie beside plan\.bilateral/,
    );
  });

  test('are a quiet note in the window, at its start too', async () => {
    desk.write('plan (1).bilateral', seedDocumentText);
    const path = desk.write('plan.bilateral', seedDocumentText);
    const window = await openWindow(path, desk);
    const said = () =>
      window.session.getState().notices.filter(({ title }) => title.startsWith('plan (1).bilateral lies'));
    expect(said()).toMatchObject([{ kind: 'information' }]);
    window.session.dismiss(said()[0]!.id);
    desk.answers = [path];
    await window.session.openDocument();
    expect(said()).toMatchObject([{ kind: 'information' }]);
  });
});

describe('the first case', () => {
  test('is an untitled copy, in no file and not edited', async () => {
    const { name, edited, document } = await desk.documents.openFirstCase();
    expect({ name, edited }).toEqual({ name: null, edited: false });
    expect(document).toEqual(seedDocument());
    expect(desk.used).toEqual([]);
  });

  test('stands on the analyst’s figures: what stood at a corrected one follows it', async () => {
    const figures = corrected(seedFigures(), 'trade.total.2024', { value: 2100 });
    const other = openDesk({ figures: () => figures });
    const { document } = await other.documents.openFirstCase();
    expect(document.figures).toEqual(figures);
    expect(seedDocument().baseline.assumptions.base.totalTrade).toBe(2000);
    expect(document.baseline.assumptions.base.totalTrade).toBe(2100);
    other.remove();
  });

  test('that cannot be read is a broken installation, and no empty window', async () => {
    const other = openDesk({ seeds: { ...seeds, document: desk.at('no.bilateral') } });
    await expect(other.documents.openFirstCase()).rejects.toThrow(/first case cannot be read.*does not exist/);
    other.remove();
  });
});

describe('bytes without a path', () => {
  test('are opened as untitled, and saved elsewhere under the name they came with', async () => {
    const bytes = new TextEncoder().encode(textTitled('Dropped'));
    const { handle, name, document, edited } = opened(desk.documents.openBytes(bytes, 'from-a-mail.bilateral'));
    expect({ name, edited, title: document.title }).toEqual({ name: null, edited: false, title: 'Dropped' });
    await desk.documents.save(handle, document, { as: false, overwrite: false });
    expect(desk.suggested).toEqual([desk.at('from-a-mail.bilateral')]);
  });

  test('that are no document are refused', () => {
    expect(desk.documents.openBytes(new Uint8Array([1, 2, 3]), 'x.bilateral').ok).toBe(false);
  });
});

describe('a page that comes up again', () => {
  test('lets go of what was open and says which file it was; unsaved work stays in the journal', async () => {
    const path = desk.write('plan.bilateral', seedDocumentText);
    const { handle, document } = opened(await desk.documents.openPath(path));
    await desk.documents.keep(handle, { ...document, title: 'Edited' });
    expect(desk.documents.letGo()).toEqual([path]);
    await expect(desk.documents.reload(handle)).rejects.toThrow('no document is open');
    const { recoveries } = await desk.recovery.list();
    expect(recoveries).toMatchObject([{ id: handle, title: 'Edited', name: 'plan.bilateral', fileChanged: false }]);
  });

  test('the store holds nothing of a document that was only looked at', async () => {
    const { handle } = opened(await desk.documents.openPath(desk.write('plan.bilateral', seedDocumentText)));
    await desk.documents.close(handle);
    expect(existsSync(desk.at('store')) ? readdirSync(join(desk.at('store'), 'recovery')) : []).toEqual([]);
  });
});

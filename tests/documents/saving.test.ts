import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { suggestedName } from '../../main/documents/suggested-name.ts';
import { inEnglish, saidOf } from '../helpers/said.ts';
import { seedDocument, seedDocumentText } from '../seeds/seed.ts';
import { type Desk, openDesk, opened, textTitled, titled } from './open.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.remove());

const SAVE = { as: false, overwrite: false };
const openPlan = async () => opened(await desk.documents.openPath(desk.write('plan.bilateral', seedDocumentText)));

describe('saving', () => {
  test('writes the canonical text, which opens as the same document', async () => {
    const { handle } = await openPlan();
    expect(await desk.documents.save(handle, titled('Saved'), SAVE)).toEqual({ kind: 'saved', name: 'plan.bilateral' });
    expect(desk.text('plan.bilateral')).toBe(textTitled('Saved'));
    expect(opened(await desk.documents.openPath(desk.at('plan.bilateral'))).document).toEqual(titled('Saved'));
  });

  test('what the file already holds writes nothing', async () => {
    const { handle, document } = await openPlan();
    utimesSync(desk.at('plan.bilateral'), 1000, 1000);
    expect((await desk.documents.save(handle, document, SAVE)).kind).toBe('saved');
    expect(statSync(desk.at('plan.bilateral')).mtimeMs).toBe(1_000_000);
  });

  test('asks where for one that has no file, suggesting its title in the folder used last', async () => {
    const { handle } = await desk.documents.openFirstCase();
    desk.answers = [desk.at('mine.bilateral')];
    expect(await desk.documents.save(handle, titled('Plan: 2035'), SAVE)).toEqual({
      kind: 'saved',
      name: 'mine.bilateral',
    });
    expect(desk.suggested).toEqual([desk.at('Plan 2035.bilateral')]);
    expect(desk.text('mine.bilateral')).toBe(textTitled('Plan: 2035'));
    expect(desk.used).toEqual([desk.at('mine.bilateral')]);
    await desk.documents.save(handle, titled('Again'), SAVE);
    expect(desk.suggested).toHaveLength(1);
    expect(desk.text('mine.bilateral')).toBe(textTitled('Again'));
  });

  test('may be thought better of', async () => {
    const { handle, document } = await desk.documents.openFirstCase();
    desk.answers = [null];
    expect(await desk.documents.save(handle, document, SAVE)).toEqual({ kind: 'cancelled' });
    expect(readdirSync(desk.at(''))).toEqual([]);
  });

  test('never writes what could not be opened again', async () => {
    const { handle } = await openPlan();
    const broken = { ...seedDocument(), horizon: { base: 2024, end: 2024 } };
    expect((await desk.documents.save(handle, broken, SAVE)).kind).toBe('refused');
    expect(desk.text('plan.bilateral')).toBe(seedDocumentText);
  });

  test('two at once end with the second, and neither takes the other for somebody else', async () => {
    const { handle } = await openPlan();
    const saved = await Promise.all(
      ['first', 'second', 'third'].map((title) => desk.documents.save(handle, titled(title), SAVE)),
    );
    expect(saved.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved']);
    expect(desk.text('plan.bilateral')).toBe(textTitled('third'));
  });

  test('while the analyst is still asked where waits for the answer, and goes there', async () => {
    let answer: (path: string) => void = () => undefined;
    const asking = openDesk({ askPath: () => new Promise((resolve) => (answer = resolve)) });
    const plan = asking.write('plan.bilateral', seedDocumentText);
    const { handle } = opened(await asking.documents.openPath(plan));
    const as = asking.documents.save(handle, titled('First'), { as: true, overwrite: false });
    const again = asking.documents.save(handle, titled('Second'), SAVE);
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer(asking.at('other.bilateral'));
    expect([await as, await again]).toEqual([
      { kind: 'saved', name: 'other.bilateral' },
      { kind: 'saved', name: 'other.bilateral' },
    ]);
    expect(asking.text('plan.bilateral')).toBe(seedDocumentText);
    expect(asking.text('other.bilateral')).toBe(textTitled('Second'));
    asking.remove();
  });

  test('follows a symbolic link and leaves it in place', async () => {
    desk.write('real.bilateral', seedDocumentText);
    symlinkSync('real.bilateral', desk.at('link.bilateral'));
    const { handle } = opened(await desk.documents.openPath(desk.at('link.bilateral')));
    expect((await desk.documents.save(handle, titled('Linked'), SAVE)).kind).toBe('saved');
    expect(desk.text('real.bilateral')).toBe(textTitled('Linked'));
    expect(lstatSync(desk.at('link.bilateral')).isSymbolicLink()).toBe(true);
  });
});

describe('how lines end', () => {
  const windows = seedDocumentText.replaceAll('\n', '\r\n');

  test('makes no other file of it: saving goes on', async () => {
    const { handle } = await openPlan();
    desk.write('plan.bilateral', windows);
    expect((await desk.documents.save(handle, titled('Mine'), SAVE)).kind).toBe('saved');
    expect(desk.text('plan.bilateral')).toBe(textTitled('Mine'));
  });

  test('is left as it is where nothing else was changed', async () => {
    const { handle, document } = opened(await desk.documents.openPath(desk.write('plan.bilateral', windows)));
    expect((await desk.documents.save(handle, document, SAVE)).kind).toBe('saved');
    expect(desk.text('plan.bilateral')).toBe(windows);
  });

  test('beside another change makes it another file', async () => {
    const { handle } = await openPlan();
    desk.write('plan.bilateral', textTitled('Theirs').replaceAll('\n', '\r\n'));
    expect((await desk.documents.save(handle, titled('Mine'), SAVE)).kind).toBe('conflict');
  });
});

describe('saving as', () => {
  test('goes on in the new file and leaves the old one', async () => {
    const { handle } = await openPlan();
    desk.answers = [desk.at('other.bilateral')];
    expect((await desk.documents.save(handle, titled('Other'), { as: true, overwrite: false })).kind).toBe('saved');
    expect(desk.suggested).toEqual([desk.at('plan.bilateral')]);
    expect(desk.text('plan.bilateral')).toBe(seedDocumentText);
    await desk.documents.save(handle, titled('Other again'), SAVE);
    expect(desk.text('other.bilateral')).toBe(textTitled('Other again'));
  });

  test('replaces the file that the dialog asked about, also one that another program changed', async () => {
    const { handle } = await openPlan();
    desk.write('plan.bilateral', textTitled('Theirs'));
    desk.answers = [desk.at('plan.bilateral')];
    expect((await desk.documents.save(handle, titled('Mine'), { as: true, overwrite: false })).kind).toBe('saved');
    expect(desk.text('plan.bilateral')).toBe(textTitled('Mine'));
  });

  test('adds the ending that was left out, and then replaces nothing that nobody was asked about', async () => {
    const { handle, document } = await openPlan();
    desk.answers = [desk.at('Trade 2.0'), desk.at('plan v1.final'), desk.at('mine.json'), desk.at('plan')];
    for (const name of ['Trade 2.0.bilateral', 'plan v1.final.bilateral', 'mine.json.bilateral']) {
      const saved = await desk.documents.save(handle, document, { as: true, overwrite: false });
      expect(saved).toEqual({ kind: 'saved', name });
    }
    const refused = await desk.documents.save(handle, titled('Mine'), { as: true, overwrite: false });
    expect(inEnglish(refused)).toMatchObject({ kind: 'refused', problems: [{ what: 'is there already' }] });
    expect(desk.text('plan.bilateral')).toBe(seedDocumentText);
  });
});

test('a document keeps the ending that its file came with, and a file that was chosen its name', async () => {
  const { handle, document } = opened(await desk.documents.openPath(desk.write('plan.json', seedDocumentText)));
  desk.write('there.txt', 'old');
  desk.answers = [desk.at('other.JSON'), desk.at('there.txt')];
  for (const name of ['other.JSON', 'there.txt']) {
    expect(await desk.documents.save(handle, document, { as: true, overwrite: false })).toEqual({
      kind: 'saved',
      name,
    });
    expect(desk.text(name)).toBe(seedDocumentText);
  }
});

describe('a file that is no longer the one that was opened', () => {
  test('stops saving and is asked about; replaced only on request', async () => {
    const { handle } = await openPlan();
    desk.write('plan.bilateral', textTitled('Theirs'));
    expect(await desk.documents.save(handle, titled('Mine'), SAVE)).toEqual({
      kind: 'conflict',
      name: 'plan.bilateral',
    });
    expect(desk.text('plan.bilateral')).toBe(textTitled('Theirs'));
    expect((await desk.documents.save(handle, titled('Mine'), { as: false, overwrite: true })).kind).toBe('saved');
    expect(desk.text('plan.bilateral')).toBe(textTitled('Mine'));
    expect((await desk.documents.save(handle, titled('Mine 2'), SAVE)).kind).toBe('saved');
  });

  test('is read again on request, and then saving goes on', async () => {
    const { handle } = await openPlan();
    await desk.documents.keep(handle, titled('Mine'));
    desk.write('plan.bilateral', textTitled('Theirs'));
    expect(opened(await desk.documents.reload(handle))).toMatchObject({ handle, edited: false });
    expect((await desk.recovery.list()).recoveries).toEqual([]);
    expect((await desk.documents.save(handle, titled('After'), SAVE)).kind).toBe('saved');
  });

  test('that cannot be read any more stays refused and stays as it is', async () => {
    const { handle } = await openPlan();
    desk.write('plan.bilateral', 'broken');
    expect((await desk.documents.reload(handle)).ok).toBe(false);
    expect((await desk.documents.save(handle, titled('Mine'), SAVE)).kind).toBe('conflict');
    expect(desk.text('plan.bilateral')).toBe('broken');
  });

  test('that was deleted is written again without asking', async () => {
    const { handle } = await openPlan();
    rmSync(desk.at('plan.bilateral'));
    expect((await desk.documents.save(handle, titled('Again'), SAVE)).kind).toBe('saved');
    expect(desk.text('plan.bilateral')).toBe(textTitled('Again'));
  });
});

describe('a save that fails says so, leaves the old file, and nothing beside it', () => {
  const failing = async (handle: string, choice = SAVE) => {
    const saved = await desk.documents.save(handle, titled('Mine'), choice);
    if (saved.kind !== 'refused') throw new Error(`it was ${saved.kind}`);
    const { where, what, allowed } = saidOf(saved.problems[0]!);
    expect(allowed).toMatch(/Nothing is lost: your work is still open here$/);
    return `${where} ${what}`;
  };

  test('the folder is gone', async () => {
    mkdirSync(desk.at('folder'));
    const { handle } = opened(await desk.documents.openPath(desk.write('folder/plan.bilateral', seedDocumentText)));
    rmSync(desk.at('folder'), { recursive: true });
    expect(await failing(handle)).toContain('does not exist');
    expect(readdirSync(desk.at(''))).not.toContain('folder');
    mkdirSync(desk.at('folder'));
    expect((await desk.documents.save(handle, titled('Mine'), SAVE)).kind).toBe('saved');
  });

  test('a folder stands in its place', async () => {
    const { handle } = await openPlan();
    rmSync(desk.at('plan.bilateral'));
    mkdirSync(desk.at('plan.bilateral'));
    expect(await failing(handle)).toContain('is a folder');
    expect(readdirSync(desk.at(''))).toEqual(['plan.bilateral']);
  });

  test.skipIf(process.platform !== 'linux')('nothing may be written there', async () => {
    const { handle } = await openPlan();
    // Where the system itself says no, to its administrator as well.
    desk.answers = ['/sys/plan.bilateral'];
    expect(await failing(handle, { as: true, overwrite: false })).toContain('there is no permission');
    // The document stays in its file.
    expect((await desk.documents.save(handle, titled('Mine'), SAVE)).kind).toBe('saved');
    expect(desk.text('plan.bilateral')).toBe(textTitled('Mine'));
  });

  test.skipIf(process.getuid?.() === 0)('the folder is read-only', async () => {
    const { handle } = await openPlan();
    chmodSync(desk.at(''), 0o555);
    expect(await failing(handle)).toContain('there is no permission');
    chmodSync(desk.at(''), 0o755);
    expect(readdirSync(desk.at(''))).toEqual(['plan.bilateral']);
  });

  test.skipIf(process.getuid?.() === 0)('the file is read-only', async () => {
    const { handle } = await openPlan();
    chmodSync(desk.at('plan.bilateral'), 0o444);
    expect(await failing(handle)).toContain('there is no permission');
    expect(desk.text('plan.bilateral')).toBe(seedDocumentText);
  });
});

describe('saving and the journal', () => {
  test('what was kept goes when it is saved', async () => {
    const { handle } = await openPlan();
    await desk.documents.keep(handle, titled('Mine'));
    expect((await desk.recovery.list()).recoveries).toHaveLength(1);
    await desk.documents.save(handle, titled('Mine'), SAVE);
    expect((await desk.recovery.list()).recoveries).toEqual([]);
  });

  test('what was kept while it was being saved stays, as it is newer', async () => {
    const { handle } = await openPlan();
    await desk.documents.keep(handle, titled('First'));
    const saving = desk.documents.save(handle, titled('First'), SAVE);
    await desk.documents.keep(handle, titled('Second'));
    await saving;
    expect((await desk.recovery.list()).recoveries).toMatchObject([{ title: 'Second' }]);
  });

  test('what was kept stays when saving fails or is asked about', async () => {
    const { handle } = await openPlan();
    await desk.documents.keep(handle, titled('Mine'));
    desk.write('plan.bilateral', textTitled('Theirs'));
    expect((await desk.documents.save(handle, titled('Mine'), SAVE)).kind).toBe('conflict');
    expect((await desk.recovery.list()).recoveries).toMatchObject([{ title: 'Mine', fileChanged: true }]);
  });
});

describe('the name that is suggested', () => {
  test.each([
    ['Cambodia–Japan to 2035', 'Cambodia–Japan to 2035.bilateral'],
    ['a/b\\c: "d" <e>?*|', 'a b c d e.bilateral'],
    ['  ', 'Scenarios.bilateral'],
    ['..', 'Scenarios.bilateral'],
    ['CON', 'Scenarios.bilateral'],
    ['line\nbreak\u0000', 'line break.bilateral'],
    ['កម្ពុជា–日本', 'កម្ពុជា–日本.bilateral'],
    [`${'x'.repeat(199)}. y`, `${'x'.repeat(199)}.bilateral`],
    ['ក'.repeat(120), `${'ក'.repeat(66)}.bilateral`],
  ])('of %j is a file name on every system', (title, name) => {
    expect(suggestedName(title)).toBe(name);
  });
});

test('the longest name that the system takes is saved under', async () => {
  const { handle } = await openPlan();
  desk.answers = [desk.at(`${'ក'.repeat(81)}.bilateral`)];
  expect((await desk.documents.save(handle, titled('Mine'), { as: true, overwrite: false })).kind).toBe('saved');
});

test('a second name of the same file keeps its old content when the document is saved', async () => {
  const { handle } = await openPlan();
  linkSync(desk.at('plan.bilateral'), desk.at('copy.bilateral'));
  await desk.documents.save(handle, titled('Mine'), SAVE);
  expect(desk.text('copy.bilateral')).toBe(seedDocumentText);
  writeFileSync(desk.at('copy.bilateral'), '');
  expect(desk.text('plan.bilateral')).toBe(textTitled('Mine'));
});

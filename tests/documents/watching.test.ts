import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAtomically } from '../../main/store/atomic-file.ts';
import { seedDocumentText } from '../seeds/seed.ts';
import { type Desk, openDesk, opened, textTitled, titled } from './open.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.remove());

const openPlan = async () => opened(await desk.documents.openPath(desk.write('plan.bilateral', seedDocumentText)));
/** Long enough for the watcher to have told what it was going to tell. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

describe('an open file', () => {
  test('that another program writes is told once', async () => {
    const { handle } = await openPlan();
    const change = desk.nextChange();
    for (const part of ['a', 'b', 'c']) writeFileSync(desk.at('plan.bilateral'), textTitled(part));
    expect(await change).toEqual({ handle, name: 'plan.bilateral', change: 'changed' });
    await settled();
    expect(desk.changed).toHaveLength(1);
  });

  test('that another program puts another file in the place of is told', async () => {
    const { handle } = await openPlan();
    const change = desk.nextChange();
    desk.write('new', textTitled('Theirs'));
    renameSync(desk.at('new'), desk.at('plan.bilateral'));
    expect(await change).toMatchObject({ handle, change: 'changed' });
  });

  test('that is deleted is told as gone, and as back where it is there again as it was', async () => {
    await openPlan();
    const change = desk.nextChange();
    rmSync(desk.at('plan.bilateral'));
    expect(await change).toMatchObject({ change: 'gone' });
    const next = desk.nextChange();
    desk.write('plan.bilateral', seedDocumentText);
    expect(await next).toMatchObject({ change: 'back' });
    await settled();
    expect(desk.changed).toHaveLength(2);
  });

  test('whose folder is moved away is told as gone', async () => {
    mkdirSync(desk.at('folder'));
    opened(await desk.documents.openPath(desk.write('folder/plan.bilateral', seedDocumentText)));
    const change = desk.nextChange();
    renameSync(desk.at('folder'), desk.at('elsewhere'));
    // Not every system tells of that by itself.
    await desk.documents.look();
    expect(await change).toMatchObject({ name: 'plan.bilateral', change: 'gone' });
  });

  test('that was changed between reading and watching is told', async () => {
    // It is counted as used in between.
    const other = openDesk({ used: (path) => writeFileSync(path, textTitled('Theirs')) });
    const change = other.nextChange();
    opened(await other.documents.openPath(other.write('plan.bilateral', seedDocumentText)));
    expect(await change).toMatchObject({ change: 'changed' });
    other.remove();
  });

  test('is not told of our own save either where it is looked at in the middle of it', async () => {
    const { handle } = await openPlan();
    for (let n = 0; n < 10; n++) {
      let saved = false;
      const saving = desk.documents.save(handle, titled(`Save ${n}`), { as: false, overwrite: false });
      void saving.then(() => {
        saved = true;
      });
      while (!saved) await desk.documents.look();
    }
    expect(desk.changed).toEqual([]);
  });

  test('behind a symbolic link is watched where it is', async () => {
    mkdirSync(desk.at('real'));
    desk.write('real/plan.bilateral', seedDocumentText);
    symlinkSync(desk.at('real/plan.bilateral'), desk.at('link.bilateral'));
    opened(await desk.documents.openPath(desk.at('link.bilateral')));
    await settled();
    const change = desk.nextChange();
    desk.write('real/plan.bilateral', textTitled('Theirs'));
    expect(await change).toMatchObject({ name: 'link.bilateral', change: 'changed' });
  });

  test('is not told of our own saves, nor of what lies beside it', async () => {
    const { handle } = await openPlan();
    for (const title of ['one', 'two', 'three']) {
      await desk.documents.save(handle, titled(title), { as: false, overwrite: false });
      desk.write('beside.bilateral', title);
    }
    await settled();
    expect(desk.changed).toEqual([]);
  });

  test('is watched where it was saved as, and no longer where it was', async () => {
    const { handle } = await openPlan();
    desk.answers = [desk.at('other.bilateral')];
    await desk.documents.save(handle, titled('Other'), { as: true, overwrite: false });
    desk.write('plan.bilateral', textTitled('Theirs'));
    await settled();
    expect(desk.changed).toEqual([]);
    const change = desk.nextChange();
    await writeAtomically(desk.at('other.bilateral'), textTitled('Theirs'), { replace: true });
    expect(await change).toMatchObject({ name: 'other.bilateral' });
  });

  test('whose lines only end in another way now is told of nothing', async () => {
    await openPlan();
    desk.write('plan.bilateral', seedDocumentText.replaceAll('\n', '\r\n'));
    await settled();
    await desk.documents.look();
    expect(desk.changed).toEqual([]);
    const change = desk.nextChange();
    desk.write('plan.bilateral', textTitled('Theirs').replaceAll('\n', '\r\n'));
    expect(await change).toMatchObject({ change: 'changed' });
  });

  test.skipIf(process.platform === 'win32')('in whose place a pipe is put is not waited for', async () => {
    await openPlan();
    const change = desk.nextChange();
    rmSync(desk.at('plan.bilateral'));
    execFileSync('mkfifo', [desk.at('plan.bilateral')]);
    expect(await change).toMatchObject({ change: 'gone' });
  });

  test('that was closed is watched no more', async () => {
    const { handle } = await openPlan();
    await desk.documents.close(handle);
    desk.write('plan.bilateral', textTitled('Theirs'));
    await settled();
    expect(desk.changed).toEqual([]);
  });
});

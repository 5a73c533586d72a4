import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, utimesSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockName, OWNER } from '../../main/store/leftovers.ts';
import { openSettings } from '../../main/store/settings.ts';
import { seedDocumentText } from '../seeds/seed.ts';
import { type Desk, openDesk, opened, textTitled, titled } from './open.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.remove());

/** A process of this machine that runs no more, as its temporary files tell it. */
const gone = (): string => OWNER.replace(/\d+$/, String(spawnSync(process.execPath, ['--version']).pid));

const SAVE = { as: false, overwrite: false };
const openPlan = async () => opened(await desk.documents.openPath(desk.write('plan.bilateral', seedDocumentText)));

describe('two programs that save one document at once', () => {
  test('never both say that they saved: the second is asked what to do with the first’s work', async () => {
    const other = openDesk();
    const path = desk.write('plan.bilateral', seedDocumentText);
    for (let round = 0; round < 60; round++) {
      const handles: string[] = [];
      for (const { documents } of [desk, other]) handles.push(opened(await documents.openPath(path)).handle);
      const saved = await Promise.all(
        [desk, other].map(async ({ documents }, n) => {
          // In some rounds the second one begins when the first has just looked, in some when it has written.
          if (n === 1) await new Promise((later) => setTimeout(later, round % 10));
          return documents.save(handles[n]!, titled(`${round} of ${n}`), SAVE);
        }),
      );
      expect(saved.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
      const first = saved.findIndex(({ kind }) => kind === 'saved');
      expect(desk.text('plan.bilateral')).toBe(textTitled(`${round} of ${first}`));
      for (const [n, { documents }] of [desk, other].entries()) await documents.close(handles[n]!);
    }
    expect(readdirSync(desk.at(''))).not.toContainEqual(expect.stringMatching(/\.tmp$/));
    other.remove();
  });

  test('of which one knows nothing of the other: what it put there in that moment is found', async () => {
    const path = desk.write('plan.bilateral', seedDocumentText);
    const { handle } = opened(await desk.documents.openPath(path));
    const meddling = watch(desk.at(''), (_, name) => {
      if (name === 'plan.bilateral' && desk.text(name).includes('"title": "Mine'))
        writeFileSync(path, textTitled('Theirs'));
    });
    let kind = 'saved';
    for (let round = 0; round < 50 && kind === 'saved'; round++) {
      kind = (await desk.documents.save(handle, titled(`Mine ${round}`), { as: false, overwrite: true })).kind;
    }
    meddling.close();
    expect(kind).toBe('conflict');
  });

  test.each([
    ['that is gone', gone, 4000],
    ['that holds on to it for too long', () => OWNER, 20_000],
  ])('wait for no program %s', async (_, owner, most) => {
    const { handle } = await openPlan();
    desk.write(lockName('save plan.bilateral'), owner());
    const start = performance.now();
    expect((await desk.documents.save(handle, titled('Mine'), SAVE)).kind).toBe('saved');
    expect(performance.now() - start).toBeLessThan(most);
    expect(readdirSync(desk.at(''))).toEqual(['plan.bilateral']);
  });
});

describe('what a crash left half-written', () => {
  /** Of this program as it was and is, of a program that is gone, of one that runs, of this machine and of another. */
  const leftovers = () => ({
    ofGone: `.bilateral-${gone()}-0123456789abcdef.tmp`,
    ofOther: '.bilateral-00000000-1-0123456789abcdef.tmp',
    ofOtherOld: '.bilateral-00000000-2-0123456789abcdef.tmp',
    ofEarlierOld: '.bilateral-0123456789abcdef.tmp',
    ofRunning: `.bilateral-${OWNER}-0123456789abcdef.tmp`,
    lockOfGone: lockName('save other.bilateral'),
    stranger: '.bilateral-notes.tmp',
    strangerToo: 'x.tmp',
  });
  const put = (folder = '') => {
    const names = leftovers();
    for (const [kind, name] of Object.entries(names)) {
      desk.write(join(folder, name), kind === 'lockOfGone' ? gone() : 'half');
      if (kind.endsWith('Old')) utimesSync(desk.at(join(folder, name)), 1000, 1000);
    }
    return [names.ofOther, names.ofRunning, names.stranger, names.strangerToo];
  };

  test('is swept beside a document when it is opened, and nothing else is', async () => {
    const stay = put();
    await openPlan();
    expect(readdirSync(desk.at('')).toSorted()).toEqual([...stay, 'plan.bilateral'].toSorted());
  });

  test('is swept where a document is saved as', async () => {
    const { handle } = await openPlan();
    mkdirSync(desk.at('else'));
    const stay = put('else');
    desk.answers = [desk.at('else/other.bilateral')];
    expect((await desk.documents.save(handle, titled('Mine'), { as: true, overwrite: false })).kind).toBe('saved');
    expect(readdirSync(desk.at('else')).toSorted()).toEqual([...stay, 'other.bilateral'].toSorted());
  });

  test('is swept from the store', async () => {
    mkdirSync(desk.at('store'));
    const stay = put('store');
    await openSettings(desk.at('store'));
    expect(readdirSync(desk.at('store')).toSorted()).toEqual(stay.toSorted());
  });

  test('is no file of ours where it is a folder or a link', async () => {
    const { ofGone } = leftovers();
    mkdirSync(desk.at(ofGone));
    symlinkSync('plan.bilateral', desk.at(ofGone.replace('0123', '3210')));
    await openPlan();
    expect(readdirSync(desk.at(''))).toHaveLength(3);
    expect(desk.text('plan.bilateral')).toBe(seedDocumentText);
  });
});

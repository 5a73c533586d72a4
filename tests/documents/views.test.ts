import { mkdirSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { seedDocumentText } from '../seeds/seed.ts';
import { type Desk, openDesk, textTitled } from './open.ts';
import { type OpenWindow, openWindow } from './window.ts';

let desk: Desk | undefined;
afterEach(() => desk?.remove());

async function untitled(): Promise<OpenWindow> {
  const window = await openWindow();
  desk = window.desk;
  return window;
}
const LOOKED = { place: 'sensitivity', metric: 'workers', year: 2029, hidden: ['growth-stalls'] } as const;
/** What is kept in the journal of the one document that has unsaved work. */
const offered = async () => (await desk!.recovery.list()).recoveries[0]?.id ?? null;
const keptView = async () => {
  const id = await offered();
  const kept = id === null ? null : await desk!.recovery.open(id);
  return kept?.ok ? kept.value.view : null;
};

describe('how a document without a file is looked at', () => {
  test('stays when it is saved, and is remembered with its file', async () => {
    const window = await untitled();
    window.view.setState(LOOKED);
    desk!.answers = [desk!.at('new.bilateral')];
    expect(await window.session.save()).toBe(true);
    expect(window.view.getState()).toMatchObject(LOOKED);
    const again = await openWindow(desk!.at('new.bilateral'), desk);
    expect(again.view.getState()).toMatchObject(LOOKED);
  });

  test('comes back with its unsaved work after a crash', async () => {
    const before = await untitled();
    before.title('Mine');
    before.view.setState(LOOKED);
    await expect.poll(keptView).toMatchObject(LOOKED);
    // The page is gone; the next one comes up.
    const after = await openWindow(null, desk);
    expect(after.view.getState().place).toBe('compare');
    await after.session.recover((await offered())!);
    expect(after.documents.getState().document.title).toBe('Mine');
    expect(after.view.getState()).toMatchObject(LOOKED);
  });

  test('is kept also where it changes after the work, and again after it was recovered', async () => {
    const before = await untitled();
    before.title('Mine');
    await expect.poll(offered).not.toBeNull();
    before.view.setState({ year: 2027 });
    await expect.poll(keptView).toMatchObject({ year: 2027 });
    const after = await openWindow(null, desk);
    await after.session.recover((await offered())!);
    after.view.setState({ year: 2031 });
    await expect.poll(keptView).toMatchObject({ year: 2031 });
  });

  test('brings back no work that was saved or let go', async () => {
    const window = await untitled();
    window.title('Mine');
    await expect.poll(offered).not.toBeNull();
    window.documents.undo();
    await expect.poll(offered).toBeNull();
    const { handle } = window.session.getState();
    desk!.documents.remember(handle, LOOKED);
    await desk!.recovery.settled();
    expect(await offered()).toBeNull();
  });
});

test('of unsaved work that an earlier version kept without its view is the usual one', async () => {
  const window = await untitled();
  const { handle } = window.session.getState();
  const entry = { path: null, hash: null, kept: 'x', document: window.documents.getState().document };
  mkdirSync(desk!.at('store/recovery'), { recursive: true });
  desk!.write(`store/recovery/${handle}.json`, JSON.stringify(entry));
  await window.session.recover(handle);
  expect(window.session.getState().edited).toBe(true);
  expect(window.view.getState().place).toBe('compare');
});

test('a copy saved elsewhere under the same name has the view of its original at once', async () => {
  desk = openDesk();
  const window = await openWindow(desk.write('plan.bilateral', seedDocumentText), desk);
  mkdirSync(desk.at('other'));
  window.view.setState(LOOKED);
  desk.answers = [desk.at('other/plan.bilateral')];
  expect(await window.session.save(true)).toBe(true);
  const again = await openWindow(desk.at('other/plan.bilateral'), desk);
  expect(again.view.getState()).toMatchObject(LOOKED);
});

describe('a file that is moved or deleted while its document is open', () => {
  async function gone(): Promise<OpenWindow> {
    desk = openDesk();
    const window = await openWindow(desk.write('plan.bilateral', seedDocumentText), desk);
    rmSync(desk.at('plan.bilateral'));
    await expect.poll(() => window.session.getState().missing).toBe(true);
    return window;
  }

  test('is said with what to do, and is written again by Save though nothing was edited', async () => {
    const window = await gone();
    const [notice] = window.session.getState().notices;
    expect(notice!.title).toBe('plan.bilateral is gone from its folder: it was moved, renamed or deleted.');
    expect(notice!.lines[0]).toMatch(/Save writes it to the same place again, Save as to another/);
    expect(window.shown.at(-1)).toMatchObject({ edited: true });
    expect(await window.session.save()).toBe(true);
    expect(window.shown.at(-1)).toMatchObject({ edited: false });
    expect(desk!.text('plan.bilateral')).toBe(seedDocumentText);
    expect(window.session.getState()).toMatchObject({ missing: false, notices: [] });
  });

  test('is asked about before it is left, as it may be all there is', async () => {
    const window = await gone();
    window.send('closing', null);
    await window.answer('Save plan.bilateral again?', 'Cancel');
    // One leaving at a time: the first is over when what it asked is done.
    await new Promise((done) => setTimeout(done, 10));
    expect(window.closed()).toBe(false);
    window.send('closing', null);
    await window.answer('Save plan.bilateral again?', 'Save');
    await expect.poll(window.closed).toBe(true);
    expect(desk!.text('plan.bilateral')).toBe(seedDocumentText);
  });

  test('is not said of the document that is opened in its place', async () => {
    const window = await gone();
    desk!.answers = [desk!.write('other.bilateral', textTitled('Other'))];
    const opening = window.session.openDocument();
    await window.answer('Save plan.bilateral again?', 'Do not save');
    await opening;
    expect(window.session.getState()).toMatchObject({ name: 'other.bilateral', missing: false, notices: [] });
  });

  test('is forgotten to be gone once it is there again, as it was', async () => {
    const window = await gone();
    desk!.write('plan.bilateral', seedDocumentText);
    await expect.poll(() => window.session.getState().missing).toBe(false);
    expect(window.session.getState()).toMatchObject({ edited: false, notices: [], question: null });
  });

  test('is said also while another change of it is being asked about', async () => {
    desk = openDesk();
    const window = await openWindow(desk.write('plan.bilateral', seedDocumentText), desk);
    window.title('Mine');
    desk.write('plan.bilateral', textTitled('Theirs'));
    await expect.poll(() => window.session.getState().question?.title).toMatch(/another program/);
    rmSync(desk.at('plan.bilateral'));
    await expect.poll(() => window.session.getState().missing).toBe(true);
    await window.answer('plan.bilateral was changed by another program', 'Keep mine');
    expect(window.session.getState()).toMatchObject({ missing: true, edited: true });
  });

  test('is kept in the journal', async () => {
    await gone();
    await expect.poll(offered).not.toBeNull();
  });
});

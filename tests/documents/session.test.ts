import { existsSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { seedDocumentText } from '../seeds/seed.ts';
import { type Desk, openDesk, textTitled } from './open.ts';
import { type OpenWindow, openWindow } from './window.ts';

let desk: Desk | undefined;
afterEach(() => desk?.remove());

/** A window on a file called plan.bilateral. */
async function onPlan(): Promise<OpenWindow> {
  desk = openDesk();
  return openWindow(desk.write('plan.bilateral', seedDocumentText), desk);
}
async function onFirstCase(): Promise<OpenWindow> {
  const window = await openWindow();
  desk = window.desk;
  return window;
}

const CHANGED = 'plan.bilateral was changed by another program';
const SAVE_PLAN = 'Save the changes to plan.bilateral?';
const kept = () => (existsSync(desk!.at('store/recovery')) ? readdirSync(desk!.at('store/recovery')) : []);
const told = ({ session }: OpenWindow) => session.getState().notices.map(({ title }) => title);
const shownTitle = ({ documents }: OpenWindow) => documents.getState().document.title;

/** Does something once the file is being written. */
function whileSaving({ session }: OpenWindow, act: () => void): void {
  const stop = session.subscribe(({ saving }) => {
    if (!saving) return;
    stop();
    act();
  });
}

describe('whether a document is edited', () => {
  test('compares with what was saved: undone, or typed back, it is not', async () => {
    const window = await onPlan();
    const edited = () => window.session.getState().edited;
    expect(edited()).toBe(false);
    window.title('Mine');
    expect(edited()).toBe(true);
    window.documents.undo();
    expect(edited()).toBe(false);
    window.title('Mine');
    window.title(window.start.opened.document.title);
    expect(edited()).toBe(false);
  });

  test('is told to the window, with the name of what it shows', async () => {
    const window = await onPlan();
    window.title('Mine');
    await expect.poll(() => window.shown.at(-1)).toEqual({ title: 'plan.bilateral', edited: true });
    await window.session.save();
    await expect.poll(() => window.shown.at(-1)).toEqual({ title: 'plan.bilateral', edited: false });
  });

  test('of a new document without changes asks nobody anything', async () => {
    const window = await onFirstCase();
    await window.session.openExample();
    expect(window.session.getState().question).toBeNull();
    window.send('closing', null);
    await expect.poll(window.closed).toBe(true);
  });
});

describe('what could not be opened', () => {
  test('is said with the name of the file, of several the last, and no longer once something is opened', async () => {
    const window = await onFirstCase();
    desk!.write('bad.bilateral', '{');
    desk!.write('plan.bilateral', textTitled('Plan'));
    desk!.answers = [desk!.at('gone.bilateral'), desk!.at('bad.bilateral'), desk!.at('plan.bilateral')];
    await window.session.openDocument();
    expect(told(window)).toEqual(['gone.bilateral could not be opened; what was open still is.']);
    await window.session.openDocument();
    expect(told(window)).toEqual(['bad.bilateral could not be opened; what was open still is.']);
    await window.session.openDocument();
    expect(told(window)).toEqual([]);
    expect(window.session.getState().name).toBe('plan.bilateral');
  });

  test('at the start leaves with it too', async () => {
    const desk = openDesk();
    const window = await openWindow(desk.at('gone.bilateral'), desk);
    expect(told(window)[0]).toMatch(/^gone\.bilateral could not be opened\. .*does not exist/);
    desk.write('plan.bilateral', textTitled('Plan'));
    desk.answers = [desk.at('plan.bilateral')];
    await window.session.openDocument();
    expect(told(window)).toEqual([]);
    desk.remove();
  });
});

describe('saving', () => {
  test('leaves edited what was edited meanwhile', async () => {
    const window = await onPlan();
    window.title('First');
    whileSaving(window, () => window.title('Second'));
    expect(await window.session.save()).toBe(true);
    expect(window.session.getState().edited).toBe(true);
    expect(desk!.text('plan.bilateral')).toBe(textTitled('First'));
    expect(await window.session.save()).toBe(true);
    expect(desk!.text('plan.bilateral')).toBe(textTitled('Second'));
    expect(window.session.getState().edited).toBe(false);
  });

  test('twice at once saves once', async () => {
    const window = await onPlan();
    window.title('Mine');
    expect(await Promise.all([window.session.save(), window.session.save()])).toEqual([true, true]);
    expect(window.session.getState().question).toBeNull();
    expect(desk!.text('plan.bilateral')).toBe(textTitled('Mine'));
  });

  test('that fails says so, with every reason, and leaves the work as it is', async () => {
    const window = await onFirstCase();
    window.title('Mine');
    desk!.answers = [desk!.at('no/such/folder.bilateral')];
    expect(await window.session.save()).toBe(false);
    expect(told(window)).toEqual(['Mine was not saved.']);
    expect(window.session.getState().notices[0]?.lines[0]).toContain('does not exist');
    expect(window.session.getState()).toMatchObject({ edited: true, saving: false, name: null });
  });

  test('before leaving that fails stays', async () => {
    const window = await onFirstCase();
    window.title('Mine');
    desk!.answers = [null];
    const leaving = window.session.openExample();
    await window.answer('Save the changes to Mine?', 'Save');
    await leaving;
    expect(shownTitle(window)).toBe('Mine');
  });
});

describe('leaving unsaved work', () => {
  test('that is edited again while it is being saved is asked about again', async () => {
    const window = await onPlan();
    window.title('First');
    whileSaving(window, () => window.title('Second'));
    window.send('closing', null);
    await window.answer(SAVE_PLAN, 'Save');
    await window.answer(SAVE_PLAN, 'Cancel');
    expect(window.closed()).toBe(false);
    expect(desk!.text('plan.bilateral')).toBe(textTitled('First'));
  });

  test('for a document that is asked for outside waits for its turn, and asks again', async () => {
    const window = await onPlan();
    const other = desk!.write('other.bilateral', textTitled('Other'));
    window.title('Mine');
    window.send('closing', null);
    window.ask(other);
    await window.answer(SAVE_PLAN, 'Cancel');
    await window.answer(SAVE_PLAN, 'Do not save');
    await expect.poll(() => shownTitle(window)).toBe('Other');
    expect(window.closed()).toBe(false);
    expect(desk!.text('plan.bilateral')).toBe(seedDocumentText);
  });

  test('asks once, however often it is asked to close', async () => {
    const window = await onPlan();
    window.title('Mine');
    for (let n = 0; n < 3; n++) window.send('closing', null);
    await window.answer(SAVE_PLAN, 'Cancel');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(window.session.getState().question).toBeNull();
  });

  test('and letting it go leaves nothing of it in the journal', async () => {
    const window = await onPlan();
    window.title('Mine');
    await expect.poll(kept).toHaveLength(1);
    window.send('closing', null);
    await window.answer(SAVE_PLAN, 'Do not save');
    await expect.poll(window.closed).toBe(true);
    expect(kept()).toEqual([]);
  });
});

describe('a file that changes outside', () => {
  test('twice, while the analyst is being asked, is one question', async () => {
    const window = await onPlan();
    window.title('Mine');
    desk!.write('plan.bilateral', textTitled('Theirs'));
    await expect.poll(() => window.session.getState().question?.title).toBe(CHANGED);
    desk!.write('plan.bilateral', textTitled('Theirs again'));
    await expect.poll(() => desk!.changed.length).toBe(2);
    await window.answer(CHANGED, 'Reload, losing my changes');
    await expect.poll(() => shownTitle(window)).toBe('Theirs again');
    expect(window.session.getState().question).toBeNull();
  });

  test('while another question is open waits for it, and is not asked where it no longer matters', async () => {
    const window = await onPlan();
    window.title('Mine');
    const leaving = window.session.openExample();
    await expect.poll(() => window.session.getState().question?.title).toBe(SAVE_PLAN);
    desk!.write('plan.bilateral', textTitled('Theirs'));
    await expect.poll(() => desk!.changed.length).toBe(1);
    expect(window.session.getState().question?.title).toBe(SAVE_PLAN);
    await window.answer(SAVE_PLAN, 'Do not save');
    await leaving;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(window.session.getState().question).toBeNull();
  });

  test('before the page shows it is told when it does', async () => {
    const window = await onPlan();
    desk!.answers = [desk!.write('other.bilateral', textTitled('Other'))];
    window.replying = (reply) => {
      const { handle } = (reply as { outcome?: { value?: { handle?: string } } } | null)?.outcome?.value ?? {};
      if (handle) window.send('changedOutside', { handle, name: 'other.bilateral', change: 'gone' });
    };
    await window.session.openDocument();
    expect(shownTitle(window)).toBe('Other');
    await expect
      .poll(() => told(window))
      .toEqual(['other.bilateral is gone from its folder: it was moved, renamed or deleted.']);
  });

  test('is read again with the view as it is, as far as it still fits', async () => {
    const window = await onPlan();
    window.view.setState({ year: 2029, selected: 'momentum-holds', hidden: ['growth-stalls'] });
    desk!.write('plan.bilateral', textTitled('Theirs').replaceAll('momentum-holds', 'momentum-lasts'));
    await expect.poll(() => shownTitle(window)).toBe('Theirs');
    expect(window.view.getState()).toMatchObject({ year: 2029, selected: 'growth-fades', hidden: ['growth-stalls'] });
  });
});

describe('recovered work', () => {
  test('is edited, asks before it is left, and stays in the journal until it is saved', async () => {
    const before = await onPlan();
    before.title('Mine');
    await expect.poll(kept).toHaveLength(1);
    // The page is gone; the next one comes up.
    const window = await openWindow(null, desk);
    const [recovery] = window.session.getState().recoveries;
    expect(recovery).toMatchObject({ name: 'plan.bilateral', title: 'Mine' });
    await window.session.recover(recovery!.id);
    expect(window.session.getState()).toMatchObject({ edited: true, name: 'plan.bilateral', recoveries: [] });
    // Longer than the journal waits: opening it is no reason to forget it.
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(kept()).toHaveLength(1);
    window.send('closing', null);
    await window.answer(SAVE_PLAN, 'Save');
    await expect.poll(window.closed).toBe(true);
    expect(desk!.text('plan.bilateral')).toBe(textTitled('Mine'));
    expect(kept()).toEqual([]);
  });

  test('asks before it takes the place of unsaved work', async () => {
    const before = await onPlan();
    before.title('Mine');
    await expect.poll(kept).toHaveLength(1);
    const window = await openWindow(null, desk);
    window.title('Newer');
    const [recovery] = window.session.getState().recoveries;
    const recovering = window.session.recover(recovery!.id);
    await window.answer(SAVE_PLAN, 'Cancel');
    await recovering;
    expect(shownTitle(window)).toBe('Newer');
    expect(window.session.getState().recoveries).toHaveLength(1);
  });
});

test('unsaved work is kept at once where the system ends the session', async () => {
  const window = await onPlan();
  window.title('Mine');
  window.send('ending', null);
  // Sooner than it is kept by itself.
  await expect.poll(kept, { timeout: 1500 }).toHaveLength(1);
});

test('reloading asks before changes are lost, and reads the file again', async () => {
  const window = await onPlan();
  window.title('Mine');
  const staying = window.session.reload();
  await window.answer('Reload plan.bilateral?', 'Cancel');
  await staying;
  expect(shownTitle(window)).toBe('Mine');
  const reloading = window.session.reload();
  await window.answer('Reload plan.bilateral?', 'Reload, losing my changes');
  await reloading;
  expect(window.session.getState().edited).toBe(false);
  expect(window.documents.canUndo()).toBe(false);
});

test('figures are kept in the store and reset there', async () => {
  const window = await onPlan();
  const { shippedFigures } = window.session.getState();
  const own = { ...shippedFigures, items: shippedFigures.items.slice(1) };
  await window.session.keepFigures(own);
  expect(window.session.getState().storeFigures).toEqual(own);
  await window.session.resetFigures(shippedFigures.items[0]!.id);
  expect(window.session.getState().storeFigures).toEqual(shippedFigures);
});

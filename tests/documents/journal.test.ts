import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createJournal } from '../../renderer/document/journal.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { BilateralBridge } from '../../shared/ipc.ts';
import { problem } from '../../shared/language/problems.ts';
import { accepted, refused } from '../../shared/outcome.ts';
import { titled } from './open.ts';

const FULL = problem('store.ENOSPC', 'store');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A journal whose store works or not, what was asked of it and when, and what the analyst was told. */
function open() {
  const kept: { readonly at: number; readonly title: string | null }[] = [];
  const failed = vi.fn();
  const state = { works: true, unsaved: null as ScenarioDocument | null };
  const start = Date.now();
  const request = async (_name: string, { document }: { document: ScenarioDocument | null }) => {
    kept.push({ at: Date.now() - start, title: document?.title ?? null });
    return state.works ? accepted(undefined) : refused(FULL);
  };
  const journal = createJournal({
    bridge: { request: request as unknown as BilateralBridge['request'] },
    handle: () => 'a',
    unsaved: () => state.unsaved,
    failed,
  });
  const edit = (title: string | null) => {
    state.unsaved = title === null ? null : titled(title);
    journal.changed();
  };
  return { journal, kept, failed, state, edit };
}

describe('unsaved work', () => {
  test('is kept within two seconds of a change, once', async () => {
    const { kept, edit } = open();
    edit('a');
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept).toEqual([{ at: 1000, title: 'a' }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kept).toHaveLength(1);
  });

  test('is kept every second also while changes go on and on', async () => {
    const { kept, edit } = open();
    for (let step = 0; step < 50; step++) {
      edit(`step ${step}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept.length).toBeGreaterThanOrEqual(4);
    const gaps = kept.map(({ at }, n) => at - (kept[n - 1]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1100);
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept.at(-1)?.title).toBe('step 49');
  });

  test('that was undone or saved is taken out again, once', async () => {
    const { kept, edit } = open();
    edit('a');
    await vi.advanceTimersByTimeAsync(1000);
    edit(null);
    await vi.advanceTimersByTimeAsync(1000);
    edit(null);
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept.map(({ title }) => title)).toEqual(['a', null]);
  });

  test('where there is none asks nothing of the store', async () => {
    const { kept, edit } = open();
    edit(null);
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept).toEqual([]);
  });

  test('of a document that is let go is not kept any more', async () => {
    const { journal, kept, edit } = open();
    edit('a');
    journal.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept).toEqual([]);
  });
});

describe('a store that keeps nothing', () => {
  test('is asked once more for the same work, although nothing changed since', async () => {
    const { journal, kept, state, edit } = open();
    state.works = false;
    edit('a');
    await vi.advanceTimersByTimeAsync(1000);
    state.works = true;
    await journal.keep();
    expect(kept.map(({ title }) => title)).toEqual(['a', 'a']);
    await journal.keep();
    expect(kept, 'what is kept is not kept again').toHaveLength(2);
  });

  test('is said once, tried again with every change, and said again after it worked between', async () => {
    const { kept, failed, state, edit } = open();
    state.works = false;
    for (const title of ['a', 'b', 'c']) {
      edit(title);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(kept).toHaveLength(3);
    expect(failed).toHaveBeenCalledTimes(1);
    expect(failed).toHaveBeenCalledWith([FULL]);
    state.works = true;
    edit('d');
    await vi.advanceTimersByTimeAsync(1000);
    state.works = false;
    edit('e');
    await vi.advanceTimersByTimeAsync(1000);
    expect(failed).toHaveBeenCalledTimes(2);
  });
});

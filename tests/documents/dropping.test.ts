import { describe, expect, test } from 'vitest';
import { droppedFile } from '../../renderer/document/dropped-file.ts';
import { compareView } from '../../renderer/places/compare/compare-view.ts';
import { restoredView } from '../../renderer/view/remembered-view.ts';
import { initialView } from '../../renderer/view/view-store.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedDocument } from '../seeds/seed.ts';

/** What a drop brings, as far as it is looked at. */
const dropping = (names: readonly string[], { size = 100, folder = false } = {}) =>
  ({
    files: names.map((name) => ({ name, size })),
    items: names.map(() => ({ webkitGetAsEntry: () => ({ isDirectory: folder }) })),
  }) as unknown as Pick<DataTransfer, 'files' | 'items'>;

describe('what is dropped on the window', () => {
  test('is one file', () => {
    expect(droppedFile(dropping(['a.bilateral']))).toMatchObject({ ok: true, value: { name: 'a.bilateral' } });
  });

  test.each([
    ['several files', dropping(['a', 'b', 'c']), '3 files were dropped on it'],
    ['a folder', dropping(['plans'], { folder: true }), 'is a folder'],
    ['17 MiB', dropping(['a'], { size: 17 * 1024 * 1024 }), 'is 17 MiB long'],
    ['no file at all', dropping([]), 'no file was dropped'],
  ])('or a sentence says why not: %s', (_, dropped, what) => {
    const outcome = droppedFile(dropped);
    expect(outcome.ok ? '' : outcome.problems.map(sentenceOf).join()).toContain(what);
  });
});

describe('the view that a document is opened with', () => {
  const document = seedDocument();
  const places = [{ id: 'compare', slice: compareView }, { id: 'solve' }];
  const fresh = { ...initialView('growth-fades', 2035, places), slices: { compare: compareView.initial } };

  test('is a fresh one where none was kept', () => {
    expect(restoredView(document, null, places)).toEqual(fresh);
  });

  test('is the one that was kept, but for what belongs to the moment', () => {
    const kept = { selected: 'momentum-holds', year: 2030, hidden: ['growth-stalls'], palette: '', renaming: 'x' };
    expect(restoredView(document, kept, places)).toEqual({
      ...fresh,
      selected: 'momentum-holds',
      year: 2030,
      hidden: ['growth-stalls'],
    });
  });

  test.each([
    [{ place: 'nowhere' }],
    [{ metric: 'happiness' }],
    [{ year: 1999 }],
    [{ year: '2030' }],
    [{ hidden: 'all' }],
    [{ hidden: ['nobody'] }],
    [{ selected: 'nobody' }],
    [{ differences: 1 }],
    [{ table: null }],
    [{ compare: { differences: 1, table: null } }],
    [{ openGroups: [5] }],
    ['text'],
    [[1, 2]],
  ])('is fresh where what was kept does not fit: %j', (kept) => {
    expect(restoredView(document, kept, places)).toEqual(fresh);
  });
});

import { describe, expect, test } from 'vitest';
import { createDocumentStore, type Edit } from '../../../renderer/document/document-store.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { problem } from '../../../shared/language/problems.ts';
import { accepted, refused } from '../../../shared/outcome.ts';

const titled = (title: string) => ({ title }) as ScenarioDocument;
const retitle =
  (title: string): Edit =>
  (document) =>
    accepted({ ...document, title });

const open = () => {
  const store = createDocumentStore(titled('0'));
  return { store, title: () => store.getState().document.title };
};

describe('undo and redo', () => {
  test('every edit is a step, undone and redone in order', () => {
    const { store, title } = open();
    store.edit(retitle('1'));
    store.edit(retitle('2'));
    store.undo();
    expect(title()).toBe('1');
    store.undo();
    expect(title()).toBe('0');
    expect(store.canUndo()).toBe(false);
    store.redo();
    store.redo();
    expect(title()).toBe('2');
    expect(store.canRedo()).toBe(false);
  });

  test('a whole gesture is one step, and the next edit another', () => {
    const { store, title } = open();
    store.edit(retitle('before'));
    store.beginGesture();
    for (let move = 0; move < 50; move++) store.edit(retitle(`move ${move}`));
    store.endGesture();
    store.edit(retitle('after'));
    store.undo();
    expect(title()).toBe('move 49');
    store.undo();
    expect(title()).toBe('before');
    store.redo();
    expect(title()).toBe('move 49');
  });

  test('a gesture that moved nothing leaves no step', () => {
    const { store } = open();
    store.beginGesture();
    store.endGesture();
    expect(store.canUndo()).toBe(false);
  });

  test('an edit after undo forgets what was undone', () => {
    const { store, title } = open();
    store.edit(retitle('1'));
    store.undo();
    store.edit(retitle('2'));
    expect(store.canRedo()).toBe(false);
    expect(title()).toBe('2');
  });

  test('undo in the middle of a gesture ends it and goes back to where it began', () => {
    const { store, title } = open();
    store.beginGesture();
    store.edit(retitle('a'));
    store.edit(retitle('b'));
    store.undo();
    expect(title()).toBe('0');
    store.edit(retitle('c'));
    store.undo();
    expect(title()).toBe('0');
  });
});

test('a refused edit changes nothing, leaves no step, and says why', () => {
  const { store, title } = open();
  const empty = problem('scenario.noName', 'title');
  expect(store.edit(() => refused(empty))).toEqual([empty]);
  expect(title()).toBe('0');
  expect(store.canUndo()).toBe(false);
});

test('another document in place starts with an empty history', () => {
  const { store, title } = open();
  store.edit(retitle('1'));
  store.replace(titled('other'));
  expect(store.canUndo()).toBe(false);
  expect(title()).toBe('other');
});

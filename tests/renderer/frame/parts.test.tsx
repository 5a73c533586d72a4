import { expect, test } from 'vitest';
import { ACTIONS, PLACES, placeOf, sideOf } from '../../../renderer/frame/parts.ts';
import { sidesOf } from '../../../renderer/view/panels.ts';
import { COMMAND_IDS } from '../../../shared/commands.ts';
import { english } from '../../../shared/language/en/english.ts';
import { createTestWorkspace } from '../../helpers/workspace.tsx';
import { firstCase } from '../../seeds/seed.ts';

test('every place there is has one record, with a name', () => {
  const names = PLACES.map(({ label }) => label());
  expect(new Set(PLACES.map(({ id }) => id)).size).toBe(PLACES.length);
  expect(new Set(names).size).toBe(PLACES.length);
  expect(Object.values(english.places)).toEqual(expect.arrayContaining(names));
});

test('every panel that a place offers has a record', () => {
  const offered = PLACES.flatMap((place) => [...sidesOf(place, true)]);
  expect(offered.map((id) => sideOf(id).id)).toEqual(offered);
});

test('a command is performed by one part of the window, and every command by some', () => {
  const { session, view, commands } = createTestWorkspace(firstCase());
  const means = { session, view, document: firstCase, edit: () => true };
  const performed = ACTIONS.flatMap((part) => Object.keys(part(means)));
  // What is copied depends on what is shown: the workspace itself knows it.
  expect([...performed, 'view.copyTable', 'view.copyPicture'].toSorted()).toEqual([...COMMAND_IDS].toSorted());
  for (const { id, goneToBy } of PLACES) {
    if (goneToBy === undefined) continue;
    commands[goneToBy].perform();
    expect(placeOf(view.getState().place).id).toBe(id);
  }
});

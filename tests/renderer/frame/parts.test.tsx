import { expect, test } from 'vitest';
import { ACTIONS, PLACES, placeOf, sideOf } from '../../../renderer/frame/parts.ts';
import { sidesOf } from '../../../renderer/view/panels.ts';
import { PLACES as PLACE_IDS } from '../../../renderer/view/view-store.ts';
import { COMMAND_IDS } from '../../../shared/commands.ts';
import { english } from '../../../shared/language/en/english.ts';
import { createTestWorkspace } from '../../helpers/workspace.tsx';
import { seedDocument } from '../../seeds/seed.ts';

test('every place there is has one record, with a name', () => {
  expect(PLACES.map(({ id }) => id)).toEqual(PLACE_IDS);
  expect(PLACES.map(({ label }) => label())).toEqual(PLACE_IDS.map((id) => english.places[id]));
});

test('every panel that a place offers has a record', () => {
  const offered = PLACE_IDS.flatMap((id) => [...sidesOf(id, true)]);
  expect(offered.map((id) => sideOf(id).id)).toEqual(offered);
});

test('a command is performed by one part of the window, and every command by some', () => {
  const { session, view, commands } = createTestWorkspace(seedDocument());
  const means = { session, view, document: seedDocument, edit: () => true };
  const performed = ACTIONS.flatMap((part) => Object.keys(part(means)));
  // What is copied depends on what is shown: the workspace itself knows it.
  expect([...performed, 'view.copyTable'].toSorted()).toEqual([...COMMAND_IDS].toSorted());
  for (const id of PLACE_IDS) {
    commands[`view.${id}`].perform();
    expect(placeOf(view.getState().place).id).toBe(id);
  }
});

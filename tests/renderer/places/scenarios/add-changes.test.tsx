import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ScenarioList } from '../../../../renderer/places/scenarios/ScenarioList.tsx';
import { setValue } from '../../../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { renderInWorkspace } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

const zones = (document: ScenarioDocument, scenario: string, value: number) =>
  answerOf(setValue(document, { scenario, path: 'investment.zones', value }));
const open = (document: ScenarioDocument, selected: string) => {
  const page = renderInWorkspace(<ScenarioList />, document, { selected });
  return {
    ...page,
    start: () => act(() => page.workspace.commands['scenario.addChanges'].perform()),
    changes: (id: string) => page.document().scenarios.find((one) => one.id === id)!.changes,
    asked: () => page.workspace.session.getState().question,
  };
};
const choose = async (name: string) =>
  userEvent.click(await screen.findByRole('menuitem', { name: new RegExp(`^${name}`) }));

test('the changes of another scenario are added in one step of undo', async () => {
  const { start, changes, asked, workspace } = open(firstCase(), 'momentum-holds');
  const [own, other] = [changes('momentum-holds'), changes('zones-and-incentives')];
  start();
  await choose('Zones and incentives');
  expect(asked()).toBeNull();
  expect(changes('momentum-holds')).toEqual({ ...own, ...other });
  expect(workspace.session.getState().said).toBe('The changes of Zones and incentives are added to Momentum holds.');
  act(() => workspace.documents.undo());
  expect(changes('momentum-holds')).toEqual(own);
  expect(workspace.documents.canUndo()).toBe(false);
});

test('what both change differently is asked, and nothing is changed until then', async () => {
  const document = zones(zones(firstCase(), 'momentum-holds', 2), 'zones-and-incentives', 7);
  const { start, changes, asked } = open(document, 'momentum-holds');
  start();
  await choose('Zones and incentives');
  expect(asked()).toMatchObject({
    title: 'Momentum holds and Zones and incentives change some things differently',
    text: 'Both change new special economic zones.',
  });
  expect(changes('momentum-holds')['investment.zones']).toBe(2);
  const take = asked()!.choices.find(({ label }) => label === 'Take those of Zones and incentives')!;
  act(() => take.act());
  expect(asked()).toBeNull();
  expect(changes('momentum-holds')['investment.zones']).toBe(7);
});

test('is not offered for the baseline, or where no other scenario has changes to give', () => {
  const seed = firstCase();
  expect(open(seed, 'growth-fades').workspace.commands['scenario.addChanges'].enabled()).toBe(false);
  const one = { ...seed, scenarios: seed.scenarios.slice(0, 1) };
  expect(open(one, one.scenarios[0]!.id).workspace.commands['scenario.addChanges'].enabled()).toBe(false);
});

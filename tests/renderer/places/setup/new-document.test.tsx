import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { NewDocument } from '../../../../renderer/places/setup/NewDocument.tsx';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { fakeBridge } from '../../../helpers/fake-bridge.ts';
import { renderInWorkspace, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeAll(() => withLayout());

/** The dialog as it is asked for, and what the main process was asked to open. */
function asked() {
  const bridge = fakeBridge({
    'document.new': ({ document }) => ({
      ok: true,
      value: { handle: 'new', name: null, document, edited: true, view: null, notes: [] },
    }),
  });
  const page = renderInWorkspace(<NewDocument />, firstCase(), { creating: true }, bridge);
  const opened = () =>
    bridge.asked.flatMap(({ name, argument }) =>
      name === 'document.new' ? [(argument as { document: ScenarioDocument }).document] : [],
    );
  return { ...page, opened };
}

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const choice = (name: string) => screen.getByRole('combobox', { name });
const value = (element: HTMLElement) => (element as HTMLInputElement).value;

async function fill(user: ReturnType<typeof userEvent.setup>) {
  await user.type(choice('Home country'), 'Vietnam');
  await user.type(choice('Partner country'), 'South Korea');
  await user.type(field('KRW for one US dollar'), '1364');
  await user.type(field('Exports in the base year, USD m'), '25.6bn');
  await user.type(field('Imports in the base year, USD m'), '55,900.5');
}

test('two countries, a rate and trade both ways make a document; currency and adjectives follow from the countries', async () => {
  const user = userEvent.setup();
  const { opened, workspace } = asked();
  await fill(user);
  expect(value(choice('Currency of the partner'))).toBe('South Korean Won');
  expect(value(field('Home country, adjective'))).toBe('Vietnamese');
  await user.clear(field('Partner country, adjective'));
  await user.type(field('Partner country, adjective'), 'Korean');
  await user.type(field('Base year'), '{Enter}');
  await waitFor(() => expect(opened()).toHaveLength(1));
  const { structure, baseline, scenarios } = opened()[0]!;
  expect(structure.home).toEqual({ code: 'VNM', name: 'Vietnam', adjective: 'Vietnamese' });
  expect(structure.partner).toEqual({ code: 'KOR', name: 'South Korea', adjective: 'Korean' });
  expect(structure.currency).toBe('KRW');
  expect(baseline.assumptions.base.totalTrade).toBe(25_600 + 55_900.5);
  expect(baseline.assumptions.base.workers).toBe(0);
  expect(scenarios).toEqual([]);
  await waitFor(() => expect(workspace.view.getState().creating).toBe(false));
  expect(workspace.documents.getState().document.title).toMatch(/^Vietnam–South Korea to \d{4}$/);
});

test('what is missing is said at its field, all at once, and the first of them has the focus', async () => {
  const user = userEvent.setup();
  const { opened } = asked();
  await user.click(screen.getByRole('button', { name: 'Create' }));
  const home = choice('Home country');
  await waitFor(() => expect(home.getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(home);
  const said = screen.getAllByRole('alert').map(({ textContent }) => textContent);
  expect(said).toHaveLength(8);
  expect(said[0]).toBe('Home country: is empty, choose a country from the list');
  expect(said.join('\n')).not.toMatch(/new\./);
  expect(opened()).toEqual([]);
});

test('workers ask for their wage, and come into the document with it', async () => {
  const user = userEvent.setup();
  const { opened } = asked();
  await fill(user);
  await user.type(field('Workers in the partner country, if any'), '61200{Enter}');
  await waitFor(() => expect(field('Yearly wage of one, KRW').getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByRole('alert').textContent).toContain('give what a worker earns in a year');
  await user.type(field('Yearly wage of one, KRW'), '30m{Enter}');
  await waitFor(() => expect(opened()).toHaveLength(1));
  const { workers, base } = opened()[0]!.baseline.assumptions;
  expect(base.workers).toBe(61_200);
  expect(Object.values(workers.tracks).map(({ wage }) => wage)).toEqual([30_000_000]);
});

test('a country is found by a part of its name and chosen by keys', async () => {
  const user = userEvent.setup();
  asked();
  await user.type(choice('Partner country'), 'Kor');
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(['North KoreaPRK', 'South KoreaKOR']);
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await waitFor(() => expect(value(choice('Partner country'))).toBe('South Korea'));
  expect(value(choice('Currency of the partner'))).toBe('South Korean Won');
});

test('the example is one click away', async () => {
  const user = userEvent.setup();
  const document = firstCase();
  const bridge = fakeBridge({
    'document.example': () => ({
      ok: true,
      value: { handle: 'copy', name: null, document, edited: false, view: null, notes: [] },
    }),
  });
  const { workspace } = renderInWorkspace(<NewDocument />, firstCase(), { creating: true }, bridge);
  await user.click(screen.getByRole('button', { name: 'Open a copy of the example instead' }));
  await waitFor(() => expect(bridge.asked.some(({ name }) => name === 'document.example')).toBe(true));
  expect(workspace.view.getState().creating).toBe(false);
});

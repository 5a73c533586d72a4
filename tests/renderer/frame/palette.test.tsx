import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Palette } from '../../../renderer/frame/Palette.tsx';
import { names } from '../../../renderer/names.ts';
import { compareView } from '../../../renderer/places/compare/compare-view.ts';
import { sliceOf } from '../../../renderer/view/slice.ts';
import type { View } from '../../../renderer/view/view-store.ts';
import { useView } from '../../../renderer/workspace/workspace-context.ts';
import { COMMAND_IDS } from '../../../shared/commands.ts';
import { english } from '../../../shared/language/en/english.ts';
import { pseudo } from '../../../shared/language/pseudo.ts';
import { LANGUAGES } from '../../../shared/language/spoken-languages.ts';
import { fakeBridge } from '../../helpers/fake-bridge.ts';
import { ASSUMPTION_PATHS, METRIC_NAMES } from '../../helpers/golden.ts';
import { renderInWorkspace } from '../../helpers/workspace.tsx';
import { firstCase } from '../../seeds/seed.ts';

/** As the window has it: only while it is open. */
const WhileOpen = () => (useView((view) => view.palette !== null) ? <Palette mac={false} /> : null);
const open = (view: Partial<View> = {}, bridge = fakeBridge()) =>
  renderInWorkspace(<WhileOpen />, firstCase(), { palette: '', ...view }, bridge);
const entries = () =>
  [...document.querySelectorAll('.finder_finder .menu_item')].map((one) => one.firstChild!.textContent);
const find = (text: string) =>
  fireEvent.change(document.querySelector('.finder_finder input')!, { target: { value: text } });
const choose = (label: string) => userEvent.click(screen.getByText(label, { selector: '.menu_item span' }));

describe('the palette', () => {
  test('has all that can be done, every scenario, metric and assumption', () => {
    open();
    const labels = entries();
    // Undo and redo, the baseline's place, its deletion, and what there is no file for cannot be done now.
    const done = COMMAND_IDS.filter((id) => labels.includes(english.commands[id]));
    expect(done).toContain('document.save');
    for (const id of ['edit.undo', 'scenario.delete', 'scenario.moveUp', 'document.reload', 'view.palette'] as const) {
      expect(done).not.toContain(id);
    }
    expect(labels).toHaveLength(done.length + 7 + METRIC_NAMES.length + ASSUMPTION_PATHS.length);
  });

  test('offers the other languages where there are several, for the next start', async () => {
    const main = fakeBridge();
    LANGUAGES.ja = pseudo(english);
    const { workspace } = open({}, main);
    delete LANGUAGES.ja;
    await choose('Language: 日本語');
    expect(main.asked.at(-1)).toEqual({ name: 'settings.language', argument: { language: 'ja' } });
    await waitFor(() => expect(workspace.session.getState().notices).toHaveLength(1));
    expect(workspace.session.getState().notices[0]?.title).toBe('From the next start on Bilateral speaks 日本語.');
  });

  test('finds by any part of a name or kind, in any letters', async () => {
    open();
    find('WORKER QUOTA');
    await waitFor(() => expect(entries()[0]).toBe('Higher worker quota'));
    find('nothing is called so');
    await screen.findByText('No result');
  });

  test('is closed by Escape at once, whatever is typed in it', async () => {
    const { workspace } = open();
    const field = document.querySelector<HTMLInputElement>('.finder_finder input')!;
    await userEvent.type(field, 'wage');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(workspace.view.getState().palette).toBeNull());
  });

  test('selects a scenario, shows a metric, and does a command, and is gone', async () => {
    const { workspace, look } = open({ place: 'figures' });
    find('preferences lost');
    await choose('Preferences lost');
    expect(workspace.view.getState()).toMatchObject({ selected: 'preferences-lost', palette: null });
    look({ palette: '' });
    find('departures');
    await choose('Departures');
    expect(workspace.view.getState()).toMatchObject({ metric: 'departures', place: 'compare', palette: null });
    look({ palette: '' });
    find('delete scenario');
    await choose('Delete scenario');
    expect(workspace.documents.getState().document.scenarios.map(({ id }) => id)).not.toContain('preferences-lost');
    act(() => workspace.documents.undo());
    expect(workspace.documents.getState().document).toEqual(firstCase());
  });

  test('shows an assumption in the panel, in its group', async () => {
    const { workspace } = open({ openGroups: [], search: 'wage' });
    find('exports, years to phase in');
    await choose('Tariff on exports, years to phase in');
    expect(workspace.view.getState()).toMatchObject({
      search: '',
      openGroups: ['exportsAccess'],
      revealed: 'exports.access.phaseInYears',
    });
  });

  test('finds by other words and by the currency of a unit, what is called so before what is said so', async () => {
    open();
    find('yen');
    await waitFor(() => expect(entries()).toContain('Exchange rate'));
    expect(entries()).toContain('Trainees, wage');
    find('RCEP');
    await waitFor(() => expect(entries()).toContain('Preferential tariff on exports'));
    find('salary');
    await waitFor(() => expect(entries()).toHaveLength(3));
    find('exports minus');
    await waitFor(() => expect(entries()).toEqual(['Balance']));
    find('trade');
    await waitFor(() => expect(entries()[0]).toBe('Trade'));
  });

  test('takes Enter for the active item, and for the first while that one is gone already', async () => {
    const { workspace, look } = open();
    const field = () => document.querySelector<HTMLInputElement>('.finder_finder input')!;
    await userEvent.type(field(), 'shown as');
    find('departures');
    field().setAttribute('aria-activedescendant', 'gone');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(workspace.view.getState()).toMatchObject({ metric: 'departures', palette: null });
    look({ palette: '' });
    // Active from before the last key, and still in the list.
    find('exports');
    field().setAttribute('aria-activedescendant', document.querySelectorAll('.finder_finder [role="menuitem"]')[1]!.id);
    const [first] = entries();
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(names().metric(workspace.view.getState().metric).label).toBe(first);
    look({ palette: '' });
    await userEvent.type(field(), 'project{ArrowDown}{ArrowDown}');
    const active = document.getElementById(field().getAttribute('aria-activedescendant')!)!.firstChild!.textContent;
    expect(active).not.toBe(entries()[0]);
    await userEvent.keyboard('{Enter}');
    expect(names().metric(workspace.view.getState().metric).label).toBe(active);
  });

  test('is closed by Escape, with nothing done', async () => {
    const { workspace } = open();
    await userEvent.keyboard('{Escape}');
    expect(workspace.view.getState().palette).toBeNull();
    expect(document.querySelector('.finder_finder')).toBeNull();
  });
});

describe('commands', () => {
  test('do nothing behind a question that has to be answered first', async () => {
    const bridge = fakeBridge({ 'document.save': () => ({ kind: 'conflict', name: 'mine.bilateral' }) });
    const { workspace } = open({ palette: null }, bridge);
    workspace.commands['document.save'].perform();
    await waitFor(() => expect(workspace.session.getState().question).not.toBeNull());
    expect(COMMAND_IDS.filter((id) => workspace.commands[id].enabled())).toEqual([]);
  });

  test('chosen in the menu are those of the page', () => {
    const bridge = fakeBridge();
    const { workspace } = open({ palette: null }, bridge);
    act(() => bridge.tell('command', 'view.differences'));
    expect(sliceOf(workspace.view.getState(), compareView).differences).toBe(true);
    act(() => bridge.tell('command', 'scenario.makeBaseline'));
    // The selected scenario is the baseline already.
    expect(workspace.documents.canUndo()).toBe(false);
  });

  test('lead to every place', () => {
    const { workspace } = open({ palette: null });
    for (const place of ['uncertainty', 'sensitivity', 'solve', 'changed', 'figures', 'compare'] as const) {
      act(() => workspace.commands[`view.${place}`].perform());
      expect(workspace.view.getState().place).toBe(place);
    }
  });
});

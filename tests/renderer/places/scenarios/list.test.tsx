import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Notices } from '../../../../renderer/frame/Notices.tsx';
import { ScenarioList } from '../../../../renderer/places/scenarios/ScenarioList.tsx';
import type { View } from '../../../../renderer/view/view-store.ts';
import { windowRoom } from '../../../../renderer/view/window-room.ts';
import { deleteScenario } from '../../../../shared/document/edits/scenarios.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { drawn } from '../../../helpers/render-counts.ts';
import { renderInWorkspace } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

const open = (view: Partial<View> = {}, document = firstCase()) =>
  renderInWorkspace(
    <>
      <Notices />
      <ScenarioList />
    </>,
    document,
    view,
  );
const rows = () => [...document.querySelectorAll<HTMLElement>('.scenarios_row')];
const names = () => rows().map((row) => row.querySelector('.scenarios_name')!.textContent);
const row = (name: string) => rows().find((one) => one.querySelector('.scenarios_name')!.textContent === name)!;
const item = (name: string) => row(name).closest('li')!;
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });
const menu = async (name: string, command: string) => {
  await userEvent.click(screen.getByLabelText(`More for ${name}`));
  await userEvent.click(within(screen.getByRole('menu')).getByText(command));
};
const nameField = () => document.querySelector<HTMLInputElement>('.scenarios_nameField');
const ids = ({ baseline, scenarios }: ScenarioDocument) => [baseline.id, ...scenarios.map(({ id }) => id)];

describe('the list', () => {
  test('has the baseline first, then the others with what each changes', () => {
    open();
    expect(names().slice(0, 3)).toEqual(['Growth fades', 'Growth stalls', 'Momentum holds']);
    expect(row('Growth fades').getAttribute('aria-label')).toBe('Growth fades, baseline');
    expect(item('Growth fades').querySelector('.scenarios_tag')!.textContent).toBe('Baseline');
    expect(row('Export shock').querySelector('.scenarios_words')!.textContent).toBe(
      'Exports −15% in 2027, half-life 2 years',
    );
  });

  test('selects a scenario by a click', async () => {
    const { workspace } = open();
    await userEvent.click(row('Export shock'));
    expect(workspace.view.getState().selected).toBe('export-shock');
    expect(row('Export shock').getAttribute('aria-pressed')).toBe('true');
  });

  test('is one stop of the Tab key, with the buttons of the selected scenario after it', () => {
    open({ selected: 'momentum-holds' });
    const stops = [...document.querySelectorAll<HTMLElement>('.scenarios_scenarioList button')].filter(
      (one) => one.tabIndex === 0,
    );
    expect(stops.map((one) => one.getAttribute('aria-label'))).toEqual([
      'Momentum holds',
      'More for Momentum holds',
      'Hide Momentum holds',
    ]);
  });

  test('is gone through by the arrow keys, Home and End', () => {
    const { workspace } = open();
    act(() => row('Growth fades').focus());
    press('ArrowDown');
    expect(document.activeElement).toBe(row('Growth stalls'));
    press('End');
    expect(workspace.view.getState().selected).toBe('preferences-lost');
    press('ArrowDown');
    expect(document.activeElement).toBe(row('Preferences lost'));
    press('Home');
    press('ArrowUp');
    expect(document.activeElement).toBe(row('Growth fades'));
  });

  test('hides and shows a scenario', async () => {
    const { workspace } = open();
    await userEvent.click(screen.getByLabelText('Hide Export shock'));
    expect(workspace.view.getState().hidden).toEqual(['export-shock']);
    const show = screen.getByLabelText('Show Export shock');
    expect(show.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(show);
    expect(workspace.view.getState().hidden).toEqual([]);
  });
});

describe('a scenario', () => {
  test('is added at the end, to be named at once', async () => {
    const { document: current, workspace } = open();
    await userEvent.click(screen.getByLabelText('New scenario'));
    const field = nameField()!;
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('Wages rise{Enter}');
    expect(current().scenarios.at(-1)).toMatchObject({ name: 'Wages rise', changes: {} });
    expect(document.activeElement).toBe(row('Wages rise'));
    act(() => workspace.documents.undo());
    expect(names()).toContain('New scenario');
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
  });

  test('keeps its name where another one has the new one, and says so', async () => {
    const { document: current } = open({ selected: 'export-shock' });
    act(() => row('Export shock').focus());
    press('F2');
    await userEvent.keyboard('Growth fades{Enter}');
    expect(current()).toEqual(firstCase());
    expect(nameField()).toBeNull();
    expect(screen.getByText('Export shock keeps its name.')).toBeTruthy();
    expect(screen.getByText(/“Growth fades” is another scenario’s, give this one a name of its own/)).toBeTruthy();
  });

  test('of a file in which two have one name is told apart by a number, and renamed from its own', async () => {
    const seed = firstCase();
    const twice = { ...seed, scenarios: seed.scenarios.with(1, { ...seed.scenarios[1]!, name: 'Growth fades' }) };
    open({ selected: 'momentum-holds' }, twice);
    expect(names().slice(0, 3)).toEqual(['Growth fades', 'Growth stalls', 'Growth fades (2)']);
    expect(screen.getByText('Notes on Growth fades (2)')).toBeTruthy();
    expect(screen.getByLabelText('Hide Growth fades (2)')).toBeTruthy();
    await userEvent.dblClick(row('Growth fades (2)'));
    expect(nameField()!.value).toBe('Growth fades');
    await userEvent.keyboard('{Enter}');
    expect(names()[2]).toBe('Growth fades (2)');
  });

  test('is duplicated beside itself with all it changes, in one step of undo', async () => {
    const { document: current, workspace } = open();
    await menu('Export shock', 'Duplicate scenario');
    await waitFor(() => expect(document.activeElement).toBe(nameField()));
    await userEvent.keyboard('{Escape}');
    expect(names().slice(5, 7)).toEqual(['Export shock', 'Export shock copy']);
    const [own, copy] = current().scenarios.slice(4, 6);
    expect(copy!.changes).toEqual(own!.changes);
    expect(copy!.mark).not.toBe(own!.mark);
    expect(workspace.view.getState().selected).toBe(copy!.id);
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
  });

  test('is renamed by F2 or two clicks; Escape leaves its name, and the focus returns', async () => {
    const { document: current } = open({ selected: 'growth-stalls' });
    act(() => row('Growth stalls').focus());
    press('F2');
    await userEvent.keyboard('Stagnation{Enter}');
    expect(current().scenarios[0]!.name).toBe('Stagnation');
    expect(document.activeElement).toBe(row('Stagnation'));
    await userEvent.dblClick(row('Stagnation'));
    await userEvent.keyboard('Something else{Escape}');
    expect(current().scenarios[0]!.name).toBe('Stagnation');
    expect(document.activeElement).toBe(row('Stagnation'));
  });

  test('keeps its name where the new one is empty, and says why', async () => {
    const { document: current } = open({ selected: 'growth-stalls', renaming: 'growth-stalls' });
    await userEvent.clear(nameField()!);
    await userEvent.keyboard('{Enter}');
    expect(current().scenarios[0]!.name).toBe('Growth stalls');
    expect(screen.getByText('name: is empty, give the scenario a name')).toBeTruthy();
  });

  test('is moved by Alt and the arrow keys, and keeps the focus and its mark', async () => {
    const { document: current, workspace } = open({ selected: 'momentum-holds' });
    const mark = () => item('Momentum holds').className.match(/mark-\d/)![0];
    const before = mark();
    act(() => row('Momentum holds').focus());
    press('ArrowUp', { altKey: true });
    expect(ids(current()).slice(0, 3)).toEqual(['growth-fades', 'momentum-holds', 'growth-stalls']);
    await waitFor(() => expect(document.activeElement).toBe(row('Momentum holds')));
    expect(mark()).toBe(before);
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
  });

  test('takes the place of the one it is dragged onto', () => {
    const { document: current } = open();
    const drag = (from: string, onto: string) => {
      fireEvent.dragStart(item(from));
      fireEvent.dragOver(item(onto));
      const side = item(onto).className.match(/drop\w+/)?.[0];
      fireEvent.drop(item(onto));
      fireEvent.dragEnd(item(from));
      return side;
    };
    expect(drag('Preferences lost', 'Growth stalls')).toBe('dropBefore');
    expect(ids(current())[1]).toBe('preferences-lost');
    expect(drag('Preferences lost', 'Export shock')).toBe('dropAfter');
    expect(ids(current())[6]).toBe('preferences-lost');
    // The baseline stays first.
    expect(drag('Export shock', 'Growth fades')).toBe('dropAfter');
    expect(ids(current()).slice(0, 2)).toEqual(['growth-fades', 'export-shock']);
    expect(item('Growth fades').draggable).toBe(false);
  });

  test('that was dragged elsewhere moves nothing later', () => {
    const { document: current } = open();
    fireEvent.dragStart(item('Export shock'));
    fireEvent.dragEnd(item('Export shock'));
    fireEvent.drop(item('Growth stalls'));
    expect(current()).toEqual(firstCase());
  });

  test('is deleted by Delete; the next one is selected, has the focus, and undo brings it back', async () => {
    const { document: current, workspace } = open({ selected: 'growth-stalls' });
    act(() => row('Growth stalls').focus());
    press('Delete');
    expect(ids(current())).not.toContain('growth-stalls');
    expect(workspace.view.getState().selected).toBe('momentum-holds');
    await waitFor(() => expect(document.activeElement).toBe(row('Momentum holds')));
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
  });

  test('is deleted by Backspace too, which a Mac’s keyboard has for Delete', () => {
    const { document: current } = open({ selected: 'growth-stalls' });
    act(() => row('Growth stalls').focus());
    press('Backspace');
    expect(ids(current())).not.toContain('growth-stalls');
  });

  test('that is the only one is not deleted, which is said without advice that cannot be followed', async () => {
    const { document: current } = open({}, { ...firstCase(), scenarios: [] });
    act(() => row('Growth fades').focus());
    press('Delete');
    expect(await screen.findByText('Growth fades: is the only scenario, a document keeps one')).toBeTruthy();
    expect(ids(current())).toEqual(['growth-fades']);
  });

  test('that undo takes away gives the selection to the baseline', () => {
    const { workspace } = open();
    act(() => workspace.commands['scenario.duplicate'].perform());
    expect(workspace.view.getState().selected).not.toBe('growth-fades');
    act(() => workspace.documents.undo());
    expect(workspace.view.getState().selected).toBe('growth-fades');
  });

  test('that is the baseline is not deleted, which is said with what to do', async () => {
    const { document: current } = open();
    act(() => row('Growth fades').focus());
    press('Delete');
    expect(current()).toEqual(firstCase());
    expect(
      await screen.findByText(
        'Growth fades: is the baseline, from which the others differ, make another scenario the baseline first',
      ),
    ).toBeTruthy();
  });

  test('made the baseline stands first and keeps its mark, as the others do', async () => {
    const { document: current, workspace } = open();
    const marks = () =>
      new Map(rows().map((one) => [one.dataset.row, one.closest('li')!.className.match(/mark-\d/)![0]]));
    const before = marks();
    await menu('Momentum holds', 'Make it the baseline');
    expect(current().baseline.id).toBe('momentum-holds');
    expect(names().slice(0, 2)).toEqual(['Momentum holds', 'Growth fades']);
    expect(new Map([...marks()].toSorted())).toEqual(new Map([...before].toSorted()));
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
  });

  test('has in its menu only what can be done with it', async () => {
    open();
    await userEvent.click(screen.getByLabelText('More for Growth fades'));
    const disabled = within(screen.getByRole('menu'))
      .getAllByRole('menuitem')
      .filter((one) => one.getAttribute('aria-disabled') === 'true');
    expect(disabled.map(({ textContent }) => textContent)).toEqual([
      'Add the changes of another scenario…',
      'Make it the baseline',
      'Move scenario up',
      'Move scenario down',
      'Delete scenario',
    ]);
  });

  test('alone in its document is all there is to select once the others are deleted', () => {
    let alone = firstCase();
    for (const { id } of alone.scenarios) alone = answerOf(deleteScenario(alone, { scenario: id }));
    const { workspace } = open({ selected: 'growth-stalls' }, alone);
    expect(names()).toEqual(['Growth fades']);
    expect(row('Growth fades').getAttribute('aria-pressed')).toBe('true');
    expect(workspace.commands['scenario.delete'].enabled()).toBe(false);
  });
});

describe('while an assumption moves', () => {
  const move = (workspace: ReturnType<typeof open>['workspace'], scenario: string, value: number) =>
    act(() => {
      workspace.edit((d) => setValue(d, { scenario, path: 'exports.growth.halfLife', value }));
    });

  test('of the baseline, no row of the list is drawn again', async () => {
    const { workspace } = open();
    const counts = await drawn(() => move(workspace, 'growth-fades', 3));
    expect(counts.get('ScenarioRow')).toBeUndefined();
  });

  test('of another scenario, only its own row is, as its words change', async () => {
    const { workspace } = open({ selected: 'momentum-holds' });
    const counts = await drawn(() => move(workspace, 'momentum-holds', 3));
    expect(counts.get('ScenarioRow')).toBe(1);
    expect(row('Momentum holds').querySelector('.scenarios_words')!.textContent).toContain('half-life 3 years');
  });
});

describe('in a smaller window', () => {
  beforeEach(() => windowRoom.setState({ list: false }));
  afterEach(() => windowRoom.setState({ list: true }));

  test('the list is shown whole by a button of the rail', async () => {
    const { workspace } = open();
    await userEvent.click(screen.getByLabelText('Show names, notes and targets'));
    expect(workspace.view.getState().wideList).toBe(true);
    await userEvent.click(screen.getByLabelText('Fold the list of scenarios'));
    expect(workspace.view.getState().wideList).toBe(false);
  });
});

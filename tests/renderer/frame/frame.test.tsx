import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { Notices, QuestionDialog } from '../../../renderer/frame/Notices.tsx';
import { Places } from '../../../renderer/frame/Places.tsx';
import { StatusBar } from '../../../renderer/frame/StatusBar.tsx';
import { TitleBar } from '../../../renderer/frame/TitleBar.tsx';
import { WhereItFails } from '../../../renderer/frame/WhereItFails.tsx';
import { useYear } from '../../../renderer/workspace/use-year.ts';
import { setHorizon, setTitle } from '../../../shared/document/edits/document.ts';
import { deleteScenario } from '../../../shared/document/edits/scenarios.ts';
import { problem } from '../../../shared/language/problems.ts';
import { listing } from '../../../shared/outcome.ts';
import { fakeBridge } from '../../helpers/fake-bridge.ts';
import { renderInWorkspace } from '../../helpers/workspace.tsx';
import { firstCase } from '../../seeds/seed.ts';

const Year = () => <p data-testid="year">{useYear().year}</p>;
const openBar = (bridge = fakeBridge()) =>
  renderInWorkspace(
    <>
      <TitleBar mac={false} />
      <Year />
      <StatusBar />
    </>,
    firstCase(),
    { year: 2035 },
    bridge,
  );

describe('title and notes', () => {
  test('are in the document as they are typed, each a step of undo, and the focus returns', async () => {
    const { document: current, workspace } = openBar();
    const button = screen.getByLabelText('Cambodia–Japan to 2035: title and notes');
    await userEvent.click(button);
    const title = screen.getByLabelText('Title');
    fireEvent.change(title, { target: { value: 'To 20' } });
    fireEvent.change(title, { target: { value: 'To 2050' } });
    expect(current().title).toBe('To 2050');
    fireEvent.blur(title);
    fireEvent.change(screen.getByLabelText('Notes'), { target: { value: 'For the ministry.' } });
    expect(current().notes).toBe('For the ministry.');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector('.document-title_title')));
    act(() => workspace.documents.undo());
    expect(current().notes).toBe(firstCase().notes);
    expect(current().title).toBe('To 2050');
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
  });

  test('may be empty, which is said', () => {
    const { workspace } = openBar();
    act(() => void workspace.edit((d) => setTitle(d, '')));
    expect(screen.getByLabelText('Without a title: title and notes').textContent).toBe('Without a title');
  });
});

describe('the horizon', () => {
  const choose = async (years: string) => {
    await userEvent.click(screen.getByLabelText('Last year of the horizon'));
    await userEvent.click(screen.getByText(years, { selector: '.menu_item' }));
  };

  test('is made longer and shorter, in one step of undo; the year that is compared stays inside', async () => {
    const { document: current, workspace } = openBar();
    await choose('2024–2030');
    expect(current().horizon).toEqual({ base: 2024, end: 2030 });
    expect(screen.getByTestId('year').textContent).toBe('2030');
    await choose('2024–2060');
    expect(current().horizon.end).toBe(2060);
    // What was compared before is compared again.
    expect(screen.getByTestId('year').textContent).toBe('2035');
    act(() => workspace.documents.undo());
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
  });

  test('offers what the model allows: from two years after the base year to 2060', async () => {
    openBar();
    await userEvent.click(screen.getByLabelText('Last year of the horizon'));
    const offered = [...document.querySelectorAll('.menu_item')].map(({ textContent }) => textContent);
    expect([offered[0], offered.at(-1), offered.length]).toEqual(['2024–2026', '2024–2060', 35]);
  });
});

describe('the bars', () => {
  test('offer undo and redo where there is something to undo', async () => {
    const { document: current, workspace } = openBar();
    const [undo, redo] = [screen.getByLabelText('Undo'), screen.getByLabelText('Redo')] as HTMLButtonElement[];
    expect([undo!.disabled, redo!.disabled]).toEqual([true, true]);
    act(() => void workspace.edit((d) => setTitle(d, 'Another')));
    expect(document.querySelector('.title-bar_edited')).not.toBeNull();
    await userEvent.click(undo!);
    expect(current().title).toBe('Cambodia–Japan to 2035');
    expect(document.querySelector('.title-bar_edited')).toBeNull();
    await userEvent.click(redo!);
    expect(current().title).toBe('Another');
  });

  test('say whether the work is saved, and where', async () => {
    const { workspace } = openBar(fakeBridge({ 'document.save': () => ({ kind: 'saved', name: 'mine.bilateral' }) }));
    const state = () => screen.getByRole('status').textContent;
    expect(state()).toBe('Not saved yet');
    act(() => void workspace.edit((d) => setTitle(d, 'Another')));
    expect(state()).toBe('Edited, not saved yet');
    await userEvent.click(screen.getByText('Save', { selector: 'button' }));
    await waitFor(() => expect(state()).toBe('Saved in mine.bilateral'));
    act(() => workspace.documents.undo());
    expect(state()).toBe('Edited, mine.bilateral not saved');
  });

  test('count the scenarios, one as well as seven', () => {
    const { workspace } = openBar();
    expect(screen.getByText('7 scenarios, 25 metrics, 2024–2035')).toBeTruthy();
    act(() => {
      for (const { id } of firstCase().scenarios) workspace.edit((d) => deleteScenario(d, { scenario: id }));
    });
    expect(screen.getByText('1 scenario, 25 metrics, 2024–2035')).toBeTruthy();
  });
});

describe('the places', () => {
  const PLACES = [
    { id: 'compare', label: () => 'Compare', component: () => <p>compared</p> },
    { id: 'figures', label: () => 'Figures', component: () => <p>figures</p> },
  ] as const;
  const Shown = () => {
    const chosen: string[] = [];
    return <Places places={PLACES} current="compare" onChoose={(id) => void chosen.push(id)} />;
  };

  test('are tabs with their panel, gone through by the arrow keys', () => {
    renderInWorkspace(<Shown />, firstCase());
    const [compare, figures] = screen.getAllByRole('tab') as [HTMLElement, HTMLElement];
    expect(compare.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(compare.id);
    expect([compare.tabIndex, figures.tabIndex]).toEqual([0, -1]);
    act(() => compare.focus());
    fireEvent.keyDown(compare, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(figures);
    fireEvent.keyDown(figures, { key: 'Home' });
    expect(document.activeElement).toBe(compare);
  });
});

describe('what the analyst is told and asked', () => {
  test('stays until it is dismissed, problems as alerts', async () => {
    const { workspace } = renderInWorkspace(<Notices />, firstCase());
    act(() => workspace.session.tell([problem('scenario.noName', 'name')], 'Not possible.'));
    expect(within(screen.getByRole('alert')).getByText('name: is empty, give the scenario a name')).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Dismiss'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('very many problems are counted, not listed', () => {
    const { workspace } = renderInWorkspace(<Notices />, firstCase());
    const problems = listing(Array.from({ length: 125_000 }, (_, k) => problem('file.twice', `place ${k}`)));
    act(() => workspace.session.tell(problems, 'Many.'));
    expect(screen.getByRole('alert').querySelectorAll('p')).toHaveLength(13);
    expect(screen.getByText('file: has 124988 more problems, correct those above first')).toBeTruthy();
  });

  test('a question is answered by a button; Escape changes nothing', async () => {
    const saves: unknown[] = [];
    const bridge = fakeBridge({
      'document.save': (argument) => {
        saves.push(argument);
        return argument.overwrite ? { kind: 'saved', name: 'mine' } : { kind: 'conflict', name: 'mine' };
      },
    });
    const { workspace } = renderInWorkspace(<QuestionDialog />, firstCase(), {}, bridge);
    const save = () => act(() => workspace.commands['document.save'].perform());
    save();
    await screen.findByText('mine was changed by another program');
    await userEvent.keyboard('{Escape}');
    expect(workspace.session.getState().question).toBeNull();
    expect(saves).toHaveLength(1);
    save();
    await userEvent.click(await screen.findByText('Replace the file'));
    await waitFor(() => expect(workspace.session.getState().name).toBe('mine'));
    expect(saves).toHaveLength(3);
  });
});

test('a part that cannot be drawn leaves the rest standing, and comes back when the change is undone', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const saved: unknown[] = [];
  const Fragile = () => {
    const { year } = useYear();
    if (year > 2040) throw new Error(`no ${year}`);
    return <p>Drawn.</p>;
  };
  const { workspace } = renderInWorkspace(
    <>
      <Year />
      <WhereItFails what="Fragile">
        <Fragile />
      </WhereItFails>
    </>,
    firstCase(),
    { year: 2060 },
    fakeBridge({
      'document.save': (argument) => {
        saved.push(argument);
        return { kind: 'cancelled' };
      },
    }),
  );
  act(() => void workspace.edit((d) => setHorizon(d, { end: 2060 })));
  expect(screen.getByRole('alert').textContent).toContain('keeps Fragile from being shown');
  expect(screen.getByRole('alert').textContent).toContain('no 2060');
  expect(screen.getByTestId('year').textContent).toBe('2060');
  await userEvent.click(screen.getByText('Save'));
  expect(saved).toHaveLength(1);
  await userEvent.click(screen.getByText('Undo the last change'));
  expect(screen.getByText('Drawn.')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  said.mockRestore();
});

test('what is said again stands there once', () => {
  const { workspace } = renderInWorkspace(<Notices />, firstCase());
  for (const again of ['a', 'b', 'a']) act(() => workspace.session.notify('problem', 'It was not deleted.', [again]));
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    'It was not deleted.b',
    'It was not deleted.a',
  ]);
});

test('a button that is only an icon says what it is where the pointer rests', () => {
  openBar();
  expect(screen.getByLabelText('Undo').title).toBe('Undo (Ctrl+Z)');
  expect(screen.getByLabelText('Redo').title).toBe('Redo (Ctrl+Shift+Z)');
});

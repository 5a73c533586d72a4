import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { CrossCheck } from '../../../../renderer/places/scenarios/CrossCheck.tsx';
import { ScenarioNotes } from '../../../../renderer/places/scenarios/ScenarioNotes.tsx';
import { Targets } from '../../../../renderer/places/scenarios/Targets.tsx';
import { goldenProjections } from '../../../helpers/golden.ts';
import { renderInWorkspace } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

const OPEN = { open: true, onToggle: () => undefined };
const { cases } = goldenProjections();
const rows = () => [...document.querySelectorAll('dl > div')].map((one) => [...one.children].map((c) => c.textContent));

const type = (field: HTMLElement, text: string) => {
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
};

describe('the target of the metric that is shown', () => {
  test('has the first year in which each scenario reaches it, as the worked cases do', () => {
    renderInWorkspace(<Targets {...OPEN} />, firstCase());
    const first = (id: string) => {
      const trade = cases.find(({ name }) => name === id)!.metrics.trade;
      const t = trade.findIndex((value) => value >= 5000);
      return t === -1 ? 'not by 2035' : String(2024 + t);
    };
    expect(rows()).toEqual([
      ['Momentum holds', first('momentum-holds')],
      ['The other three', first('growth-fades')],
      ['Export shock, Preferences lost', first('export-shock')],
      ['Growth stalls', first('growth-stalls')],
    ]);
  });

  test('is moved by typing, in one step of undo', () => {
    const { document: current, workspace } = renderInWorkspace(<Targets {...OPEN} />, firstCase());
    const field = screen.getByLabelText('Target for trade');
    type(field, '6,500');
    expect(current().targets).toEqual([{ metric: 'trade', value: 6500 }]);
    act(() => workspace.documents.undo());
    expect(current().targets).toEqual([{ metric: 'trade', value: 5000 }]);
  });

  test('is moved by a held arrow key, in one step of undo', () => {
    const { document: current, workspace } = renderInWorkspace(<Targets {...OPEN} />, firstCase());
    const field = screen.getByLabelText('Target for trade');
    for (let k = 0; k < 3; k++) fireEvent.keyDown(field, { key: 'ArrowUp' });
    fireEvent.keyUp(field, { key: 'ArrowUp' });
    expect(current().targets[0]!.value).toBe(5300);
    act(() => workspace.documents.undo());
    expect(current().targets[0]!.value).toBe(5000);
  });

  test('may have a second beside it: each is moved and taken away alone', async () => {
    const { document: current } = renderInWorkspace(<Targets {...OPEN} />, firstCase());
    await userEvent.click(screen.getByLabelText('Another target for trade'));
    expect(current().targets.map(({ value }) => value)).toEqual([5000, 5600]);
    const [first, second] = screen.getAllByLabelText('Target for trade');
    type(first!, '5,200');
    expect(current().targets.map(({ value }) => value)).toEqual([5200, 5600]);
    type(second!, '7,000');
    expect(current().targets.map(({ value }) => value)).toEqual([5200, 7000]);
    await userEvent.click(screen.getAllByLabelText('Remove the target')[0]!);
    expect(current().targets).toEqual([{ metric: 'trade', value: 7000 }]);
  });

  test('keeps the last good value where what is typed is none, and says so', () => {
    const { document: current } = renderInWorkspace(<Targets {...OPEN} />, firstCase());
    const field = screen.getByLabelText('Target for trade');
    type(field, 'a lot');
    expect(screen.getByRole('alert').textContent).toMatch(/^Target for trade: /);
    expect(current().targets).toEqual([{ metric: 'trade', value: 5000 }]);
  });

  test('is taken away, and set anew near the baseline’s last value', async () => {
    const { document: current, workspace } = renderInWorkspace(<Targets {...OPEN} />, firstCase());
    await userEvent.click(screen.getByLabelText('Remove the target'));
    expect(current().targets).toEqual([]);
    await userEvent.click(screen.getByText('Target for trade'));
    // 5,564 in 2035, to two digits.
    expect(current().targets).toEqual([{ metric: 'trade', value: 5600 }]);
    act(() => workspace.documents.undo());
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
  });

  test('of a ratio is in per cent', async () => {
    const { document: current } = renderInWorkspace(<Targets {...OPEN} />, firstCase(), { metric: 'exportShare' });
    await userEvent.click(screen.getByText('Target for export share'));
    const field = screen.getByLabelText('Target for export share');
    type(field, '65');
    expect(current().targets).toContainEqual({ metric: 'exportShare', value: 0.65 });
  });
});

describe('notes on a scenario', () => {
  test('are in the document as they are typed, and are one step of undo', async () => {
    const { document: current, workspace } = renderInWorkspace(<ScenarioNotes {...OPEN} />, firstCase(), {
      selected: 'export-shock',
    });
    const before = current().scenarios[4]!.notes;
    const field = screen.getByLabelText('Notes on Export shock');
    await userEvent.type(field, ' As in 2009.');
    expect(current().scenarios[4]!.notes).toBe(`${before} As in 2009.`);
    await userEvent.tab();
    await userEvent.type(field, ' And 2020.');
    act(() => field.blur());
    act(() => workspace.documents.undo());
    expect(current().scenarios[4]!.notes).toBe(`${before} As in 2009.`);
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
  });

  test('are those of the scenario that is selected', () => {
    const { look } = renderInWorkspace(<ScenarioNotes {...OPEN} />, firstCase());
    look({ selected: 'growth-stalls' });
    expect(screen.getByLabelText<HTMLTextAreaElement>('Notes on Growth stalls').value).toBe(
      firstCase().scenarios[0]!.notes,
    );
  });
});

describe('the cross-check of 2025', () => {
  test('has the nowcast and the run rate beside what the baseline projects, a lower bound without λ and interval', () => {
    renderInWorkspace(<CrossCheck {...OPEN} />, firstCase());
    expect(rows()).toEqual([
      ['Projected, Growth fades', Math.round(cases[0]!.metrics.trade[1]!).toLocaleString('en')],
      // 832.28 + (2,000 − 641.9); 832.28 × 2,000/641.9; 832.28 × 12/4.
      ['λ = 0: rest as in 2024', '≥ 2,190'],
      ['λ = 1: rest grows alike', '≥ 2,593'],
      ['Four months’ run rate', '2,497'],
    ]);
    expect([...document.querySelectorAll('section p')].map(({ textContent }) => textContent)).toEqual([
      'It rests on a lower bound, and is one.',
      'No interval: 1 past year is known, two are needed.',
      'λ is not estimated: 3 pairs of years in a row are needed.',
    ]);
  });

  test('has λ as past years had it, and an interval, where a series knows them', () => {
    const monthly = (year: number, count: number, first: number, rest: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, m) => [`${year}-${String(m + 1).padStart(2, '0')}`, m < 5 ? first : rest]),
      );
    const values = {
      ...monthly(2021, 12, 100, 100),
      ...monthly(2022, 12, 110, 105),
      ...monthly(2023, 12, 121, 110.25),
      ...monthly(2024, 12, 133.1, 115.7625),
      ...monthly(2025, 5, 146.41, 0),
    };
    const source = firstCase().figures.sources[0]!.id;
    const series = [{ id: 'trade', measure: 'trade', reporter: 'JPN', unit: 'USD m', source, values }] as const;
    renderInWorkspace(<CrossCheck {...OPEN} />, { ...firstCase(), series });
    const values25 = Object.fromEntries(rows());
    // The months grew by 10% a year, the rest by 5%: λ = 0.5.
    const [ytd, rest] = [5 * 146.41, 7 * 115.7625];
    expect(values25['λ = 0: rest as in 2024']).toBe(Math.round(ytd + rest).toLocaleString('en'));
    expect(values25['λ = 0.5, as it was']).toBe(Math.round(ytd + rest * 1.05).toLocaleString('en'));
    expect(values25['80% interval']).toMatch(/^1,\d{3} to 1,\d{3}$/);
    expect(document.querySelector('section p')).toBeNull();
  });

  test('leads to the figures and formulas', async () => {
    const { workspace } = renderInWorkspace(<CrossCheck {...OPEN} />, firstCase());
    await userEvent.click(screen.getByText('Figures and formulas'));
    expect(workspace.view.getState().place).toBe('figures');
  });
});

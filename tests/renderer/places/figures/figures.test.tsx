import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Figures } from '../../../../renderer/places/figures/Figures.tsx';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import { setFigures, takeFrom } from '../../../../shared/document/edits/figures.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import { readFigures } from '../../../../shared/figures/read.ts';
import type { Figures as FigureSet } from '../../../../shared/figures/schema.ts';
import type { Start } from '../../../../shared/ipc.ts';
import { problem } from '../../../../shared/language/problems.ts';
import { type FakeBridge, fakeBridge } from '../../../helpers/fake-bridge.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { renderInWorkspace } from '../../../helpers/workspace.tsx';
import { corrected, firstCase, seedFigures } from '../../../seeds/seed.ts';

const TRADE = 'trade.total.2024';
const open = (given = firstCase(), bridge: FakeBridge = fakeBridge(), more: Partial<Start> = {}) =>
  renderInWorkspace(<Figures />, given, { place: 'figures' }, bridge, { shippedFigures: seedFigures(), ...more });
const row = (id: string) => document.querySelector<HTMLElement>(`[data-figure="${id}"]`)!;
const press = (name: string) => userEvent.click(screen.getByLabelText(name));
const answer = (text: string) =>
  userEvent.click(within(screen.getByRole('dialog')).getByText(text, { selector: 'button' }));
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const documentWith = (figures: FigureSet) => answerOf(setFigures(firstCase(), { figures, follow: [] }));
const valueIn = (figures: FigureSet, id: string) => figures.items.find((item) => item.id === id)?.value;

describe('the figures', () => {
  test('are all there, as the source qualifies them, with where they stand and which assumptions use them', () => {
    open();
    expect(document.querySelectorAll('[data-figure]')).toHaveLength(seedFigures().items.length);
    expect(row(TRADE).querySelector('.figures_number')!.textContent).toBe('more than 2,000 USD m');
    expect(row(TRADE).querySelector('.figures_statement span')!.textContent).toBe(
      'line 8, Hun Manet, Prime Minister of Cambodia',
    );
    expect(row(TRADE).querySelector('.figures_users')!.textContent).toBe('Trade in the base year');
    expect(row('exports.growth.2025-01..2025-04').querySelector('.figures_number')!.textContent).toBe('19.8%');
    expect(row('forum.investors').querySelector('.figures_users')!.textContent).toBe('–');
  });

  test('lead to the assumptions that use them', async () => {
    const { workspace } = open();
    await userEvent.click(within(row('forum.companies')).getByText('Leads at the forum'));
    expect(workspace.view.getState()).toMatchObject({ side: 'assumptions', search: '' });
    expect(workspace.view.getState().openGroups).toContain('investment');
  });

  test('have what is derived from them with its formula, and the checks, as model.md has them', () => {
    open();
    const derived = screen.getByText('Export share Jan–Apr 2024', { selector: 'th' }).closest('tr')!;
    expect(derived.textContent).toContain('68.06%');
    expect(derived.textContent).toContain('Exports Jan–Apr 2024 / (Exports Jan–Apr 2024 + Imports Jan–Apr 2024)');
    const check = screen.getByText(/^Exports and imports Jan–Apr 2024, from growth/).closest('tr')!;
    // 523.49 / 1.198 + 308.79 / 1.506 against 641.9 (§ 1).
    expect(check.textContent).toContain('641.90642.01');
    expect(check.textContent).toContain('They agree within the rounding of the source.');
  });

  test('have the named facts beside them', () => {
    open();
    expect(document.querySelectorAll('.figures_facts tr')).toHaveLength(seedFigures().facts.length);
  });
});

describe('a correction', () => {
  test('lists what stands at the old value, which follows in one step of undo', async () => {
    const { document: current, workspace } = open();
    await press('Correct Trade 2024');
    expect(document.activeElement).toBe(screen.getByLabelText('Value'));
    fill('Value', '2,100');
    expect(screen.getByLabelText('Growth fades: Trade in the base year 2,000 USD m → 2,100 USD m')).toBeTruthy();
    await answer('Correct');
    expect(valueIn(current().figures, TRADE)).toBe(2100);
    expect(current().baseline.assumptions.base.totalTrade).toBe(2100);
    expect(row(TRADE).textContent).toContain('corrected, was 2,000');
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
    expect(workspace.documents.canUndo()).toBe(false);
  });

  test('leaves what is unticked as it is', async () => {
    const { document: current } = open();
    await press('Correct Trade 2024');
    fill('Value', '2,100');
    await userEvent.click(screen.getByLabelText(/^Growth fades: Trade in the base year/));
    await answer('Correct');
    expect(valueIn(current().figures, TRADE)).toBe(2100);
    expect(current().baseline.assumptions.base.totalTrade).toBe(2000);
  });

  test('of what something is derived from moves that too, for every scenario', async () => {
    const { document: current } = open();
    await press('Correct Exports growth Jan–Apr 2025');
    fill('Value, %', '25');
    await answer('Correct');
    const { base, exports } = assumptionsOf(current(), 'growth-stalls');
    // 523.49 / 1.25 of that and 308.79 / 1.506 (§ 1).
    const share = 523.49 / 1.25 / (523.49 / 1.25 + 308.79 / 1.506);
    expect(base.exportShare).toBeCloseTo(share, 12);
    expect(exports.growth).toMatchObject({ from: 0.25 });
  });

  test('changes where it stands, who said it and how it is qualified', async () => {
    const { document: current } = open();
    await press('Correct Trade 2024');
    fill('Where it stands in the source', 'line 9');
    fill('Who said it', 'Customs');
    await userEvent.click(screen.getByLabelText('The source says it'));
    await userEvent.click(screen.getByText('at least', { selector: '.menu_item' }));
    await answer('Correct');
    expect(current().figures.items.find(({ id }) => id === TRADE)).toMatchObject({
      where: 'line 9',
      saidBy: 'Customs',
      qualifier: 'at least',
    });
  });

  test('that is no number is refused in a sentence, and nothing changes', async () => {
    const { document: current } = open();
    await press('Correct Trade 2024');
    fill('Value', 'plenty');
    expect(screen.getByLabelText('Value').getAttribute('aria-invalid')).toBe('true');
    await answer('Correct');
    expect(screen.getByRole('alert').textContent).toMatch(/^Value: /);
    fill('Value', '2100');
    fill('Name', ' ');
    await answer('Correct');
    expect(screen.getByRole('alert').textContent).toBe('Name: is empty, give the figure a name');
    await answer('Cancel');
    expect(current()).toEqual(firstCase());
  });

  test('that is typed with two readings is asked about, and neither is taken unasked', async () => {
    const { document: current } = open();
    await press('Correct Trade 2024');
    const value = screen.getByLabelText<HTMLInputElement>('Value', { selector: 'input' });
    fill('Value', '2.420');
    await answer('Correct');
    expect(current()).toEqual(firstCase());
    expect(screen.getAllByRole('alert')[0]!.textContent).toBe(
      'Value: “2.420” may be 2.42 or 2,420 USD m, choose which is meant',
    );
    expect(screen.getByLabelText('Value: take 2.42 USD m').textContent).toBe('2.42 USD m');
    await userEvent.click(screen.getByLabelText('Value: take 2,420 USD m'));
    expect(value.value).toBe('2420');
    expect(document.activeElement).toBe(value);
    await answer('Correct');
    expect(valueIn(current().figures, TRADE)).toBe(2420);
  });

  test.each([
    ['USD m', 1.361],
    ['USD m', 0.1 + 0.2],
    ['1', 0.6806281716350068],
  ])('in %s keeps its value %s where only its name is corrected', async (unit, value) => {
    const items = seedFigures().items.map((item) => (item.id === TRADE ? { ...item, unit, value } : item));
    const { document: current } = open(documentWith({ ...seedFigures(), items }));
    await press('Correct Trade 2024');
    fill('Name', 'Trade of 2024');
    await answer('Correct');
    expect(current().figures.items.find(({ id }) => id === TRADE)).toMatchObject({ label: 'Trade of 2024', value });
  });

  test('is left by Escape, and the focus returns to its button', async () => {
    open();
    const button = screen.getByLabelText('Correct Trade 2024');
    await userEvent.click(button);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(button));
  });
});

describe('a figure of one’s own', () => {
  test('is added with its own source, and removed again', async () => {
    const { document: current, workspace } = open();
    await userEvent.click(screen.getByText('Add a figure'));
    fill('Name', 'Trade 2023');
    fill('Value', '1.8bn');
    await userEvent.click(screen.getByLabelText('Source'));
    await userEvent.click(screen.getByText('Another source…', { selector: '.menu_item' }));
    await answer('Add');
    expect(screen.getByRole('alert').textContent).toBe('Publication: is empty, say what it stands in');
    // It is said at the field, which has the focus.
    const publication = screen.getByRole('textbox', { name: 'Publication' });
    expect(document.activeElement).toBe(publication);
    expect(publication.getAttribute('aria-invalid')).toBe('true');
    expect(publication.closest('.text-field_field')!.contains(screen.getByRole('alert'))).toBe(true);
    fill('Publication', 'Customs yearbook');
    fill('Date, as 2025-05-30', '2024-02-30');
    await answer('Add');
    expect(screen.getByRole('alert').textContent).toBe(
      'Date: is 2024-02-30, a date of the calendar as 2025-05-30 is needed',
    );
    fill('Date, as 2025-05-30', '2024-02-29');
    await answer('Add');
    const { items, sources } = current().figures;
    expect(sources.at(-1)).toMatchObject({ publication: 'Customs yearbook', date: '2024-02-29' });
    expect(items.at(-1)).toMatchObject({ id: 'trade.2023', value: 1800, source: sources.at(-1)!.id });
    expect(row('trade.2023').textContent).toContain('added');
    const added = current().figures;
    await press('Remove Trade 2023 from this document');
    // The source that was typed for it goes with it, and comes back with it.
    expect(current().figures).toEqual(seedFigures());
    act(() => workspace.documents.undo());
    expect(current().figures).toEqual(added);
  });
});

describe('what a figure measures', () => {
  const choose = async (label: string, option: string) => {
    await userEvent.click(screen.getByLabelText(label));
    await userEvent.click(screen.getByText(option, { selector: '.menu_item' }));
  };

  test('is asked for with a period and a unit from which can be derived', async () => {
    const { document: current } = open();
    await userEvent.click(screen.getByText('Add a figure'));
    fill('Name', 'Exports, half a year');
    fill('Value', '630');
    await choose('What it measures', 'Exports');
    await answer('Add');
    expect(screen.getByRole('alert').textContent).toBe(
      'Period: is empty, give a year as 2025 or months as Jan–Apr 2025',
    );
    fill('Period', 'H1 2025');
    await answer('Add');
    expect(current().figures.items.at(-1)).toMatchObject({ measure: 'exports', kind: 'value', period: 'H1 2025' });
    // 630 × 12 / 6, no longer from the four months.
    const derived = screen.getByText('Exports 2025, six months’ run rate', { selector: 'th' }).closest('tr')!;
    expect(derived.textContent).toContain('1,260.00 USD m');
    expect(screen.getByText(/could not be derived/)).toBeTruthy();
  });

  test('is growth as a ratio', async () => {
    const { document: current } = open();
    await userEvent.click(screen.getByText('Add a figure'));
    fill('Name', 'Trade, growth');
    await choose('What it measures', 'Trade');
    await choose('As', 'growth on the same months a year before');
    fill('Value, %', '5');
    fill('Period', '2024');
    await answer('Add');
    expect(current().figures.items.at(-1)).toMatchObject({ measure: 'trade', kind: 'growth', unit: '1', value: 0.05 });
    // 2,000 / 1.05 (§ 1).
    const derived = screen.getByText('Trade 2023', { selector: 'th' }).closest('tr')!;
    expect(derived.textContent).toContain('1,904.76 USD m');
  });

  test('can be something else, also where its id says a measure', async () => {
    const { document: current } = open();
    await press('Correct Trade Jan–Apr 2025');
    await choose('What it measures', 'Something else');
    await answer('Correct');
    const item = current().figures.items.find(({ id }) => id === 'trade.total.2025-01..2025-04')!;
    expect(item.measure).toBeUndefined();
    expect(answerOf(readFigures(JSON.stringify(current().figures)))).toEqual(current().figures);
  });
});

describe('used by', () => {
  test('goes by links: a number that is typed has none, one that a scenario took names it', async () => {
    const { workspace } = open();
    act(() => {
      workspace.documents.edit((d) => setValue(d, { scenario: 'growth-fades', path: 'base.totalTrade', value: 3500 }));
    });
    expect(within(row(TRADE)).queryByRole('button', { name: 'Trade in the base year' })).toBeNull();
    act(() => {
      const at = { scenario: 'growth-stalls', path: 'base.totalTrade', origin: { figure: TRADE } } as const;
      workspace.documents.edit((d) => takeFrom(d, at));
    });
    await userEvent.click(within(row(TRADE)).getByRole('button', { name: 'Growth stalls: Trade in the base year' }));
    expect(workspace.view.getState().selected).toBe('growth-stalls');
  });

  test('says of a figure that goes which values it leaves behind', async () => {
    const { document: current, workspace } = open();
    const added = { ...seedFigures().items[0]!, id: 'mine', label: 'Mine', value: 2050 };
    const figures = { ...seedFigures(), items: [...seedFigures().items, added] };
    act(() => {
      const at = { scenario: 'growth-fades', path: 'base.totalTrade', origin: { figure: 'mine' } } as const;
      workspace.documents.edit((d) => takeFrom(answerOf(setFigures(d, { figures, follow: [] })), at));
    });
    await press('Remove Mine from this document');
    expect(within(screen.getByRole('dialog')).getByText('Growth fades: Trade in the base year')).toBeTruthy();
    await answer('Reset');
    expect(current().baseline.assumptions.base.totalTrade).toBe(2050);
    expect(current().baseline.origins).not.toHaveProperty(['base.totalTrade']);
  });
});

describe('what was shipped', () => {
  test.each(seedFigures().items.map(({ id, label }) => [label, id] as const))(
    '%s can be reset to it',
    async (label, id) => {
      const was = valueIn(seedFigures(), id)!;
      const given = documentWith(corrected(seedFigures(), id, { value: was * 1.1, statement: 'Otherwise.' }));
      const { document: current, workspace } = open(given);
      await press(`Reset ${label} in this document`);
      // Nothing stands at the corrected value: it is done at once.
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(current().figures).toEqual(seedFigures());
      act(() => workspace.documents.undo());
      expect(current()).toEqual(given);
    },
  );

  test('is reset one figure at a time, with what follows', async () => {
    const { document: current } = open();
    await press('Correct Trade 2024');
    fill('Value', '2100');
    await answer('Correct');
    await press('Correct Companies at the forum');
    fill('Value', '300');
    await answer('Correct');
    await press('Reset Trade 2024 in this document');
    expect(screen.getByLabelText('Growth fades: Trade in the base year 2,100 USD m → 2,000 USD m')).toBeTruthy();
    await answer('Reset');
    expect(current().baseline.assumptions.base.totalTrade).toBe(2000);
    expect(valueIn(current().figures, 'forum.companies')).toBe(300);
  });

  test('is reset all at once, and then there is nothing to reset', async () => {
    const { document: current } = open();
    await press('Correct Trade 2024');
    fill('Value', '2100');
    await answer('Correct');
    await userEvent.click(screen.getByText('Reset all to the original figures'));
    await answer('Reset all');
    expect(current()).toEqual(firstCase());
    expect(screen.queryByText('Reset all to the original figures')).toBeNull();
    expect(screen.queryByLabelText('Reset Trade 2024 in this document')).toBeNull();
  });
});

describe('the figures kept on this computer', () => {
  test('are said to differ quietly, and are kept', async () => {
    const own = corrected(seedFigures(), TRADE, { value: 2100 });
    const bridge = fakeBridge({ 'figures.keep': ({ figures }) => ({ ok: true, value: figures as FigureSet }) });
    open(documentWith(own), bridge, { figures: seedFigures() });
    await userEvent.click(screen.getByText('Save these for new documents'));
    expect(bridge.asked.find(({ name }) => name === 'figures.keep')!.argument).toEqual({ figures: own });
    await waitFor(() => expect(screen.queryByText(/differ from those kept/)).toBeNull());
  });

  test('are used with what follows, unless it is unticked', async () => {
    const kept = corrected(seedFigures(), TRADE, { value: 2200 });
    const { document: current } = open(firstCase(), fakeBridge(), { figures: kept });
    await userEvent.click(screen.getByText('Use the figures saved on this computer'));
    await answer('Use them');
    expect(current().figures).toEqual(kept);
    expect(current().baseline.assumptions.base.totalTrade).toBe(2200);
  });

  test('that cannot be kept are told in a sentence', async () => {
    const full = problem('store.ENOSPC', 'figures.json');
    const bridge = fakeBridge({ 'figures.keep': () => ({ ok: false, problems: [full] }) });
    const { workspace } = open(documentWith(corrected(seedFigures(), TRADE, { value: 2100 })), bridge, {
      figures: seedFigures(),
    });
    await userEvent.click(screen.getByText('Save these for new documents'));
    await waitFor(() =>
      expect(workspace.session.getState().notices.at(-1)).toMatchObject({
        title: 'The figures were not kept.',
        lines: ['figures.json: cannot be written: the disk is full, make room, or choose another disk'],
      }),
    );
  });
});

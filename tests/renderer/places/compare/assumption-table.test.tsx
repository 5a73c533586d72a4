import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { compareView } from '../../../../renderer/places/compare/compare-view.ts';
import { ScenarioTables } from '../../../../renderer/places/compare/ScenarioTables.tsx';
import type { View } from '../../../../renderer/view/view-store.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import { ASSUMPTION_PATHS } from '../../../helpers/golden.ts';
import { renderInWorkspace, seenAs } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

const open = (view: Partial<View> = {}, document = firstCase()) =>
  renderInWorkspace(<ScenarioTables />, document, { ...seenAs(compareView, { table: 'assumptions' }), ...view });
const rows = () => [...document.querySelectorAll('.value-table_table tbody tr:not(.compare_group)')];
const labels = () => rows().map((row) => row.querySelector('th')!.textContent!);
const cells = (label: string) =>
  [...rows()[labels().indexOf(label)]!.querySelectorAll('td')].map(({ textContent }) => textContent);
const groups = () =>
  [...document.querySelectorAll('.value-table_table .compare_group')].map(({ textContent }) => textContent);

describe('the table of assumptions', () => {
  test('has what some scenario changes, levers apart from views of the world', () => {
    open();
    const changed = new Set(firstCase().scenarios.flatMap(({ changes }) => Object.keys(changes)));
    expect(labels()).toHaveLength(changed.size);
    expect(groups()).toEqual(['Levers: what the two countries can decide', 'Outside our control']);
    expect(labels().indexOf('Trainees, new quota')).toBeLessThan(labels().indexOf('Exports growth, long run'));
    expect(cells('Trainees, new quota').slice(0, 4)).toEqual([
      '5,000 persons a year',
      '5,000 persons a year',
      '5,000 persons a year',
      '7,500 persons a year',
    ]);
    expect(cells('Shocks')[5]).toBe('exports −15% in 2027, half-life 2 years');
  });

  test('has all that some scenario has on demand', async () => {
    open();
    await userEvent.click(screen.getByLabelText('only what differs'));
    // Fields of other shapes of growth are in no scenario.
    const had = ASSUMPTION_PATHS.filter((path) => !/growth\.(rate|years|ceiling)$/.test(path));
    expect(labels().filter((label) => !/path|typed|move on to|^Shocks$/.test(label))).toHaveLength(had.length);
    expect(labels()).toContain('Discount rate');
  });

  test('compares with the baseline when that is hidden', () => {
    open({ hidden: ['growth-fades'] });
    expect(labels()).toContain('Trainees, new quota');
    const cell = screen.getByLabelText(/^Trainees, new quota of Growth stalls/).closest('td')!;
    expect(cell.className).toContain('value-table_zero');
  });

  test('says so where nothing that is shown differs', () => {
    open({ hidden: firstCase().scenarios.map(({ id }) => id) });
    expect(screen.getByText('No scenario that is shown differs from the baseline.')).toBeTruthy();
    expect(labels()).toEqual([]);
  });

  test('shows an assumption of a scenario in the panel', async () => {
    const { workspace } = open({ openGroups: [], search: 'wage' });
    await userEvent.click(screen.getByLabelText(/^Preferential tariff on exports of Preferences lost: 8%. Show it$/));
    expect(workspace.view.getState()).toMatchObject({
      selected: 'preferences-lost',
      search: '',
      openGroups: ['exportsAccess'],
    });
  });

  test('is one stop of the Tab key, moved in by the arrow keys, also when rows go', () => {
    const { workspace } = open();
    const stops = () => [...document.querySelectorAll('[data-place][tabindex="0"]')];
    const last = screen.getByLabelText(/^Shocks of Growth fades/);
    act(() => last.focus());
    fireEvent.keyDown(last, { key: 'PageUp' });
    expect(document.activeElement!.getAttribute('data-place')).toBe('0 0');
    act(() => last.focus());
    act(() => {
      workspace.edit((d) => setValue(d, { scenario: 'export-shock', path: 'shocks', value: [] }));
    });
    expect(labels()).not.toContain('Shocks');
    expect(stops()).toHaveLength(1);
  });
});

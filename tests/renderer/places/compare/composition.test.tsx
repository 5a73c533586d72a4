import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { projectedScenarios } from '../../../../renderer/document/projections.ts';
import { Compare } from '../../../../renderer/places/compare/Compare.tsx';
import { compareView } from '../../../../renderer/places/compare/compare-view.ts';
import { shownTable } from '../../../../renderer/places/compare/shown-table.ts';
import type { View } from '../../../../renderer/view/view-store.ts';
import { seriesOf } from '../../../../shared/model/project.ts';
import { renderInWorkspace, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase, seedDocument } from '../../../seeds/seed.ts';

beforeAll(() => withLayout());

const opened = (view: Partial<View> = {}) =>
  renderInWorkspace(<Compare />, seedDocument(), {
    metric: 'exports',
    slices: { compare: { ...compareView.initial, composition: true } },
    ...view,
  });
const rows = () =>
  within(screen.getByRole('region', { name: 'Table of parts' }))
    .getAllByRole('row')
    .slice(2)
    .map((row) => [...row.children].map(({ textContent }) => textContent));
const choose = async (label: RegExp, option: string) => {
  await userEvent.click(screen.getByRole('button', { name: label }));
  await userEvent.click(within(await screen.findByRole('listbox')).getByRole('option', { name: option }));
};

test('the parts and new projects add up to the flow as it is projected, in every year', () => {
  const { document, workspace } = opened({ year: 2035, selected: 'zones-and-incentives' });
  const { columns, rows: cells } = shownTable(document(), workspace.view.getState());
  const { projection } = projectedScenarios(document()).find(({ id }) => id === 'zones-and-incentives')!;
  const exports = seriesOf(projection, 'exports');
  const total = cells.at(-1)!;
  expect(total[1]).toBeCloseTo(exports[0]!, 6);
  expect(total[2]).toBeCloseTo(exports[11]!, 6);
  const sum = (k: number) => cells.slice(0, -1).reduce((all, row) => all + (row[k] as number), 0);
  expect(sum(2)).toBeCloseTo(exports[11]!, 6);
  expect(sum(4)).toBeCloseTo(1, 12);
  expect(cells.some(([name]) => name === 'New projects')).toBe(true);
  expect(columns.map(({ label }) => label)).toEqual([
    'Part',
    'In 2024',
    'In 2035',
    'Share in 2024',
    'Share in 2035',
    'Change of share, 2024 to 2035',
  ]);
});

test('in prices of the base year the parts are in them too, and shares stay', () => {
  const at = (prices: 'current' | 'base') => {
    const { document, workspace, unmount } = opened({
      year: 2035,
      slices: { compare: { ...compareView.initial, composition: true, prices } },
    });
    const { columns, rows: cells } = shownTable(document(), workspace.view.getState());
    unmount();
    return { unit: columns[2]!.unit, now: cells[0]![2] as number, share: cells[0]![4] as number };
  };
  const [current, base] = [at('current'), at('base')];
  expect(base.now).toBeCloseTo(current.now / 1.02 ** 11, 6);
  expect(base.share).toBeCloseTo(current.share, 12);
  expect([current.unit, base.unit]).toEqual(['USD m', '2024 USD m']);
});

test('a year is held against another, both chosen; of the same year nothing changes', async () => {
  const { workspace } = opened({ year: 2035 });
  expect(rows()[0]!.slice(0, 3)).toEqual(['Garments', '817', '60.0%']);
  await choose(/Year it is held against/, '2030');
  expect(rows()[0]![2]).not.toBe('60.0%');
  workspace.view.setState({ year: 2030 });
  expect(new Set((await screen.findAllByText('0.0 pts')).map(({ tagName }) => tagName))).toEqual(new Set(['TD']));
  expect(rows().at(-1)![0]).toBe('Total');
});

test('arrow keys read all parts of a year, and go on to the next', async () => {
  const { workspace } = opened({ year: 2030 });
  const chart = screen.getByRole('application');
  expect(chart.getAttribute('aria-label')).toMatch(
    /^Exports, USD m a year, Growth fades, 2024 to 2035\. In 2035: Garments/,
  );
  chart.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(workspace.view.getState().year).toBe(2031);
  const said = document.querySelector('p[aria-live="polite"]')!.textContent!;
  expect(said).toMatch(/^2031: Garments [\d,]+, [\d.]+%; Footwear /);
  await userEvent.keyboard('{Home}');
  expect(workspace.view.getState().year).toBe(2024);
});

test('amounts become shares, whose changes are points', async () => {
  opened({ year: 2035 });
  const numbers = () => [...document.querySelectorAll('.layer-label .value')].map(({ textContent }) => textContent);
  expect(numbers().join()).not.toContain('%');
  await choose(/Amounts or shares/, 'Shares');
  expect(numbers().filter((one) => one!.endsWith('%')).length).toBe(numbers().length / 2);
  expect(numbers().filter((one) => one!.endsWith('pts')).length).toBe(numbers().length / 2);
});

test('workers are made of their tracks; what is one whole is drawn as lines, and offers no parts', async () => {
  const { workspace } = opened({ metric: 'workers' });
  expect(rows().map(([name]) => name)).toEqual(['Trainees', 'Skilled workers', 'Seasonal workers', 'Total']);
  workspace.view.setState({ metric: 'balance' });
  expect(await screen.findByRole('region', { name: 'Table of scenarios' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Composition' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Table of parts' })).toBeNull();
});

test('a document that splits nothing has the command only for its tracks', () => {
  const { workspace } = renderInWorkspace(<Compare />, firstCase(), { metric: 'exports' });
  expect(screen.queryByRole('button', { name: 'Composition' })).toBeNull();
  workspace.commands['view.composition'].perform();
  expect(workspace.view.getState()).toMatchObject({ metric: 'workers', place: 'compare' });
});

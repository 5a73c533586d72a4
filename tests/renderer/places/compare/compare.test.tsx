import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { createWorkspace } from '../../../../renderer/frame/create-workspace.ts';
import { Compare } from '../../../../renderer/places/compare/Compare.tsx';
import { compareView } from '../../../../renderer/places/compare/compare-view.ts';
import { shownTable } from '../../../../renderer/places/compare/shown-table.ts';
import { setSlice } from '../../../../renderer/view/slice.ts';
import type { View } from '../../../../renderer/view/view-store.ts';
import { WorkspaceContext } from '../../../../renderer/workspace/workspace-context.ts';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import { setHorizon } from '../../../../shared/document/edits/document.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import { english } from '../../../../shared/language/en/english.ts';
import { frameOf } from '../../../../shared/model/frame.ts';
import { project, seriesOf } from '../../../../shared/model/project.ts';
import { fakeBridge } from '../../../helpers/fake-bridge.ts';
import { goldenProjections } from '../../../helpers/golden.ts';
import { renderInWorkspace, startOf, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeEach(() => withLayout());

const { cases } = goldenProjections();
const worked = (id: string) => cases.find(({ name }) => name === id)!.metrics;
const open = (view: Partial<View> = {}) => renderInWorkspace(<Compare />, firstCase(), { year: 2030, ...view });
const whole = (value: number) => english.numbers.rounded(value, 0);

describe('the tiles', () => {
  const tile = (label: string) => screen.getByText(label).closest('.compare_tile')!.textContent;

  test('have the selected scenario’s value in the year, and its difference to the baseline', () => {
    open({ selected: 'momentum-holds' });
    const [fades, holds] = [worked('growth-fades').trade[6]!, worked('momentum-holds').trade[6]!];
    expect(tile('Trade in 2030')).toContain(whole(holds));
    expect(tile('Trade in 2030')).toContain(`+${whole(holds - fades)}`);
    expect(tile('Workers in 2030')).toContain('same');
  });

  test('explain their value', async () => {
    const { workspace } = open();
    await userEvent.click(screen.getByLabelText(/^Balance in 2030, Growth fades: .*Explain$/));
    expect(workspace.view.getState().explained).toEqual({ scenario: 'growth-fades', metric: 'balance', year: 2030 });
  });

  test('of the baseline say its growth a year, and nothing in the base year', () => {
    const { look } = open();
    const trade = worked('growth-fades').trade;
    expect(tile('Trade in 2030')).toContain(`+${(100 * ((trade[6]! / trade[0]!) ** (1 / 6) - 1)).toFixed(1)}% a year`);
    look({ year: 2024 });
    expect(tile('Trade in 2024')).not.toContain('a year');
  });
});

describe('prices of the base year', () => {
  test('show money in them everywhere but in present values, and say so', async () => {
    const { workspace } = open({ selected: 'momentum-holds' });
    const user = userEvent.setup();
    expect(screen.getByRole('button', { name: 'Target' })).toBeTruthy();
    expect(document.querySelector('.target-name')).not.toBeNull();
    const button = screen.getByRole('button', { name: '2024 prices' });
    await user.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('region', { name: 'Trade, 2024 USD m a year' }).textContent).toContain('prices of 2024');
    const real = whole(worked('momentum-holds').trade[6]! / 1.02 ** 6);
    const tile = screen.getByLabelText(new RegExp(`^Trade in 2030, Momentum holds: ${real} 2024 USD m. Explain$`));
    const workers = whole(worked('momentum-holds').workers[6]!);
    expect(screen.getByLabelText(new RegExp(`^Workers in 2030, Momentum holds: ${workers} persons`))).toBeTruthy();
    // A target and the growth of a year are amounts of the day.
    expect(screen.queryByRole('button', { name: 'Target' })).toBeNull();
    expect(document.querySelector('.target-name')).toBeNull();
    await user.click(tile);
    expect(workspace.view.getState().explained).toMatchObject({ metric: 'trade', prices: 'base' });
    await user.click(button);
    expect(workspace.view.getState().explained).toMatchObject({ metric: 'trade', prices: 'current' });
    expect(screen.getByRole('button', { name: 'Target' })).toBeTruthy();
  });

  test('are those of the copied table too, present values left out', async () => {
    const { workspace } = open();
    await userEvent.click(screen.getByRole('button', { name: '2024 prices' }));
    const { document } = workspace.documents.getState();
    const table = shownTable(document, workspace.view.getState());
    expect(table.columns[1]).toMatchObject({ label: 'Trade in 2030', unit: '2024 USD m' });
    expect(table.rows[0]![1]).toBeCloseTo(worked('growth-fades').trade[6]! / 1.02 ** 6, 9);
    setSlice(workspace.view, compareView, { table: 'presentValue' });
    const present = shownTable(document, workspace.view.getState());
    expect(present.columns[1]).toMatchObject({ unit: 'USD m' });
  });
});

describe('a baseline that is edited', () => {
  const raised = (d: ReturnType<typeof firstCase>) =>
    setValue(d, { scenario: 'growth-fades', path: 'exports.growth.from', value: 0.25 });

  test('shows what it was, by how much it moved, and makes a scenario of it', async () => {
    const { workspace, document: now } = open();
    expect(document.querySelector('.compare_moved')).toBeNull();
    act(() => void workspace.documents.edit(raised));
    const line = () => document.querySelector('path.before')?.getAttribute('d');
    expect(line()).toMatch(/^M/);
    const frame = frameOf(now());
    const [was, is] = [firstCase(), now()].map(
      (one) => seriesOf(project(assumptionsOf(one, 'growth-fades'), frame), 'trade')[6]!,
    ) as [number, number];
    const said = document.querySelector('.compare_moved')!.textContent;
    expect(said).toContain(`Baseline +${whole(is - was)} (+`);
    expect(said).toContain('since opening');
    await userEvent.click(screen.getByRole('button', { name: 'Try it as a scenario' }));
    expect(now().baseline.assumptions).toEqual(firstCase().baseline.assumptions);
    expect(now().scenarios[0]).toMatchObject({
      name: 'Growth fades, changed',
      changes: { 'exports.growth.from': 0.25 },
    });
    expect(workspace.view.getState().selected).toBe(now().scenarios[0]!.id);
    expect(document.querySelector('.compare_moved')).toBeNull();
    expect(line()).toBe('');
    act(() => workspace.documents.undo());
    expect(document.querySelector('.compare_moved')).not.toBeNull();
  });

  test('says since the last save where there is one', () => {
    const seed = firstCase();
    const opened = { handle: 'test', name: 'a.bilateral', document: seed, edited: false, view: null, notes: [] };
    const { workspace } = renderInWorkspace(<Compare />, seed, { year: 2030 }, fakeBridge(), { opened });
    act(() => void workspace.documents.edit(raised));
    expect(document.querySelector('.compare_moved')!.textContent).toContain('since the last save');
  });
});

describe('the metric that is chosen', () => {
  test('leads tiles and table', () => {
    open({ metric: 'remittances' });
    const tiles = [...document.querySelectorAll('.compare_tile')].map((tile) => tile.textContent);
    expect(tiles[0]).toMatch(/^Remittances/);
    expect(tiles).toHaveLength(4);
    const [head] = screen.getAllByRole('columnheader', { name: /Remittances/ });
    expect(head!.previousElementSibling?.textContent).toContain('In 2030');
  });

  test('has its values at the ends of lines under the year they are of', () => {
    open();
    const texts = [...document.querySelectorAll('svg text')].map(({ textContent }) => textContent);
    expect(texts).toContain('in 2035');
  });
});

describe('the small charts', () => {
  test('write what is large in a larger unit', () => {
    const seed = firstCase();
    const base = { ...seed.baseline.assumptions.base, totalTrade: 2000 * 2000 };
    const assumptions = { ...seed.baseline.assumptions, base };
    const large = { ...seed, baseline: { ...seed.baseline, assumptions } };
    renderInWorkspace(<Compare />, large, { year: 2030 });
    const { textContent } = screen.getByTitle(/^Exports\. /);
    expect(textContent).toMatch(/^Exports[\d,]+ USD bn/);
    const exports = seriesOf(project(assumptionsOf(large, 'growth-fades'), frameOf(seed)), 'exports').at(-1)!;
    expect(textContent).toContain(`USD bn${whole(exports / 1000)}2`);
  });

  test('make another metric the large one, which takes its place among them', async () => {
    const { workspace } = open();
    await userEvent.click(screen.getByTitle(/^Workers\. .*Show it in the main chart$/));
    expect(workspace.view.getState().metric).toBe('workers');
    expect(document.querySelector('.compare_mainChart h2')!.textContent).toContain('Workers, persons');
    expect(screen.getByTitle(/^Trade\. /)).toBeTruthy();
    expect(screen.queryByTitle(/^Workers\. /)).toBeNull();
  });
});

test('of the baseline alone there are no differences to show below', () => {
  const { scenarios } = firstCase();
  const { look } = open({ hidden: scenarios.slice(1).map(({ id }) => id) });
  expect(document.querySelector('.compare_strip')).not.toBeNull();
  look({ hidden: scenarios.map(({ id }) => id) });
  expect(document.querySelector('.compare_strip')).toBeNull();
});

test('without a scenario to show says how to show one', () => {
  const { baseline, scenarios } = firstCase();
  open({ hidden: [baseline.id, ...scenarios.map(({ id }) => id)] });
  expect(screen.getByText('No scenario is shown. Show one with the eye beside its name.')).toBeTruthy();
});

test('what is drawn a frame later keeps to its own horizon when a longer one comes back', () => {
  const workspace = createWorkspace(startOf(firstCase()), fakeBridge().bridge);
  workspace.view.setState({ year: 2035 });
  workspace.documents.edit((document) => setHorizon(document, { end: 2026 }));
  workspace.later.setState(workspace.documents.getState());
  const { container } = render(
    <WorkspaceContext value={workspace}>
      <Compare />
    </WorkspaceContext>,
  );
  act(() => workspace.documents.undo());
  expect(container.querySelector('.compare_tiles')!.textContent).toContain('Trade in 2026');
  act(() => workspace.later.setState(workspace.documents.getState()));
  expect(container.querySelector('.compare_tiles')!.textContent).toContain('Trade in 2035');
});

import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { createWorkspace } from '../../../../renderer/frame/create-workspace.ts';
import { Compare } from '../../../../renderer/places/compare/Compare.tsx';
import type { View } from '../../../../renderer/view/view-store.ts';
import { WorkspaceContext } from '../../../../renderer/workspace/workspace-context.ts';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import { setHorizon } from '../../../../shared/document/edits/document.ts';
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

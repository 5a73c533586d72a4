import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { Sensitivity } from '../../../../renderer/places/sensitivity/Sensitivity.tsx';
import { sensitivityView } from '../../../../renderer/places/sensitivity/sensitivity-view.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import type { Assumptions } from '../../../../shared/model/assumptions.ts';
import { frameOf } from '../../../../shared/model/frame.ts';
import { project, seriesOf } from '../../../../shared/model/project.ts';
import type { AssumptionPath } from '../../../../shared/model/register.ts';
import { assumptionsBehind } from '../../../../shared/questions/levers/response.ts';
import { answerOf, goldenQuestions } from '../../../helpers/golden-questions.ts';
import { paragraph, renderInWorkspace, seenAs, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase, seedNames } from '../../../seeds/seed.ts';

beforeEach(() => withLayout());

const finding = () => screen.findByText((_, element) => element?.className === 'question-place_finding');
const map = () => screen.findByRole('application', { name: /The arrow keys read the map/ });
const uncorrelated = (): ScenarioDocument => {
  const seed = firstCase();
  return { ...seed, uncertainty: { ...seed.uncertainty, correlations: [] } };
};

describe('the tornado', () => {
  test('says which assumption moves the metric most, as the worked case does', async () => {
    renderInWorkspace(<Sensitivity />, firstCase());
    expect((await finding()).textContent).toBe(
      'Of the 7 uncertain assumptions, exports growth, long run moves trade in 2035 most: from 4,953 at 2.44% to 6,295 million US dollars at 7.56%.',
    );
  });

  test('has a table behind it with the worked numbers', async () => {
    const { bars } = goldenQuestions().tornado[0]!;
    renderInWorkspace(<Sensitivity />, firstCase());
    await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
    const cellsOf = (name: string) =>
      within(screen.getByRole('rowheader', { name }).closest('tr')!)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    const rate = bars.find(({ path }) => path === 'investment.conversionRate')!;
    expect([Math.round(rate.low), Math.round(rate.high)]).toEqual([5473, 5572]);
    expect(cellsOf('Conversion rate of leads')).toEqual(['2.19%', '5,473', '7.31%', '5,572', '+99']);
    expect(cellsOf('Trainees, fill rate of the quota')).toEqual(['73%', '5,554', '97%', '5,565', '+12']);
  });

  test('has bars only of assumptions that the metric rests on, and says how many have no effect', async () => {
    const seed = firstCase();
    const rests = assumptionsBehind(seed.baseline.assumptions as Assumptions, frameOf(seed), 'workers');
    const labels = seed.uncertainty.inputs.map(({ path }) => path as AssumptionPath);
    const [behind, idle] = [labels.filter((path) => rests.has(path)), labels.filter((path) => !rests.has(path))];
    expect(behind.length * idle.length).toBeGreaterThan(1);
    const { container } = renderInWorkspace(<Sensitivity />, seed, { metric: 'workers' });
    await paragraph(/ moves workers in 2035 most/);
    const named = [...container.querySelectorAll('.sensitivity_tornadoName')].map(({ textContent }) => textContent);
    expect(named.toSorted()).toEqual(behind.map((path) => seedNames.assumption(path).label).toSorted());
    await paragraph(new RegExp(`^${idle.length} assumptions have no effect here: `));
  });

  test('follows the selected scenario', async () => {
    const { look } = renderInWorkspace(<Sensitivity />, firstCase());
    await paragraph(/exports growth, long run moves trade/);
    look({ selected: 'momentum-holds' });
    await paragraph(/exports growth, first year moves trade in 2035 most: from 9,715 at 12.6% to 12,710/);
  });

  test('where no assumption is uncertain says so, and the grid is still there', async () => {
    const seed = firstCase();
    renderInWorkspace(<Sensitivity />, { ...seed, uncertainty: { ...seed.uncertainty, inputs: [], correlations: [] } });
    expect((await finding()).textContent).toMatch(/^No assumption is uncertain in this document yet/);
    await map();
    expect(screen.getByText('No assumption is uncertain: there is no variance to share.')).toBeTruthy();
  });

  test('names what a scenario has not', async () => {
    const constant = { shape: 'constant', rate: 0.08 };
    const seed = answerOf(
      setValue(firstCase(), { scenario: 'growth-stalls', path: 'exports.growth', value: constant }),
    );
    renderInWorkspace(<Sensitivity />, seed, { selected: 'growth-stalls' });
    await paragraph(/^Exports growth, long run .*this scenario has no such assumption/);
  });

  test('an assumption of it is shown in the panel', async () => {
    const { workspace } = renderInWorkspace(<Sensitivity />, firstCase(), { openGroups: [] });
    await userEvent.click(await screen.findByRole('button', { name: 'Conversion rate of leads' }));
    expect(workspace.view.getState().openGroups).toContain('investment');
  });
});

describe('the levers', () => {
  const ofLevers = async () => userEvent.click(await screen.findByRole('button', { name: 'Levers' }));
  const rowOf = (name: string) => within(screen.getByRole('rowheader', { name }).closest('tr')!);

  test('are a second kind of bars, with those of no effect apart, and each leads to its assumption', async () => {
    const { workspace } = renderInWorkspace(<Sensitivity />, firstCase(), { metric: 'workers', openGroups: [] });
    await ofLevers();
    await paragraph(
      /^Of the \d+ levers, skilled workers, new quota moves workers in 2035 most: from 15,107 at 0 persons a year to 97,356 at 20,000 persons a year\.$/,
    );
    const still = within(screen.getByRole('region', { name: 'No effect' }));
    const zones = still.getByRole('button', { name: 'New special economic zones' });
    expect(still.queryByRole('button', { name: 'Trainees, new quota' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Trainees, new quota, persons a year' })).toBeTruthy();
    await userEvent.click(zones);
    expect(workspace.view.getState()).toMatchObject({ revealed: 'investment.zones' });
    expect(workspace.view.getState().openGroups).toContain('investment');
  });

  test('move over ranges that are typed beside them, one step of undo each', async () => {
    const { document, workspace } = renderInWorkspace(<Sensitivity />, firstCase(), { metric: 'workers' });
    await ofLevers();
    await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
    const label = 'Skilled workers, new quota';
    const to = await screen.findByRole('textbox', { name: `${label}: range to` }, { timeout: 5000 });
    await userEvent.clear(to);
    await userEvent.type(to, '5000{Enter}');
    const path = 'workers.tracks.skilled.newQuota';
    expect(document().levers).toEqual([{ path, from: 0, to: 5000 }]);
    await waitFor(() => expect(rowOf(label).getByText('5,000')).toBeTruthy());
    await userEvent.clear(to);
    await userEvent.type(to, '-1{Enter}');
    expect(document().levers).toEqual([{ path, from: 0, to: 5000 }]);
    await userEvent.click(screen.getByRole('button', { name: `${label}: the usual range` }));
    expect(document()).not.toHaveProperty('levers');
    workspace.documents.undo();
    workspace.documents.undo();
    expect(document()).not.toHaveProperty('levers');
    expect(workspace.documents.canUndo()).toBe(false);
  });

  test('say why a range is refused', async () => {
    const { document } = renderInWorkspace(<Sensitivity />, firstCase(), { metric: 'workers' });
    await ofLevers();
    await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
    const from = await screen.findByRole(
      'textbox',
      { name: 'Skilled workers, new quota: range from' },
      { timeout: 5000 },
    );
    await userEvent.clear(from);
    await userEvent.type(from, '30000{Enter}');
    expect(await screen.findByText(/the range has to run from a lower to a higher value/)).toBeTruthy();
    expect(document()).not.toHaveProperty('levers');
  });
});

describe('several targets on the metric', () => {
  const targets = [5000, 6000, 9e6, 6200].map((value) => ({ metric: 'trade' as const, value }));
  const targeted = (): ScenarioDocument => ({ ...firstCase(), targets });

  test('are lines of the tornado, each with its name and a stroke of its own', async () => {
    renderInWorkspace(<Sensitivity />, targeted());
    const tornado = (await screen.findByRole('img', { name: /moves trade in 2035 most/ })) as HTMLElement;
    expect(
      within(tornado)
        .getAllByText(/^Target/)
        .map(({ textContent }) => textContent),
    ).toEqual(['Target 5,000', 'Target 6,000', 'Target 6,200']);
    const strokes = [...tornado.querySelectorAll('line.target')].map((line) => line.getAttribute('class'));
    expect(new Set(strokes).size).toBe(3);
    await paragraph(/^Target 9,000,000 lies beyond this scale\.$/);
  });

  test('are contours of the map, and one it does not reach is said', async () => {
    renderInWorkspace(<Sensitivity />, targeted());
    const chart = await map();
    await waitFor(() => expect(within(chart).getAllByText(/^Target/)).toHaveLength(3));
    const strokes = [...chart.querySelectorAll('path.target-contour')].map((line) => line.getAttribute('class'));
    expect(new Set(strokes).size).toBe(3);
    await paragraph(/Growth fades stands at .*Target 9,000,000 lies beyond this map\.$/);
  });
});

describe('the map of two assumptions', () => {
  test('starts with the two that move the metric most, and stays with them while a slider moves', async () => {
    const { workspace } = renderInWorkspace(<Sensitivity />, firstCase());
    await map();
    const axes = () =>
      screen.getAllByRole('button', { name: /^Assumption (across|up)/ }).map(({ textContent }) => textContent);
    expect(axes()).toEqual(['Imports growth, long run', 'Exports growth, long run']);
    act(() => {
      workspace.edit((d) => setValue(d, { scenario: 'growth-fades', path: 'exports.growth.halfLife', value: 10 }));
    });
    await paragraph(/exports growth, first year moves trade/);
    expect(axes()).toEqual(['Imports growth, long run', 'Exports growth, long run']);
  });

  test('is read by keys, and both values are set in one step of undo', async () => {
    const { document, workspace } = renderInWorkspace(<Sensitivity />, firstCase());
    const chart = await map();
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    // The node nearest to the scenario: 5% and 5%, as it stands.
    await paragraph(/at exports growth, long run 5%, imports growth, long run 5%$/);
    fireEvent.keyDown(chart, { key: 'ArrowRight', shiftKey: true });
    fireEvent.keyDown(chart, { key: 'ArrowDown' });
    // 41 values over 20 points: half a point a step.
    await paragraph(/at exports growth, long run 7.5%, imports growth, long run 4.5%$/);
    await userEvent.click(screen.getByRole('button', { name: 'Set both in Growth fades' }));
    const { exports, imports } = document().baseline.assumptions;
    expect([exports.growth, imports.growth]).toMatchObject([{ to: 0.075 }, { to: 0.045 }]);
    workspace.documents.undo();
    expect(document().baseline.assumptions.exports.growth).toMatchObject({ to: 0.05 });
    expect(workspace.documents.canUndo()).toBe(false);
  });

  test('the scenario’s point is dragged live, both values in one step of undo', async () => {
    const { document, workspace } = renderInWorkspace(<Sensitivity />, firstCase());
    await map();
    const point = () => screen.getByRole('slider', { name: 'Growth fades on the map' });
    const place = () => [Number(point().getAttribute('cx')), Number(point().getAttribute('cy'))] as const;
    const growth = () => {
      const { exports, imports } = document().baseline.assumptions;
      return [exports.growth, imports.growth].map((path) => ('to' in path ? path.to : Number.NaN));
    };
    expect(point().getAttribute('aria-valuetext')).toBe('exports growth, long run 5%, imports growth, long run 5%');
    const [x, y] = place();
    const pointer = (dx: number, dy: number) => ({
      buttons: 1,
      pointerId: 1,
      clientX: x + 3 + dx,
      clientY: y + 2 + dy,
    });
    fireEvent.pointerDown(point(), { button: 0, ...pointer(0, 0) });
    fireEvent.pointerMove(point(), pointer(1, 0));
    // A hand that trembles moves nothing.
    expect(growth()).toEqual([0.05, 0.05]);
    fireEvent.pointerMove(point(), pointer(60, -20));
    const [across, up] = growth() as [number, number];
    expect(across).toBeGreaterThan(0.05);
    expect(up).toBeGreaterThan(0.05);
    // As many pixels as the pointer went, to the rounding of the values.
    expect(place()[0] - x).toBeCloseTo(60, -0.5);
    expect(y - place()[1]).toBeCloseTo(20, -0.5);
    fireEvent.pointerMove(point(), pointer(120, -40));
    fireEvent.pointerMove(point(), { ...pointer(0, 0), clientX: 5000 });
    expect(growth()[0]).toBe(0.15);
    fireEvent.pointerUp(point(), { pointerId: 1 });
    await paragraph(/Growth fades stands at/);
    act(() => workspace.documents.undo());
    expect(growth()).toEqual([0.05, 0.05]);
    expect(workspace.documents.canUndo()).toBe(false);
  });

  test('the scenario’s point is moved by held arrow keys, a step of the assumption each', async () => {
    const { document, workspace } = renderInWorkspace(<Sensitivity />, firstCase());
    await map();
    const point = () => screen.getByRole('slider', { name: 'Growth fades on the map' });
    for (let k = 0; k < 3; k++) fireEvent.keyDown(point(), { key: 'ArrowRight' });
    fireEvent.keyDown(point(), { key: 'ArrowDown', shiftKey: true });
    fireEvent.keyUp(point(), { key: 'ArrowDown' });
    const { exports, imports } = document().baseline.assumptions;
    expect([exports.growth, imports.growth]).toMatchObject([{ to: 0.053 }, { to: 0.04 }]);
    act(() => workspace.documents.undo());
    expect(document().baseline).toEqual(firstCase().baseline);
  });

  test('a point that another scenario stands in the way of asks what to do, and stays until then', async () => {
    const ceiling = { shape: 'saturating', from: 0.1, ceiling: 1362 };
    const edit = { scenario: 'preferences-lost', path: 'exports.growth', value: ceiling };
    const { document } = renderInWorkspace(<Sensitivity />, answerOf(setValue(firstCase(), edit)), {
      ...seenAs(sensitivityView, {
        grid: {
          x: { path: 'base.totalTrade', from: 1000, to: 5000 },
          y: { path: 'exports.growth.to', from: null, to: null },
          count: 21,
        },
      }),
    });
    await map();
    const before = document();
    const point = screen.getByRole('slider', { name: 'Growth fades on the map' });
    fireEvent.keyDown(point, { key: 'ArrowRight' });
    fireEvent.keyUp(point, { key: 'ArrowRight' });
    expect(document()).toBe(before);
    await userEvent.click(screen.getByText('Change it, the other keeps its own'));
    expect(document().baseline.assumptions.base.totalTrade).toBeGreaterThan(2000);
    expect(document().scenarios.find(({ id }) => id === 'preferences-lost')!.changes).toMatchObject({
      'base.totalTrade': 2000,
    });
  });

  test('reads what the model gives', async () => {
    const { document } = renderInWorkspace(<Sensitivity />, firstCase(), {
      ...seenAs(sensitivityView, {
        grid: {
          x: { path: 'exports.growth.from', from: 0, to: 0.4 },
          y: { path: 'investment.conversionRate', from: 0, to: 0.1 },
          count: 21,
        },
      }),
    });
    const chart = await map();
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    const { grid } = goldenQuestions();
    // 20% and 4% are the nearest nodes; the worked grid has 20% and 5%, two nodes above.
    fireEvent.keyDown(chart, { key: 'ArrowUp' });
    fireEvent.keyDown(chart, { key: 'ArrowUp' });
    expect(Math.round(grid.values[2]![2]!)).toBe(5582);
    expect(screen.getByText('5,582 million US dollars')).toBeTruthy();
    expect(seriesOf(project(document().baseline.assumptions as never, frameOf(document())), 'trade')[11]).toBeLessThan(
      5582,
    );
  });

  test('of a scenario that is hidden has its point, and says where it stands', async () => {
    const seed = firstCase();
    const hidden = [seed.baseline, ...seed.scenarios].map(({ id }) => id);
    renderInWorkspace(<Sensitivity />, seed, { hidden });
    await map();
    await paragraph(/Growth fades stands at 5,564\./);
    expect(document.querySelectorAll('.heat-map [data-scenario]')).toHaveLength(1);
  });

  test('an axis that would run backwards is refused in a sentence', async () => {
    renderInWorkspace(<Sensitivity />, firstCase());
    await map();
    const from = screen.getByRole('textbox', { name: 'Across from' });
    await userEvent.click(from);
    await userEvent.type(from, '{Control>}a{/Control}20{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/from a lower to a higher value/);
  });

  test('where neither assumption moves the metric says so', async () => {
    renderInWorkspace(<Sensitivity />, firstCase(), {
      metric: 'workers',
      ...seenAs(sensitivityView, {
        grid: {
          x: { path: 'exports.growth.to', from: null, to: null },
          y: { path: 'imports.growth.to', from: null, to: null },
          count: 21,
        },
      }),
    });
    await paragraph(/^Neither of the two moves workers in 2035 here: they are [\d,]+ everywhere\.$/);
  });
});

describe('shares of the variance', () => {
  test('are not offered with correlations, which says why, and shown as if independent on demand', async () => {
    renderInWorkspace(<Sensitivity />, firstCase());
    await paragraph(/moves with .* cannot be told apart/);
    expect(screen.queryByText(/of the variance of trade/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show as if independent' }));
    await paragraph(/^If they were independent, exports growth, long run alone explains \d\d% of the variance/);
    expect(screen.getByText('As if independent')).toBeTruthy();
  });

  test('without correlations are shown at once, the largest first', async () => {
    renderInWorkspace(<Sensitivity />, uncorrelated());
    const picture = await screen.findByRole('img', {
      name: /^Exports growth, long run alone explains \d\d% of the variance/,
    });
    expect(within(picture).getAllByText(/growth|Trade|rate/)[0]?.textContent).toBe('Exports growth, long run');
    expect(screen.queryByText('As if independent')).toBeNull();
  });
});

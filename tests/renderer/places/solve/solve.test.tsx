import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { Solve } from '../../../../renderer/places/solve/Solve.tsx';
import { solveView } from '../../../../renderer/places/solve/solve-view.ts';
import { sliceOf } from '../../../../renderer/view/slice.ts';
import { assumptionsOf, valueAtPath, withValue } from '../../../../shared/document/changes.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import { english } from '../../../../shared/language/en/english.ts';
import { frameOf } from '../../../../shared/model/frame.ts';
import { project, seriesOf } from '../../../../shared/model/project.ts';
import { answerOf, goldenQuestions } from '../../../helpers/golden-questions.ts';
import { paragraph, renderInWorkspace, seenAs, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeEach(() => withLayout());

const finding = () => screen.findByText((_, element) => element?.className === 'question-place_finding');
const rowOf = (name: string) => screen.getByRole('rowheader', { name }).closest('tr')!;
const worked = (path: string) => goldenQuestions().solve.find((one) => one.path === path)!;

describe('solve', () => {
  test('finds the worked value, and applies it in one step of undo', async () => {
    const { value, target } = worked('exports.growth.to');
    const { document, workspace } = renderInWorkspace(<Solve />, firstCase(), {
      ...seenAs(solveView, { path: 'exports.growth.to', targets: { trade: target }, all: false }),
    });
    const seed = firstCase();
    const applied = withValue(seed.baseline.assumptions, 'exports.growth.to', 0.123);
    const given = english.numbers.rounded(seriesOf(project(applied, frameOf(seed)), 'trade')[11]!);
    expect((await finding()).textContent).toBe(
      `In Growth fades, exports growth, long run of 12.3% gives trade of ${given} million US dollars in 2035; now set to 5%, 7.3 points lower. Exactly 8,000 takes 12.229%.`,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Apply 12.3% to Growth fades' }));
    expect(valueAtPath(document().baseline.assumptions, 'exports.growth.to')).toBe(0.123);
    await screen.findByText('already above');
    expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
    act(() => workspace.documents.undo());
    await userEvent.click(
      await screen.findByRole('button', { name: /^Apply exactly 12\.2292006311\d*% to Growth fades$/ }),
    );
    expect(valueAtPath(document().baseline.assumptions, 'exports.growth.to')).toBeCloseTo(value, 9);
    await screen.findByText('as it stands');
    act(() => workspace.documents.undo());
    expect(valueAtPath(document().baseline.assumptions, 'exports.growth.to')).toBe(0.05);
    expect(workspace.documents.canUndo()).toBe(false);
  });

  test('asks of every scenario that is shown', async () => {
    const { value, target } = worked('workers.tracks.trainee.newQuota');
    renderInWorkspace(<Solve />, firstCase(), {
      metric: 'workers',
      hidden: ['export-shock'],
      ...seenAs(solveView, { path: 'workers.tracks.trainee.newQuota', targets: { workers: target }, all: true }),
    });
    await screen.findByRole('rowheader', { name: 'Preferences lost' });
    expect(screen.getAllByRole('row')).toHaveLength(1 + 6);
    const quota = rowOf('Higher worker quota');
    expect(value).toBeCloseTo(14866.53, 2);
    expect(within(quota).getByText('14,867')).toBeTruthy();
    expect(within(quota).getByText('7,500')).toBeTruthy();
    expect(within(quota).getByText('+7,367')).toBeTruthy();
  });

  test('out of reach, says what comes closest and offers that', async () => {
    const { target, gives } = worked('investment.conversionRate');
    renderInWorkspace(<Solve />, firstCase(), {
      ...seenAs(solveView, { path: 'investment.conversionRate', targets: { trade: target }, all: false }),
    });
    expect((await finding()).textContent).toMatch(
      /no value of conversion rate of leads .* The closest is 100%, which gives 5,795\./,
    );
    expect(Math.round(gives)).toBe(5795);
    expect(within(rowOf('Growth fades')).getByText(/^out of reach/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Apply the closest, 100%, to Growth fades' })).toBeTruthy();
  });

  test('out of reach, offers nothing where the scenario stands at the closest already, and one of a count is one', async () => {
    renderInWorkspace(<Solve />, firstCase(), {
      metric: 'jobs',
      ...seenAs(solveView, { path: 'investment.zones', targets: { jobs: 60_000 }, all: true }),
    });
    await screen.findByRole('rowheader', { name: 'Zones and incentives' });
    // Two zones are more than the skilled labour there is can fill: more of them move nothing.
    expect(within(rowOf('Zones and incentives')).getByText(/^out of reach; 2 zones comes closest/)).toBeTruthy();
    expect(within(rowOf('Zones and incentives')).queryByRole('button', { name: /^Apply/ })).toBeNull();
    expect(within(rowOf('Higher worker quota')).getByText(/^out of reach; 1 zone comes closest/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Apply the closest, 1 zone, to Higher worker quota' })).toBeTruthy();
  });

  test('says where an assumption moves nothing, and offers nothing to apply', async () => {
    renderInWorkspace(<Solve />, firstCase(), {
      ...seenAs(solveView, { path: 'workers.tracks.trainee.wage', targets: { trade: 6000 }, all: false }),
    });
    expect((await finding()).textContent).toMatch(/^Trainees, wage does not move trade in 2035/);
    expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
  });

  test('applied to the baseline, asks before another scenario would no longer fit', async () => {
    const saturating = { shape: 'saturating', from: 0.1, ceiling: 2000 };
    const seed = answerOf(
      setValue(firstCase(), { scenario: 'growth-stalls', path: 'exports.growth', value: saturating }),
    );
    const { document } = renderInWorkspace(<Solve />, seed, {
      ...seenAs(solveView, { path: 'base.totalTrade', targets: { trade: 12_000 }, all: false }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Apply [\d,]+ USD m to Growth fades$/ }));
    expect(document().baseline.assumptions.base.totalTrade).toBe(2000);
    expect(screen.getByText(/^Growth stalls would no longer fit/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Change it, the other keeps its own' }));
    expect(document().baseline.assumptions.base.totalTrade).toBeGreaterThan(4000);
    expect(assumptionsOf(document(), 'growth-stalls').base.totalTrade).toBe(2000);
  });

  test('the target can be typed, and another assumption chosen by a part of its name', async () => {
    const { workspace } = renderInWorkspace(<Solve />, firstCase());
    await finding();
    const target = screen.getByRole('textbox', { name: 'Target for trade' });
    await userEvent.click(target);
    await userEvent.clear(target);
    await userEvent.type(target, '8bn{Enter}');
    expect(sliceOf(workspace.view.getState(), solveView).targets.trade).toBe(8000);
    await userEvent.type(target, '{Control>}a{/Control}8000{Enter}');
    await paragraph(/of 12.3% gives trade of 8,0/);
    await userEvent.click(screen.getByRole('button', { name: /^Assumption that is looked for/ }));
    await userEvent.keyboard('graduates{ArrowDown}{Enter}');
    expect(sliceOf(workspace.view.getState(), solveView).path).toBe('skills.tvetGraduates');
    await paragraph(/graduates of vocational training/);
  });

  test('what was found is applied to every scenario at once, in one step of undo', async () => {
    const { document: current, workspace } = renderInWorkspace(<Solve />, firstCase(), {
      ...seenAs(solveView, { path: null, targets: { trade: 8000 }, all: true }),
    });
    await userEvent.click(await screen.findByText('Apply all'));
    const { baseline, scenarios } = current();
    const trade = [baseline, ...scenarios].map(({ id, name }) => {
      const series = seriesOf(project(assumptionsOf(current(), id), frameOf(current())), 'trade');
      return [name, Math.round(series[11]!)] as const;
    });
    expect(trade).toHaveLength(7);
    // What was below reaches it by less than a step of the third digit; Momentum holds was above and stays.
    for (const [name, value] of trade.filter(([name]) => name !== 'Momentum holds')) {
      expect([name, value >= 8000 && value < 8100]).toEqual([name, true]);
    }
    expect(trade.find(([name]) => name === 'Momentum holds')?.[1]).toBe(11_709);
    await waitFor(() => expect(screen.queryByText('Apply all')).toBeNull());
    act(() => workspace.documents.undo());
    expect(current()).toEqual(firstCase());
    expect(workspace.documents.canUndo()).toBe(false);
  });

  test('scenarios whose growth path has no such number are named', async () => {
    const constant = { shape: 'constant', rate: 0.04 };
    const seed = answerOf(
      setValue(firstCase(), { scenario: 'growth-stalls', path: 'exports.growth', value: constant }),
    );
    renderInWorkspace(<Solve />, seed);
    await screen.findByText('Growth stalls has no such assumption, as its growth path is of another shape.');
    expect(screen.queryByRole('rowheader', { name: 'Growth stalls' })).toBeNull();
  });
});

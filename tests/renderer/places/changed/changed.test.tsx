import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { Changed } from '../../../../renderer/places/changed/Changed.tsx';
import { scenarioPair } from '../../../../renderer/workspace/scenario-pair.ts';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import { addChanges } from '../../../../shared/document/edits/package.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { frameOf } from '../../../../shared/model/frame.ts';
import { project, seriesOf } from '../../../../shared/model/project.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { paragraph, renderInWorkspace, seenAs, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase, golden } from '../../../seeds/seed.ts';

beforeEach(() => withLayout());

const finding = () => screen.findByText((_, element) => element?.className === 'question-place_finding');
const cases = golden('attribution').cases as {
  from: string;
  to: string;
  metric: string;
  parts: Record<string, number>;
}[];

describe('what changed', () => {
  test('goes from the baseline to the selected scenario, with a finding in words', async () => {
    renderInWorkspace(<Changed />, firstCase(), { selected: 'zones-and-incentives' });
    expect((await finding()).textContent).toBe(
      'Trade in 2035 is 302 million US dollars higher in Zones and incentives than in Growth fades: skills adds 155 and investment adds 147.',
    );
    expect(screen.getByText(/^No effect: trade base, exports growth/)).toBeTruthy();
    expect(screen.getByRole('img', { name: /^Trade in 2035 is 302/ })).toBeTruthy();
  });

  test('shows the parts of the worked case beside the assumptions that make them', async () => {
    const worked = cases.find(({ to, metric }) => to === 'export-shock' && metric === 'trade')!;
    renderInWorkspace(<Changed />, firstCase(), {
      ...seenAs(scenarioPair, { from: worked.from, to: worked.to }),
    });
    const table = await screen.findByRole('table');
    const partOf = (group: string) =>
      within(within(table).getByRole('rowheader', { name: group }).closest('tr')!).getByRole('cell').textContent;
    expect(worked.parts.investment).toBeCloseTo(-146.5, 1);
    expect(partOf('Investment')).toBe('−147');
    expect(partOf('Skills')).toBe('−155');
    expect(partOf('Market access and shocks')).toBe('−31');
    expect(within(table).getByRole('row', { name: /^New special economic zones.* 2 zones 0 zones/ })).toBeTruthy();
  });

  test('follows the scenario that is selected, and the metric', async () => {
    const { look } = renderInWorkspace(<Changed />, firstCase(), { selected: 'export-shock' });
    await paragraph(/in Export shock than in Growth fades/);
    look({ selected: 'higher-worker-quota', metric: 'workers' });
    await paragraph(
      /^Workers in 2035 are [\d,]+ more in Higher worker quota than in Growth fades, all of it from workers\.$/,
    );
  });

  test('changing sides turns the difference round', async () => {
    renderInWorkspace(<Changed />, firstCase(), { selected: 'zones-and-incentives' });
    await finding();
    await userEvent.click(screen.getByRole('button', { name: 'Swap the scenarios' }));
    await paragraph(/302 million US dollars lower in Growth fades than in Zones and incentives/);
  });

  test('an assumption of the list is shown in the panel of the second scenario', async () => {
    const { workspace } = renderInWorkspace(<Changed />, firstCase(), {
      ...seenAs(scenarioPair, { from: 'growth-fades', to: 'zones-and-incentives' }),
      search: 'wage',
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Graduates of vocational training' }));
    expect(workspace.view.getState()).toMatchObject({ selected: 'zones-and-incentives', search: '' });
    expect(workspace.view.getState().openGroups).toContain('skills');
  });

  test('between scenarios that suppose the same says so, without an empty picture', async () => {
    const seed = firstCase();
    const same: ScenarioDocument = {
      ...seed,
      scenarios: [{ id: 'twin', name: 'Twin', notes: '', changes: {}, rationale: {} }],
    };
    renderInWorkspace(<Changed />, same, { selected: 'twin' });
    expect((await finding()).textContent).toBe(
      'Twin has the same assumptions as Growth fades: nothing differs between them.',
    );
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('of one scenario alone offers to make a second', async () => {
    const { document } = renderInWorkspace(<Changed />, { ...firstCase(), scenarios: [] });
    await userEvent.click(screen.getByRole('button', { name: 'New scenario' }));
    expect(document().scenarios).toHaveLength(1);
    await finding();
  });
});

describe('a policy package', () => {
  const numbers = async () => {
    const section = within(await screen.findByRole('region', { name: 'As a package' }));
    return section.getAllByRole('definition').map(({ textContent }) => textContent);
  };

  test('is four numbers: each alone, both together, and what is beyond their sum', async () => {
    // A tariff cut on faster growing exports is worth more than on the baseline's.
    const cut = { scenario: 'zones-and-incentives', path: 'exports.access.preferentialTariff', value: 0 };
    const seed = answerOf(setValue(firstCase(), cut));
    renderInWorkspace(
      <Changed />,
      seed,
      seenAs(scenarioPair, { one: 'zones-and-incentives', other: 'momentum-holds' }),
    );
    const horizon = frameOf(seed);
    const both = answerOf(
      addChanges(seed, { scenario: 'zones-and-incentives', other: 'momentum-holds', keep: 'mine' }),
    );
    const trade = (document: ScenarioDocument, id: string) =>
      seriesOf(project(assumptionsOf(document, id), horizon), 'trade')[11]!;
    const from = trade(seed, seed.baseline.id);
    const [one, other, together] = [
      trade(seed, 'zones-and-incentives') - from,
      trade(seed, 'momentum-holds') - from,
      trade(both, 'zones-and-incentives') - from,
    ];
    expect(Math.abs(together - one - other)).toBeGreaterThan(1);
    const said = (await numbers()).map((text) => Number(text!.replace('−', '-').replace(/[,+]/g, '')));
    [one, other, together, together - one - other].forEach((value, k) => {
      expect(said[k]).toBe(Math.round(value));
    });
    await paragraph(/^Zones and incentives and Momentum holds together change trade in 2035 by \+/);
  });

  test('names what both change differently', async () => {
    const seed = firstCase();
    const change = (document: ScenarioDocument, scenario: string, path: string, value: unknown) =>
      answerOf(setValue(document, { scenario, path, value }));
    const document = change(
      change(seed, 'zones-and-incentives', 'investment.zones', 3),
      'momentum-holds',
      'investment.zones',
      9,
    );
    renderInWorkspace(
      <Changed />,
      document,
      seenAs(scenarioPair, { one: 'zones-and-incentives', other: 'momentum-holds' }),
    );
    await paragraph(/^Both change .*new special economic zones.*: here Zones and incentives counts\.$/);
  });

  test('is not there with fewer than two scenarios beside the baseline', async () => {
    const seed = firstCase();
    renderInWorkspace(<Changed />, { ...seed, scenarios: seed.scenarios.slice(0, 1) });
    await finding();
    expect(screen.queryByRole('region', { name: 'As a package' })).toBeNull();
  });
});

import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { setValue } from '../../../../shared/document/edits/values.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { firstCase } from '../../../seeds/seed.ts';
import { openPanel } from './open-panel.tsx';

const heads = () =>
  screen.getAllByRole('button', { expanded: true }).filter((one) => one.className === 'assumptions_groupHead');

describe('groups', () => {
  test('closed say what they hold, open show it', async () => {
    const { user, workspace, row } = openPanel('growth-fades', { openGroups: [] });
    expect(row('base.totalTrade')).toBeNull();
    const head = screen.getByRole('button', { name: 'Base year 2,000 USD m, 68% exports' });
    await user.click(head);
    expect(workspace.view.getState().openGroups).toEqual(['base']);
    expect(row('base.totalTrade')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Base year outside our control' }));
    expect(workspace.view.getState().openGroups).toEqual([]);
  });

  test('count what a scenario changes in them, open or closed', () => {
    openPanel('zones-and-incentives', { openGroups: ['skills'] });
    expect(screen.getByRole('button', { name: 'Investment 2 changed' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Skills 1 changed' })).toBeTruthy();
    expect(screen.getByText('3 changed')).toBeTruthy();
  });

  test('fold what is outside our control and the baseline’s, and show them on demand', async () => {
    const { user, row } = openPanel('zones-and-incentives', { openGroups: ['investment'] });
    expect(row('investment.conversionRate')).toBeNull();
    await user.click(screen.getByRole('button', { name: '12 outside our control, all as in Growth fades' }));
    expect(row('investment.conversionRate')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hide 12, all as in Growth fades' }));
    expect(row('investment.conversionRate')).toBeNull();
  });

  test('fold nothing that a scenario changed, nor what was just reset', async () => {
    const document = answerOf(
      setValue(firstCase(), { scenario: 'export-shock', path: 'investment.conversionRate', value: 0.08 }),
    );
    const { user, row } = openPanel('export-shock', { openGroups: ['investment'] }, document);
    expect(screen.getByRole('button', { name: '11 more, all as in Growth fades' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Reset Conversion rate of leads' }));
    expect(row('investment.conversionRate')).toBeTruthy();
  });

  test('of the baseline fold nothing', () => {
    const { row } = openPanel('growth-fades', { openGroups: ['investment'] });
    expect(row('investment.capitalGoodsShare')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /all as in/ })).toBeNull();
  });
});

describe('searching', () => {
  test('opens what is found and leaves the rest out, unfolded', async () => {
    const { user, row } = openPanel('zones-and-incentives', { openGroups: [] });
    await user.type(screen.getByRole('searchbox', { name: 'Search assumptions' }), 'conversion');
    expect(heads().map((head) => within(head).getByText(/^[A-Z]/).textContent)).toEqual(['Investment']);
    expect(row('investment.conversionRate')).toBeTruthy();
    expect(row('investment.zones')).toBeNull();
  });

  test('that finds nothing says so and leads back', async () => {
    const { user, workspace } = openPanel('growth-fades');
    await user.type(screen.getByRole('searchbox'), 'rice');
    expect(screen.getByText('No assumption is called “rice”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all assumptions' }));
    expect(workspace.view.getState()).toMatchObject({ search: '', onlyChanged: false });
    expect(heads()).toHaveLength(11);
  });

  test('is cleared with Escape and with its button', async () => {
    const { user, workspace } = openPanel('growth-fades');
    const box = screen.getByRole('searchbox');
    await user.type(box, 'wage{Escape}');
    expect(workspace.view.getState().search).toBe('');
    await user.type(box, 'wage');
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(workspace.view.getState().search).toBe('');
  });
});

describe('only what is changed', () => {
  test('shows the changes of a scenario', async () => {
    const { user, container } = openPanel('zones-and-incentives', { openGroups: [] });
    await user.click(screen.getByRole('checkbox', { name: 'Only changed' }));
    const paths = [...container.querySelectorAll<HTMLElement>('.assumption-row_assumption')].map(
      (row) => row.dataset.path,
    );
    expect(paths).toEqual(['investment.incentiveUplift', 'investment.zones', 'skills.tvetGraduates']);
  });

  test('of the baseline says that it is the baseline', () => {
    openPanel('growth-fades', { onlyChanged: true });
    expect(screen.getByText(/Growth fades is the baseline/)).toBeTruthy();
  });

  test('of a scenario without changes says how to make one', () => {
    const { scenarios, ...rest } = firstCase();
    const document = { ...rest, scenarios: scenarios.map((one) => ({ ...one, changes: {} })) };
    openPanel('export-shock', { onlyChanged: true }, document);
    expect(
      screen.getByText('Export shock is the same as Growth fades so far. Move a slider or type a value to change it.'),
    ).toBeTruthy();
  });
});

describe('edits that other scenarios stand in the way of', () => {
  /** The scenario's exports grow up to a ceiling: more trade in the base year would not fit under it. */
  const capped = () =>
    answerOf(
      setValue(firstCase(), {
        scenario: 'export-shock',
        path: 'exports.growth',
        value: { shape: 'saturating', from: 0.1, ceiling: 1400 },
      }),
    );

  test('ask, and carry the others along in one step', async () => {
    const { type, value, user, undo, document } = openPanel(
      'growth-fades',
      { openGroups: ['base', 'valuation'] },
      capped(),
    );
    const before = document();
    await type('Trade in the base year', '3000');
    expect(document()).toBe(before);
    const question = screen.getByRole('alert');
    expect(question.textContent).toContain('Export shock would no longer fit. Its values can be written out');
    await user.click(within(question).getByRole('button', { name: 'Change it, the other keeps its own' }));
    expect(value('base.totalTrade')).toBe(3000);
    expect(value('base.totalTrade', 'export-shock')).toBe(2000);
    expect(screen.queryByRole('alert')).toBeNull();
    undo();
    expect(document()).toBe(before);
  });

  test('can be left', async () => {
    const { type, user, document } = openPanel('growth-fades', { openGroups: ['base', 'valuation'] }, capped());
    const before = document();
    await type('Trade in the base year', '3000');
    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document()).toBe(before);
  });

  test('are asked no longer once the document has moved on', async () => {
    const { type } = openPanel('growth-fades', { openGroups: ['base', 'valuation'] }, capped());
    await type('Trade in the base year', '3000');
    await type('Discount rate', '4');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('everything in the panel', () => {
  test('has a name, and no two controls of a kind the same', () => {
    openPanel('growth-fades');
    for (const role of ['slider', 'textbox', 'checkbox', 'searchbox'] as const) {
      const names = screen
        .getAllByRole(role)
        .map((one) => one.getAttribute('aria-label') ?? one.closest('label')?.textContent);
      expect(names.filter((name) => !name)).toEqual([]);
      expect(names.length).toBe(new Set(names).size);
    }
    for (const button of screen.getAllByRole('button')) {
      expect(button.getAttribute('aria-label') ?? button.textContent, button.outerHTML).not.toBe('');
    }
  });

  test('is reached by Tab from top to bottom: name, slider, field, then the next row', async () => {
    const { user } = openPanel('growth-fades', { openGroups: ['base'] });
    const reached: string[] = [];
    for (let k = 0; k < 10; k++) {
      await user.tab();
      const { activeElement: at } = document;
      reached.push(`${at?.tagName.toLowerCase()} ${at?.getAttribute('aria-label') ?? at?.textContent}`);
    }
    expect(reached).toEqual([
      'input Search assumptions',
      'input ',
      'button Base year outside our control',
      'button Trade in the base year',
      'input Trade in the base year',
      'input Trade in the base year',
      'button Export share in the base year',
      'input Export share in the base year',
      'input Export share in the base year',
      'button Workers in Japan in the base year',
    ]);
  });

  test('names what the marks mean', () => {
    openPanel('growth-fades');
    for (const kind of ['figure', 'read', 'derived', 'assumed', 'changed']) expect(screen.getByText(kind)).toBeTruthy();
  });
});

import { within as inside, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { setValue } from '../../../../shared/document/edits/values.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { firstCase } from '../../../seeds/seed.ts';
import { openPanel } from './open-panel.tsx';

type Opened = ReturnType<typeof openPanel>;

async function choose({ user }: Opened, select: string, option: string) {
  await user.click(screen.getByRole('button', { name: new RegExp(select) }));
  await user.click(screen.getByRole('option', { name: option, hidden: false }));
}

async function addYear({ user }: Opened, year: string) {
  await user.click(screen.getByRole('button', { name: 'Set exports growth of a single year' }));
  await user.click(screen.getByRole('menuitem', { name: year }));
}

describe('the growth path', () => {
  test('in another shape keeps its rates, shows its own fields, and is one step of undo', async () => {
    const opened = openPanel('export-shock', { openGroups: ['exportsGrowth'] });
    const { changes, within, row, undo } = opened;
    expect(row('exports.growth.halfLife')).toBeTruthy();
    await choose(opened, 'Shape of exports growth', 'Linear');
    expect(changes()['exports.growth']).toMatchObject({ shape: 'linear', from: 0.198, to: 0.05 });
    expect(row('exports.growth.halfLife')).toBeNull();
    expect(within('exports.growth.years').getByText('Growth fades: another shape of growth path')).toBeTruthy();
    expect(within('exports.growth').getByText('Growth fades: fade, 19.8% → 5%')).toBeTruthy();
    undo();
    expect(changes()).not.toHaveProperty(['exports.growth']);
    expect(row('exports.growth.halfLife')).toBeTruthy();
  });

  test('reset takes the baseline’s shape back', async () => {
    const opened = openPanel('export-shock', { openGroups: ['exportsGrowth'] });
    await choose(opened, 'Shape of exports growth', 'Constant');
    await opened.user.click(screen.getByRole('button', { name: 'Reset Exports growth path' }));
    expect(opened.changes()).not.toHaveProperty(['exports.growth']);
  });

  test('of the baseline asks before scenarios that change a field of it would no longer fit', async () => {
    const opened = openPanel('growth-fades', { openGroups: ['exportsGrowth'] });
    await choose(opened, 'Shape of exports growth', 'Constant');
    expect(screen.getByRole('alert').textContent).toContain('Growth stalls and Momentum holds would no longer fit');
    await opened.user.click(screen.getByRole('button', { name: 'Change it, the others keep theirs' }));
    expect(opened.value('exports.growth')).toMatchObject({ shape: 'constant' });
    expect(opened.value('exports.growth', 'momentum-holds')).toEqual({
      shape: 'fade',
      from: 0.198,
      to: 0.09,
      halfLife: 5,
    });
    opened.undo();
    expect(opened.documents.canUndo()).toBe(false);
  });

  test('has a picture with a bar a year, told in words', () => {
    const { within, row } = openPanel('growth-fades', { openGroups: ['exportsGrowth'] });
    expect(row('exports.growth').querySelectorAll('.paths-and-shocks_picture rect')).toHaveLength(11);
    // 5% + 14.8% halved every 1.5 years for ten years.
    expect(within('exports.growth').getByRole('img').getAttribute('aria-label')).toBe(
      'Growth of 19.8% in 2025 and 5.1% in 2035',
    );
  });
});

describe('growth of single years', () => {
  test('is added at what the path has, typed at once, and taken away', async () => {
    const opened = openPanel('export-shock', { openGroups: ['exportsGrowth'] });
    const { user, changes, field, row } = opened;
    await addYear(opened, '2026');
    // 5% + 14.8% · 2^(−1/1.5)
    expect(changes()['exports.overrides']).toEqual({ 2026: 0.143 });
    await expect.poll(() => document.activeElement).toBe(field('Exports growth in 2026'));
    await opened.type('Exports growth in 2026', '−5');
    expect(changes()['exports.overrides']).toEqual({ 2026: -0.05 });
    expect(row('exports.growth').querySelectorAll('.paths-and-shocks_typed')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Remove exports growth in 2026' }));
    expect(changes()['exports.overrides']).toEqual({});
  });

  test('is offered only for years that have none', async () => {
    const opened = openPanel('export-shock', { openGroups: ['exportsGrowth'] });
    await addYear(opened, '2026');
    await opened.user.click(screen.getByRole('button', { name: 'Set exports growth of a single year' }));
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).not.toContain('2026');
  });

  test('out of range is refused with what is allowed', async () => {
    const opened = openPanel('export-shock', { openGroups: ['exportsGrowth'] });
    await addYear(opened, '2030');
    await opened.type('Exports growth in 2030', '400');
    expect(screen.getByRole('alert').textContent).toContain('a number from −90% to 200% is needed');
  });

  test('is reset as a whole, and says what the baseline has', async () => {
    const document = answerOf(
      setValue(firstCase(), { scenario: 'growth-fades', path: 'exports.overrides', value: { 2027: 0.1 } }),
    );
    const opened = openPanel('export-shock', { openGroups: ['exportsGrowth'] }, document);
    await opened.type('Exports growth in 2027', '2');
    expect(opened.within('exports.overrides').getByText('Growth fades: growth typed for 2027')).toBeTruthy();
    await opened.user.click(screen.getByRole('button', { name: 'Reset Exports growth typed for a year' }));
    expect(opened.value('exports.overrides')).toEqual({ 2027: 0.1 });
    expect(opened.changes()).not.toHaveProperty(['exports.overrides']);
  });
});

describe('shocks', () => {
  const shock = { year: 2027, flow: 'exports', size: -0.15, halfLife: 2, group: null };

  test('say in a sentence what they do', () => {
    openPanel('export-shock', { openGroups: ['shocks'] });
    const first = screen.getByRole('region', { name: 'Shock 1' });
    expect(inside(first).getByText('Exports −15% in 2027, half-life 2 years')).toBeTruthy();
  });

  test('are changed part by part, each one step of undo', async () => {
    const opened = openPanel('export-shock', { openGroups: ['shocks'] });
    const { type, value, undo } = opened;
    await type('Shock 1: size', '-20');
    await type('Shock 1: year', '2029');
    await type('Shock 1: half-life in years', '3');
    await choose(opened, 'Shock 1: flow', 'Both flows');
    expect(value('shocks')).toEqual([{ year: 2029, flow: 'both', size: -0.2, halfLife: 3, group: null }]);
    await choose(opened, 'Shock 1: recovery', 'For good');
    expect(value('shocks')).toEqual([{ year: 2029, flow: 'both', size: -0.2, halfLife: null, group: null }]);
    expect(screen.queryByRole('textbox', { name: 'Shock 1: half-life in years' })).toBeNull();
    for (let k = 0; k < 5; k++) undo();
    expect(value('shocks')).toEqual([shock]);
  });

  test('are added and removed', async () => {
    const { user, value, document } = openPanel('export-shock', { openGroups: ['shocks'] });
    await user.click(screen.getByRole('button', { name: 'Add a shock' }));
    expect(value('shocks')).toHaveLength(2);
    expect(document().baseline.assumptions.shocks).toEqual([]);
    expect(screen.getByRole('textbox', { name: 'Shock 2: size' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Remove shock 1' }));
    expect(value('shocks')).not.toContainEqual(shock);
    await user.click(screen.getByRole('button', { name: 'Remove shock 1' }));
    expect(value('shocks')).toEqual([]);
  });

  test('refuse a year before the first there is', async () => {
    const { type, value } = openPanel('export-shock', { openGroups: ['shocks'] });
    await type('Shock 1: year', '1985');
    expect(screen.getByRole('alert').textContent).toContain('1990 to 2060');
    expect(value('shocks')).toEqual([shock]);
  });

  test('are reset to the baseline’s, and carry a reason', async () => {
    const { user, changes, document } = openPanel('export-shock', { openGroups: ['shocks'] });
    const reason = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why: shocks' });
    expect(reason.value).toContain('A fall such as a recession in Japan');
    await user.clear(reason);
    await user.type(reason, 'As in 2009');
    await user.tab();
    expect(document().scenarios.find(({ id }) => id === 'export-shock')?.rationale.shocks).toBe('As in 2009');
    await user.click(screen.getByRole('button', { name: 'Reset shocks' }));
    expect(changes()).toEqual({});
  });

  test('are at most a hundred', async () => {
    const many = Array.from({ length: 100 }, () => shock);
    const document = answerOf(setValue(firstCase(), { scenario: 'export-shock', path: 'shocks', value: many }));
    openPanel('export-shock', { openGroups: ['shocks'] }, document);
    expect(screen.queryByRole('button', { name: 'Add a shock' })).toBeNull();
    expect(screen.getByText('A scenario has at most 100 shocks.')).toBeTruthy();
    // So many are shown as sentences, opened one by one.
    expect(screen.queryByRole('textbox', { name: 'Shock 1: size' })).toBeNull();
  });
});

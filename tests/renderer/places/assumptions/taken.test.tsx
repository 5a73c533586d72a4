import { act, within as inside, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { setFigures } from '../../../../shared/document/edits/figures.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { firstCase } from '../../../seeds/seed.ts';
import { openPanel } from './open-panel.tsx';

const TRADE = 'base.totalTrade';
const NAME = 'Trade in the base year';
const REASON = 'The source says more than 2,000; the range of uncertainty reaches upwards for that reason';

/** The first case with one more figure, of customs. */
function extended(): ScenarioDocument {
  const { figures } = firstCase();
  const [trade] = figures.items;
  const added = { ...trade!, id: 'trade.customs', label: 'Customs, 2024', value: 2050, qualifier: 'exactly' } as const;
  return answerOf(setFigures(firstCase(), { figures: { ...figures, items: [...figures.items, added] }, follow: [] }));
}

async function openTrade(document = firstCase()) {
  const opened = openPanel('growth-fades', { openGroups: ['base'] }, document);
  await opened.user.click(opened.within(TRADE).getByRole('button', { name: NAME }));
  const details = () => opened.within(TRADE).getByRole('region', { name: `${NAME}, details` });
  const choose = async (figure: RegExp) => {
    await opened.user.click(screen.getByRole('button', { name: 'Take trade in the base year from a figure' }));
    await opened.user.click(inside(screen.getByRole('dialog')).getByRole('button', { name: figure }));
  };
  return { ...opened, details, choose };
}

describe('an assumption', () => {
  test('takes its value from any figure of its unit, listed with value, period and source, in one step of undo', async () => {
    const { choose, details, value, undo, steps, document, user } = await openTrade(extended());
    await user.click(screen.getByRole('button', { name: 'Take trade in the base year from a figure' }));
    const offered = inside(screen.getByRole('dialog')).getAllByRole('button', { name: /USD m/ });
    expect(offered[0]!.textContent).toBe('Customs, 20242,050 USD m2024Khmer Times, line 8, 30 May 2025');
    expect(offered.find((one) => one.getAttribute('aria-pressed') === 'true')!.textContent).toContain('taken now');
    // 2,050 × 0.680628… (§ 1), exact now.
    expect(offered.map((one) => one.textContent)).toContain('Exports 20241,395 USD m2024derived from figures');
    await user.keyboard('{Escape}');
    await choose(/^Customs/);
    expect(value(TRADE)).toBe(2050);
    expect(document().baseline.origins![TRADE]).toEqual({ figure: 'trade.customs' });
    expect(details().textContent).toContain('From a figure: Khmer Times, line 8, Customs, 2024');
    expect(steps()).toBe(1);
    undo();
    expect(value(TRADE)).toBe(2000);
    expect(document().baseline.origins![TRADE]).toEqual({ figure: 'trade.total.2024' });
  });

  test('that is typed has left its figure, and goes back to it', async () => {
    const { type, within, details, value, document, user } = await openTrade();
    expect(within(TRADE).queryByRole('button', { name: /^Back to the figure/ })).toBeNull();
    await type(NAME, '3500');
    expect(details().textContent).toContain('Assumed: set by the analyst');
    await user.click(within(TRADE).getByRole('button', { name: 'Back to the figure: trade in the base year' }));
    expect(value(TRADE)).toBe(2000);
    expect(document().baseline.origins![TRADE]).toEqual({ figure: 'trade.total.2024' });
  });

  test('that cannot have a figure’s value says why, and is left as it is', async () => {
    const { user, within, value, document } = openPanel('growth-fades', { openGroups: ['importsGrowth'] });
    const path = 'imports.growth.to';
    await user.click(within(path).getByRole('button', { name: 'Imports growth, long run' }));
    await user.click(within(path).getByRole('button', { name: /^Take imports growth, long run/ }));
    const dialog = screen.getByRole('dialog');
    await user.click(inside(dialog).getByRole('button', { name: /^Imports growth Jan–Apr 2025/ }));
    expect(inside(dialog).getByRole('alert').textContent).toMatch(/0\.506|50\.6/);
    expect(value(path)).toBe(0.05);
    expect(document()).toEqual(firstCase());
  });

  test('whose figure is of another time than its own says so', async () => {
    const document = { ...firstCase(), horizon: { base: 2025, end: 2035 } };
    const { within, row } = openPanel('growth-fades', { openGroups: ['base', 'exportsGrowth'] }, document);
    expect(within(TRADE).getByText('figure of 2024')).toBeTruthy();
    expect(row(TRADE).querySelector('[data-kind="figure"]')).toBeNull();
    expect(within('base.exportShare').getByText('figures of Jan–Apr 2024')).toBeTruthy();
    expect(within('exports.growth.from').getByText('figure of Jan–Apr 2025')).toBeTruthy();
    expect(within('base.workers').queryByText(/^figure of/)).toBeNull();
  });
});

describe('a reason for the value before', () => {
  const saidBefore = () => screen.queryByText('Said of 2,000 USD m before:');
  const reason = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why: trade in the base year' });

  test('says so until it is confirmed, and undo brings that back', async () => {
    const { type, user, undo } = await openTrade();
    expect(saidBefore()).toBeNull();
    await type(NAME, '3500');
    expect(saidBefore()).not.toBeNull();
    expect(reason().value).toBe(REASON);
    await user.click(screen.getByRole('button', { name: 'Still holds: trade in the base year' }));
    expect(saidBefore()).toBeNull();
    expect(reason().value).toBe(REASON);
    undo();
    expect(saidBefore()).not.toBeNull();
  });

  test('or rewritten, and Escape takes that back', async () => {
    const { type, user } = await openTrade();
    await type(NAME, '3500');
    await user.type(reason(), '; checked');
    expect(saidBefore()).toBeNull();
    await user.keyboard('{Escape}');
    expect(saidBefore()).not.toBeNull();
    expect(reason().value).toBe(REASON);
  });

  test('or dropped, or the value is back', async () => {
    const { type, user, undo, documents } = await openTrade();
    await type(NAME, '3500');
    await user.click(screen.getByRole('button', { name: 'Remove the reason: trade in the base year' }));
    expect(reason().value).toBe('');
    expect(saidBefore()).toBeNull();
    undo();
    await type(NAME, '2000');
    expect(saidBefore()).toBeNull();
    expect(reason().value).toBe(REASON);
    act(() => documents.undo());
    expect(saidBefore()).not.toBeNull();
  });
});

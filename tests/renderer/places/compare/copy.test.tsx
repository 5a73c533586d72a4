import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { StatusBar } from '../../../../renderer/frame/StatusBar.tsx';
import { compareView } from '../../../../renderer/places/compare/compare-view.ts';
import { compare } from '../../../../renderer/places/compare/place.ts';
import { shownTable } from '../../../../renderer/places/compare/shown-table.ts';
import { initialView, type View } from '../../../../renderer/view/view-store.ts';
import { renameScenario } from '../../../../shared/document/edits/scenarios.ts';
import { english } from '../../../../shared/language/en/english.ts';
import { tabSeparated } from '../../../../shared/tables/write.ts';
import { goldenProjections } from '../../../helpers/golden.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { renderInWorkspace, seenAs } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

const { cases } = goldenProjections();
const worked = (id: string) => cases.find(({ name }) => name === id)!.metrics;
const view = (more: Partial<View> = {}): View => ({ ...initialView('growth-fades', 2035, [compare]), ...more });
const copied = (more: Partial<View> = {}, document = firstCase()) =>
  tabSeparated(english, shownTable(document, view(more)))
    .split('\n')
    .map((line) => line.split('\t'));

describe('the copied text', () => {
  test('has a row a scenario, with all digits of the worked values', () => {
    const [head, ...rows] = copied();
    expect(head!.slice(0, 5)).toEqual([
      'Scenario',
      'Trade in 2035, USD m',
      'Trade in 2035: difference to Growth fades, USD m',
      'Trade in 2035: difference, fraction',
      'Trade: growth a year, fraction',
    ]);
    expect(rows).toHaveLength(7);
    const [fades, stalls] = [worked('growth-fades').trade, worked('growth-stalls').trade];
    const [name, value, difference, relative, growth] = rows[1]!;
    expect(name).toBe('Growth stalls');
    expect(Number(value)).toBeCloseTo(stalls[11]!, 8);
    expect(Number(difference)).toBeCloseTo(stalls[11]! - fades[11]!, 8);
    expect(Number(relative)).toBeCloseTo(stalls[11]! / fades[11]! - 1, 11);
    expect(Number(growth)).toBeCloseTo((stalls[11]! / stalls[0]!) ** (1 / 11) - 1, 11);
    // The baseline differs from itself by nothing to write down, and FDI grew from 0.
    expect(rows[0]!.slice(2, 4)).toEqual(['', '']);
    expect(rows[0]![head!.indexOf('New-project FDI: growth a year, fraction')]).toBe('');
  });

  test('has the order, the scenarios and the year that are shown', () => {
    const rows = copied({
      ...seenAs(compareView, { sorting: { metric: 'workers', down: true } }),
      hidden: ['growth-stalls'],
      year: 2030,
    });
    expect(rows.map(([name]) => name)).toEqual([
      'Scenario',
      'Higher worker quota',
      'Growth fades',
      'Momentum holds',
      'Zones and incentives',
      'Export shock',
      'Preferences lost',
    ]);
    expect(rows[0]![1]).toBe('Trade in 2030, USD m');
    expect(Number(rows[2]![1])).toBeCloseTo(worked('growth-fades').trade[6]!, 8);
  });

  test('of sums and present values has no growth', () => {
    const [head, baseline] = copied(seenAs(compareView, { table: 'cumulative' }));
    expect(head!.slice(1, 4)).toEqual([
      'Trade sum to 2035, USD m',
      'Trade sum to 2035: difference to Growth fades, USD m',
      'Trade sum to 2035: difference, fraction',
    ]);
    expect(head!.join()).not.toContain('growth a year');
    const trade = worked('growth-fades').trade.slice(1);
    expect(Number(baseline![1])).toBeCloseTo(
      trade.reduce((sum, value) => sum + value, 0),
      6,
    );
  });

  test('of assumptions has what differs, as numbers with their unit, and whole values in words', () => {
    const rows = copied(seenAs(compareView, { table: 'assumptions' }));
    expect(rows[0]).toEqual(['Assumption', 'Unit', ...[...cases.slice(0, 7)].map(({ name }) => NAMES.get(name))]);
    const row = (label: string) => rows.find(([name]) => name === label);
    expect(row('Trainees, new quota')).toEqual(
      ['Trainees, new quota', 'persons a year', 5000, 5000, 5000, 7500, 5000, 5000, 5000].map(String),
    );
    expect(row('Exports growth, long run')).toEqual(
      ['Exports growth, long run', 'fraction', 0.05, 0.02, 0.09, 0.05, 0.05, 0.05, 0.05].map(String),
    );
    expect(row('Shocks')![7]).toBe('exports −15% in 2027, half-life 2 years');
    expect(row('Discount rate')).toBeUndefined();
    expect(
      copied(seenAs(compareView, { table: 'assumptions', allAssumptions: true })).some(
        ([name]) => name === 'Discount rate',
      ),
    ).toBe(true);
  });

  test('holds no cell that could act as a formula, and no line or column that a name makes', () => {
    const named = (name: string) =>
      copied({}, answerOf(renameScenario(firstCase(), { scenario: 'growth-stalls', name })))[2]![0];
    expect(named('=HYPERLINK("http://x")')).toBe(`'=HYPERLINK("http://x")`);
    expect(named('+1')).toBe("'+1");
    expect(named('@sum')).toBe("'@sum");
    expect(named('a\tb\nc')).toBe('a b c');
  });
});

describe('copying', () => {
  const open = (more: Partial<View> = {}) => renderInWorkspace(<StatusBar />, firstCase(), more);

  test('puts what is shown on the clipboard and says so in passing', async () => {
    const user = userEvent.setup();
    const { workspace } = open(seenAs(compareView, { table: 'assumptions' }));
    workspace.commands['view.copyTable'].perform();
    await screen.findByText('The table is on the clipboard, for a spreadsheet or a document.');
    expect(await navigator.clipboard.readText()).toMatch(/^Assumption\tUnit\tGrowth fades/);
    const [item] = await navigator.clipboard.read();
    const html = await (await item!.getType('text/html')).text();
    expect(html).toContain('<thead><tr><th scope="col">Assumption</th>');
    expect(workspace.session.getState().notices).toEqual([]);
    await user.tab();
  });

  test('that is refused is told as a notice', async () => {
    userEvent.setup();
    Object.assign(navigator.clipboard, { write: () => Promise.reject(new Error('no')) });
    const { workspace } = open();
    workspace.commands['view.copyTable'].perform();
    await expect
      .poll(() => workspace.session.getState().notices.map(({ title }) => title))
      .toEqual(['The table could not be put on the clipboard.']);
  });

  test('is offered where a table is shown', () => {
    const { workspace, look } = open();
    expect(workspace.commands['view.copyTable'].enabled()).toBe(true);
    look({ place: 'solve' });
    expect(workspace.commands['view.copyTable'].enabled()).toBe(false);
  });
});

const NAMES = new Map([firstCase().baseline, ...firstCase().scenarios].map(({ id, name }) => [id, name] as const));

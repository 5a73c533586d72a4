import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { compareView } from '../../../../renderer/places/compare/compare-view.ts';
import { ScenarioTables } from '../../../../renderer/places/compare/ScenarioTables.tsx';
import type { View } from '../../../../renderer/view/view-store.ts';
import { setHorizon } from '../../../../shared/document/edits/document.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import { english } from '../../../../shared/language/en/english.ts';
import { goldenProjections } from '../../../helpers/golden.ts';
import { renderInWorkspace, seenAs } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

const { cases } = goldenProjections();
const worked = (id: string) => cases.find(({ name }) => name === id)!.metrics;
const open = (view: Partial<View> = {}, document = firstCase()) =>
  renderInWorkspace(<ScenarioTables />, document, { year: 2035, ...view });
const rows = () => [...document.querySelectorAll('.value-table_table tbody tr')];
const names = () => rows().map((row) => row.querySelector('th')!.textContent);
const row = (name: string) => rows().find((one) => one.querySelector('th')!.textContent === name)!;
/** The cells of a scenario's row: of each metric value, difference and growth. */
const cells = (name: string) => [...row(name).querySelectorAll('td')].map(({ textContent }) => textContent);
const heads = () => [...document.querySelectorAll('.value-table_table thead [scope="colgroup"]')];
const head = (metric: string) => heads().find(({ textContent }) => textContent!.startsWith(metric))!;
const stops = () => document.querySelectorAll('.value-table_table [data-place][tabindex="0"]');
const shows = async (option: string) => {
  await userEvent.click(screen.getByLabelText('What the table shows'));
  await userEvent.click(screen.getByText(option, { selector: '.menu_item' }));
};

test('of a file in which two scenarios have one name tells them apart', () => {
  const seed = firstCase();
  open({}, { ...seed, scenarios: seed.scenarios.with(1, { ...seed.scenarios[1]!, name: 'Growth fades' }) });
  expect(names().slice(0, 3)).toEqual(['Growth fades', 'Growth stalls', 'Growth fades (2)']);
  expect(cells('Growth fades (2)')[0]).toBe(english.numbers.rounded(worked('momentum-holds').trade[11]!, 0));
});

describe('the table of values', () => {
  test('has of every metric the worked value, its difference to the baseline, and growth a year', () => {
    open();
    const [fades, holds] = [worked('growth-fades').trade, worked('momentum-holds').trade];
    expect(cells('Momentum holds').slice(0, 3)).toEqual([
      english.numbers.rounded(holds[11]!, 0),
      english.numbers.difference(holds[11]! - fades[11]!, 0),
      english.numbers.percentDifference((holds[11]! / holds[0]!) ** (1 / 11) - 1),
    ]);
    expect(cells('Growth fades').slice(0, 2)).toEqual([english.numbers.rounded(fades[11]!, 0), '']);
  });

  test('is of the year that is compared', () => {
    const { look } = open();
    look({ year: 2030 });
    expect(cells('Export shock')[0]).toBe(english.numbers.rounded(worked('export-shock').trade[6]!, 0));
    expect(screen.getByLabelText('What the table shows').textContent).toContain('In 2030');
  });

  test('says a dash where growth is undefined', () => {
    open();
    // New-project FDI is 0 in the base year.
    const fdi = 4 * 3;
    expect(cells('Growth fades').slice(fdi, fdi + 3)).toEqual(['24.0', '', '–']);
  });

  test('gives differences in percent of the baseline on demand', async () => {
    open();
    await userEvent.click(screen.getByLabelText('Differences in percent'));
    const [fades, holds] = [worked('growth-fades').trade[11]!, worked('momentum-holds').trade[11]!];
    expect(cells('Momentum holds')[1]).toBe(english.numbers.percentDifference((holds - fades) / fades));
    // Its workers are the baseline's.
    expect(cells('Momentum holds')[7]).toBe('0');
  });

  test('adds up flows, and discounts money, to the year', async () => {
    open();
    await shows('Sums to the year');
    const trade = worked('growth-fades').trade.slice(1);
    const sum = trade.reduce((total, value) => total + value, 0);
    expect(cells('Growth fades').slice(0, 2)).toEqual([english.numbers.rounded(sum, 0), '']);
    expect(heads().map(({ textContent }) => textContent)).not.toContain('Workers');
    await shows('Present values to the year');
    const worth = trade.reduce((total, value, k) => total + value / 1.05 ** (k + 1), 0);
    expect(cells('Growth fades')[0]).toBe(english.numbers.rounded(worth, 0));
    expect(heads().map(({ textContent }) => textContent)).not.toContain('Departures');
  });

  test('is sorted by a metric, down, up, and as the list again', async () => {
    open();
    const press = () => userEvent.click(head('Trade').querySelector('button')!);
    const list = names();
    await press();
    const sorted = cases
      .slice(0, 7)
      .toSorted((a, b) => b.metrics.trade[11]! - a.metrics.trade[11]!)
      .map(({ name }) => seedNames.get(name));
    expect(names()).toEqual(sorted);
    expect(head('Trade').getAttribute('aria-sort')).toBe('descending');
    await press();
    expect(names()).toEqual(sorted.toReversed());
    expect(head('Trade').getAttribute('aria-sort')).toBe('ascending');
    await press();
    expect(names()).toEqual(list);
  });

  test('keeps every difference when the baseline is hidden', () => {
    const { look } = open();
    const before = cells('Momentum holds');
    look({ hidden: ['growth-fades'] });
    expect(names()).not.toContain('Growth fades');
    expect(cells('Momentum holds')).toEqual(before);
  });

  test('selects a scenario by its name and explains a value', async () => {
    const { workspace } = open();
    await userEvent.click(row('Export shock').querySelector('th button')!);
    expect(workspace.view.getState().selected).toBe('export-shock');
    await userEvent.click(screen.getByLabelText(/^Workers of Growth stalls in 2035: .*Explain$/));
    expect(workspace.view.getState().explained).toEqual({ scenario: 'growth-stalls', metric: 'workers', year: 2035 });
  });

  test('explains sums and present values as such, and never a year outside the horizon', async () => {
    const { workspace, look } = open(seenAs(compareView, { table: 'cumulative' }));
    await userEvent.click(screen.getByLabelText(/^Departures of Growth stalls summed to 2035: .*Explain$/));
    const asked = { scenario: 'growth-stalls', metric: 'departures', year: 2035 };
    expect(workspace.view.getState().explained).toEqual({ ...asked, sum: 'cumulative' });
    look(seenAs(compareView, { table: 'presentValue' }));
    act(() => void workspace.edit((d) => setHorizon(d, { end: 2028 })));
    await userEvent.click(screen.getByLabelText(/^Trade of Growth stalls valued to 2028: .*Explain$/));
    expect(workspace.view.getState().explained).toEqual({
      scenario: 'growth-stalls',
      metric: 'trade',
      year: 2028,
      sum: 'presentValue',
    });
  });

  test('is one stop of the Tab key, inside which the arrow keys go from button to button', () => {
    open();
    expect(stops()).toHaveLength(1);
    const first = stops()[0] as HTMLElement;
    act(() => first.focus());
    const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
    press('ArrowDown');
    expect(document.activeElement!.getAttribute('aria-label')).toMatch(/^Trade of Growth fades/);
    press('End');
    expect(document.activeElement!.getAttribute('data-place')).toBe('1 24');
    press('Home');
    expect(document.activeElement!.textContent).toBe('Growth fades');
    press('PageDown');
    expect(document.activeElement!.textContent).toBe('Preferences lost');
    expect(stops()).toHaveLength(1);
    expect(stops()[0]).toBe(document.activeElement);
  });

  test('is still reached by the Tab key when the column that was its stop goes', async () => {
    const { look } = open();
    const jobs = screen.getByLabelText(/^Jobs in new projects of Growth fades/);
    act(() => jobs.focus());
    expect(stops()[0]).toBe(jobs);
    look(seenAs(compareView, { table: 'presentValue' }));
    expect(stops()).toHaveLength(1);
    expect(stops()[0]!.isConnected).toBe(true);
  });

  test('follows an edit of the document, and undo', async () => {
    const { workspace } = open({ year: 2024 });
    const trade = () => cells('Growth fades')[0];
    expect(trade()).toBe('2,000');
    act(() => {
      workspace.edit((d) => setValue(d, { scenario: 'growth-fades', path: 'base.totalTrade', value: 2500 }));
    });
    expect(trade()).toBe('2,500');
    act(() => workspace.documents.undo());
    expect(trade()).toBe('2,000');
  });
});

const seedNames = new Map([firstCase().baseline, ...firstCase().scenarios].map(({ id, name }) => [id, name] as const));

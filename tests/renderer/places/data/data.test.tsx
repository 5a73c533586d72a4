import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { Data } from '../../../../renderer/places/data/Data.tsx';
import { dataView, type SeenData } from '../../../../renderer/places/data/data-view.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { byYear, seriesOf, withSeries } from '../../../helpers/series.ts';
import { renderInWorkspace, seenAs, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeEach(() => withLayout());

/** Grows by 10% a year, and a tenth of that up and down. */
const GROWN = byYear(2015, [100, 110, 121, 133.1, 146.41, 161.051, 177.1561, 194.87171, 214.358881, 235.7947691]);
const HOME = seriesOf({ values: GROWN });
const PARTNER = seriesOf({
  id: 'exports.jpn.plain',
  name: 'Exports as Japan has them',
  reporter: 'JPN',
  values: byYear(2023, [240, 260]),
});

function open(document: ScenarioDocument, seen: Partial<SeenData> = {}) {
  const page = renderInWorkspace(<Data />, document, seenAs(dataView, seen));
  return { ...page, user: userEvent.setup() };
}

test('without data the place says what can be brought in, and opens the sheet', async () => {
  const { user, workspace } = open(firstCase());
  expect(screen.getByText('Trade by goods')).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: 'Import data…' })[0]!);
  expect(workspace.view.getState().importing).toEqual([]);
});

describe('a series', () => {
  test('stands with its source, reporter, period and latest value, and opens to its file and its values', async () => {
    const read = {
      file: 'trade.csv',
      hash: `sha256:${'0a'.repeat(32)}`,
      layout: 'plain',
      encoding: 'utf-8',
      unit: 'USD thousand',
      answers: { unit: 'USD thousand' },
      notes: ['A note.'],
    };
    const { user } = open(withSeries({ ...HOME, import: read }));
    const row = screen.getByRole('row', { name: /Exports by Cambodia/ });
    for (const said of ['Office of Statistics', '2015–2024', '10 years', '236 USD m', 'not used yet'])
      expect(within(row).getByText(said)).toBeTruthy();
    await user.click(within(row).getByRole('button', { expanded: false }));
    const details = within(screen.getByRole('region', { name: 'Details of Exports by Cambodia' }));
    for (const said of ['trade.csv', 'A plain table by year', 'unit: USD thousand', 'A note.', '161.051'])
      expect(details.getByText(said)).toBeTruthy();
  });

  test('is renamed and removed as steps of undo, and removing says which values lose their origin', async () => {
    const document = withSeries(HOME);
    const origin = { series: HOME.id, use: 'compound', from: 2015, to: 2024 } as const;
    const { baseline } = document;
    const linked = { ...document, baseline: { ...baseline, origins: { 'exports.growth.from': origin } } };
    const { user, document: now, workspace } = open(linked, { series: HOME.id });
    await user.click(screen.getByRole('button', { name: 'Rename…' }));
    const name = screen.getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Customs');
    await user.click(screen.getByRole('button', { name: 'Rename' }));
    expect(now().series![0]!.name).toBe('Customs');

    await user.click(screen.getByRole('button', { name: 'Remove…' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Remove: Customs' }));
    expect(dialog.getByRole('listitem').textContent).toBe('Exports growth, first year');
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    expect(now().series).toBeUndefined();
    expect(now().baseline.origins?.['exports.growth.from']).toBeUndefined();
    act(() => workspace.documents.undo());
    expect(now().baseline.origins?.['exports.growth.from']).toEqual(origin);
    act(() => workspace.documents.undo());
    expect(now()).toBe(linked);
  });

  test('by both countries stands beside the other with the gap', () => {
    open(withSeries(HOME, PARTNER));
    const table = within(screen.getByRole('table', { name: 'Exports, all goods' }));
    // 260 / (235.79 · 1.06) − 1
    expect(table.getByRole('row', { name: /^2024/ }).textContent).toBe('2024236260+4.0%');
  });
});

describe('what history suggests', () => {
  test('is computed over the window, and applied with where it comes from', async () => {
    const { user, document } = open(withSeries(HOME), { part: 'history' });
    const row = screen.getByRole('row', { name: /^Compound growth/ });
    expect(within(row).getByText('10.0%')).toBeTruthy();
    await user.click(within(row).getByRole('button', { name: 'Apply to: Exports growth, long run' }));
    expect(document().baseline.assumptions.exports.growth).toMatchObject({ to: expect.closeTo(0.1, 9) });
    expect(document().baseline.origins!['exports.growth.to']).toEqual({
      series: HOME.id,
      use: 'compound',
      from: 2015,
      to: 2024,
    });
    expect(within(row).getByRole('button', { pressed: true })).toBeTruthy();
  });

  test('of volatility goes to the noise; rates that are all equal have no persistence', async () => {
    const { user, document } = open(withSeries(HOME), { part: 'history' });
    expect(screen.getByRole('row', { name: /^Persistence/ }).textContent).toContain('all rates are equal');
    const row = screen.getByRole('row', { name: /^Volatility/ });
    await user.click(within(row).getByRole('button'));
    expect(document().uncertainty.noise.exports.sd).toBe(0);
    expect(document().uncertainty.origins!['noise.exports.sd']).toMatchObject({ use: 'volatility' });
  });

  test('names a gap, and looks at the years after it', () => {
    const { '2018': _, ...values } = GROWN;
    open(withSeries(seriesOf({ values })), { part: 'history' });
    expect(screen.getByText(/there is no value for 2018/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Exports by Cambodia, 2019 to 2024' })).toBeTruthy();
  });
});

test('a nowcast of trade from figures is shown with λ, and not applied', async () => {
  open(firstCase(), { part: 'nowcast' });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: /Of/ }));
  await user.click(within(await screen.findByRole('listbox')).getByText('Trade'));
  // The cross-check of the first case: λ = 0 as it cannot be estimated.
  expect(screen.getByText(/No λ can be estimated/)).toBeTruthy();
  expect(screen.getAllByText('Of trade it is shown only: apply exports and imports.')).toHaveLength(2);
});

test('a backtest holds a method against no change and the same growth', async () => {
  open(withSeries(HOME), { part: 'backtest' });
  const row = await screen.findByRole('row', { name: /^1 year ahead/ });
  // Growth that never changes is met exactly; no change is off by 1 − 1/1.1.
  expect([...row.children].slice(1, 4).map(({ textContent }) => textContent)).toEqual(['0.0%', '9.1%', '0.0%']);
  expect(row.children[7]!.textContent).toBe('100%');
});

test('shares of goods go to groups, and what is left to a new one', async () => {
  const chapter = seriesOf({ id: 'exports.khm.61', name: 'Knitted garments', hs: ['61'], values: byYear(2024, [100]) });
  const { user, document } = open(withSeries(HOME, chapter), { part: 'goods' });
  await user.click(screen.getByRole('button', { name: /Group of Knitted garments/ }));
  await user.click(within(await screen.findByRole('listbox')).getByText('a new group of this name'));
  await user.click(screen.getByRole('button', { name: 'Apply to Growth fades' }));
  expect(document().structure.goods.exports.map(({ name, hs }) => [name, hs])).toEqual([
    ['Knitted garments', ['61']],
    ['Other', undefined],
  ]);
  const { groups } = document().baseline.assumptions.exports;
  expect(Object.values(groups).map(({ share }) => share)[0]).toBeCloseTo(100 / 235.7947691, 12);
});

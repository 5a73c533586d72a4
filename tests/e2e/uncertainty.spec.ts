import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { english } from '../../shared/language/en/english.ts';
import { bilateral } from '../helpers/command-line.ts';
import { uncertaintyCase } from '../helpers/uncertainty.ts';
import { firstCase } from '../seeds/seed.ts';
import { expect, test } from './app.ts';
import { axe } from './axe.ts';
import { screen } from './screen.ts';

const place = (page: Page) => ({
  open: async () => {
    await page.getByRole('tab', { name: 'Uncertainty' }).click();
    await expect(page.locator('[data-median]')).toBeVisible();
  },
  said: page.locator('.uncertainty_say'),
  chart: page.locator('.fan-chart').first(),
  median: () => page.locator('[data-median]').first().getAttribute('d'),
  input: (label: string) => page.getByRole('button', { name: new RegExp(`^${label} set to`) }),
  correlation: (a: string, b: string) => screen(page).field(`Correlation of ${a} and ${b}`),
});

/** Waits until the fan is another than it was. */
const moved = (page: Page, before: string | null) => expect.poll(() => place(page).median()).not.toBe(before);

test('the numbers on screen are those of the worked case and of the command line', async ({ app }) => {
  const worked = uncertaintyCase('uncertainty');
  const seed = firstCase();
  const file = join(app.folder, 'worked.bilateral');
  const { horizon, uncertainty, assumptions } = worked;
  const baseline = { ...seed.baseline, assumptions, rationale: {} };
  const text = JSON.stringify({ ...seed, horizon, baseline, scenarios: [], uncertainty });
  writeFileSync(file, text);
  const { page } = await app.start(file);
  const on = place(page);
  await on.open();
  const whole = (value: number) => english.numbers.rounded(value, 0);
  const { trade } = worked.summary;
  const expected = (year: number): readonly string[] => trade[year]!.quantiles.map(whole);
  const last = expected(horizon.end);
  const ran = JSON.parse(bilateral(['fan', file, '--format', 'json']).out);
  const told: readonly (readonly number[])[] = ran.scenarios[0].metrics.trade.quantiles;
  expect(told.map((series) => whole(series.at(-1)!))).toEqual(last);
  await expect(on.said).toContainText(`trade in 2035 is between ${last[0]} and ${last[6]} million US dollars`);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const table = page.getByRole('region', { name: 'Table of quantiles' });
  for (let year = horizon.base; year <= horizon.end; year++) {
    const cells = await table
      .getByRole('row', { name: `${year} ` })
      .getByRole('cell')
      .allInnerTexts();
    expect(cells.slice(0, 7)).toEqual(expected(year));
    const share = worked.shareTradeAtLeast5000[year]!;
    expect(cells.at(-1)).toBe(share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`);
  }
});

test('a distribution that is edited moves the fan, and undo brings it back', async ({ program: { page } }) => {
  const on = place(page);
  await on.open();
  await expect(on.chart).toContainText('Medians, 2035');
  const before = await on.median();
  await on.input('Exports growth, first year').click();
  const most = screen(page).field('Exports growth, first year: most');
  await most.focus();
  await most.fill('30');
  await most.press('Enter');
  await moved(page, before);
  await expect(page.locator('[data-path="exports.growth.from"]')).toContainText('8% to 49.8%');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(on.median).toBe(before);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('the fan follows a handle of a distribution and a slider of an assumption while they are dragged', async ({
  program: { page },
}) => {
  const on = place(page);
  await on.open();
  await expect(on.chart).toContainText('Medians, 2035');
  const first = await on.median();
  await on.input('Exports growth, first year').click();
  const drag = async (selector: string, way: number) => {
    const box = (await page.locator(selector).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let k = 1; k <= 6; k++) await page.mouse.move(x + (way * k) / 6, y);
  };
  await drag('.distributions_handle >> nth=2', -40);
  await moved(page, first);
  await page.mouse.up();
  const second = await on.median();
  await page.getByRole('button', { name: 'Assumptions', exact: true }).click();
  await drag('[data-path="exports.growth.from"] .value-slider_thumb', 12);
  await moved(page, second);
  await page.mouse.up();
  // Each drag was one step.
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(on.median).toBe(first);
});

test('a correlation that contradicts the others is refused with the pair to lower, and the fan stays', async ({
  program: { page },
}) => {
  const on = place(page);
  await on.open();
  await expect(on.chart).toContainText('Medians, 2035');
  const before = await on.median();
  const cell = on.correlation('Exports growth, first year', 'Imports growth, long run');
  await cell.focus();
  await cell.fill('-0.9');
  await cell.press('Enter');
  await expect(page.locator('.uncertainty-panel_section > .field-problem_problem')).toHaveText(
    '−0.9 contradicts the other correlations: stay between −0.67 and 0.97, or lower that of Exports growth, first year and Exports growth, long run, now 0.5.',
  );
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  expect(await on.median()).toBe(before);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('a correlation is shown whole, its sign as well', async ({ program: { page } }) => {
  await place(page).open();
  const field = place(page).correlation('Exports growth, first year', 'Conversion rate of leads');
  await field.fill('-0.45');
  const cut = () => field.evaluate((input) => input.scrollWidth - input.clientWidth);
  expect(await cut()).toBeLessThanOrEqual(0);
  await field.press('Enter');
  await field.blur();
  await expect(field).toHaveValue('−0.45');
  expect(await cut()).toBeLessThanOrEqual(0);
});

test('two fans stand side by side on one scale, and a target is dragged on them', async ({ program: { page } }) => {
  const on = place(page);
  await on.open();
  await page.getByRole('button', { name: /Fan beside it/ }).click();
  await page.getByRole('option', { name: 'Momentum holds' }).click();
  await expect(page.locator('.fan-chart')).toHaveCount(2);
  const tops = await page
    .locator('.fan-chart')
    .evaluateAll((charts) => charts.map((chart) => chart.querySelectorAll('.grid').length));
  expect(tops[0]).toBe(tops[1]);
  await expect(on.said).toContainText('Momentum holds. With 90% probability');
  const target = page.getByRole('slider', { name: 'Target' }).first();
  await target.focus();
  await page.keyboard.press('ArrowUp');
  await expect(screen(page).field('Target for trade').last()).not.toHaveValue('5,000');
});

test('very many draws show how far they are, and are cancelled back to 10,000', async ({ program: { page } }) => {
  const on = place(page);
  await on.open();
  const draws = screen(page).field('Number of draws');
  await draws.focus();
  await draws.fill('1m');
  await draws.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Drawing', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Stop: Drawing', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Run 1,000,000 draws' })).toBeVisible();
  await expect(page.locator('.uncertainty_fanHead')).toContainText('Growth fades, 10,000 draws');
  await expect(page.getByRole('progressbar', { name: 'Drawing', exact: true })).toHaveCount(0);
});

test('by keyboard alone: to the place, through the years, into a distribution and back', async ({
  program: { page },
}) => {
  const on = place(page);
  await page.getByRole('tab', { name: 'Compare' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Uncertainty' })).toBeFocused();
  await expect(page.locator('[data-median]')).toBeVisible();
  const reach = async (what: ReturnType<Page['locator']>, most = 60) => {
    for (let k = 0; k < most; k++) {
      await page.keyboard.press('Tab');
      if (await what.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error('Tab does not lead there');
  };
  await reach(on.chart);
  await page.keyboard.press('ArrowLeft');
  await expect(on.said).toContainText('trade in 2034');
  await expect(on.chart).toContainText('95% of draws below');
  await reach(on.input('Exports growth, first year'));
  await page.keyboard.press('Enter');
  await expect(on.chart).toContainText('Medians, 2035');
  const before = await on.median();
  await reach(page.getByRole('slider', { name: 'Most', exact: true }));
  await page.keyboard.press('Shift+ArrowRight');
  await moved(page, before);
  await page.keyboard.press('Control+z');
  await expect.poll(on.median).toBe(before);
});

test('axe finds nothing in an open distribution, the search for another, the table, and two fans', async ({
  program: { page },
}) => {
  const found = async () => {
    const { violations } = await axe(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
  };
  const on = place(page);
  await on.open();
  await on.input('Conversion rate of leads').click();
  expect(await found()).toEqual([]);
  await page.getByRole('button', { name: 'Add an uncertain assumption' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await found()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  expect(await found()).toEqual([]);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('button', { name: /Fan beside it/ }).click();
  await page.getByRole('option', { name: 'Growth stalls' }).click();
  await expect(page.locator('.fan-chart')).toHaveCount(2);
  expect(await found()).toEqual([]);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSeries } from '../fixtures/with-series.ts';
import { expect, test } from './app.ts';
import { axe } from './axe.ts';
import { SEED } from './documents.ts';

test('what was stands left of the base year: chosen how far back and beside whose, read by pointer and keys, copied', async ({
  app,
}) => {
  const path = join(app.folder, 'with-series.bilateral');
  writeFileSync(path, `${JSON.stringify(withSeries(JSON.parse(SEED)), null, 2)}\n`);
  const program = await app.start(path);
  const { page } = program;
  await page.getByRole('button', { name: /Metric of the main chart/ }).click();
  await page.getByRole('option', { name: 'Exports', exact: true }).click();
  const chart = page.getByRole('region', { name: 'Exports, USD m a year' }).getByRole('application').first();
  const name = chart.locator('.past-name');
  await expect(name).toHaveText('Customs, reported by Cambodia');
  await expect(chart.locator('path.past')).toHaveCount(1);

  const choose = async (item: string | RegExp) => {
    const menu = page.getByRole('menu', { name: 'History' });
    if (!(await menu.isVisible())) await page.getByRole('button', { name: 'History' }).click();
    await menu.getByRole('menuitemradio', { name: item }).click();
  };
  await choose('all years');
  await choose(/Customs of the partner/);
  await page.keyboard.press('Escape');
  await expect(chart.locator('path.past')).toHaveCount(2);
  await expect(chart.locator('text').filter({ hasText: /^2000$/ })).toHaveCount(1);

  // The pointer reads a year of the past, and a click there compares no other year.
  const { x, y, width, height } = (await chart.locator('.hit').boundingBox())!;
  await page.mouse.move(x + (width * 14) / 35, y + height / 2);
  await expect(chart.locator('.reading-row')).toHaveText([/Customs, reported by Cambodia551$/, /613\.3$|613$/]);
  await page.mouse.click(x + (width * 14) / 35, y + height / 2);
  await expect(page.getByRole('button', { name: 'Year 2035' })).toBeVisible();
  await page.mouse.move(0, 0);

  await chart.focus();
  await page.keyboard.press('Home');
  await expect(
    page.locator('[aria-live="polite"]').filter({ hasText: '2000: Customs, reported by Cambodia' }),
  ).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: '2035: ' })).toHaveCount(1);
  expect((await axe(page).analyze()).violations).toEqual([]);

  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Find or do' }).fill('this metric by year');
  await page.keyboard.press('Enter');
  await expect.poll(() => program.clipboard()).toMatch(/Customs of the partner, reported by Japan[^\n]*\n2000\t/);

  await choose('not shown');
  await page.keyboard.press('Escape');
  await expect(chart.locator('path.past')).toHaveCount(0);
});

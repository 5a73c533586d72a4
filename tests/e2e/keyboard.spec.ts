import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { find } from './documents.ts';
import { allMoved, lines, screen } from './screen.ts';

/** What has the focus: what it is called, in which part of the window, and whether its focus is seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const part = element.closest('header, nav, [role="tablist"], main, aside, footer');
    const { outlineStyle, outlineWidth, boxShadow, strokeWidth } = getComputedStyle(element);
    // A search field shows it by the box around it.
    const box = element.closest('.assumptions_searchBox');
    return {
      name: element.getAttribute('aria-label') ?? element.textContent ?? '',
      part: part?.getAttribute('aria-label') ?? part?.tagName.toLowerCase() ?? 'none',
      seen:
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) ||
        boxShadow !== 'none' ||
        (box !== null && getComputedStyle(box).boxShadow !== 'none') ||
        (element instanceof SVGElement && Number.parseFloat(strokeWidth) >= 2),
    };
  });

test('the Tab key goes through the window in order, always seen, and out of it at its end', async ({
  program: { page },
}) => {
  await page.locator('.document-title_title').focus();
  const stops = [await focused(page)];
  for (let press = 0; press < 200; press++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    // A browser has controls of its own after the page; in Electron's window the page begins anew.
    if (now.part === 'none' || (now.part === 'header' && stops.at(-1)?.part === 'Assumptions')) break;
    stops.push(now);
  }
  const parts = stops.map(({ part }) => part).filter((part, k, all) => part !== all[k - 1]);
  expect(parts).toEqual(['header', 'Scenarios', 'Places', 'main', 'Assumptions']);
  // The first press comes after a focus that no key gave.
  expect(stops.slice(1).filter(({ seen }) => !seen)).toEqual([]);
  // A list, a table and the points of a line are one stop each.
  expect(stops.filter(({ part }) => part === 'Scenarios').length).toBeLessThanOrEqual(14);
  expect(stops.filter(({ part }) => part === 'main').length).toBeLessThanOrEqual(26);
});

test('the whole first minute is done from the keyboard alone', async ({ app }) => {
  const program = await app.start();
  const { page } = program;
  const on = screen(page);

  await test.step('an assumption is found by name, and moves every scenario', async () => {
    const before = await lines(page);
    await find(page, 'exports growth, first');
    await expect(on.field('Exports growth, first year')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(on.slider('Exports growth, first year')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await allMoved(page, before);
  });

  await test.step('another one is typed', async () => {
    await find(page, 'trainees, new quota');
    await expect(on.field('Trainees, new quota')).toBeFocused();
    await page.keyboard.type('7,500');
    await page.keyboard.press('Enter');
    await expect(on.field('Trainees, new quota')).toHaveValue('7500');
  });

  await test.step('a metric is chosen, and a year, which reads every scenario', async () => {
    await find(page, 'workers metric');
    await expect(page.locator('.compare_mainChart').getByRole('heading', { name: 'Workers, persons' })).toBeVisible();
    await on.chart.focus();
    await page.keyboard.press('Home');
    for (let year = 2024; year < 2030; year++) await page.keyboard.press('ArrowRight');
    await expect(page.locator('.compare_mainChart .reading-row')).toHaveCount(9);
    await expect(on.table.getByRole('button', { name: 'What the table shows' })).toContainText('In 2030');
  });

  await test.step('Escape closes whatever was opened, and the focus is where it was', async () => {
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Explanation' });
    await expect(panel.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(on.chart).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox', { name: 'Find or do' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(on.chart).toBeFocused();
  });

  await test.step('it is saved', async () => {
    const path = join(app.folder, 'keys.bilateral');
    await program.choosing(path, () => page.keyboard.press('Control+s'));
    await expect(on.status).toHaveText('Saved in keys.bilateral');
    expect(JSON.parse(readFileSync(path, 'utf8')).baseline.assumptions.workers.tracks.trainee.newQuota).toBe(7500);
  });
});

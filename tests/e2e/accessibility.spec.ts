import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { axe, axeOfColours } from './axe.ts';
import { screen } from './screen.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, in words that say where. */
async function violations(page: Page, scan = axe(page).withTags(TAGS)): Promise<readonly string[]> {
  const { violations: found } = await scan.analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`));
}

for (const place of ['Compare', 'Uncertainty', 'Sensitivity', 'Solve', 'Difference explained', 'Figures', 'Set-up']) {
  test(`axe finds nothing in ${place}, light and dark`, async ({ program: { page } }) => {
    await page.getByRole('tab', { name: place }).click();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, axeOfColours(page)), 'dark').toEqual([]);
  });
}

test('axe finds nothing in the palette, an explanation, a menu, a question and the difference mode', async ({
  program: { page },
}) => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: 'Find or do' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.compare_tileValue button').first().click();
  await expect(page.getByRole('complementary', { name: 'Explanation' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await screen(page).scenarios.getByRole('button', { name: 'Growth stalls', exact: true }).hover();
  await screen(page).scenarios.getByRole('button', { name: 'More for Growth stalls' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Differences' }).click();
  expect(await violations(page)).toEqual([]);
});

test('at 1024 × 700 axe finds nothing either', async ({ program: { page } }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  expect(await violations(page)).toEqual([]);
});

import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { axe } from './axe.ts';
import { fillOtherCase, find } from './documents.ts';
import { lines, screen, type } from './screen.ts';

/** No word of the case that the program comes with, nor of its currency. */
const EXAMPLE = /cambodia|japan|\bJPY\b|\byen\b|khmer|trainee|phnom|tokyo|RCEP/i;

const PLACES = ['Compare', 'Uncertainty', 'Sensitivity', 'Solve', 'Difference explained', 'Figures'];

/** All that is on screen: texts, names of controls, tooltips and what fields hold. */
const said = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .flatMap((element) => [
        element.getAttribute('aria-label'),
        element.getAttribute('title'),
        (element as HTMLInputElement).value,
        ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent),
      ])
      .join('\n'),
  );

test('a new user has two scenarios of Vietnam and Korea in a chart within three minutes', async ({ app }) => {
  const { page } = await app.start();
  const on = screen(page);
  const start = Date.now();

  await test.step('asked for, filled in and made by Enter', async () => {
    await page.getByRole('banner').getByRole('button', { name: 'New…' }).click();
    await fillOtherCase(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Workers in the partner country, if any' }).fill('61200');
    await dialog.getByRole('textbox', { name: 'Yearly wage of one, KRW' }).fill('30m');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Vietnam–South Korea to 2034/ })).toBeVisible();
    await expect(on.scenarios.getByRole('listitem')).toHaveCount(1);
  });

  await test.step('a second scenario is one click, a number of its own moves its line', async () => {
    await on.does('Steady growth', 'Duplicate');
    await expect(page.locator('.compare_mainChart path[data-scenario]')).toHaveCount(2);
    const before = await lines(page);
    expect(new Set(Object.values(before)).size).toBe(1);
    await type(page, 'Exports growth, every year', '8');
    await expect.poll(async () => new Set(Object.values(await lines(page))).size).toBe(2);
  });
  expect(Date.now() - start).toBeLessThan(180_000);

  await test.step('no word of the example is anywhere', async () => {
    for (const place of PLACES) {
      await page.getByRole('tab', { name: place }).click();
      expect(await said(page), place).not.toMatch(EXAMPLE);
    }
    await page.getByRole('tab', { name: 'Compare' }).click();
    const closed = on.assumptions.locator('.assumptions_groupHead[aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
    expect(await said(page)).not.toMatch(EXAMPLE);
    await page.locator('.compare_tileValue button').first().click();
    await expect(page.getByRole('complementary', { name: 'Explanation' })).toBeVisible();
    expect(await said(page)).not.toMatch(EXAMPLE);
  });
});

test('without workers nothing of them is in sight until a number is typed', async ({ program: { page } }) => {
  const on = screen(page);
  await page.keyboard.press('Control+n');
  await fillOtherCase(page);
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const seen = async () => (await page.locator('.compare_compare').textContent()) ?? '';
  expect(await seen()).not.toMatch(/Workers|Remittances/);
  await expect(on.field('Workers abroad, average stay')).toHaveCount(0);
  await type(page, 'Workers in South Korea in the base year', '1200');
  await expect.poll(seen).toMatch(/Workers[\s\S]*Remittances/);
  await expect(on.field('Workers abroad, average stay')).toHaveCount(1);
});

test('what is missing is said at its field; Escape leaves what was open; the example is one click away', async ({
  ownProgram: { page },
}) => {
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByRole('alert').first()).toHaveText('Home country: is empty, choose a country from the list');
  await expect(dialog.getByRole('combobox', { name: 'Home country' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await find(page, 'New copy of the example');
  await expect(page.getByRole('button', { name: /^Cambodia–Japan to 2035/ })).toBeVisible();
});

test('axe finds nothing in the dialog, light and dark, filled in and refused', async ({ program: { page } }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').getByRole('combobox', { name: 'Partner country' }).fill('Korea');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Create' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
  }
});

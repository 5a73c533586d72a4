import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { axe } from './axe.ts';
import { edited, fillOtherCase, find } from './documents.ts';
import { screen } from './screen.ts';

async function addFigure(page: Page, measure: string, value: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Add a figure' }).click();
  await dialog.getByRole('textbox', { name: 'Value' }).fill(value);
  await dialog.getByRole('button', { name: 'What it measures' }).click();
  await page.getByRole('option', { name: measure, exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Period' }).fill('2025');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(`${measure} of the year 2025`);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('figures of 2025 are added, the base year moves onto them, what moves is told in two steps, and undo brings it back', async ({
  app,
}) => {
  const { page } = await app.start();
  const on = screen(page);
  const dialog = page.getByRole('dialog', { name: 'Move the base year from 2024 to 2025' });
  await page.getByRole('tab', { name: 'Figures' }).click();
  await addFigure(page, 'Exports', '1,700');
  await addFigure(page, 'Imports', '850');
  await page.getByRole('tab', { name: 'Compare' }).click();
  const before = (await on.row('Growth fades').first().textContent())!;

  await test.step('the start year stands beside the horizon; what is known is taken from the figures', async () => {
    await page.getByRole('button', { name: 'Start year' }).click();
    await page.getByRole('option', { name: '2025', exact: true }).click();
    await expect(dialog.getByRole('button', { name: 'Exports in 2025: taken from' })).toContainText('1,700 USD m');
    await expect(dialog.getByRole('button', { name: 'Imports in 2025: taken from' })).toContainText('850 USD m');
    expect((await axe(page).analyze()).violations).toEqual([]);
  });

  await test.step('what is carried over, and what moves', async () => {
    await dialog.getByRole('button', { name: 'Next' }).click();
    await expect(dialog.getByRole('row', { name: /^Trade in the base year 2,000 USD m 2,550 USD m/ })).toBeVisible();
    expect((await axe(page).analyze()).violations).toEqual([]);
    await dialog.getByRole('button', { name: 'Next' }).click();
    const row = dialog.getByRole('row', { name: /^Growth fades/ });
    await expect(row).toContainText('Trade base −90');
    await expect(row.getByRole('cell')).toHaveText(['5,564', '0', '−90', '5,474']);
    expect((await axe(page).analyze()).violations).toEqual([]);
  });

  await test.step('applied in one step of undo', async () => {
    await dialog.getByRole('button', { name: 'Start from 2025' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Start year' })).toContainText('2025');
    await expect(on.field('Trade in the base year')).toHaveValue('2,550');
    await expect(on.row('Growth fades').first()).toContainText('5,474');
    await expect(edited(page)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'Start year' })).toContainText('2024');
    await expect(on.row('Growth fades').first()).toHaveText(before);
  });
});

test('a case of its own moves on with typed numbers, by the palette', async ({ app }) => {
  const { page } = await app.start();
  const dialog = page.getByRole('dialog');
  await page.getByRole('banner').getByRole('button', { name: 'New…' }).click();
  await fillOtherCase(page);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  await find(page, 'Move the base year');
  await expect(dialog.getByText('Cambodia')).toHaveCount(0);
  // Without workers nothing is asked of them.
  await expect(dialog.getByRole('button', { name: /^Workers/ })).toHaveCount(0);
  for (const [flow, number] of [
    ['Exports', '27bn'],
    ['Imports', '56,000'],
  ] as const) {
    await dialog.getByRole('button', { name: `${flow} in 2025: taken from` }).click();
    await page.getByRole('option', { name: 'A number that I type' }).click();
    await dialog.getByRole('textbox', { name: `${flow} in 2025: number` }).fill(number);
  }
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('row', { name: /^Trade in the base year 81,500 USD m 83,000 USD m/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Start from 2025' }).click();
  await expect(screen(page).field('Trade in the base year')).toHaveValue('83,000');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { axe } from './axe.ts';
import { screen } from './screen.ts';

test('a value that is still being typed is in the file that is saved by key', async ({ app, ownProgram: program }) => {
  const { page } = program;
  const path = join(app.folder, 'typed.bilateral');
  const field = screen(page).field('Exports growth, first year');
  await field.fill('17.5');
  await program.choosing(path, () => page.keyboard.press('Control+s'));
  await expect(screen(page).status).toContainText('Saved');
  expect(JSON.parse(readFileSync(path, 'utf8')).baseline.assumptions.exports.growth.from).toBe(0.175);
});

test('a value that is still being typed stays with its scenario when a key brings another', async ({
  program: { page },
}) => {
  const field = screen(page).field('Trainees, new quota');
  await screen(page).choose('Export shock');
  await field.fill('6200');
  // Duplicates the selected scenario, which is selected then.
  await page.keyboard.press('Control+d');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('6,200');
  await screen(page).choose('Export shock');
  await expect(field).toHaveValue('6,200');
});

test('a text with two readings is asked about, is no value yet where the document is saved, and is chosen by key', async ({
  app,
  ownProgram: program,
}) => {
  const { page } = program;
  const path = join(app.folder, 'asked.bilateral');
  const quota = (): number =>
    JSON.parse(readFileSync(path, 'utf8')).baseline.assumptions.workers.tracks.trainee.newQuota;
  const field = screen(page).field('Trainees, new quota');
  await field.fill('7.500');
  await program.choosing(path, () => page.keyboard.press('Control+s'));
  await expect(screen(page).status).toContainText('Saved');
  expect(quota()).toBe(5000);
  await expect(page.getByRole('alert')).toContainText('“7.500” may be 7.5 or 7,500 persons a year');
  await field.focus();
  await expect(field).toHaveValue('7.500');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Trainees, new quota: take 7.5 persons a year' })).toBeFocused();
  expect((await axe(page).include('.panel_scroll').analyze()).violations).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('7500');
  await page.keyboard.press('Control+s');
  await expect.poll(quota).toBe(7500);
});

test('after a dialog the focus is where it was before', async ({ program }) => {
  const { page } = program;
  const row = page.locator('[data-row="growth-stalls"]');
  await row.focus();
  await program.choosing(null, () => page.keyboard.press('Control+Shift+s'));
  await expect(row).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('wage');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(row).toBeFocused();
});

test('what is typed into the palette before its code is there is found in it, and Escape takes it back', async ({
  ownProgram: { page },
  runtime,
}) => {
  test.skip(runtime !== 'preview', 'The preview’s files can be held back');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/rest-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  const row = page.locator('[data-row="growth-stalls"]');
  await row.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('never');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('wagr');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-pressed', 'false');
  release();
  await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('wag');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('e');
  await expect(page.getByRole('menuitem').first()).toContainText(/wage/i);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(row).toBeFocused();
});

test('an assumption that is found has the cursor in its field, its value selected, whatever was folded', async ({
  program: { page },
}) => {
  const field = screen(page).field('Exchange rate');
  await page.getByRole('button', { name: 'Fold this panel' }).click();
  await expect(field).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('jpy rate');
  await expect(page.getByRole('menuitem').first()).toContainText('Exchange rate');
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  const selected = () => field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]);
  expect(await selected()).toEqual([0, (await field.inputValue()).length]);
  await page.keyboard.type('160');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('160');
});

test('where what has the focus is taken away, the focus is on what is left around it', async ({
  program: { page },
}) => {
  const on = screen(page);
  const focused = page.locator(':focus');
  await test.step('a target', async () => {
    // Folded under so many scenarios.
    await page.getByRole('button', { name: 'Target for trade', expanded: false }).click();
    await page.getByRole('button', { name: 'Remove the target' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Target for trade' })).toBeFocused();
  });
  await test.step('a notice', async () => {
    await on.scenarios.getByRole('button', { name: 'Growth fades, baseline' }).focus();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Dismiss' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Compare' })).toBeFocused();
  });
  await test.step('what resets an assumption', async () => {
    await on.choose('Momentum holds');
    await page.getByRole('button', { name: 'Reset Exports growth, long run' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Exports growth, long run', exact: true })).toBeFocused();
  });
  await test.step('a shock, that has the focus when it is added', async () => {
    await on.choose('Export shock');
    await page.getByRole('button', { name: /^Shocks/ }).press('Enter');
    await page.getByRole('button', { name: 'Add a shock' }).press('Enter');
    await expect(on.field('Shock 2: size')).toBeFocused();
    await page.getByRole('button', { name: 'Remove shock 2' }).press('Enter');
    await expect(on.assumptions.locator('.paths-and-shocks_shocks :focus')).toHaveCount(1);
  });
  await expect(focused).toHaveCount(1);
});

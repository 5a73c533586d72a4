import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { edited, expectGrowth, find, notices, question, SEED, setGrowth, withGrowth } from './documents.ts';

test('closing the window with nothing unsaved ends the program', async ({ app }) => {
  const program = await app.start();
  await program.closeWindow();
  expect(await program.ended()).toBe(0);
  expect(JSON.parse(readFileSync(join(app.store, 'settings.json'), 'utf8')).window.width).toBeGreaterThan(0);
});

test('closing it with unsaved work asks: stay, or let it go', async ({ app }) => {
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, SEED);
  const program = await app.start(path);
  const { page } = program;
  const save = question(page, 'Save the changes to plan.bilateral?');
  await setGrowth(page, 25);
  await expect(edited(page)).toBeVisible();
  await program.closeWindow();
  await save.answer('Cancel');
  await expectGrowth(page, 25);

  await find(page, 'Theme: dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('closing it and letting unsaved work go leaves the file, and nothing to recover', async ({ app }) => {
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, SEED);
  const program = await app.start(path);
  await setGrowth(program.page, 26);
  const recovery = join(app.store, 'recovery');
  await expect.poll(() => existsSync(recovery) && readdirSync(recovery).length).toBe(1);
  await program.closeWindow();
  await question(program.page, 'Save the changes to plan.bilateral?')
    .dialog.getByRole('button', { name: 'Do not save' })
    .click();
  expect(await program.ended()).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(SEED);
  expect(readdirSync(recovery)).toEqual([]);
});

test('closing it and saving saves first; theme and place are as they were left', async ({ app }) => {
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, SEED);
  const program = await app.start(path);
  const { page } = program;
  await find(page, 'Theme: dark');
  await page.getByRole('tab', { name: 'Figures' }).click();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await setGrowth(page, 27);
  await page.getByRole('tab', { name: 'Figures' }).click();
  await program.closeWindow();
  await question(page, 'Save the changes to plan.bilateral?')
    .dialog.getByRole('button', { name: 'Save', exact: true })
    .click();
  expect(await program.ended()).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(withGrowth(27));

  const settings = JSON.parse(readFileSync(join(app.store, 'settings.json'), 'utf8'));
  expect(settings.theme).toBe('dark');
  expect(settings.views[path].place).toBe('figures');
});

test.describe('the preview in a browser', () => {
  test.skip(({ runtime }) => runtime !== 'preview', 'A window of Electron’s is no tab');

  test('shown anew, it goes on with the document, and offers unsaved work', async ({ app }) => {
    const path = join(app.folder, 'plan.bilateral');
    writeFileSync(path, SEED);
    const { page } = await app.start(path);
    await setGrowth(page, 28);
    await expect
      .poll(() => existsSync(join(app.store, 'recovery')) && readdirSync(join(app.store, 'recovery')).length)
      .toBe(1);
    await page.reload();
    await expect(notices(page)).toContainText('Unsaved work on plan.bilateral');
    await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText('Saved in plan.bilateral');
    await notices(page).getByRole('button', { name: 'Open it' }).click();
    await expectGrowth(page, 28);
  });

  test('in a second tab, it says that it is open in another', async ({ ownProgram: { page } }) => {
    const address = page.url();
    const second = await page.context().newPage();
    await second.goto(address);
    await expect(second.getByRole('status')).toContainText('Bilateral is open in another tab of this browser.');
    expect(await second.title()).toBe('Bilateral');
    // The first goes on.
    await setGrowth(page, 29);
    await expect(edited(page)).toBeVisible();

    await test.step('and opens there when the first is closed', async () => {
      await page.close();
      await second.reload();
      await expect(second.locator('.compare_mainChart svg .line').first()).toBeVisible();
    });
  });

  test('its tab closed, the program goes on, and the address opens it again', async ({ app }) => {
    const program = await app.start();
    const { page } = program;
    const address = page.url();
    const context = page.context();
    await setGrowth(page, 30);
    await expect
      .poll(() => existsSync(join(app.store, 'recovery')) && readdirSync(join(app.store, 'recovery')).length)
      .toBe(1);
    await page.close();
    const path = join(app.folder, 'plan.bilateral');
    writeFileSync(path, withGrowth(31));
    const again = await context.newPage();
    await again.goto(address);
    await expect(notices(again)).toContainText('Unsaved work on Cambodia–Japan to 2035');
    await notices(again).getByRole('button', { name: 'Open it' }).click();
    await expectGrowth(again, 30);
    await program.startAgain([path]);
    await question(again, 'Save the changes to Cambodia–Japan to 2035?').answer('Do not save');
    await expectGrowth(again, 31);
  });

  test('shows the dialogs of the system: folders, names, and a question before a file is replaced', async ({ app }) => {
    const path = join(app.folder, 'plan.bilateral');
    writeFileSync(path, withGrowth(32));
    const program = await app.start(path);
    const { page } = program;
    const dialog = page.getByRole('dialog', { name: 'Save a file' });
    const field = dialog.getByRole('textbox', { name: 'Path of the file' });
    await page.keyboard.press('Control+Shift+S');
    await expect(field).toHaveValue(path);
    await dialog.getByRole('button', { name: 'store' }).click();
    await expect(field).toHaveValue(join(app.store, 'plan.bilateral'));
    await dialog.getByRole('button', { name: 'Folder above' }).click();
    await expect(field).toHaveValue(path);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByRole('alert')).toHaveText('plan.bilateral is there already. Replace it?');
    await field.fill(join(app.folder, 'other.bilateral'));
    await expect(dialog.getByRole('alert')).toHaveText('');
    await field.press('Enter');
    await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText('Saved in other.bilateral');

    await page.keyboard.press('Control+o');
    const opening = page.getByRole('dialog', { name: 'Open a file' });
    await opening.getByRole('textbox').fill(join(app.folder, 'gone.bilateral'));
    await opening.getByRole('button', { name: 'Open' }).click();
    await expect(opening.getByRole('alert')).toHaveText(`There is no file gone.bilateral in ${app.folder}.`);
    await page.keyboard.press('Escape');
    await expect(opening).toHaveCount(0);
    await expectGrowth(page, 32);
  });

  test('says so when its program has ended', async ({ ownProgram: program }) => {
    await program.kill();
    await expect(program.page.getByRole('status')).toContainText('Bilateral has ended.');
  });

  test('shows no secret: not in its title, not in what it tells other pages', async ({ program: { page } }) => {
    const secret = new URL(page.url()).pathname.split('/')[1]!;
    expect(secret.length).toBeGreaterThan(30);
    await expect.poll(() => page.title()).toBe('Cambodia–Japan to 2035 – Bilateral');
    expect(await page.evaluate(() => document.body.innerHTML)).not.toContain(secret);
    expect(await page.evaluate(() => document.referrer)).toBe('');
  });
});

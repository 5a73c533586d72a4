import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { edited, expectGrowth, find, notices, question, SEED, setGrowth, withGrowth } from './documents.ts';
import { screen } from './screen.ts';

const CHANGED = 'plan.bilateral was changed by another program';

test('a saved document is its canonical text, and opens as it was', async ({ app, ownProgram: program }) => {
  const { page } = program;
  const path = join(app.folder, 'mine.bilateral');
  await setGrowth(page, 25);
  await program.choosing(null, () => page.keyboard.press('Control+s'));
  await expect(edited(page)).toBeVisible();
  await program.choosing(path, () => page.keyboard.press('Control+s'));
  await expect(screen(page).status).toHaveText('Saved in mine.bilateral');
  await expect(edited(page)).toHaveCount(0);
  expect(readFileSync(path, 'utf8')).toBe(withGrowth(25));

  await test.step('saving it unchanged writes nothing', async () => {
    utimesSync(path, 1000, 1000);
    await page.keyboard.press('Control+s');
    await setGrowth(page, 26);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(edited(page)).toHaveCount(0);
    await page.keyboard.press('Control+s');
    await expect(screen(page).status).toHaveText('Saved in mine.bilateral');
    expect(statSync(path).mtimeMs).toBe(1_000_000);
  });

  await test.step('and it opens again as it was saved', async () => {
    await find(page, 'New copy of the example');
    await expectGrowth(page, 19.8);
    await program.choosing(path, () => page.keyboard.press('Control+o'));
    await expectGrowth(page, 25);
    await expect(edited(page)).toHaveCount(0);
  });
});

test('a file that another program changes is read again, or asked about where work would be lost', async ({ app }) => {
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, SEED);
  const { page } = await app.start(path);

  await test.step('unedited: read again, and said', async () => {
    writeFileSync(path, withGrowth(30));
    await expectGrowth(page, 30);
    await expect(notices(page)).toContainText(`${CHANGED} and read again.`);
  });
  await test.step('edited: asked; mine is kept', async () => {
    await setGrowth(page, 31);
    writeFileSync(path, withGrowth(32));
    await question(page, CHANGED).answer('Keep mine');
    await expectGrowth(page, 31);
    await expect(edited(page)).toBeVisible();
  });
  await test.step('edited: asked; theirs is read', async () => {
    writeFileSync(path, withGrowth(33));
    await question(page, CHANGED).answer('Reload, losing my changes');
    await expectGrowth(page, 33);
    await expect(edited(page)).toHaveCount(0);
  });
  await test.step('changed to what is no document: said, and what was open still is', async () => {
    writeFileSync(path, 'broken');
    await expect(notices(page)).toContainText('could not be read again; what was open still is.');
    await expectGrowth(page, 33);
  });
  await test.step('deleted: said, and saving writes it again', async () => {
    rmSync(path);
    await expect(notices(page)).toContainText(
      'plan.bilateral is gone from its folder: it was moved, renamed or deleted.',
    );
    await setGrowth(page, 34);
    await page.keyboard.press('Control+s');
    await expect(screen(page).status).toHaveText('Saved in plan.bilateral');
    expect(readFileSync(path, 'utf8')).toBe(withGrowth(34));
  });
});

test('saving over what another program wrote asks, and does what is chosen', async ({ app }) => {
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, SEED);
  const program = await app.start(path);
  const { page } = program;
  const onDisk = () => readFileSync(path, 'utf8');
  /** Both sides edit; the question about the change is answered so that saving asks. */
  const conflict = async (theirs: number, mine: number) => {
    await setGrowth(page, mine);
    await expect(edited(page)).toBeVisible();
    writeFileSync(path, withGrowth(theirs));
    await question(page, CHANGED).answer('Keep mine');
    await page.keyboard.press('Control+s');
    await expect(question(page, CHANGED).dialog).toContainText('Saving now would replace what is in the file.');
  };

  await conflict(40, 41);
  await question(page, CHANGED).answer('Cancel');
  expect(onDisk()).toBe(withGrowth(40));
  await expect(edited(page)).toBeVisible();

  await page.keyboard.press('Control+s');
  await question(page, CHANGED).answer('Replace the file');
  await expect(screen(page).status).toHaveText('Saved in plan.bilateral');
  expect(onDisk()).toBe(withGrowth(41));

  await conflict(42, 43);
  await question(page, CHANGED).answer('Reload, losing my changes');
  await expectGrowth(page, 42);
  expect(onDisk()).toBe(withGrowth(42));

  await conflict(44, 45);
  const other = join(app.folder, 'other.bilateral');
  await program.choosing(other, () => question(page, CHANGED).answer('Save as…'));
  await expect(screen(page).status).toHaveText('Saved in other.bilateral');
  expect(readFileSync(other, 'utf8')).toBe(withGrowth(45));
  expect(onDisk()).toBe(withGrowth(44));
});

test('opening another document with unsaved work asks first', async ({ app }) => {
  const mine = join(app.folder, 'mine.bilateral');
  const other = join(app.folder, 'other.bilateral');
  writeFileSync(mine, SEED);
  writeFileSync(other, withGrowth(50));
  const program = await app.start(mine);
  const { page } = program;
  const save = question(page, 'Save the changes to mine.bilateral?');

  await setGrowth(page, 51);
  await page.keyboard.press('Control+o');
  await save.answer('Cancel');
  await expectGrowth(page, 51);

  await program.choosing(other, async () => {
    await page.keyboard.press('Control+o');
    await save.answer('Do not save');
  });
  await expectGrowth(page, 50);
  expect(readFileSync(mine, 'utf8')).toBe(SEED);

  await program.choosing(mine, () => page.keyboard.press('Control+o'));
  await expectGrowth(page, 19.8);
  await setGrowth(page, 52);
  await program.choosing(other, async () => {
    await page.keyboard.press('Control+o');
    await save.answer('Save');
  });
  await expectGrowth(page, 50);
  expect(readFileSync(mine, 'utf8')).toBe(withGrowth(52));
});

test('recent documents are opened by name, a missing one is said, and the list can be cleared', async ({ app }) => {
  const mine = join(app.folder, 'mine.bilateral');
  const other = join(app.folder, 'other.bilateral');
  writeFileSync(mine, withGrowth(60));
  writeFileSync(other, withGrowth(61));
  const program = await app.start(mine);
  const { page } = program;
  await program.choosing(other, () => page.keyboard.press('Control+o'));
  await expectGrowth(page, 61);

  await find(page, 'Open mine.bilateral');
  await expectGrowth(page, 60);
  rmSync(other);
  await find(page, 'Open other.bilateral');
  await expect(notices(page)).toContainText('other.bilateral could not be opened; what was open still is.');
  await expect(notices(page)).toContainText('does not exist');
  await expectGrowth(page, 60);

  await find(page, 'Clear recent documents');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Find or do' }).fill('mine.bilateral');
  await expect(page.getByText('No result')).toBeVisible();
  await expect.poll(() => JSON.parse(readFileSync(join(app.store, 'settings.json'), 'utf8')).recent).toEqual([]);
});

test('how a document is looked at comes back with it, and is not in its file', async ({ app }) => {
  const mine = join(app.folder, 'mine.bilateral');
  writeFileSync(mine, SEED);
  const program = await app.start(mine);
  const { page } = program;
  await screen(page).choose('Higher worker quota');
  await page.keyboard.press('Control+5');
  await page.getByRole('button', { name: /From scenario/ }).click();
  await page.getByRole('option', { name: 'Export shock' }).click();
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: /^Assumption up/ }).click();
  await page.keyboard.type('conversion rate of leads');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+4');
  await page.locator('.solve_target input').fill('7,777');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+2');
  await find(page, 'New copy of the example');
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('button', { name: 'Assumption up: Imports growth, long run' })).toBeVisible();
  await find(page, 'Open mine.bilateral');
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'false');
  await expect(
    screen(page).scenarios.getByRole('button', { name: 'Higher worker quota', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true');
  await test.step('so do axes, question and pair of scenarios, after a restart too', async () => {
    await page.keyboard.press('Control+1');
    const settings = () => JSON.stringify(JSON.parse(readFileSync(join(app.store, 'settings.json'), 'utf8')));
    await expect.poll(settings).toContain('"place":"compare"');
    await program.kill();
    const { page: again } = await app.start(mine);
    await again.keyboard.press('Control+3');
    await expect(again.getByRole('button', { name: 'Assumption up: Conversion rate of leads' })).toBeVisible();
    await again.keyboard.press('Control+4');
    await expect(again.locator('.solve_target input')).toHaveValue('7,777');
    await again.keyboard.press('Control+5');
    await expect(again.getByRole('button', { name: /From scenario/ })).toContainText('Export shock');
  });
  expect(readFileSync(mine, 'utf8')).toBe(SEED);
});

test('figures that are kept are those of every new document, until they are reset', async ({ app }) => {
  const before = await app.start();
  await before.page.getByRole('tab', { name: 'Figures' }).click();
  const figure = (page: Page) => page.getByRole('row', { name: /^Trade 2024/ });
  await figure(before.page)
    .getByRole('button', { name: /^Correct/ })
    .click();
  const form = before.page.getByRole('dialog', { name: 'Correct: Trade 2024' });
  await form.getByLabel(/^Value/).fill('2,100');
  await form.getByRole('button', { name: 'Correct' }).click();
  await before.page.getByRole('button', { name: 'Save these for new documents' }).click();
  await expect.poll(() => existsSync(join(app.store, 'figures.json'))).toBe(true);
  await before.kill();

  const { page } = await app.start();
  await page.getByRole('tab', { name: 'Figures' }).click();
  await expect(figure(page)).toContainText('2,100');
  await expect(screen(page).field('Trade in the base year')).toHaveValue(/2,100/);
  await page.getByText('One of the figures saved on this computer is your own.').click();
  await page.getByRole('button', { name: 'Reset Trade 2024', exact: true }).click();
  await expect(page.getByText('The figures of this document differ from those saved on this computer.')).toBeVisible();
  await page.getByRole('button', { name: 'Use the figures saved on this computer' }).click();
  const taking = page.getByRole('dialog', { name: 'Use the figures saved on this computer' });
  await expect(taking).toContainText('Trade in the base year 2,100 USD m → 2,000 USD m');
  await taking.getByRole('button', { name: 'Use them', exact: true }).click();
  await expect(figure(page)).not.toContainText('2,100');
});

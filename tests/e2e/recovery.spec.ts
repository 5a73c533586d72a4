import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, expect, test } from './app.ts';
import { edited, expectGrowth, notices, question, SEED, setGrowth, withGrowth } from './documents.ts';
import { screen } from './screen.ts';

const entries = ({ store }: App): string[] => {
  const folder = join(store, 'recovery');
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
};
const kept = (app: App) => expect.poll(() => entries(app).length).toBe(1);

test('unsaved work outlives a crash: it is offered, opened, and saved to its file', async ({ app }) => {
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, SEED);
  const before = await app.start(path);
  await setGrowth(before.page, 25);
  await kept(app);
  await before.kill();
  expect(readFileSync(path, 'utf8')).toBe(SEED);

  const { page } = await app.start();
  await expect(notices(page)).toContainText('Unsaved work on plan.bilateral');
  await expect(notices(page)).not.toContainText('Its file has changed since');
  await expectGrowth(page, 19.8);
  await notices(page).getByRole('button', { name: 'Open it' }).click();
  await expectGrowth(page, 25);
  await expect(edited(page)).toBeVisible();
  await expect(notices(page)).toHaveCount(0);
  expect(entries(app)).toHaveLength(1);
  await page.keyboard.press('Control+s');
  await expect(screen(page).status).toHaveText('Saved in plan.bilateral');
  expect(readFileSync(path, 'utf8')).toBe(withGrowth(25));
  await expect.poll(() => entries(app)).toEqual([]);
});

test('work that was never saved comes back too, and stays in the journal until it is', async ({ app }) => {
  const before = await app.start();
  await setGrowth(before.page, 26);
  await kept(app);
  await before.page.getByRole('tab', { name: 'Solve' }).click();
  const [entry] = entries(app);
  const keptPlace = () => JSON.parse(readFileSync(join(app.store, 'recovery', entry!), 'utf8')).view?.place;
  await expect.poll(keptPlace).toBe('solve');
  await before.kill();

  const again = await app.start();
  await expect(notices(again.page)).toContainText('Unsaved work on Cambodia–Japan to 2035');
  await notices(again.page).getByRole('button', { name: 'Open it' }).click();
  await expect(again.page.getByRole('tab', { name: 'Solve' })).toHaveAttribute('aria-selected', 'true');
  await expectGrowth(again.page, 26);
  // A second crash, with nothing done since: it is still there.
  await again.kill();
  expect(entries(app)).toHaveLength(1);

  const program = await app.start();
  const { page } = program;
  await notices(page).getByRole('button', { name: 'Open it' }).click();
  await expectGrowth(page, 26);
  const path = join(app.folder, 'mine.bilateral');
  await program.choosing(path, () => page.keyboard.press('Control+s'));
  await expect(screen(page).status).toHaveText('Saved in mine.bilateral');
  expect(readFileSync(path, 'utf8')).toBe(withGrowth(26));
  await expect.poll(() => entries(app)).toEqual([]);
});

test('work on a file that has changed since says so, and saving asks', async ({ app }) => {
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, SEED);
  const before = await app.start(path);
  await setGrowth(before.page, 27);
  await kept(app);
  await before.kill();
  writeFileSync(path, withGrowth(28));

  const { page } = await app.start(path);
  await expectGrowth(page, 28);
  await expect(notices(page)).toContainText('Its file has changed since; opening this work does not touch the file.');
  await notices(page).getByRole('button', { name: 'Open it' }).click();
  await expectGrowth(page, 27);
  expect(readFileSync(path, 'utf8')).toBe(withGrowth(28));
  // The watcher asks by itself that both have changed; then saving does.
  await question(page, 'plan.bilateral was changed by another program').answer('Keep mine');
  await page.keyboard.press('Control+s');
  await question(page, 'plan.bilateral was changed by another program').answer('Replace the file');
  await expect(screen(page).status).toHaveText('Saved in plan.bilateral');
  expect(readFileSync(path, 'utf8')).toBe(withGrowth(27));
});

test('unsaved work can be discarded, and what is open asks before recovered work takes its place', async ({ app }) => {
  const before = await app.start();
  await setGrowth(before.page, 29);
  await kept(app);
  await before.kill();

  const { page } = await app.start();
  await setGrowth(page, 30);
  await notices(page).getByRole('button', { name: 'Open it' }).click();
  await question(page, 'Save the changes to Cambodia–Japan to 2035?').answer('Cancel');
  await expectGrowth(page, 30);
  await notices(page).getByRole('button', { name: 'Discard' }).click();
  await expect(notices(page)).toHaveCount(0);
  // What is open now is kept; what was discarded is gone.
  await kept(app);
  const [entry] = entries(app);
  const { document } = JSON.parse(readFileSync(join(app.store, 'recovery', entry!), 'utf8'));
  expect(document.baseline.assumptions.exports.growth.from).toBe(0.3);
});

test('a store whose files cannot be read is set aside and said, and the program starts', async ({ app }) => {
  const { store } = app;
  const first = await app.start();
  await first.kill();
  writeFileSync(join(store, 'settings.json'), '{ "theme": ');
  writeFileSync(join(store, 'figures.json'), 'figures');
  const { page } = await app.start();
  await expect(notices(page)).toContainText('settings.json could not be read');
  await expect(notices(page)).toContainText('set aside as settings.json.unreadable-1');
  await expect(notices(page)).toContainText('set aside as figures.json.unreadable-1');
  expect(readFileSync(join(store, 'settings.json.unreadable-1'), 'utf8')).toBe('{ "theme": ');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bilateral } from '../helpers/command-line.ts';
import { expect, test } from './app.ts';
import { allMoved, lines, screen, type } from './screen.ts';

test('an analyst who has never seen it adjusts, compares and saves within a minute', async ({ app }) => {
  const program = await app.start();
  const { page } = program;
  const on = screen(page);
  const start = Date.now();

  await test.step('the nine scenarios of the first case are on screen', async () => {
    await expect(on.scenarios.getByRole('listitem')).toHaveCount(9);
    await expect(page.locator('.compare_mainChart path[data-scenario]')).toHaveCount(9);
  });

  await test.step('moving the growth of exports moves every scenario', async () => {
    const before = await lines(page);
    await on.slider('Exports growth, first year').focus();
    await page.keyboard.press('ArrowRight');
    await allMoved(page, before);
    await expect(page.getByText('edited', { exact: true })).toBeVisible();
  });

  await test.step('raising the quota of trainees lifts the workers of the scenarios that do not say otherwise', async () => {
    await page
      .locator('.compare_multiples')
      .getByRole('button', { name: /^Workers/ })
      .click();
    await expect(page.locator('.compare_mainChart').getByRole('heading', { name: 'Workers, persons' })).toBeVisible();
    const before = await lines(page);
    await type(page, 'Trainees, new quota', '7,500');
    await expect.poll(async () => (await lines(page))['growth-fades']).not.toBe(before['growth-fades']);
    await expect.poll(async () => (await lines(page))['momentum-holds']).not.toBe(before['momentum-holds']);
  });

  await test.step('comparing in 2030 reads every scenario there', async () => {
    await on.chart.focus();
    await page.keyboard.press('Home');
    for (let year = 2024; year < 2030; year++) await page.keyboard.press('ArrowRight');
    await expect(on.table.getByRole('button', { name: 'What the table shows' })).toContainText('In 2030');
  });

  const path = join(app.folder, 'mine.bilateral');
  await test.step('saving asks where, and says that it is saved', async () => {
    await program.choosing(path, () => page.keyboard.press('Control+s'));
    await expect(on.status).toHaveText('Saved in mine.bilateral');
    await expect(page.getByText('edited', { exact: true })).toHaveCount(0);
  });
  expect(Date.now() - start).toBeLessThan(60_000);

  await test.step('the file says what was done, and the command line computes what the screen shows', async () => {
    const saved = JSON.parse(readFileSync(path, 'utf8'));
    expect(saved.baseline.assumptions.exports.growth.from).toBeGreaterThan(0.198);
    expect(saved.baseline.assumptions.workers.tracks.trainee.newQuota).toBe(7500);
    const ran = bilateral(['compare', path, '--year', '2030', '--metric', 'workers', '--format', 'json']);
    expect(ran.status).toBe(0);
    const { value } = JSON.parse(ran.out).rows[0].values['growth-fades'];
    const shown = on.row('Growth fades').getByRole('button', { name: /^Workers of Growth fades in 2030/ });
    await expect(shown).toHaveText(Math.round(value).toLocaleString('en'));
  });
});

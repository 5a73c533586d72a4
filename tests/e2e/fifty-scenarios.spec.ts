import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { SEED } from './documents.ts';
import { lines, screen } from './screen.ts';

/** The first case with 41 scenarios more, between its slowest and its fastest. */
function fifty(): string {
  const seed = JSON.parse(SEED);
  const more = Array.from({ length: 41 }, (_, k) => ({
    id: `more-${k}`,
    name: `More ${k}`,
    notes: '',
    changes: { 'exports.growth.to': 0.03 + k / 2000 },
    rationale: {},
  }));
  return JSON.stringify({ ...seed, scenarios: [...seed.scenarios, ...more] }, null, 2);
}

test('a document with fifty scenarios opens, is read, scrolls, and answers a slider', async ({ app }) => {
  const path = join(app.folder, 'fifty.bilateral');
  writeFileSync(path, fifty());
  const { page } = await app.start(path);
  const on = screen(page);

  await test.step('everything is there, and what matters is named', async () => {
    await expect(on.scenarios.getByRole('listitem')).toHaveCount(50);
    await expect(page.locator('.compare_mainChart path[data-scenario]')).toHaveCount(50);
    await on.scenarios.getByRole('button', { name: 'Growth fades, baseline' }).focus();
    await page.keyboard.press('End');
    await expect(on.scenarios.getByRole('button', { name: 'More 40', exact: true })).toBeInViewport();
    const named = page.locator('.compare_mainChart svg[role="application"] .end-label').locator('text:not(.value)');
    for (const name of ['Momentum holds', 'More 40', 'Growth fades', 'Growth stalls'])
      await expect(named.filter({ hasText: new RegExp(`^${name}$`) })).toHaveCount(1);
    const count = await named.count();
    await expect(page.locator('.compare_mainChart')).toContainText(`and ${50 - count} more`);
  });

  await test.step('a reading has room for some and says how many more there are', async () => {
    const plot = (await page.locator('.compare_mainChart .hit').boundingBox())!;
    await page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height / 2);
    const rows = page.locator('.compare_mainChart .reading-row');
    await expect(rows.first()).toBeVisible();
    const shown = await rows.count();
    expect(shown).toBeLessThanOrEqual(12);
    await expect(page.locator('.compare_mainChart')).toContainText(`and ${50 - shown} more`);
    for (const name of ['Momentum holds', 'Growth fades', 'More 40', 'Growth stalls']) {
      await expect(rows.filter({ hasText: name })).toHaveCount(1);
    }
  });

  await test.step('the table scrolls to its last scenario', async () => {
    const last = on.table.getByRole('row', { name: /^More 40/ });
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    await expect(on.table.getByRole('button', { name: 'What the table shows' })).toBeInViewport();
  });

  await test.step('a slider moves every line of the chart', async () => {
    const before = await lines(page);
    const start = Date.now();
    await on.slider('Exports growth, first year').press('ArrowRight');
    await expect.poll(async () => (await lines(page))['more-40'] !== before['more-40']).toBe(true);
    // Generous: the machine may be busy.
    expect(Date.now() - start).toBeLessThan(10_000);
  });
});

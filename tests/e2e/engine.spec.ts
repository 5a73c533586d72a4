import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** Opens the fans with so many processors, and gives what is drawn of them. */
async function fansWith(page: Page, processors: number): Promise<{ readonly workers: number; readonly drawn: string }> {
  await page.addInitScript((count) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: count, configurable: true });
  }, processors);
  await page.reload();
  await page.getByRole('tab', { name: 'Uncertainty' }).click();
  await expect(page.locator('[data-median]')).toBeVisible();
  // The others' medians take the places of their projections when their draws are there.
  await expect(page.locator('.uncertainty_place .working_stale')).toHaveCount(0);
  await expect(page.locator('.uncertainty_fanHead')).toContainText('others’ medians');
  const drawn = await page
    .locator('.fan-chart path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join('\n'));
  return { workers: page.workers().length, drawn };
}

test('the window may share memory with its workers', async ({ program: { page } }) => {
  expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true);
});

test('fans are the same on one worker as on three', async ({ ownProgram: { page } }) => {
  const one = await fansWith(page, 2);
  const three = await fansWith(page, 4);
  expect({ one: one.workers, three: three.workers }).toEqual({ one: 1, three: 3 });
  expect(one.drawn).toContain('M');
  expect(three.drawn).toBe(one.drawn);
});

test('a worker that cannot be loaded is told of, and the view does not wait for it', async ({
  ownProgram: { page },
}) => {
  await page.route('**/worker-*.js', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.reload();
  await page.getByRole('tab', { name: 'Uncertainty' }).click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('because of a bug in Bilateral');
  await expect(page.locator('.uncertainty_place [role=alert]').first()).toContainText('could not be answered');
});

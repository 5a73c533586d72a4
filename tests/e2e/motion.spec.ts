import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { screen, type } from './screen.ts';

/** Counts the lines of the main chart that have begun to move, from now on. */
const watched = (page: Page) =>
  page.evaluate(() => {
    const moved = { count: 0 };
    Object.assign(globalThis, { moved });
    document.addEventListener('transitionrun', ({ propertyName, target }) => {
      if (propertyName === 'd' && (target as Element).closest('.compare_mainChart')) moved.count++;
    });
  });
const moved = (page: Page) => page.evaluate(() => (globalThis as unknown as { moved: { count: number } }).moved.count);
const settled = (page: Page) => expect(page.locator('.compare_mainChart')).not.toHaveAttribute('data-moving');

test('lines move to their new places after a whole change, and follow a slider at once', async ({
  program: { page },
}) => {
  await watched(page);
  await type(page, 'Exports growth, first year', '25');
  await expect.poll(() => moved(page)).toBeGreaterThan(0);
  await settled(page);
  const after = await moved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => moved(page)).toBeGreaterThan(after);
  await settled(page);

  const before = await moved(page);
  const path = await screen(page).line('growth-fades').getAttribute('d');
  const track = (await screen(page).slider('Exports growth, first year').locator('..').boundingBox())!;
  await page.mouse.move(track.x + track.width / 2, track.y + track.height / 2);
  await page.mouse.down();
  for (let k = 1; k <= 10; k++) await page.mouse.move(track.x + track.width / 2 + k, track.y + track.height / 2);
  await expect.poll(() => screen(page).line('growth-fades').getAttribute('d')).not.toBe(path);
  expect(await moved(page)).toBe(before);
  await page.mouse.up();
  // Another metric is another picture, not a movement of this one.
  await page
    .getByRole('button', { name: /^Exports/ })
    .first()
    .click();
  expect(await moved(page)).toBe(before);
});

test('nothing moves where motion is not wanted', async ({ program: { page } }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await watched(page);
  await type(page, 'Exports growth, first year', '25');
  await settled(page);
  expect(await moved(page)).toBe(0);
});

import { expect, test } from './app.ts';

test('the program opens on the nine scenarios of the first case', async ({ ownProgram: { page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cambodia–Japan to 2035');
  await expect(page.getByRole('navigation', { name: 'Scenarios' }).getByRole('listitem')).toHaveCount(9);
  await expect(page.locator('.compare_mainChart path[data-scenario]')).toHaveCount(9);
});

test('Inter is there for the first chart, and nothing warns of an unused font', async ({ ownProgram: { page } }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  // What is asked for and not used is said some seconds after the page is loaded.
  await page.reload();
  await expect(page.locator('.compare_mainChart svg .line').first()).toBeVisible();
  const [font, style] = await page.evaluate(() => {
    const asked = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const first = (ending: string) => asked.find(({ name }) => name.endsWith(ending))!;
    return [first('.woff2'), first('.css')].map(({ startTime, initiatorType, name }) => ({
      startTime,
      initiatorType,
      name,
    }));
  });
  expect(font?.initiatorType).toBe('link');
  expect(font!.startTime).toBeLessThanOrEqual(style!.startTime);
  expect(await page.evaluate(() => document.fonts.check('12px "Inter Variable"'))).toBe(true);
  await page.waitForTimeout(6000);
  expect(said.filter((text) => /preload/.test(text))).toEqual([]);
});

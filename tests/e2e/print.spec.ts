import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { find, SEED } from './documents.ts';

test('the current view is printed whole, without what acts on it, and light', async ({ app }) => {
  const seed = JSON.parse(SEED);
  const more = Array.from({ length: 15 }, (_, k) => ({
    id: `more-${k}`,
    name: `More ${k}`,
    notes: '',
    changes: { 'exports.growth.to': 0.03 + k / 500 },
    rationale: {},
  }));
  const path = join(app.folder, 'many.bilateral');
  writeFileSync(path, JSON.stringify({ ...seed, scenarios: [...seed.scenarios, ...more] }));
  const { page } = await app.start(path);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('.value-table_scroll tbody tr')).toHaveCount(24);
  const chart = page.locator('.compare_mainChart svg[role="application"]');
  const onScreen = (await chart.boundingBox())!.width;

  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(page.locator('.print-head_head')).toHaveText('Cambodia–Japan to 2035Compare, 2035');
  for (const chrome of [
    '.title-bar_bar',
    '.workspace_left',
    '.side-panel_side',
    '.places_tabs',
    '.status-bar_bar',
    '.chart-head_tools',
  ])
    await expect(page.locator(chrome).first()).toBeHidden();
  // A4 on its side without 10 mm of margin on each side is 277 mm, 1,047 px.
  const wide = 1047;
  await expect.poll(async () => (await chart.boundingBox())!.width).toBeGreaterThan(onScreen);
  const ground = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(ground).toBe('rgb(255, 255, 255)');

  await test.step('all metrics of all scenarios are on the page, and nothing is cut off or scrolled', async () => {
    const heads = page.locator('.value-table_scroll thead tr:first-child th:not(.value-table_name)');
    await expect(heads).toHaveCount(46);
    for (const name of ['Growth fades', 'More 14'])
      await expect(page.locator('.value-table_scroll tbody th', { hasText: new RegExp(`^${name}$`) })).toHaveCount(8);
    const out = await page.locator('.workspace_centre *').evaluateAll(
      (all, wide) =>
        all
          .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, svg *'))
          .filter((one) => {
            const { right, width } = one.getBoundingClientRect();
            // Before Chromium 128 a place within what is zoomed was told as if it were not.
            const zoomed = Reflect.has(one, 'currentCSSZoom') ? null : one.closest<HTMLElement>('[style*="zoom"]');
            const scale = Number(zoomed?.style.zoom || 1);
            const { overflowX, overflowY } = getComputedStyle(one);
            const scrolls = [overflowX, overflowY].some((way) => way === 'auto' || way === 'scroll');
            return (width > 0 && right * scale > wide) || (scrolls && one.scrollHeight > one.clientHeight + 1);
          })
          .map((one) => one.className),
      wide,
    );
    expect(out).toEqual([]);
  });

  await test.step('and then the window is as it was', async () => {
    await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
    await expect.poll(async () => (await chart.boundingBox())!.width).toBe(onScreen);
    await expect(page.locator('.title-bar_bar')).toBeVisible();
    await expect(page.locator('.value-table_scroll table')).toHaveCount(1);
  });
});

test('charts are drawn to the page’s measure before it is printed', async ({ ownProgram: { page } }) => {
  const width = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const drawn = document.querySelector('.compare_mainChart svg[role="application"]')!.getAttribute('width');
    window.dispatchEvent(new Event('afterprint'));
    return drawn;
  });
  expect(width).toBe('1040');
});

test('at the foot of each page stand where numbers are from, and its number', async ({ app, runtime }) => {
  test.skip(runtime === 'electron', 'page feet came with Chromium 131');
  const path = join(app.folder, 'titled.bilateral');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(SEED), title: 'A "plan"; } \\ of two\nlines' }));
  const { page } = await app.start(path);
  const sheet = () =>
    page.evaluate(() => document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((one) => one.cssText)));
  await expect
    .poll(sheet)
    .toEqual([
      expect.stringMatching(
        /^@page \{.*@bottom-left \{.*content: "A \\"plan\\"; \} \\\\ of two\\a lines · Sources: Khmer Times · Bilateral [\d.]+";.*@bottom-right \{.*counter\(page\)/s,
      ),
    ]);
});

test('after a print charts have the room of the window again', async ({ program: { page }, runtime }) => {
  test.skip(runtime !== 'preview', 'Playwright prints from a browser’s page alone');
  const plots = page.locator('.compare_mainChart svg[role="application"], .small-multiple_multiple svg');
  const widths = () => plots.evaluateAll((all) => all.map((one) => one.getAttribute('width')));
  await expect(page.locator('.small-multiple_multiple')).toHaveCount(8);
  const before = await widths();
  await page.pdf({ format: 'A4' });
  await expect.poll(widths, { timeout: 5000 }).toEqual(before);
});

test('Ctrl+P and the palette print', async ({ program: { page } }) => {
  await page.evaluate(() => {
    const asked = { times: 0 };
    Object.assign(window, { asked, print: () => asked.times++ });
  });
  const times = () => page.evaluate(() => (window as unknown as { asked: { times: number } }).asked.times);
  await page.keyboard.press('Control+p');
  await expect.poll(times).toBe(1);
  await find(page, 'Print…');
  await expect.poll(times).toBe(2);
  await expect(page.getByRole('searchbox', { name: 'Find or do' })).toHaveCount(0);
});

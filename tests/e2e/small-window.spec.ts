import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { screen } from './screen.ts';

/** Each place, and what it shows once it has been answered. */
const PLACES = {
  Compare: '.value-table_table tbody tr',
  Uncertainty: '.fan-chart',
  Sensitivity: '.sensitivity_tornadoChart',
  Solve: '.solve_table tbody tr',
  'Difference explained': '.changed_differing tbody tr',
  Figures: '.figures_table tbody tr',
  'Set-up': '.setup_table tbody tr',
} as const;
const SIZES = [
  { width: 1024, height: 700 },
  { width: 1200, height: 760 },
  { width: 1280, height: 720 },
  { width: 1440, height: 780 },
] as const;
/** 1440 × 900 and 1280 × 800 at 200 %: what the window shows is that many pixels of the page. */
const ZOOMED = [
  { width: 720, height: 450 },
  { width: 640, height: 400 },
] as const;

/** What of a place is wider than the room it has, or reaches out of the centre; the table of all metrics is scrolled. */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const name = (element: Element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`;
    const centre = document.querySelector('.workspace_centre')!.getBoundingClientRect();
    const shown = [...document.querySelectorAll<HTMLElement>('.workspace_centre *')].filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest('.visually-hidden, [aria-hidden="true"], svg *, .value-table_scroll'),
    );
    const out = shown.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < centre.left - 1 || right > centre.right + 1);
    });
    const scrolled = shown.filter(
      (element) =>
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth,
    );
    const root = document.documentElement;
    return [
      ...out.map((element) => `out: ${name(element)}`),
      ...scrolled.map((element) => `scrolls: ${name(element)}`),
      ...[...document.querySelectorAll('.title-bar_bar *, .status-bar_bar *')]
        .filter((element) => element.checkVisibility() && !element.closest('svg *'))
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map((element) => `out of the window: ${name(element)}`),
      ...(root.scrollWidth > innerWidth || root.scrollHeight > innerHeight ? ['the window scrolls'] : []),
    ];
  });

for (const size of [...SIZES, ...ZOOMED]) {
  test(`at ${size.width} × ${size.height} nothing of any place is wider than its room`, async ({
    program: { page },
  }) => {
    await page.setViewportSize(size);
    for (const [place, answered] of Object.entries(PLACES)) {
      await page.getByRole('tab', { name: place }).click();
      await expect(page.locator(answered).first()).toBeVisible();
      await expect.poll(() => overflowing(page), { message: place }).toEqual([]);
    }
  });
}

test('at 1024 × 700 Compare has the strip of differences, and rows of the table', async ({ program: { page } }) => {
  await page.setViewportSize(SIZES[0]);
  await expect(page.locator('.compare_strip')).toBeInViewport({ ratio: 1 });
  await expect(screen(page).chart).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.value-table_table tbody th').nth(3)).toBeInViewport({ ratio: 1 });
  await expect(screen(page).field('Exports growth, first year')).toBeInViewport({ ratio: 1 });
});

test('at 1024 × 700 what leaves the strip of differences is named where no line passes', async ({
  program: { page },
}) => {
  await page.setViewportSize(SIZES[0]);
  const strip = page.locator('.compare_strip');
  for (const name of ['Momentum holds', 'Growth stalls'])
    await expect(strip.getByText(new RegExp(`${name}.?: `))).toBeVisible();
  const passed = await strip.evaluate((element) => {
    const names = [...element.querySelectorAll('.end-label[transform] text')].filter((text) =>
      /(Momentum holds|Growth stalls)[^:]*: /.test(text.textContent!),
    );
    const lines = [...element.querySelectorAll<SVGPathElement>('path.line')];
    return names.flatMap((text) => {
      const box = text.getBoundingClientRect();
      const through = lines.filter((line) => {
        const [length, own] = [line.getTotalLength(), line.getScreenCTM()!];
        return Array.from({ length: 800 }, (_, k) =>
          line.getPointAtLength((k / 799) * length).matrixTransform(own),
        ).some(({ x, y }) => x > box.left && x < box.right && y > box.top + 1 && y < box.bottom - 1);
      });
      return through.length > 0 ? [text.textContent] : [];
    });
  });
  expect(passed).toEqual([]);
  // Over the strip they stand clear of its heading.
  const heading = (await strip.locator('h3 span').boundingBox())!;
  const left = Math.min(
    ...(await Promise.all(
      (await strip.locator('.end-label[transform*=",-"]').all()).map(async (one) => (await one.boundingBox())!.x),
    )),
  );
  expect(left).toBeGreaterThan(heading.x + heading.width);
});

for (const size of SIZES) {
  test(`at ${size.width} × ${size.height} the fan is wide, with a bar for every scenario, and ranges are a step away`, async ({
    program: { page },
  }) => {
    await page.setViewportSize(size);
    await page.getByRole('tab', { name: 'Uncertainty' }).click();
    const fan = page.locator('.fan-chart');
    await expect(fan.locator('.bar-part.held-90')).toHaveCount(9, { timeout: 20_000 });
    expect((await fan.locator('.hit').boundingBox())!.width).toBeGreaterThanOrEqual(385);
    const panel = screen(page).assumptions;
    const ranges = panel.getByRole('region', { name: 'What is uncertain' });
    if (!(await ranges.isVisible())) await panel.getByRole('button', { name: 'What is uncertain' }).click();
    await expect(ranges).toBeVisible();
  });
}

test('zoomed in to 200 % everything is scrolled to, and the panels come over the centre until Escape, wherever it is pressed', async ({
  program: { page },
}) => {
  await page.setViewportSize(ZOOMED[0]);
  const on = screen(page);
  await page.getByRole('button', { name: 'New scenario' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('edited', { exact: true })).toBeVisible();
  for (const last of [
    page.locator('.value-table_table tbody th').last(),
    page.locator('.small-multiple_multiple').last(),
  ]) {
    await last.scrollIntoViewIfNeeded();
    // Scrolled to whole pixels, a fraction of one may stay outside.
    await expect(last).toBeInViewport({ ratio: 0.99 });
  }
  const width = async () => (await page.locator('.workspace_centre').boundingBox())!.width;
  const whole = await width();
  const search = page.getByRole('searchbox', { name: 'Search assumptions' });
  const panel = on.assumptions.getByRole('button', { name: 'Show the panel' });
  await panel.click();
  await expect(on.field('Exports growth, first year')).toBeInViewport({ ratio: 1 });
  expect(await width()).toBe(whole);
  expect(await overflowing(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Compare' }).press('Escape');
  await expect(search).toHaveCount(0);
  await panel.click();
  await on.assumptions.getByRole('button', { name: 'Fold this panel' }).press('Escape');
  await expect(search).toHaveCount(0);
  await expect(panel).toBeFocused();
  await page.getByRole('tab', { name: 'Uncertainty' }).click();
  await expect(page.locator('.uncertainty_ranking .uncertainty_barText').first()).toBeVisible({ timeout: 20_000 });
  const least = page.getByRole('region', { name: 'Scenarios by average loss' }).getByRole('row').last();
  await least.scrollIntoViewIfNeeded();
  await expect(least).toBeInViewport({ ratio: 1 });
});

test('at 1024 × 700 what is uncertain stands over the right of Uncertainty: the fan stays as wide, and its numbers in sight', async ({
  program: { page },
}) => {
  await page.setViewportSize(SIZES[0]);
  await page.getByRole('tab', { name: 'Uncertainty' }).click();
  const fan = page.locator('.fan-chart');
  await expect(fan.locator('.bar-part.held-90')).toHaveCount(9, { timeout: 20_000 });
  const plot = await fan.locator('.hit').boundingBox();
  const panel = screen(page).assumptions;
  const clear = async () => {
    const boxes = await Promise.all((await fan.locator('.reading-row .end.ink').all()).map((one) => one.boundingBox()));
    const left = (await page.locator('.side-panel_side').boundingBox())!.x;
    expect(boxes).toHaveLength(7);
    for (const box of boxes) expect(box!.x + box!.width).toBeLessThan(left);
    expect(await fan.locator('.hit').boundingBox()).toEqual(plot);
  };
  await panel.getByRole('button', { name: 'What is uncertain' }).click();
  await expect(panel.getByRole('region', { name: 'What is uncertain' })).toBeVisible();
  await clear();
  await page.locator('.uncertainty_fanNumber').first().click();
  await expect(page.getByRole('complementary', { name: 'Explanation' })).toBeVisible();
  await clear();
  // The explanation goes first, then what it stood before.
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('region', { name: 'What is uncertain' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Show the panel' })).toBeVisible();
});

test('panels are folded and shown by button, key and palette; the centre takes the room, and it is remembered', async ({
  program: { page },
}) => {
  const width = async () => (await page.locator('.compare_mainChart').boundingBox())!.width;
  const on = screen(page);
  const [whole, search] = [await width(), page.getByRole('searchbox', { name: 'Search assumptions' })];
  await on.assumptions.getByRole('button', { name: 'Fold this panel' }).click();
  await expect(search).toHaveCount(0);
  await expect.poll(width).toBeGreaterThan(whole + 200);
  await expect(on.assumptions.getByRole('button', { name: 'Show the panel' })).toBeFocused();
  await page.keyboard.press('Control+Shift+B');
  await expect(search).toBeVisible();
  await page.keyboard.press('Control+b');
  await expect.poll(width).toBeGreaterThan(whole + 100);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Find or do' }).fill('Fold or show the list');
  await page.keyboard.press('Enter');
  await expect.poll(width).toBe(whole);
});

test('an explanation covers nothing: the year is chosen beside it, and the assumptions are a tab away', async ({
  program: { page },
}) => {
  for (const size of [SIZES[0], SIZES[3]]) {
    await page.setViewportSize(size);
    await page.locator('.compare_tileValue button').first().click();
    const explanation = page.getByRole('complementary', { name: 'Explanation' });
    await expect(explanation).toBeVisible();
    expect(await overflowing(page)).toEqual([]);
    await page.getByRole('button', { name: /^Year/ }).click();
    await page.getByRole('option', { name: '2030' }).click();
    await page.getByRole('button', { name: 'Assumptions', exact: true }).click();
    await expect(screen(page).field('Exports growth, first year')).toBeVisible();
    await page.getByRole('button', { name: 'Explanation', exact: true }).click();
    await explanation.getByRole('button', { name: 'Close the explanation' }).click();
    await expect(explanation).toHaveCount(0);
  }
});

test('the list over the centre is put away with Escape, which in a field only takes back what was typed', async ({
  program: { page },
}) => {
  await page.setViewportSize(SIZES[0]);
  const list = page.getByRole('navigation', { name: 'Scenarios' });
  const width = async () => (await list.boundingBox())!.width;
  const rail = await width();
  await list.getByRole('button', { name: 'Show names, notes and targets' }).click();
  await expect.poll(width).toBeGreaterThan(150);
  await list.getByRole('button', { name: /^Notes on/ }).click();
  await list.getByRole('textbox').first().focus();
  await page.keyboard.press('Escape');
  expect(await width()).toBeGreaterThan(150);
  await list.getByRole('button', { name: 'Fold the list of scenarios' }).focus();
  await page.keyboard.press('Escape');
  await expect.poll(width).toBe(rail);
});

test('no digit of a tile is cut off, however little room there is', async ({ program: { page } }) => {
  await page.setViewportSize(SIZES[0]);
  // A scenario that moves a metric of many digits far.
  await page
    .getByRole('navigation', { name: 'Scenarios' })
    .getByRole('button', { name: /^Higher worker quota/ })
    .click();
  const differences = page.locator('.compare_tileGap b');
  await expect(differences.filter({ hasText: '+18,276' })).toHaveCount(1);
  const cut = () =>
    differences.evaluateAll((all) =>
      all
        .filter((one) => {
          const [own, room] = [one.getBoundingClientRect(), one.closest('.compare_tileGap')!.getBoundingClientRect()];
          return own.left < room.left - 1 || own.right > room.right + 1 || own.bottom > room.bottom + 1;
        })
        .map((one) => one.textContent),
    );
  expect(await cut()).toEqual([]);
});

test('the button that sets a target stays within the list, however long the metric’s name is', async ({
  program: { page },
}) => {
  await page.getByRole('tab', { name: 'Uncertainty' }).click();
  await page.getByRole('button', { name: 'Metric of the fan' }).click();
  await page.getByRole('option', { name: 'Utilisation of new projects', exact: true }).click();
  const button = await page.getByRole('button', { name: 'Target for utilisation of new projects' }).boundingBox();
  const list = await page.locator('.workspace_left').boundingBox();
  expect(button!.x + button!.width).toBeLessThanOrEqual(list!.x + list!.width);
});

import { expect, test } from './app.ts';
import { screen } from './screen.ts';

const LAST = 'Electronics rise, garments slow';

for (const { width, height } of [
  { width: 1024, height: 675 },
  { width: 1440, height: 875 },
]) {
  test(`at ${width} × ${height} the selected one of nine scenarios is in sight, and the foot folds`, async ({
    program: { page },
  }) => {
    await page.setViewportSize({ width, height });
    const on = screen(page);
    const last = on.scenarios.getByRole('button', { name: LAST, exact: true });
    const first = on.scenarios.getByRole('button', { name: 'Growth fades, baseline' });
    await first.focus();
    await page.keyboard.press('End');
    if (width < 1200) await page.getByRole('button', { name: 'Show names, notes and targets' }).click();
    await expect(last).toBeInViewport({ ratio: 1 });

    const check = on.scenarios.getByRole('button', { name: 'Trade in 2025, cross-check' });
    await expect(check).toHaveAttribute('aria-expanded', 'false');
    await expect(check).toBeInViewport({ ratio: 1 });
    await check.click();
    await expect(on.scenarios.getByText('Four months’ run rate')).toBeVisible();
    await expect(last).toBeInViewport({ ratio: 1 });
  });
}

test('while a name is typed the list does not move aside', async ({ program: { page } }) => {
  await screen(page).scenarios.getByRole('button', { name: LAST, exact: true }).dblclick();
  const field = page.getByRole('textbox', { name: `Name of ${LAST}` });
  await expect(field).toBeFocused();
  const list = (await page.locator('.scenarios_scenarioList').boundingBox())!;
  const box = (await field.boundingBox())!;
  // Right of the marker and left of the buttons.
  expect(box.x).toBeGreaterThan(list.x + 30);
  expect(box.x + box.width).toBeLessThan(list.x + list.width - 50);
  expect(await page.locator('.scenarios_scenarioList').evaluate((element) => element.scrollLeft)).toBe(0);
});

for (const width of [1024, 1200, 1440]) {
  test(`at ${width} nothing in the tiles is cut off`, async ({ program: { page } }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const name of ['Zones and incentives', 'Higher worker quota', 'Momentum holds']) {
      await screen(page).choose(name);
      const cut = await page
        .locator('.compare_tile :is(span, button, b, i)')
        .evaluateAll((parts) =>
          parts
            .filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline')
            .map((part) => part.textContent),
        );
      expect(cut).toEqual([]);
      // Each tile says what it is to the baseline, and with its unit.
      await expect(page.locator('.compare_tile .compare_unit')).toHaveText(['USD m', 'USD m', 'persons', 'USD m']);
      await expect(page.locator('.compare_tileGap')).toHaveCount(4);
      const out = await page
        .locator('.compare_tile')
        .evaluateAll(
          (tiles) =>
            tiles.filter((tile) =>
              [...tile.querySelectorAll('span')].some(
                (part) => part.getBoundingClientRect().right > tile.getBoundingClientRect().right + 1,
              ),
            ).length,
        );
      expect(out).toBe(0);
    }
  });
}

import { expect, test } from './app.ts';
import { screen } from './screen.ts';

test('zoomed in to 200%, all of the workspace is there to be scrolled to, and nothing of it overlaps', async ({
  program: { page },
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  const tab = page.getByRole('tab', { name: 'Figures' });
  await tab.scrollIntoViewIfNeeded();
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'Compare' }).click();
  const values = await page
    .locator('.compare_tileValue')
    .evaluateAll((tiles) => tiles.map((tile) => [tile.clientWidth, tile.scrollWidth]));
  for (const [room, needed] of values) expect(needed).toBeLessThanOrEqual(room ?? 0);
});

test('with the system’s colours fields have an edge, and what has the focus or is chosen is seen', async ({
  program: { page },
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const look = (element: Element) => getComputedStyle(element).outline;
  const field = screen(page).field('Exports growth, first year');
  const atRest = await field.evaluate(look);
  expect(atRest).toContain('solid 1px');
  await field.focus();
  expect(await field.evaluate(look)).toContain('solid 2px');
  const pressed = page.getByRole('button', { name: 'Target', exact: true });
  expect(await pressed.evaluate(look)).toContain('solid 1px');
  expect(await page.locator('.scenarios_selected').evaluate(look)).toContain('solid 2px');
});

test('a long name leaves the numbers of the tables their place', async ({ program: { page } }) => {
  await screen(page).choose('Growth stalls');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name of Growth stalls' }).fill('A name that goes on and on '.repeat(6));
  await page.keyboard.press('Enter');
  await expect(page.locator('.value-table_table')).toBeVisible();
  for (const [place, cell] of [
    ['Compare', '.value-table_table tbody tr:first-child td:nth-child(8)'],
    ['Solve', '.solve_table tbody tr:first-child td:nth-child(5)'],
  ] as const) {
    await page.getByRole('tab', { name: place }).click();
    await expect(page.locator(cell)).toBeInViewport({ ratio: 1 });
  }
  const title = page.locator('.question-place_chart h3').first();
  expect((await title.boundingBox())!.height).toBeLessThan(40);
});

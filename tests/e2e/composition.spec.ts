import { expect, test } from './app.ts';
import { axe, axeOfColours } from './axe.ts';
import { screen } from './screen.ts';

test('what exports are made of: read by pointer and keys, against another year, as shares, copied, in both themes', async ({
  program,
}) => {
  const { page } = program;
  await page.getByRole('button', { name: /Metric of the main chart/ }).click();
  await page.getByRole('option', { name: 'Exports', exact: true }).click();
  await page.getByRole('button', { name: 'Composition', exact: true }).click();
  const chart = page.getByRole('region', { name: 'Composition of exports' }).getByRole('application');
  const label = chart.locator('.layer-label').filter({ hasText: 'Garments' });
  await expect(label).toContainText('2,009');

  // Every band is seen, and has another colour than the one below it.
  const fills = await chart
    .locator('path.layer')
    .evaluateAll((bands) => bands.map((band) => getComputedStyle(band).fill));
  expect(fills).toHaveLength(11);
  for (const [k, fill] of fills.entries()) {
    expect(fill).not.toBe('rgb(0, 0, 0)');
    expect(fill).not.toBe(fills[k - 1]);
  }
  // Names do not lie on each other.
  const boxes = await chart
    .locator('.layer-label > text:first-of-type')
    .evaluateAll((names) =>
      names.map((name) => name.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  const ordered = boxes.toSorted((a, b) => a.top - b.top);
  for (const [k, box] of ordered.entries()) if (k > 0) expect(box.top).toBeGreaterThan(ordered[k - 1]!.top + 12);

  const { x, y, height } = (await chart.locator('.hit').boundingBox())!;
  await page.mouse.move(x + 2, y + height / 2);
  await expect(label).toContainText('817');
  await page.mouse.move(0, 0);
  await chart.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: '2034: Garments' })).toHaveCount(1);
  await page.keyboard.press('End');

  await page.getByRole('button', { name: /Year it is held against/ }).click();
  await page.getByRole('option', { name: '2030' }).click();
  const table = page.getByRole('region', { name: 'Table of parts' });
  await expect(table.getByRole('columnheader', { name: 'Change 2030 to 2035' })).toBeVisible();
  await page.getByRole('button', { name: /Amounts or shares/ }).click();
  await page.getByRole('option', { name: 'Shares' }).click();
  await screen(page).choose('Electronics rise, garments slow');
  await expect(label).toContainText(/%.*−[\d.]+ pts/);

  await page.getByRole('button', { name: 'Copy the table' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('The table is on the clipboard');
  expect(await program.clipboard()).toMatch(/Garments\t[\d.]+\t[\d.]+\t0\.\d+/);

  expect((await axe(page).analyze()).violations).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await axeOfColours(page).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(label).toBeVisible();
  await page.getByRole('button', { name: 'Composition', exact: true }).click();
  await expect(screen(page).table).toBeVisible();
});

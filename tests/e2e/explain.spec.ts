import { expect, test } from './app.ts';
import { screen } from './screen.ts';

test('a number explains itself down to the figure it rests on, from the tile, the table and the chart', async ({
  program: { page },
}) => {
  const on = screen(page);
  const panel = page.getByRole('complementary', { name: 'Explanation' });
  const item = (name: string | RegExp) => panel.getByRole('treeitem', { name });

  await test.step('from a tile, by keys alone', async () => {
    const tile = page.getByRole('button', { name: /^Trade in 2035, Growth fades: .*Explain$/ });
    await tile.focus();
    await page.keyboard.press('Enter');
    await expect(item(/^Exports 2035, /)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(item(/^Exports without new projects 2035, /)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(tile).toBeFocused();
  });

  await test.step('from the table, to a figure with its source', async () => {
    await on.chart.focus();
    await page.keyboard.press('Home');
    await on.table.getByRole('button', { name: /^Trade of Growth fades in 2024: / }).click();
    for (const name of [
      'Exports without new projects 2024',
      'Exports of Garments 2024',
      'Exports if all goods followed one path 2024',
      'Exports before market access, exchange rate and shocks 2024',
    ]) {
      await item(new RegExp(`^${name}, `)).focus();
      await page.keyboard.press('ArrowRight');
    }
    await item(/^Trade in the base year, .*figure$/).focus();
    await page.keyboard.press('ArrowRight');
    const figure = item(/^Trade 2024 as stated, /);
    await expect(figure).toContainText('more than 2,000 USD m, Khmer Times, line 8');
    await figure.getByRole('button', { name: 'Trade 2024 as stated' }).click();
    await expect(page.getByRole('tab', { name: 'Figures' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('button', { name: 'Correct Trade 2024' })).toBeFocused();
  });

  await test.step('from the reading of the chart, to an assumption of that scenario', async () => {
    await page.getByRole('tab', { name: 'Compare' }).click();
    const plot = (await page.locator('.compare_mainChart .hit').boundingBox())!;
    await page.mouse.click(plot.x + plot.width * 0.6, plot.y + plot.height / 2);
    const row = page.locator('.compare_mainChart .reading-press').nth(0);
    await row.click();
    await expect(panel).toContainText('Momentum holds');
    await page.keyboard.press('Escape');
    await on.table.getByRole('button', { name: /^New-project FDI of Zones and incentives in / }).click();
    await item(/^Capital of a project, /).focus();
    await page.keyboard.press('Enter');
    await expect(on.assumptions.locator(':focus')).toHaveCount(1);
    await expect(on.assumptions).toContainText('Zones and incentives');
  });
});

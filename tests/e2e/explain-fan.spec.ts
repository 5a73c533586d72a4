import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bilateral } from '../helpers/command-line.ts';
import { seedDocument } from '../seeds/seed.ts';
import { expect, test } from './app.ts';
import { axe } from './axe.ts';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Explanation' });

/** Reads the draws that a panel names: their numbers and values. */
async function drawsNamed(page: Page): Promise<readonly { readonly index: number; readonly value: number }[]> {
  const buttons = panelOf(page).getByRole('group', { name: 'Which draw is shown' }).getByRole('button');
  const texts = await buttons.allInnerTexts();
  return texts.map((text) => {
    const [, index, value] = /^Draw ([\d,]+): ([\d.,]+)$/.exec(text)!;
    return { index: Number(index!.replaceAll(',', '')), value: Number(value!.replaceAll(',', '')) };
  });
}

const openUncertainty = async (page: Page) => {
  await page.getByRole('tab', { name: 'Uncertainty' }).click();
  await expect(page.locator('[data-median]')).toBeVisible();
};

test('a quantile names draws that the command line gives with the same values', async ({ app }) => {
  const file = join(app.folder, 'seed.bilateral');
  writeFileSync(file, JSON.stringify(seedDocument()));
  const { page } = await app.start(file);
  await openUncertainty(page);
  await page.getByRole('button', { name: /, 5th percentile\. Explain$/ }).click();
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { name: 'Trade in 2035, 5th percentile' })).toBeVisible();
  await expect(panel).toContainText('500 of 10,000 draws are at or below it. It lies between draw ');
  const told = JSON.parse(bilateral(['fan', file, '--format', 'json']).out);
  const low: number = told.scenarios[0].metrics.trade.quantiles[0].at(-1);
  await expect(panel).toContainText(Number(low.toPrecision(8)).toLocaleString('en', { maximumFractionDigits: 8 }));
  const named = await drawsNamed(page);
  expect(named).toHaveLength(2);
  expect(named[0]!.value).toBeLessThanOrEqual(low);
  expect(named[1]!.value).toBeGreaterThanOrEqual(low);
  for (const { index, value } of named) {
    const drawn = JSON.parse(bilateral(['draw', file, '--index', String(index), '--format', 'json']).out);
    const trade: number = drawn.scenarios[0].metrics.trade.at(-1);
    expect(Math.abs(trade - value)).toBeLessThan(0.01);
  }
  await panel
    .getByRole('button', { name: /^Draw / })
    .nth(1)
    .click();
  await expect(panel.getByRole('heading', { name: /^Trade 2035 in draw / })).toContainText(
    named[1]!.index.toLocaleString('en'),
  );
});

test('numbers of the fan are explained by keys, follow an edit, and hurt no rule of access', async ({
  program: { page },
}) => {
  const panel = panelOf(page);
  await openUncertainty(page);

  await test.step('from the sentence, and back to it', async () => {
    const number = page.getByRole('button', { name: /, 95th percentile\. Explain$/ });
    await number.focus();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('group', { name: 'Which draw is shown' })).toBeVisible();
    const { violations } = await axe(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))).toEqual(
      [],
    );
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(number).toBeFocused();
  });

  await test.step('from the chart, down to what was drawn', async () => {
    await page.locator('.fan-chart').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('heading', { name: 'Trade in 2024, median' })).toBeVisible();
    for (const name of [
      'Exports without new projects 2024',
      'Exports of Garments 2024',
      'Exports if all goods followed one path 2024',
      'Exports before market access, exchange rate and shocks 2024',
    ]) {
      await panel.getByRole('treeitem', { name: new RegExp(`^${name}, `) }).focus();
      await page.keyboard.press('ArrowRight');
    }
    await panel.getByRole('treeitem', { name: /^Trade in the base year, as drawn, / }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(panel.getByRole('treeitem', { name: /^Trade in the base year, factor drawn, × 1\.0/ })).toBeVisible();
    await expect(panel.getByRole('treeitem', { name: /^Trade in the base year, 2,000 USD m, figure$/ })).toBeVisible();
  });

  await test.step('an edit is followed, and its undo while it is open', async () => {
    const value = panel.locator('.explain_value');
    const before = await value.innerText();
    const side = page.getByRole('group', { name: 'What is shown here' });
    await side.getByRole('button', { name: 'What is uncertain' }).click();
    await page.getByRole('button', { name: /^Trade in the base year set to/ }).click();
    const most = page.getByRole('textbox', { name: 'Trade in the base year: most', exact: true });
    await most.fill('30');
    await most.press('Enter');
    await side.getByRole('button', { name: 'Explanation' }).click();
    await expect(value).toBeVisible();
    await expect(value).not.toHaveText(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(value).toHaveText(before);
    await page.getByRole('button', { name: 'Close the explanation' }).click();
  });

  await test.step('from the reading that a click holds', async () => {
    const plot = (await page.locator('.fan-chart .hit').boundingBox())!;
    await page.mouse.click(plot.x + plot.width * 0.6, plot.y + 40);
    const row = page.locator('.fan-chart .reading-press', { hasText: '25% of draws below' });
    const box = (await row.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
    await page.mouse.down();
    await page.mouse.up();
    await expect(panel.getByRole('heading', { name: /^Trade in 20\d\d, 25th percentile$/ })).toBeVisible();
  });
});

import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { axe, axeOfColours } from './axe.ts';
import { screen } from './screen.ts';

const open = async (page: Page) => {
  await page.getByRole('tab', { name: 'Solve' }).click();
  const finding = page.locator('.question-place_finding');
  await expect(finding).toBeVisible();
  return {
    finding,
    row: (name: string) => page.locator('.solve_table').getByRole('row', { name }),
    async target(text: string) {
      const field = page.getByRole('textbox', { name: /^Target for/ }).last();
      await field.click();
      await field.fill(text);
      await field.press('Enter');
    },
    async assumption(words: string) {
      await page.getByRole('button', { name: /^Assumption that is looked for/ }).click();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    },
  };
};

test('finds the worked value, applies it, and undo brings back what was', async ({ program: { page } }) => {
  const { finding, row, target } = await open(page);
  await target('8000');
  await expect(finding).toHaveText(
    /^In Growth fades, exports growth, long run of 12.3% gives trade of 8,0\d\d million US dollars in 2035; now set to 5%, 7.3 points lower. Exactly 8,000 takes 12.229%.$/,
  );
  await expect(row('Growth fades')).toContainText('+7.3 points');
  await row('Growth fades')
    .getByRole('button', { name: /^Apply exactly/ })
    .click();
  await expect(finding).toContainText('Growth fades reaches trade of 8,000 million US dollars in 2035 as it stands');
  const on = screen(page);
  // 0.12229200631100207, which the field rounds while it is only looked at.
  await expect(on.field('Exports growth, long run')).toHaveAttribute('title', /^12\.2292006311/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(on.field('Exports growth, long run')).toHaveValue('5');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect(finding).toContainText('12.3%');
});

test('a quota of another scenario is found and applied there alone', async ({ program: { page } }) => {
  await page.getByRole('tab', { name: 'Solve' }).click();
  await page.getByRole('button', { name: /Metric/ }).click();
  await page.getByRole('option', { name: 'Workers', exact: true }).click();
  const { row, target, assumption } = await open(page);
  await assumption('trainees, new quota workers');
  await target('60,000');
  await screen(page).choose('Higher worker quota');
  await expect(row('Higher worker quota')).toContainText('14,867');
  await row('Higher worker quota')
    .getByRole('button', { name: /^Apply 14,867/ })
    .click();
  await expect(row('Higher worker quota')).toContainText('already above');
  await expect(row('Growth fades')).not.toContainText('already above');
});

test('choosing what is chosen already closes the list', async ({ program: { page } }) => {
  const { finding, assumption } = await open(page);
  await assumption('exports growth, long run');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(finding).toContainText('exports growth, long run');
});

test('what cannot be reached is said, with what comes closest', async ({ program: { page } }) => {
  const { finding, row, target, assumption } = await open(page);
  await assumption('conversion rate of leads');
  await target('50000');
  await expect(finding).toContainText('The closest is 100%, which gives 5,795.');
  await expect(row('Growth fades')).toContainText('out of reach; 100% comes closest, with 5,795');
  await assumption('trainees, wage');
  await expect(finding).toHaveText(
    /^Trainees, wage does not move trade in 2035 in Growth fades: whatever it is, trade is 5,564/,
  );
  await expect(page.locator('.places_panel')).not.toContainText(/NaN|Infinity|undefined/);
});

test('axe finds nothing in what is answered, light and dark', async ({ program: { page } }) => {
  await open(page);
  await expect(page.locator('svg.solve-curve')).toBeVisible();
  for (const [colorScheme, scan] of [
    ['light', axe],
    ['dark', axeOfColours],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await scan(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});

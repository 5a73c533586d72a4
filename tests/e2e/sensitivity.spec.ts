import type { Page } from '@playwright/test';
import { goldenQuestions } from '../helpers/golden-questions.ts';
import { expect, test } from './app.ts';
import { axe, axeOfColours } from './axe.ts';
import { screen, type } from './screen.ts';

const open = async (page: Page) => {
  await page.getByRole('tab', { name: 'Sensitivity' }).click();
  return {
    finding: page.locator('.question-place_finding'),
    tornado: page.locator('svg.tornado'),
    map: page.getByRole('application', { name: /The arrow keys read the map/ }),
    reading: page.locator('.sensitivity_cellReading'),
    variance: page.getByRole('region', { name: 'Shares of the variance' }),
  };
};

const violations = async (page: Page, scan = axe(page)) =>
  (await scan.analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
const written = (value: number) => Math.round(value).toLocaleString('en');

test('the tornado says what moves trade most, with the worked numbers', async ({ program: { page } }) => {
  const { finding, tornado } = await open(page);
  await expect(finding).toHaveText(
    'Of the 7 uncertain assumptions, exports growth, long run moves trade in 2035 most: from 4,953 at 2.44% to 6,295 million US dollars at 7.56%.',
  );
  for (const { low, high } of goldenQuestions().tornado[0]!.bars) {
    await expect(tornado).toContainText(written(low));
    await expect(tornado).toContainText(written(high));
  }
});

test('answers follow while a slider moves, and what was answered stays until then', async ({ program: { page } }) => {
  const { finding, map } = await open(page);
  await expect(finding).toContainText('4,953');
  await expect(map).toBeVisible();
  const slider = screen(page).slider('Exports growth, long run');
  await slider.focus();
  for (let k = 0; k < 10; k++) {
    await page.keyboard.press('ArrowRight');
    await expect(finding).toContainText('exports growth, long run moves trade in 2035 most');
    await expect(map).toBeVisible();
  }
  // 5% and ten tenths of a point more.
  await expect(finding).toContainText('at 3.44%');
  await expect(finding).toContainText('at 8.56%');
});

test('both values of a place on the map are set in one step', async ({ program: { page } }) => {
  const { map, reading } = await open(page);
  await expect(map).toBeVisible();
  const box = (await map.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.3);
  await expect(reading).toContainText(/at exports growth, long run .*%, imports growth, long run .*%/);
  await page.mouse.down();
  await page.mouse.up();
  await page.getByRole('button', { name: 'Set both in Growth fades' }).click();
  const on = screen(page);
  const value = /exports growth, long run ([\d.]+)%/.exec((await reading.textContent()) ?? '')![1]!;
  await expect(on.field('Exports growth, long run')).toHaveValue(value);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(on.field('Exports growth, long run')).toHaveValue('5');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('the scenario’s point on the map is dragged, with answers on the way, in one step', async ({
  program: { page },
}) => {
  const { map, finding, reading } = await open(page);
  await expect(map).toBeVisible();
  const point = page.getByRole('slider', { name: 'Growth fades on the map' });
  const box = (await point.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y - 30, { steps: 4 });
  await expect(reading).not.toContainText('5,564');
  // A slider of the panel and the tornado above are of the same value, while it is held.
  const value = /long run ([\d.]+)%, imports/.exec((await point.getAttribute('aria-valuetext'))!)![1]!;
  expect(Number(value)).toBeGreaterThan(5);
  await expect(screen(page).field('Exports growth, long run')).toHaveValue(value);
  await expect(finding).not.toContainText('4,953');
  await page.mouse.move(x + 80, y - 10, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(finding).toContainText('4,953');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('the map is chosen and read without a mouse', async ({ program: { page } }) => {
  const { map, reading } = await open(page);
  await expect(map).toBeVisible();
  await page.getByRole('button', { name: 'Assumption across: Exports growth, long run' }).press('Enter');
  await page.keyboard.type('conversion rate of leads');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Assumption across: Conversion rate of leads' })).toBeVisible();
  await map.focus();
  await page.keyboard.press('ArrowUp');
  await expect(reading).toContainText('conversion rate of leads 4%, imports growth, long run 5%');
  await page.keyboard.press('Escape');
  await expect(reading).toContainText('Over both ranges trade in 2035 goes from');
});

test('shares of the variance are offered as if independent, and labelled so', async ({ program: { page } }) => {
  const { variance } = await open(page);
  await expect(variance).toContainText('cannot be told apart');
  await variance.getByRole('button', { name: 'Show as if independent' }).click();
  await expect(variance).toContainText(
    /If they were independent, exports growth, long run alone explains \d\d% of the variance/,
  );
  await expect(variance.getByText('As if independent')).toBeVisible();
  await expect(variance.getByRole('img')).toBeVisible();
});

test('axe finds nothing in what is answered, light and dark', async ({ program: { page } }) => {
  const { map, variance } = await open(page);
  await variance.getByRole('button', { name: 'Show as if independent' }).click();
  await expect(variance.getByRole('img')).toBeVisible();
  await map.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Set both in Growth fades' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, axeOfColours(page))).toEqual([]);
});

test('axe finds nothing in the table and in the choice of an axis', async ({ program: { page } }) => {
  const { map } = await open(page);
  await expect(map).toBeVisible();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('button', { name: /^Assumption across/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('metrics that nothing moves, and saturating paths, are said and not broken', async ({ program: { page } }) => {
  const { finding } = await open(page);
  await type(page, 'Exports growth, long run', '6');
  await page.getByRole('button', { name: /Metric/ }).click();
  await page.getByRole('option', { name: 'Incentive cost', exact: true }).click();
  await expect(finding).toHaveText(
    'No uncertain assumption moves incentive cost in 2035 in Growth fades: it stays at 0 million US dollars.',
  );
  await expect(page.locator('.places_panel')).not.toContainText(/NaN|Infinity|undefined/);
});

test('levers are moved over ranges that are typed beside them, and undone', async ({ program: { page } }) => {
  const { finding, tornado } = await open(page);
  await page.getByRole('button', { name: 'Levers', exact: true }).click();
  await expect(finding).toContainText(/^Of the \d+ levers, preferential tariff on exports moves trade in 2035 most/);
  await expect(tornado).toContainText('at 20,000 persons a year');
  await type(page, 'Trainees, new quota: range to', '9000');
  await expect(tornado).toContainText('at 9,000 persons a year');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(tornado).not.toContainText('at 9,000 persons a year');
  const still = page.getByRole('region', { name: 'No effect' });
  await still.getByRole('button', { name: 'New special economic zones' }).click();
  await expect(screen(page).field('New special economic zones')).toBeFocused();
});

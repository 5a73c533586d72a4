import { expect, test } from './app.ts';
import { lines, screen, type } from './screen.ts';

/** Everything that an undo has to bring back, as it is on screen. */
const seen = (page: Parameters<typeof lines>[0]) =>
  page.evaluate(() => ({
    title: document.querySelector('h1')?.textContent,
    scenarios: [...document.querySelectorAll('.scenarios_row')].map((row) => row.getAttribute('title')),
    lines: [...document.querySelectorAll('.compare_mainChart path[data-scenario]')]
      .map((path) => `${path.getAttribute('data-scenario')} ${path.getAttribute('d')}`)
      .sort(),
    target: document.querySelector('.target-name')?.textContent ?? null,
  }));

test('undo takes back every kind of change, one step each, and redo brings it again', async ({ program: { page } }) => {
  const on = screen(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  const states: unknown[] = [];
  const record = async () => {
    // What is said of scenarios comes frames after the lines.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 4; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
    });
    states.push(await seen(page));
  };
  await record();

  await type(page, 'Exports growth, first year', '25');
  await record();
  await on.choose('Momentum holds');
  await type(page, 'Exports growth, long run', '7%');
  await record();
  await on.does('Momentum holds', 'Make it the baseline');
  await expect(on.scenarios.getByRole('listitem').first()).toContainText('Momentum holds');
  await record();
  await on.does('Growth stalls', 'Duplicate scenario');
  await page.keyboard.press('Escape');
  await expect(on.scenarios.getByRole('listitem')).toHaveCount(10);
  await record();
  await on.does('Preferences lost', 'Delete scenario');
  await expect(on.scenarios.getByRole('listitem')).toHaveCount(9);
  await record();
  await page.getByRole('button', { name: 'Target', exact: true }).click();
  await expect(page.locator('.target-name')).toHaveCount(0);
  await record();

  const steps = states.length - 1;
  for (let step = steps - 1; step >= 0; step--) {
    await undo.click();
    await expect.poll(() => seen(page)).toEqual(states[step]);
  }
  await expect(undo).toBeDisabled();
  for (let step = 1; step <= steps; step++) {
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => seen(page)).toEqual(states[step]);
  }
});

test('a whole drag of a slider is one step', async ({ program: { page } }) => {
  const on = screen(page);
  const before = await lines(page);
  const thumb = page.locator('[data-path="exports.growth.from"] .value-slider_thumb');
  const box = (await thumb.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let k = 1; k <= 12; k++) await page.mouse.move(box.x + box.width / 2 + k, box.y + box.height / 2);
  await page.mouse.up();
  await expect.poll(() => lines(page)).not.toEqual(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => lines(page)).toEqual(before);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect(on.status).toHaveText('Not saved yet');
});

test('a point of exports dragged in the chart sets the growth of its year, in one step', async ({
  program: { page },
}) => {
  await page.getByRole('button', { name: /Metric of the main chart/ }).click();
  await page.getByRole('option', { name: 'Exports', exact: true }).click();
  const before = await lines(page);
  const point = page.getByRole('slider', { name: 'Growth fades in 2030' });
  const box = (await point.boundingBox())!;
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  for (let k = 1; k <= 10; k++) await page.mouse.move(box.x + 4, box.y + 4 - 3 * k);
  await page.mouse.up();
  await expect(page.getByRole('textbox', { name: 'Exports growth in 2030' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => lines(page)).toEqual(before);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

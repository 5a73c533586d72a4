import { expect, test } from './app.ts';
import { screen, type } from './screen.ts';

test('undo in a list that takes typed text is the field’s own', async ({ program: { page } }) => {
  const on = screen(page);
  const growth = on.field('Exports growth, first year');
  await type(page, 'Exports growth, first year', '25');

  await test.step('in the palette, with an item of the list chosen by the arrows', async () => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('searchbox', { name: 'Find or do' });
    await field.pressSequentially('yen');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+z');
    await expect(field).not.toHaveValue('yen');
    await page.keyboard.press('Escape');
    await expect(growth).toHaveValue('25');
  });

  await test.step('in the list of assumptions that may be chosen', async () => {
    await page.getByRole('tab', { name: 'Solve' }).click();
    await page.getByRole('button', { name: /^Assumption that is looked for/ }).click();
    await page.keyboard.type('quota');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+z');
    await expect(page.locator('.finder_finder input')).not.toHaveValue('quota');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.locator('.finder_finder')).toHaveCount(0);
    await expect(growth).toHaveValue('25');
  });

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(growth).toHaveValue('19.8');
});

test('a key pressed in the palette does a command once', async ({ program: { page } }) => {
  const list = screen(page).scenarios.getByRole('listitem');
  await expect(list).toHaveCount(9);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('yen');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(list).toHaveCount(10);
});

test('exactly on a target’s line the chart is read as beside it', async ({ program: { page } }) => {
  const line = (await page.locator('.compare_mainChart .target').first().boundingBox())!;
  const rows = page.locator('.compare_mainChart .reading-row');
  for (const dy of [-3, -1, 0, 0.5, 1, 3]) {
    await page.mouse.move(line.x + line.width * 0.62, line.y + dy);
    await expect(rows, `${dy} px beside it`).toHaveCount(9, { timeout: 2000 });
  }
  await page.getByRole('tab', { name: 'Uncertainty' }).click();
  const fan = page.locator('.fan-chart');
  await expect(fan).toBeVisible();
  const target = (await fan.locator('.target').first().boundingBox())!;
  for (const dy of [-1, 0, 0.5, 1]) {
    await page.mouse.move(target.x + target.width * 0.62, target.y + dy);
    await expect(fan.getByText('95% of draws below'), `${dy} px beside it`).toBeVisible({ timeout: 2000 });
  }
});

test('nothing moves aside in Uncertainty while it is opened', async ({ ownProgram: { page } }) => {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { widths: seen });
    const look = () => {
      const width = document.querySelector('.fan-chart')?.getBoundingClientRect().width;
      if (width !== undefined) seen.push(width);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.getByRole('tab', { name: 'Uncertainty' }).click();
  await expect(page.locator('.fan-chart .bar-part.held-90')).toHaveCount(9, { timeout: 20_000 });
  const widths = await page.evaluate(() => [...new Set((window as unknown as { widths: number[] }).widths)]);
  expect(widths).toHaveLength(1);
});

import { expect, test } from './app.ts';
import { axe, axeOfColours } from './axe.ts';
import { screen } from './screen.ts';

test('what changed from the baseline to a scenario, by groups and by assumption', async ({ program: { page } }) => {
  await page.getByRole('tab', { name: 'Difference explained' }).click();
  const finding = page.locator('.question-place_finding');
  await screen(page).choose('Zones and incentives');
  await expect(finding).toHaveText(
    'Trade in 2035 is 302 million US dollars higher in Zones and incentives than in Growth fades: skills adds 155 and investment adds 147.',
  );
  await expect(page.locator('svg.waterfall')).toContainText('+155');
  await expect(page.getByText('No effect: trade base, exports growth, imports growth')).toBeVisible();
  await page.getByRole('button', { name: 'Graduates of vocational training' }).click();
  await expect(screen(page).assumptions.getByRole('heading', { name: 'Zones and incentives' })).toBeVisible();
  await expect(screen(page).field('Graduates of vocational training')).toBeInViewport();
});

test('two scenarios of choice give the parts of the worked case', async ({ program: { page } }) => {
  await page.getByRole('tab', { name: 'Difference explained' }).click();
  await page.getByRole('button', { name: /From scenario/ }).click();
  await page.getByRole('option', { name: 'Momentum holds' }).click();
  await page.getByRole('button', { name: /To scenario/ }).click();
  await page.getByRole('option', { name: 'Higher worker quota' }).click();
  // exports growth −2928.40, imports growth −3216.91, workers 13.50.
  await expect(page.locator('.question-place_finding')).toHaveText(
    'Trade in 2035 is 6,132 million US dollars lower in Higher worker quota than in Momentum holds: imports growth takes 3,217 away, exports growth takes 2,928 away and workers adds 14.',
  );
  await page.getByRole('button', { name: 'Swap the scenarios' }).click();
  await expect(page.locator('.question-place_finding')).toContainText(
    '6,132 million US dollars higher in Momentum holds',
  );
});

test('follows a slider, and says when nothing differs any more', async ({ program: { page } }) => {
  await page.getByRole('tab', { name: 'Difference explained' }).click();
  await screen(page).choose('Export shock');
  await expect(page.locator('.question-place_finding')).toContainText('all of it from market access and shocks');
  await screen(page).does('Growth fades', 'Duplicate scenario');
  await page.keyboard.press('Escape');
  await expect(page.locator('.question-place_finding')).toHaveText(
    'Growth fades copy has the same assumptions as Growth fades: nothing differs between them.',
  );
  const slider = screen(page).slider('Exports growth, long run');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.question-place_finding')).toContainText(
    'higher in Growth fades copy than in Growth fades, all of it from exports growth',
  );
});

test('axe finds nothing in what is answered, light and dark', async ({ program: { page } }) => {
  await page.getByRole('tab', { name: 'Difference explained' }).click();
  await screen(page).choose('Momentum holds');
  await expect(page.locator('svg.waterfall')).toBeVisible();
  for (const [colorScheme, scan] of [
    ['light', axe],
    ['dark', axeOfColours],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await scan(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});

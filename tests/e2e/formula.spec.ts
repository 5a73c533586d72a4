import { expect, test } from './app.ts';
import { axe } from './axe.ts';

test('a formula is written by keys alone: names completed, its value seen, a mistake marked, and what is typed never lost', async ({
  program: { page },
}) => {
  await page.getByRole('tab', { name: 'Set-up' }).click();
  await page.getByRole('textbox', { name: 'Add a metric' }).fill('Remittances per worker');
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'Remittances per worker, formula' });
  const said = async () => page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`).textContent();
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1e6 * remi');
  const list = page.getByRole('listbox', { name: 'Names for the formula' });
  await expect(list.getByRole('option').first()).toHaveText('remittancesRemittancesUSD m');
  await expect(field).toHaveAttribute('aria-activedescendant', /./);
  expect((await axe(page).include('.setup_setup').include('[role="listbox"]').analyze()).violations).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('1e6 * remittances');
  await expect(field).toBeFocused();
  await expect(list).toBeHidden();

  await page.keyboard.type(' / wrkers');
  await expect.poll(said).toContain('did you mean workers?');
  const mark = page.locator('.formula_lines mark');
  await expect(mark).toHaveText('wrkers');
  // The line stands under the letters that it marks: they are set alike, from the same place on.
  const set = await mark.evaluate((node) => {
    const lines = node.parentElement!;
    const input = node.closest('.formula_field')!.querySelector('input')!;
    const as = (of: Element) => {
      const { fontSize, fontFamily, fontWeight, fontFeatureSettings, letterSpacing, paddingLeft } =
        getComputedStyle(of);
      const { x, width } = of.getBoundingClientRect();
      return {
        fontSize,
        fontFamily,
        fontWeight,
        fontFeatureSettings,
        letterSpacing,
        paddingLeft,
        x,
        width,
        at: of.scrollLeft,
      };
    };
    return { lines: as(lines), input: as(input) };
  });
  expect(set.lines).toEqual(set.input);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('did you mean workers?');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('tab', { name: 'Set-up' }).click();
  await expect(field).toHaveValue('1e6 * remittances / wrkers');

  await field.focus();
  await page.keyboard.press('End');
  for (let k = 0; k < 5; k++) await page.keyboard.press('Backspace');
  await page.keyboard.type('orkers');
  await expect.poll(said).toMatch(/^= [\d,.]+ million US dollars in \d{4}, /);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('button', { name: /Metric of the main chart/ }).click();
  await expect(page.getByRole('option', { name: 'Remittances per worker' })).toBeVisible();
});

test('in a formula that is longer than its field the marks move with the letters', async ({ program: { page } }) => {
  await page.getByRole('tab', { name: 'Set-up' }).click();
  await page.getByRole('textbox', { name: 'Add a metric' }).fill('Long');
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'Long, formula' });
  await field.fill(`${'trade + '.repeat(60)}trad`);
  await field.press('End');
  const mark = page.locator('.formula_lines mark');
  await expect(mark).toHaveText('trad');
  const inside = async () => {
    const [line, box] = [await mark.boundingBox(), await field.boundingBox()];
    return line!.x >= box!.x && line!.x + line!.width <= box!.x + box!.width + 1;
  };
  await expect.poll(inside).toBe(true);
  await field.press('Home');
  await expect.poll(inside).toBe(false);
});

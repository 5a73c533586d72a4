import { expect, test } from './app.ts';
import { screen } from './screen.ts';

test('a figure is corrected with what follows, undone, kept for the next start, and reset', async ({ app }) => {
  const first = await app.start();
  const { page } = first;
  const trade = screen(page).field('Trade in the base year');
  const row = page.getByRole('row', { name: /^Trade 2024/ });
  await page.getByRole('tab', { name: 'Figures' }).click();
  const correct = async (value: string) => {
    await page.getByRole('button', { name: 'Correct Trade 2024' }).click();
    const form = page.getByRole('dialog', { name: 'Correct: Trade 2024' });
    await form.getByRole('textbox', { name: 'Value' }).fill(value);
    await expect(form.getByRole('checkbox', { name: /^Growth fades: Trade in the base year/ })).toBeChecked();
    await form.getByRole('button', { name: 'Correct' }).click();
    await expect(form).toHaveCount(0);
  };

  await test.step('what stood at it follows, and undo takes both back', async () => {
    await correct('2,100');
    await expect(row).toContainText('corrected, was 2,000');
    await expect(trade).toHaveValue('> 2,100');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(trade).toHaveValue('> 2,000');
    await expect(row).not.toContainText('corrected');
  });

  await test.step('kept, it is that of a new document after a restart', async () => {
    await correct('2,200');
    await page.getByRole('button', { name: 'Keep these as my figures' }).click();
    await expect(page.getByText('One of the figures kept on this computer is your own.')).toBeVisible();
    await first.kill();
    const { page: next } = await app.start();
    await next.getByRole('tab', { name: 'Figures' }).click();
    await expect(next.getByRole('row', { name: /^Trade 2024/ })).toContainText('2,200');

    await next.getByRole('button', { name: 'Reset Trade 2024 in this document' }).click();
    await next.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click();
    await expect(next.getByRole('row', { name: /^Trade 2024/ })).toContainText('more than 2,000');
    await expect(screen(next).field('Trade in the base year')).toHaveValue('> 2,000');
  });
});

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
    await page.getByRole('button', { name: 'Save these for new documents' }).click();
    await expect(page.getByText('One of the figures saved on this computer is your own.')).toBeVisible();
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

test('a figure is added, taken by an assumption, which uses it then, corrected with what was taken from it, and undone', async ({
  program: { page },
}) => {
  const panel = screen(page).assumptions;
  const trade = screen(page).field('Trade in the base year');
  const row = page.getByRole('row', { name: /^Customs, 2024/ });
  const dialog = page.getByRole('dialog');
  await page.getByRole('tab', { name: 'Figures' }).click();
  await page.getByRole('button', { name: 'Add a figure' }).click();
  await dialog.getByRole('textbox', { name: 'Value' }).fill('2,420');
  await dialog.getByRole('button', { name: 'What it measures' }).click();
  await page.getByRole('option', { name: 'Trade', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Period' }).fill('2024');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Customs, 2024');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  // Nothing uses it yet, though other figures are derived from it.
  await expect(row.getByRole('button', { name: 'Trade in the base year' })).toHaveCount(0);

  await test.step('taken, it is used by the assumption, and the other figure no longer is', async () => {
    await panel.getByRole('button', { name: 'Trade in the base year', exact: true }).click();
    await panel.getByRole('button', { name: 'Take trade in the base year from a figure' }).click();
    await dialog.getByRole('button', { name: /^Customs, 2024 2,420 USD m 2024/ }).click();
    await expect(trade).toHaveValue('2,420');
    await expect(row.getByRole('button', { name: 'Trade in the base year' })).toBeVisible();
    await expect(
      page.getByRole('row', { name: /^Trade 2024/ }).getByRole('button', { name: 'Trade in the base year' }),
    ).toHaveCount(0);
    await expect(panel.getByRole('region', { name: 'Trade in the base year, details' })).toContainText('Customs, 2024');
  });

  await test.step('the reason for the value before says so, until it is said to hold', async () => {
    const holds = panel.getByRole('button', { name: 'Still holds: trade in the base year' });
    await expect(panel.getByText('Said of 2,000 USD m before')).toBeVisible();
    await holds.click();
    await expect(panel.getByText('Said of 2,000 USD m before')).toHaveCount(0);
  });

  await test.step('corrected, it offers what was taken from it, which follows; undo takes both back', async () => {
    await page.getByRole('button', { name: 'Correct Customs, 2024' }).click();
    await dialog.getByRole('textbox', { name: 'Value' }).fill('2,430');
    await expect(dialog.getByRole('checkbox', { name: /^Growth fades: Trade in the base year/ })).toBeChecked();
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await expect(trade).toHaveValue('2,430');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(trade).toHaveValue('2,420');
    await expect(row).toContainText('2,420');
  });

  await test.step('another value that is typed is used by nothing, and leads back to the figure', async () => {
    await trade.fill('3500');
    await trade.press('Enter');
    await expect(row.getByRole('button', { name: 'Trade in the base year' })).toHaveCount(0);
    await panel.getByRole('button', { name: 'Back to the figure: trade in the base year' }).click();
    await expect(trade).toHaveValue('2,420');
    await expect(row.getByRole('button', { name: 'Trade in the base year' })).toBeVisible();
  });
});

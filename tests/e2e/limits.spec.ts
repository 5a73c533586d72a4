import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LONGEST_NAME, LONGEST_NOTES } from '../../shared/limits.ts';
import { expect, test } from './app.ts';
import { notices } from './documents.ts';

test('text that no file may hold is not taken, and what was there stays', async ({ program: { page } }) => {
  const notes = page.getByRole('textbox', { name: /^Notes on/ });
  await notes.fill('What I suppose');
  await notes.fill('x'.repeat(LONGEST_NOTES + 1));
  await expect(notices(page)).toContainText(`at most ${LONGEST_NOTES} characters are allowed`);
  await expect(notes).toHaveValue('What I suppose');

  const row = page.locator('[data-row="growth-stalls"]');
  await row.focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('n'.repeat(LONGEST_NAME + 5));
  await page.keyboard.press('Enter');
  await expect(row).toContainText('n'.repeat(LONGEST_NAME));
  await expect(row).not.toContainText('n'.repeat(LONGEST_NAME + 1));
});

test('a file with more problems than anybody reads is refused, and the window opens', async ({ app }) => {
  const path = join(app.folder, 'many.bilateral');
  const json = JSON.parse(readFileSync('seeds/cambodia-japan.bilateral', 'utf8'));
  const changes = Object.fromEntries(Array.from({ length: 1900 }, (_, k) => [`p${k}`, 1]));
  json.scenarios = Array.from({ length: 199 }, (_, k) => ({ ...json.scenarios[0], id: `s-${k}`, changes }));
  writeFileSync(path, JSON.stringify(json));
  const { page } = await app.start(path);
  await expect(notices(page)).toContainText('many.bilateral could not be opened. scenarios[0].changes["p0"]');
  await expect(notices(page)).toContainText(`has ${199 * 1900 - 5} more problems`);
});

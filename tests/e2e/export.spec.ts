import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bilateral } from '../helpers/command-line.ts';
import { expect, test } from './app.ts';
import { SEED } from './documents.ts';

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Export', includeHidden: true });
const asked = async (page: Page, name: RegExp) => {
  await page.getByRole('banner').getByRole('button', { name: 'Export…' }).click();
  await sheetOf(page).getByRole('radio', { name, includeHidden: true }).check({ force: true });
};
const start = (page: Page) => () => sheetOf(page).getByRole('button', { name: 'Export…', includeHidden: true }).click();

test('results are written for other programs, where the analyst says', async ({ app }) => {
  const program = await app.start();
  const { page } = program;
  const written = async (name: RegExp | string, file: string, begins: string) => {
    if (typeof name === 'string') await page.getByRole('button', { name }).click();
    else await asked(page, name);
    await program.choosing(join(app.folder, file), start(page));
    await expect(sheetOf(page)).toContainText(`${file} is written`, { timeout: 60_000 });
    expect(readFileSync(join(app.folder, file)).subarray(0, begins.length).toString('latin1')).toBe(begins);
    await page.keyboard.press('Escape');
    await expect(sheetOf(page)).toHaveCount(0);
  };
  await written(/^Brief/, 'brief.docx', 'PK\u0003\u0004');
  await written(/^Slides/, 'slides.pptx', 'PK\u0003\u0004');
  await written(/^Workbook/, 'workbook.xlsx', 'PK\u0003\u0004');
  await written(/^Picture/, 'trade.png', '\u0089PNG');
  await written(/^Drawing/, 'trade.svg', '<svg ');
  await written(/^Page/, 'page.html', '<!doctype html>');
  // From beside what is exported: as it stands there, drawn as the last picture was, and as a table.
  await written('Export this chart', 'chart.svg', '<svg ');
  await written('Export this table', 'table.csv', '\u00ef\u00bb\u00bfScenario,"Trade in 2035, USD m"');
});

test('what the window exports is what the command line exports', async ({ app }) => {
  const program = await app.start();
  const { page } = program;
  await asked(page, /^Drawing/);
  await program.choosing(join(app.folder, 'window.svg'), start(page));
  await expect(sheetOf(page)).toContainText('window.svg is written', { timeout: 60_000 });
  const path = join(app.folder, 'seed.bilateral');
  await page.keyboard.press('Escape');
  await program.choosing(path, () => page.keyboard.press('Control+s'));
  await expect.poll(() => (existsSync(path) ? readFileSync(path, 'utf8') : '')).toBe(SEED);
  const ran = bilateral(['export', path, '--out', join(app.folder, 'command.svg')]);
  expect(ran.status).toBe(0);
  const [window, command] = ['window.svg', 'command.svg'].map((name) => readFileSync(join(app.folder, name), 'utf8'));
  expect(window).toBe(command);
});

test('a PDF is printed by Electron, and the preview says who prints', async ({ app, runtime }) => {
  const program = await app.start();
  const { page } = program;
  const report = join(app.folder, 'report.pdf');
  await asked(page, /^PDF/);
  await program.choosing(report, start(page));
  if (runtime === 'preview') {
    await expect(sheetOf(page).getByRole('alert')).toContainText('choose File, Print…', { timeout: 60_000 });
    return;
  }
  await expect(sheetOf(page)).toContainText('report.pdf is written', { timeout: 60_000 });
  const pdf = readFileSync(report, 'latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(1);
});

test('a metric by year and the finding are on the clipboard at a word', async ({ app, runtime }) => {
  const program = await app.start();
  const { page } = program;
  const find = async (text: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'Find or do' }).fill(text);
    await page.keyboard.press('Enter');
  };
  await find('Copy this metric by year');
  await expect.poll(() => program.clipboard()).toMatch(/^Trade\nYear\tGrowth fades, USD m\t.*\n2024\t2000\t/);
  await find('Copy numbers with a decimal comma');
  await find('Copy this metric by year');
  await expect.poll(() => program.clipboard()).toMatch(/\n2035\t5564,174\d+\t/);
  await find('Copy the chart as a picture');
  await expect(page.getByRole('contentinfo')).toContainText('The chart is on the clipboard', { timeout: 30_000 });
  // In Electron the page may write to the clipboard, and not read it.
  if (runtime === 'preview') {
    const [taken, all] = await page.evaluate(async () => [
      (await navigator.clipboard.read()).flatMap(({ types }) => types),
      ['image/png', ...(ClipboardItem.supports?.('image/svg+xml') ? ['image/svg+xml'] : [])],
    ]);
    expect(taken.toSorted()).toEqual(all);
  }
  await find('Copy the finding');
  await expect(page.getByRole('contentinfo')).toContainText('The finding is on the clipboard', { timeout: 30_000 });
  await expect
    .poll(() => program.clipboard(), { timeout: 30_000 })
    .toMatch(/^Trade in 2035 is highest in .* seed 42\.\)$/);
});

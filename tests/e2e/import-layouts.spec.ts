import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { SEED } from './documents.ts';

type Values = Readonly<Record<string, number>>;

interface Imported {
  readonly file: string;
  /** What it leaves open, and is not likely anyway. */
  readonly answers?: Readonly<Record<string, string>>;
  /** By id of a series, values as they were worked out by hand. */
  readonly gives: Readonly<Record<string, Values>>;
}

/** Thousand yen of January 2023 at 150 yen for a dollar. */
const CUSTOMS = (629_717 + 313_148 + 734_696) / 1000 / 150;

/** Files of each layout, by the home country of the document that they are for; the partner is Japan. */
const OF: Readonly<Record<string, readonly Imported[]>> = {
  'Cambodia KHM': [
    { file: 'comtrade-12-columns.csv', gives: { 'exports.khm.comtrade-12.42': { '2021': 139.939 } } },
    {
      file: 'comtrade-5-columns.csv',
      answers: { 'Whose statistics': 'Japan' },
      gives: { 'imports.jpn.comtrade-5.61': { '2021': 574.587, '2024': 761.906 } },
    },
    {
      file: 'trade-map-products (Cambodia to Japan).txt',
      gives: { 'exports.khm.trade-map-products': { '2015': 998.504, '2018': 1220.479 } },
    },
    {
      file: 'trade-map-partners.txt',
      answers: { 'Whose statistics': 'Japan' },
      gives: { 'exports.jpn.trade-map-partners': { '2022': 1902.345, '2024': 2101.987 } },
    },
    {
      file: 'japan-customs-months.csv',
      answers: { 'JPY for a US dollar': '150', Goods: 'total' },
      gives: { 'exports.jpn.japan-customs': { '2023-01': CUSTOMS } },
    },
    { file: 'bank-of-japan-months.csv', gives: { 'exchange.bank-of-japan': { '2023-01': 134.14 } } },
    { file: 'fred-daily.csv', gives: { 'exchange.fred': {} } },
    { file: 'remittance-matrix.csv', answers: { Year: '2021' }, gives: { '*': { '2021': 230 } } },
    { file: 'wdi-download.csv', gives: { 'exchange.wdi-download': { '2023': 140.5, '2024': 151.5 } } },
    { file: 'wits-summary.csv', gives: { 'exports.khm.wits-summary': { '2018': 1050.25, '2019': 1100.01 } } },
    { file: 'wto-title-rows.csv', gives: { 'imports.khm.wto': { '2022': 602.4, '2024': 760.5 } } },
    { file: 'r-export-row-numbers.csv', gives: { 'exports.khm.data-frame': { '2019': 1155, '2024': 1474.105205 } } },
    { file: 'plain-japanese.csv', gives: { 'exports.plain': { '2021': 1403, '2024': 1391 } } },
  ],
  'Thailand THA': [
    { file: 'comtrade-47.csv', gives: { 'imports.tha.comtrade-47.8542': { '2020': 0.0001, '2022': 0.00025025 } } },
  ],
  'China CHN': [{ file: 'comtrade-35.csv', gives: { 'exports.chn.comtrade-35.sitc-61': { '2015': 12, '2016': 24 } } }],
  'Germany DEU': [
    {
      file: 'comtrade-47-services-latin1.csv',
      gives: { 'imports.deu.comtrade-47.services-s': { '2022': 0.000625 } },
    },
  ],
};

/** The shipped document with another home country. */
function documentOf(home: string): string {
  const [name = '', code = ''] = home.split(' ');
  const document = JSON.parse(SEED);
  const structure = { ...document.structure, home: { ...document.structure.home, code, name } };
  return `${JSON.stringify({ ...document, structure }, null, 2)}\n`;
}

async function answered(page: Page, dialog: Locator, question: string, answer: string): Promise<void> {
  const field = dialog.getByRole('textbox', { name: question });
  const choice = dialog.getByRole('button', { name: question });
  await expect(field.or(choice).first()).toBeVisible();
  if (await field.count()) {
    await field.fill(answer);
    await page.keyboard.press('Enter');
  } else {
    await choice.click();
    await page.getByRole('option', { name: answer, exact: true }).click();
  }
}

for (const [home, files] of Object.entries(OF)) {
  test(`files come into a document of ${home} and Japan, with the numbers that they state`, async ({ app }) => {
    const path = join(app.folder, 'pair.bilateral');
    writeFileSync(path, documentOf(home));
    const { page } = await app.start(path);
    const dialog = page.getByRole('dialog');
    for (const { file, answers = {} } of files) {
      await test.step(file, async () => {
        await page.keyboard.press('Control+I');
        await dialog.locator('input[type=file]').setInputFiles(join('tests/fixtures/imports', file));
        for (const [question, answer] of Object.entries(answers)) await answered(page, dialog, question, answer);
        await dialog.getByRole('button', { name: /^Import \d+ series$/ }).click();
        await expect(dialog).toHaveCount(0);
      });
    }
    await page.keyboard.press('Control+S');
    const saved = () => (JSON.parse(readFileSync(path, 'utf8')).series ?? []) as { id: string; values: Values }[];
    await expect.poll(() => saved().length).toBeGreaterThan(0);
    const series = saved();
    for (const { file, gives } of files)
      for (const [id, wanted] of Object.entries(gives)) {
        const found = series.find((one) => (id === '*' ? one.values['2021'] === wanted['2021'] : one.id === id));
        expect(found, `${file} ${id}`).toBeDefined();
        for (const [period, value] of Object.entries(wanted))
          expect(found!.values[period], `${file} ${id} ${period}`).toBeCloseTo(value, 9);
      }
  });
}

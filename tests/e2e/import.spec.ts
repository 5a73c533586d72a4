import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { axe } from './axe.ts';

interface Sample {
  readonly name: string;
  readonly text: string;
  /** Its layout, as the sheet names it. */
  readonly layout: string;
  /** What it leaves open, and the answer. */
  readonly answers?: Readonly<Record<string, string>>;
  /** A series that comes in, and a value of it as the place shows it. */
  readonly gives: readonly [series: RegExp, latest: string];
}

/** Small files of their layouts with numbers of their own. */
const SAMPLES: readonly Sample[] = [
  {
    name: 'table.csv',
    text: 'Year;Exports;Imports\r\n2022;1.010,5;700\r\n2023;1.140,01;887,66\r\n',
    layout: 'A plain table by year',
    answers: { Unit: 'USD m' },
    gives: [/^Exports from Cambodia to Japan, table/, '1,140 USD m'],
  },
  {
    name: 'Trade_Map (Cambodia to Japan).txt',
    text: '\ufeffCode\tProduct label\tExported value in 2022\tExported value in 2023\t\nTOTAL\tAll products\t1010500\t1140010\t\n61\tApparel, knitted\t500000\t610000\t\n',
    layout: 'ITC Trade Map, products',
    gives: [/^HS 61 Apparel, knitted/, '610 USD m'],
  },
  {
    name: 'rates.csv',
    text: 'observation_date,DEXJPUS\n2023-01-02,\n2023-01-03,131.00\n2023-01-04,133.00\n',
    layout: 'FRED',
    gives: [/FRED/, '132'],
  },
];

/** Chooses a file in the sheet, as its own dialog would. */
async function bring(page: Page, { name, text }: Pick<Sample, 'name' | 'text'>): Promise<void> {
  await page.keyboard.press('Control+I');
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test('files of several layouts come in by the sheet, each one step of undo, without a rule of accessibility broken', async ({
  ownProgram: { page },
}) => {
  const dialog = page.getByRole('dialog');
  for (const sample of SAMPLES) {
    await test.step(sample.layout, async () => {
      await bring(page, sample);
      await expect(dialog.getByRole('button', { name: /Layout/ })).toContainText(sample.layout);
      for (const [question, answer] of Object.entries(sample.answers ?? {})) {
        await dialog.getByRole('button', { name: new RegExp(question) }).click();
        await page.getByRole('option', { name: answer, exact: true }).click();
      }
      if (sample === SAMPLES[0]) expect((await axe(page).analyze()).violations).toEqual([]);
      await dialog.getByRole('button', { name: /^Import \d+ series$/ }).click();
      await expect(dialog).toHaveCount(0);
      const [series, latest] = sample.gives;
      await expect(page.getByRole('row', { name: series })).toContainText(latest);
    });
  }
  expect((await axe(page).analyze()).violations).toEqual([]);

  await test.step('the same file says that nothing is new', async () => {
    await bring(page, SAMPLES[0]!);
    await expect(dialog.getByText('Nothing is new: the document has all of this already.')).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('each import is one step of undo', async () => {
    const rows = page.locator('[data-series]');
    await expect(rows).toHaveCount(5);
    for (const left of [4, 2]) {
      await page.keyboard.press('Control+Z');
      await expect(rows).toHaveCount(left);
    }
    await page.keyboard.press('Control+Z');
    await expect(page.getByText('No data yet')).toBeVisible();
  });
});

test('a table is pasted, answered and imported by keys alone', async ({ ownProgram: { page } }) => {
  await page.keyboard.press('Control+7');
  await page.keyboard.press('Control+I');
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('year\texports\n2022\t100\n2023\t110\n');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // The first question has the focus.
  await expect(page.getByRole('button', { name: /Unit/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('USD m');
  await page.keyboard.press('Enter');
  const take = page.getByRole('button', { name: 'Import 1 series' });
  await expect(take).toBeEnabled();
  for (let n = 0; n < 8 && !(await take.evaluate((one) => one === document.activeElement)); n++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Exports from Cambodia to Japan/ })).toContainText('110 USD m');
});

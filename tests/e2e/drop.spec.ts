import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { edited, expectGrowth, notices, question, SEED, setGrowth, withGrowth } from './documents.ts';

interface Dropped {
  readonly name: string;
  /** Its text; a number: so many bytes of nothing. */
  readonly content: string | number;
}

/** Drops files on the window, as a hand does that drags them from a folder. */
async function drop(page: Page, ...files: readonly Dropped[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, content } of all) {
      transfer.items.add(new File([typeof content === 'number' ? new Uint8Array(content) : content], name));
    }
    return transfer;
  }, files);
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('.workspace_workspace', type, { dataTransfer });
}

test('a document dropped on the window is opened, whatever it is called', async ({ program: { page } }) => {
  await drop(page, { name: 'plan.bilateral', content: withGrowth(25) });
  await expectGrowth(page, 25);
  await drop(page, { name: 'from a mail.txt', content: `\uFEFF${withGrowth(26).replaceAll('\n', '\r\n')}` });
  await expectGrowth(page, 26);
  await expect(edited(page)).toHaveCount(0);

  await test.step('with unsaved work it asks first', async () => {
    await setGrowth(page, 27);
    await drop(page, { name: 'plan.bilateral', content: withGrowth(28) });
    const save = question(page, 'Save the changes to Cambodia–Japan to 2035?');
    await save.answer('Cancel');
    await expectGrowth(page, 27);
    await drop(page, { name: 'plan.bilateral', content: withGrowth(28) });
    await save.answer('Do not save');
    await expectGrowth(page, 28);
  });
});

const REFUSED: readonly [file: Dropped, sentence: string][] = [
  [{ name: 'empty.bilateral', content: '' }, 'line 1, column 1: the file is empty'],
  [{ name: 'notes.bilateral', content: 'Growth fades.' }, 'is not valid JSON from here on'],
  [{ name: 'cut.bilateral', content: SEED.slice(0, 5000) }, 'is not valid JSON from here on'],
  [{ name: 'table.json', content: '{ "rows": [] }' }, 'format: is missing'],
  [{ name: 'newer.bilateral', content: SEED.replace('"version": 2', '"version": 3') }, 'a newer Bilateral'],
  [
    { name: 'nan.bilateral', content: SEED.replace(/"totalTrade": \d+/, '"totalTrade": NaN') },
    'is not valid JSON from here on',
  ],
  [
    { name: 'text.bilateral', content: SEED.replace(/"totalTrade": \d+/, '"totalTrade": "much"') },
    'baseline.assumptions.base.totalTrade: is the text "much", a number is needed',
  ],
  [{ name: 'picture.bilateral', content: 2000 }, 'is not valid JSON from here on'],
  [{ name: 'large.bilateral', content: 17 * 1024 * 1024 }, 'large.bilateral: is 17 MiB long, at most 16 MiB are read'],
];

for (const half of [REFUSED.slice(0, 5), REFUSED.slice(5)]) {
  const names = half.map(([{ name }]) => name).join(', ');
  test(`what is no document is said in a sentence, and what was open still is: ${names}`, async ({
    program: { page },
  }) => {
    await setGrowth(page, 29);
    await page.getByRole('button', { name: 'Undo' }).click();
    for (const [file, sentence] of half) {
      await drop(page, file);
      await expect(notices(page)).toContainText(sentence);
      await expect(notices(page)).toContainText('what was open still is.');
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await expect(notices(page)).toHaveCount(0);
    }
    // Nothing was touched: the document and what can be redone are there.
    await expectGrowth(page, 19.8);
    await page.getByRole('button', { name: 'Redo' }).click();
    await expectGrowth(page, 29);
  });
}

test('of several documents dropped at once none is opened', async ({ program: { page } }) => {
  await drop(page, { name: 'a.bilateral', content: withGrowth(25) }, { name: 'b.bilateral', content: SEED });
  await expect(notices(page)).toContainText('2 files were dropped on it, one document is open at a time: drop one');
  await expectGrowth(page, 19.8);
});

import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { screen, type } from './screen.ts';

/** The shipped document's text, which is what a new document holds. */
export const SEED = readFileSync(new URL('../../seeds/cambodia-japan.bilateral', import.meta.url), 'utf8');

const FIELD = 'Exports growth, first year';

/**
 * A document's text with this growth of exports in the baseline's first year, in per cent, as the analyst typed it: no
 * longer the figure's.
 */
export const withGrowth = (percent: number): string =>
  SEED.replace(
    /("growth": \{\s+"shape": "fade",\s+"from": )[\d.]+/,
    (_, before) => `${before}${percent / 100}`,
  ).replace(/\n\s+"exports\.growth\.from": \{\s+"figure": [^}]+\},/, '');

/** Edits the document: the growth of exports in the first year. */
export const setGrowth = (page: Page, percent: number): Promise<void> => type(page, FIELD, String(percent));

/** Which growth the window shows. */
export const expectGrowth = (page: Page, percent: number): Promise<void> =>
  expect.poll(async () => Number(await screen(page).slider(FIELD).inputValue())).toBeCloseTo(percent / 100, 9);

export const edited = (page: Page): Locator => page.getByText('edited', { exact: true });

/** A question that has to be answered, by its title. */
export const question = (page: Page, title: string) => {
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  return {
    dialog,
    answer: async (label: string): Promise<void> => {
      await dialog.getByRole('button', { name: label, exact: true }).click();
      await expect(dialog).toHaveCount(0);
    },
  };
};

export const notices = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });

/** Finds something in the palette and does it. */
export async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Find or do' }).fill(text);
  await page.keyboard.press('Enter');
}

/** Fills in what *New…* asks of Vietnam and South Korea, without workers. */
export async function fillOtherCase(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const [field, name] of [
    ['Home country', 'Vietnam'],
    ['Partner country', 'South Korea'],
  ] as const) {
    await dialog.getByRole('combobox', { name: field }).fill(name);
    await page.keyboard.press('Tab');
  }
  await dialog.getByRole('textbox', { name: 'KRW for one US dollar' }).fill('1364');
  await dialog.getByRole('textbox', { name: 'Exports in the base year, USD m' }).fill('25600');
  await dialog.getByRole('textbox', { name: 'Imports in the base year, USD m' }).fill('55900');
  await dialog.getByRole('textbox', { name: 'Base year', exact: true }).fill('2024');
}

import { expect, type Locator, type Page } from '@playwright/test';
import { screen } from './screen.ts';

/** An analyst at the window, who counts what a question costs: clicks, and fields that are filled and taken over. */
export function asking(page: Page) {
  const spent = { clicks: 0, fields: 0 };
  const on = screen(page);
  const click = async (what: Locator): Promise<void> => {
    spent.clicks += 1;
    await what.click();
  };
  const fill = async (field: Locator, text: string): Promise<void> => {
    spent.fields += 1;
    await field.fill(text);
    await field.press('Enter');
  };
  return {
    spent,
    click,
    fill,
    press: (name: string | RegExp) => click(page.getByRole('button', { name, exact: true })),
    costsAtMost: (clicks: number, fields: number): void => {
      expect(spent.clicks, 'clicks').toBeLessThanOrEqual(clicks);
      expect(spent.fields, 'fields').toBeLessThanOrEqual(fields);
    },
    place: (name: string) => click(page.getByRole('tab', { name })),
    search: async (text: string): Promise<void> => {
      spent.fields += 1;
      await page.getByRole('searchbox', { name: 'Search assumptions' }).fill(text);
    },
    /** Fills the field of this name. */
    set: (label: string, text: string) => fill(on.field(label), text),
    choose: async (label: string, option: string): Promise<void> => {
      await click(page.getByRole('button', { name: new RegExp(`${label}$`) }));
      await click(page.getByRole('option', { name: option, exact: true }));
    },
    scenario: async (name: string): Promise<void> => {
      await click(page.getByRole('button', { name: 'New scenario' }));
      await fill(page.getByRole('textbox', { name: 'Name of New scenario' }), name);
      await expect(on.assumptions.getByRole('heading', { level: 2, name })).toBeVisible();
    },
  };
}

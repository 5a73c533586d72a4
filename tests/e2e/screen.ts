import { expect, type Locator, type Page } from '@playwright/test';

/** The parts of the window by what they are called, so that a spec reads as what an analyst does. */
export const screen = (page: Page) => ({
  scenarios: page.getByRole('navigation', { name: 'Scenarios' }),
  assumptions: page.getByRole('complementary', { name: 'Assumptions' }),
  chart: page.locator('.compare_mainChart').getByRole('application'),
  line: (id: string): Locator => page.locator(`.compare_mainChart path[data-scenario="${id}"]`),
  table: page.getByRole('region', { name: 'Table of scenarios' }),
  status: page.getByRole('contentinfo').getByRole('status'),
  choose: (name: string): Promise<void> =>
    page
      .getByRole('navigation', { name: 'Scenarios' })
      .getByRole('button', { name: new RegExp(`^${name}(, baseline)?$`) })
      .click(),
  /** Opens what can be done with a scenario, and does it. */
  does: async (name: string, what: string): Promise<void> => {
    const row = page.getByRole('navigation', { name: 'Scenarios' }).getByRole('listitem').filter({ hasText: name });
    await row.first().hover();
    await row
      .first()
      .getByRole('button', { name: `More for ${name}`, exact: true })
      .click();
    await page.getByRole('menuitem', { name: what }).click();
  },
  slider: (label: string): Locator => page.getByRole('slider', { name: label, exact: true }),
  field: (label: string): Locator => page.getByRole('textbox', { name: label, exact: true }),
  row: (name: string): Locator => page.getByRole('region', { name: 'Table of scenarios' }).getByRole('row', { name }),
});

/** Types a value into an assumption's field, as people do, and takes it over. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = screen(page).field(label);
  await field.fill(text);
  await field.press('Enter');
}

/** The paths of all lines of the main chart, by scenario. */
export const lines = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('.compare_mainChart path[data-scenario]')
    .evaluateAll((paths) =>
      Object.fromEntries(paths.map((path) => [path.getAttribute('data-scenario') ?? '', path.getAttribute('d') ?? ''])),
    );

/** Waits until nothing of the main chart's lines is as it was; gives what they are now. */
export async function allMoved(page: Page, before: Record<string, string>): Promise<Record<string, string>> {
  await expect
    .poll(async () => {
      const now = await lines(page);
      return Object.keys(before).filter((id) => now[id] === before[id]);
    })
    .toEqual([]);
  return lines(page);
}

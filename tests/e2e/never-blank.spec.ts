import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { edited, find, setGrowth } from './documents.ts';

test.skip(({ runtime }) => runtime !== 'preview', 'What is broken here is broken in a browser');

/** Opens the page of a running program anew, broken by this. */
async function broken(page: Page, breakIt: () => Promise<unknown>): Promise<void> {
  await breakIt();
  await page.reload();
}

const said = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'A bug in Bilateral keeps the window from being shown.' });

test('a window whose code does not come says so', async ({ ownProgram: { page } }) => {
  await broken(page, () => page.route(/open-window-.*\.js/, (route) => route.abort()));
  await expect(said(page)).toContainText('unsaved work is kept');
});

test('a window that cannot be put together says so, and why', async ({ ownProgram: { page } }) => {
  await broken(page, () =>
    page.addInitScript(() => {
      window.matchMedia = () => {
        throw new Error('no media here');
      };
    }),
  );
  await expect(said(page)).toContainText('no media here');
});

test('a window that cannot be told what to show says so', async ({ ownProgram: { page } }) => {
  await broken(page, () =>
    page.route('**/preview/invoke', (route) =>
      route.request().postData()?.includes('app.start')
        ? route.fulfill({ json: { error: 'no start' } })
        : route.continue(),
    ),
  );
  await expect(said(page)).toContainText('no start');
});

test('what fails later is said in the window, which goes on', async ({ ownProgram: { page } }) => {
  await page.route('**/preview/invoke', (route) =>
    route.request().postData()?.includes('document.example')
      ? route.fulfill({ json: { error: 'no new one' } })
      : route.continue(),
  );
  await find(page, 'New copy of the example');
  const notice = page.getByRole('alert').filter({ hasText: 'Something was not done because of a bug in Bilateral.' });
  await expect(notice).toContainText('no new one');
  await setGrowth(page, 25);
  await expect(edited(page)).toBeVisible();
});

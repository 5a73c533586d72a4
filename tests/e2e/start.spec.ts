import { expect, test } from './app.ts';

test('the program opens on the seven scenarios of the first case', async ({ program: { page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cambodia–Japan to 2035');
  await expect(page.getByRole('navigation', { name: 'Scenarios' }).getByRole('listitem')).toHaveCount(7);
  await expect(page.locator('.main-chart path[data-scenario]')).toHaveCount(7);
});

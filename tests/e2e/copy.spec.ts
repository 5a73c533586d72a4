import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bilateral } from '../helpers/command-line.ts';
import { expect, test } from './app.ts';
import { screen } from './screen.ts';

test('what is copied from the table are the numbers of the command line', async ({ app }) => {
  const program = await app.start();
  const { page } = program;
  const copied = async (begins: string) => {
    await page.getByRole('button', { name: 'Copy the table' }).click();
    await expect(page.getByRole('contentinfo')).toContainText('The table is on the clipboard');
    // That may have been said of the copy before.
    await expect.poll(async () => (await program.clipboard()).slice(0, begins.length)).toBe(begins);
    const text = await program.clipboard();
    return text.split('\n').map((line) => line.split('\t'));
  };

  const path = join(app.folder, 'mine.bilateral');
  await program.choosing(path, () => page.keyboard.press('Control+s'));
  const [head, ...rows] = await copied('Scenario\tTrade in 2035, USD m');
  expect(await program.clipboardHtml()).toMatch(/<table>.*<th scope="col">Trade in 2035, USD m<\/th>.*<td[^>]*>\d/s);
  const metrics = ['trade', 'workers', 'fdi'];
  const asked = metrics.flatMap((metric) => ['--metric', metric]);
  const ran = bilateral(['compare', path, '--year', '2035', ...asked, '--format', 'json']);
  expect(ran.status).toBe(0);
  const names: Record<string, string> = Object.fromEntries(
    [JSON.parse(readFileSync(path, 'utf8'))].flatMap(({ baseline, scenarios }) =>
      [baseline, ...scenarios].map(({ id, name }) => [id, name]),
    ),
  );
  const heads: Record<string, string> = {
    trade: 'Trade in 2035, USD m',
    workers: 'Workers in 2035, persons',
    fdi: 'New-project FDI in 2035, USD m',
  };
  for (const { metric, values } of JSON.parse(ran.out).rows) {
    const at = head!.indexOf(heads[metric]!);
    for (const [id, { value, difference, relative, growth }] of Object.entries<Record<string, number | null>>(values)) {
      const own = id === 'growth-fades';
      const cells = rows.find(([name]) => name === names[id])!.slice(at, at + 4);
      const wanted = [value, own ? null : difference, own ? null : relative, growth];
      cells.forEach((cell, k) => {
        const want = wanted[k]!;
        // The browser and the command line may differ in the last digits of a power.
        if (want === null) expect(cell, `${id} ${metric} ${k}`).toBe('');
        else expect(Math.abs(Number(cell) / want - 1) || 0, `${id} ${metric} ${k}`).toBeLessThan(1e-12);
      });
    }
  }

  await test.step('in Uncertainty, by its keys, the quantiles and who is best', async () => {
    await page.keyboard.press('Control+2');
    await expect(page.locator('.uncertainty_ranking .uncertainty_barText').first()).toBeVisible();
    await page.keyboard.press('Control+Shift+c');
    await expect
      .poll(() => program.clipboard())
      .toMatch(
        /^Trade, USD m: quantiles[\s\S]*\n\nTrade, USD m in 2035, over .* draws; more is better\nScenario\tBest in, share of draws/,
      );
    const text = await program.clipboard();
    const last = text.split('\n').find((line) => line.startsWith('Growth fades\t2035'))!;
    const told = JSON.parse(bilateral(['fan', path, '--scenario', 'growth-fades', '--format', 'json']).out);
    const { mean, quantiles } = told.scenarios[0].metrics.trade;
    const wanted = [mean.at(-1), ...quantiles.map((series: number[]) => series.at(-1))];
    const cells = last
      .split('\t')
      .slice(2, 2 + wanted.length)
      .map(Number);
    for (const [k, cell] of cells.entries()) expect(Math.abs(cell / wanted[k] - 1)).toBeLessThan(1e-12);
    await page.keyboard.press('Control+1');
  });

  await test.step('with the table of assumptions, that one is copied', async () => {
    await screen(page).table.getByRole('button', { name: 'What the table shows' }).click();
    await page.getByRole('option', { name: 'Assumptions' }).click();
    await expect(screen(page).table.getByRole('rowheader', { name: 'Trainees, new quota' })).toBeVisible();
    const assumptions = await copied('Assumption\tUnit\t');
    expect(assumptions[0]!.slice(0, 3)).toEqual(['Assumption', 'Unit', 'Growth fades']);
    expect(assumptions.find(([name]) => name === 'Trainees, new quota')![5]).toBe('7500');
  });
});

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bilateral } from '../helpers/command-line.ts';
import { type App, expect, type Program, test } from './app.ts';
import { asking } from './asking.ts';
import { screen } from './screen.ts';

/** What an analyst asks in May, as a user asks it: the answer is the command line's, and costs so many clicks. */

type Value = { readonly value: number; readonly difference: number };

/** What the command line says of a metric of a scenario, by its name. */
function told(file: string, metric: string, year: number, name: string): Value {
  const json = (args: readonly string[]) => {
    const { status, out, err } = bilateral([...args, '--format', 'json']);
    expect(err, args.join(' ')).toBe('');
    expect(status).toBe(0);
    return JSON.parse(out);
  };
  const { scenarios } = json(['project', file]);
  const { id } = scenarios.find((one: { readonly name: string }) => one.name === name);
  return json(['compare', file, '--year', String(year), '--metric', metric]).rows[0].values[id];
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');

async function saved({ choosing, page }: Program, { folder }: App, name: string): Promise<string> {
  const path = join(folder, `${name}.bilateral`);
  await choosing(path, () => page.getByRole('banner').getByRole('button', { name: 'Save' }).click());
  await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText(`Saved in ${name}.bilateral`);
  return path;
}

/** The value of the chosen scenario on the tile of a metric. */
const tile = ({ page }: Program, metric: string, name: string, value: string) =>
  expect(page.getByRole('button', { name: `${metric}, ${name}: ${value}. Explain`, exact: true })).toBeVisible();

/** The new document that the same questions are asked of. */
async function vietnamAndKorea(program: Program): Promise<ReturnType<typeof asking>> {
  const { page } = program;
  const user = asking(page);
  await user.click(page.getByRole('banner').getByRole('button', { name: 'New…' }));
  const dialog = page.getByRole('dialog');
  for (const [field, name] of [
    ['Home country', 'Vietnam'],
    ['Partner country', 'South Korea'],
  ] as const) {
    user.spent.fields += 1;
    await dialog.getByRole('combobox', { name: field }).fill(name);
    await page.keyboard.press('Tab');
  }
  for (const [field, text] of [
    ['KRW for one US dollar', '1364'],
    ['Base year', '2024'],
    ['Exports in the base year, USD m', '25600'],
    ['Imports in the base year, USD m', '55900'],
    ['Workers in the partner country, if any', '61200'],
    ['Yearly wage of one, KRW', '30m'],
  ] as const) {
    user.spent.fields += 1;
    await dialog.getByRole('textbox', { name: field, exact: true }).fill(text);
  }
  await user.click(dialog.getByRole('button', { name: 'Create' }));
  await expect(dialog).toHaveCount(0);
  return user;
}

/** Types full-year exports and imports, USD m, and takes over what moves by them. */
async function startFrom2025(
  page: Page,
  user: ReturnType<typeof asking>,
  [exports, imports]: readonly [string, string],
) {
  const dialog = page.getByRole('dialog');
  await user.choose('Start year', '2025');
  for (const [flow, number] of [
    ['Exports', exports],
    ['Imports', imports],
  ] as const) {
    await user.choose(`${flow} in 2025: taken from`, 'A number that I type');
    user.spent.fields += 1;
    await dialog.getByRole('textbox', { name: `${flow} in 2025: number` }).fill(number);
  }
  await user.press('Next');
  await user.press('Next');
  await user.press('Start from 2025');
  await expect(dialog).toHaveCount(0);
}

/** The same on the command line: the file it writes. */
function rebased({ folder }: App, file: string, [exports, imports]: readonly [string, string]): string {
  const moved = join(folder, 'moved.bilateral');
  const takes = ['--take', `exports=${exports}`, '--take', `imports=${imports}`];
  expect(bilateral(['rebase', file, '--year', '2025', ...takes, '--out', moved]).status).toBe(0);
  return moved;
}

test('what if garments fall and wiring harnesses rise', async ({ app }) => {
  const program = await app.start();
  const user = asking(program.page);
  await user.scenario('Garments fall');
  await user.search('garments');
  await user.choose('Garments, growth path', 'Constant');
  await user.set('Exports of Garments, growth, every year', '-5');
  await user.search('wiring harness');
  await user.choose('Electronics and vehicle parts, growth path', 'Constant');
  await user.set('Exports of Electronics and vehicle parts, growth, every year', '20');
  user.costsAtMost(5, 5);

  const file = await saved(program, app, 'garments');
  const { value, difference } = told(file, 'trade', 2035, 'Garments fall');
  expect(difference).toBeLessThan(-100);
  await tile(program, 'Trade in 2035', 'Garments fall', `${whole(value)} USD m`);
});

test('what is lost when duty-free access ends and from 2033 seven firms in ten use the agreement', async ({ app }) => {
  const program = await app.start();
  const user = asking(program.page);
  await user.scenario('Access ends');
  await user.search('exports');
  await user.set('Tariff on exports today', '0');
  await user.set('Preferential tariff on exports', '4');
  await user.set('MFN tariff on exports', '9');
  await user.set('Use of the preference, exports', '70');
  await user.set('Tariff on exports moves from', '2033');
  await user.set('Tariff on exports, years to phase in', '1');
  await user.choose('Metric of the main chart', 'Exports');
  user.costsAtMost(3, 8);

  const file = await saved(program, app, 'access');
  const { value, difference } = told(file, 'exports', 2035, 'Access ends');
  // 5.5% of tariff at an elasticity of 1.5, against 0%.
  expect(difference / (value - difference)).toBeCloseTo(1.055 ** -1.5 - 1, 2);
  await tile(program, 'Exports in 2035', 'Access ends', `${whole(value)} USD m`);
});

test('what if trainees stop in 2027 and a new three-year track feeds the skilled one', async ({ app }) => {
  const program = await app.start();
  const user = asking(program.page);
  const add = program.page.getByRole('textbox', { name: 'Add a track' });
  await user.place('Set-up');
  await user.fill(add, 'Three years');
  await user.place('Compare');
  await user.scenario('Trainees stop');
  await user.set('Trainees, new quota', '0');
  await user.set('Three years, new quota', '5000');
  await user.set('Three years, fixed term', '3');
  await user.choose('Three years, move on to', 'Skilled workers');
  await user.set('Three years, share that moves on', '40');
  await user.set('Three years, wage', '1950000');
  user.costsAtMost(5, 7);

  const file = await saved(program, app, 'trainees');
  const { value, difference } = told(file, 'workers', 2035, 'Trainees stop');
  expect(difference).toBeGreaterThan(1000);
  await tile(program, 'Workers in 2035', 'Trainees stop', `${whole(value)} persons`);
});

test('what remittances come to in per cent of GDP', async ({ app }) => {
  const program = await app.start();
  const user = asking(program.page);
  await user.choose('Metric of the main chart', 'Remittances to GDP');
  user.costsAtMost(2, 0);

  const file = await saved(program, app, 'remittances');
  const { value } = told(file, 'remittancesToGdp', 2035, 'Growth fades');
  await tile(program, 'Remittances to GDP in 2035', 'Growth fades', `${(100 * value).toPrecision(2)}%`);
});

test('full-year figures are out: start from 2025', async ({ app }) => {
  const program = await app.start();
  const { page } = program;
  const user = asking(page);
  const file = await saved(program, app, 'before');
  await startFrom2025(page, user, ['1700', '850']);
  user.costsAtMost(9, 2);

  const moved = rebased(app, file, ['1700', '850']);
  const { value } = told(moved, 'trade', 2035, 'Growth fades');
  await tile(program, 'Trade in 2035', 'Growth fades', `${whole(value)} USD m`);
});

test('the same of Vietnam and Korea, from nothing', async ({ app }) => {
  const program = await app.start();
  const { page } = program;
  const user = await vietnamAndKorea(program);
  const file =
    await test.step('groups, a track, an input and a metric in Set-up, then one scenario of each question', async () => {
      const add = (what: string, name: string) => user.fill(page.getByRole('textbox', { name: what }), name);
      await user.place('Set-up');
      await add('Add a group of exports', 'Other goods');
      await add('Add a group of exports', 'Garments');
      await add('Add a group of exports', 'Wiring harnesses');
      await user.set('Garments, share', '30');
      await user.set('Wiring harnesses, share', '10');
      await add('Add a track', 'Three years');
      await add('Add an input', 'GDP of Vietnam');
      await add('Add a metric', 'Remittances to GDP');
      const formula = page.getByRole('combobox', { name: 'Remittances to GDP, formula' });
      await user.fill(formula, 'remittances / gdp');
      // The name is completed first, then the formula taken over.
      await expect(formula).toHaveValue('remittances / gdpOfVietnam');
      await formula.press('Enter');
      await user.set('Remittances to GDP, unit', '%');
      await user.choose('Remittances to GDP, kind', 'ratio');
      await user.place('Compare');
      await user.choose('Metric of the main chart', 'Remittances to GDP');
      await expect(page.getByText('undefined in every year while GDP of Vietnam is 0')).toBeVisible();
      await user.search('gdp');
      await user.set('GDP of Vietnam in the base year', '430000');
      await expect(page.getByText('undefined in every year')).toHaveCount(0);

      await user.scenario('Harnesses rise');
      await user.search('path');
      await user.choose('Garments, growth path', 'Constant');
      await user.set('Exports of Garments, growth, every year', '-5');
      await user.choose('Wiring harnesses, growth path', 'Constant');
      await user.set('Exports of Wiring harnesses, growth, every year', '20');
      await user.scenario('Access ends');
      await user.search('exports');
      await user.set('Preferential tariff on exports', '4');
      await user.set('MFN tariff on exports', '9');
      await user.set('Use of the preference, exports', '70');
      await user.set('Tariff on exports moves from', '2033');
      await user.set('Tariff on exports, years to phase in', '1');

      await user.scenario('Trainees stop');
      await user.search('workers');
      await user.set('Workers abroad, new quota from', '2027');
      await user.set('Workers abroad, new quota', '0');
      await user.search('three');
      await user.set('Three years, new quota from', '2027');
      await user.set('Three years, new quota', '5000');
      await user.set('Three years, fixed term', '3');
      await user.set('Three years, wage', '30m');
      await user.choose('Three years, move on to', 'Workers abroad');
      await user.set('Three years, share that moves on', '40');
      return saved(program, app, 'korea');
    });
  for (const [metric, name, of, unit] of [
    ['trade', 'Harnesses rise', 'Trade', ' USD m'],
    ['trade', 'Access ends', 'Trade', ' USD m'],
    ['workers', 'Trainees stop', 'Workers', ' persons'],
  ] as const) {
    await screen(page).choose(name);
    const { value, difference } = told(file, metric, 2034, name);
    expect(difference, name).not.toBe(0);
    await tile(program, `${of} in 2034`, name, `${whole(value)}${unit}`);
  }
  const share = told(file, 'remittancesToGDP', 2034, 'Trainees stop').value;
  await tile(program, 'Remittances to GDP in 2034', 'Trainees stop', `${(100 * share).toPrecision(2)}%`);

  await startFrom2025(page, user, ['27000', '56000']);
  const { value } = told(rebased(app, file, ['27000', '56000']), 'trade', 2034, 'Trainees stop');
  await tile(program, 'Trade in 2034', 'Trainees stop', `${whole(value)} USD m`);
  user.costsAtMost(26, 43);
});

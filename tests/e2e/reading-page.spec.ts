import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { setValue } from '../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { bilateral } from '../helpers/command-line.ts';
import { expect, test } from './app.ts';
import { axe, axeOfColours } from './axe.ts';
import { SEED } from './documents.ts';
import { engineIn } from './engine-in-browser.ts';

const seed = JSON.parse(SEED) as ScenarioDocument;
const QUOTA = 'workers.tracks.trainee.newQuota';
const SLIDERS = [QUOTA, 'exports.growth.to'];

test.skip(({ runtime }) => runtime === 'electron', 'the page is read in a browser');
test.use({ viewport: { width: 1440, height: 900 } });

/** Exports a document as the command line does, and opens the page from its folder. */
async function opened(page: Page, folder: string, document = seed, address = '') {
  const [file, out] = [join(folder, 'case.bilateral'), join(folder, 'page.html')];
  writeFileSync(file, JSON.stringify(document));
  const options = SLIDERS.flatMap((path) => ['--slider', path]);
  const metrics = ['exports', 'workers', 'remittances'].flatMap((metric) => ['--metric', metric]);
  const { status, err } = bilateral(['export', file, '--out', out, '--force', ...options, ...metrics]);
  expect(err).toBe('');
  expect(status).toBe(0);
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => /^(file|data):/.test(request.url()) || wrong.push(request.url()));
  await page.goto(`${pathToFileURL(out)}${address}`);
  await expect(page.locator('.chart .line').first()).toBeVisible();
  return { wrong };
}

/** All numbers of the main chart, by scenario, as the page has them for programs. */
const numbersOf = async (page: Page): Promise<Record<string, number[]>> => {
  const cells = await page
    .locator('details td[data-scenario]')
    .evaluateAll((all) => all.map((cell) => [cell.getAttribute('data-scenario')!, cell.querySelector('data')!.value]));
  const numbers: Record<string, number[]> = {};
  for (const [id, value] of cells) numbers[id!] = [...(numbers[id!] ?? []), Number(value)];
  return numbers;
};

interface Moved {
  readonly scenario: string;
  readonly path: string;
  readonly value: number;
}

/** The text of the document with these values set in it, as the program would save it. */
function documentWith(moved: readonly Moved[]): string {
  let document = seed;
  for (const one of moved) {
    const edited = setValue(document, one);
    if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
    document = edited.value;
  }
  const text = writeDocument(document);
  if (!text.ok) throw new Error(JSON.stringify(text.problems));
  return text.value;
}

/** What the command line says of a document: numbers that no power is in to the last digit, the others nearly. */
function expectAsOnCommandLine(folder: string, text: string, metric: string, numbers: Record<string, number[]>) {
  const file = join(folder, 'moved.bilateral');
  writeFileSync(file, text);
  const { out } = bilateral(['project', file, '--format', 'json']);
  const { scenarios } = JSON.parse(out) as { scenarios: { id: string; metrics: Record<string, number[]> }[] };
  expect(Object.keys(numbers)).toEqual(scenarios.map(({ id }) => id));
  for (const { id, metrics } of scenarios)
    metrics[metric]!.forEach((value, t) => {
      expect(Math.abs(numbers[id]![t]! - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
    });
}

const slider = (page: Page, name: string) => page.getByRole('slider', { name });
const choose = (page: Page, label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option });

const fresh = documentWith([]);

test.describe('numbers', () => {
  let engine: Awaited<ReturnType<typeof engineIn>>;
  test.beforeEach(async ({ browser }) => {
    engine = await engineIn(browser);
  });
  test.afterEach(() => engine.close());

  test('opened from a folder, the page asks for nothing and has the numbers of the engine to the last digit', async ({
    page,
    app,
  }) => {
    const { wrong } = await opened(page, app.folder);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(seed.title);
    expect(await numbersOf(page)).toEqual(await engine.projected(fresh, 'exports'));
    expectAsOnCommandLine(app.folder, fresh, 'exports', await numbersOf(page));
    await choose(page, 'Metric', 'Workers');
    await expect.poll(() => numbersOf(page)).toEqual(await engine.projected(fresh, 'workers'));
    expect(wrong).toEqual([]);
  });

  test('sliders move charts, tables and sentences by keys; the address is a link that leads back to it', async ({
    page,
    app,
  }) => {
    const { wrong } = await opened(page, app.folder);
    await choose(page, 'Metric', 'Remittances');
    await slider(page, 'Trainees, new quota').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'PageUp', 'ArrowLeft']) await page.keyboard.press(key);
    await choose(page, 'Scenario that is moved', 'Higher worker quota');
    await slider(page, 'Trainees, new quota').focus();
    await page.keyboard.press('End');
    const value = Number(await slider(page, 'Trainees, new quota').inputValue());

    await expect(page).toHaveURL(
      /#metric=remittances&scenario=higher-worker-quota&growth-fades:.*&higher-worker-quota:/,
    );
    const address = page.url();
    const ofBaseline = Number(new RegExp(`${seed.baseline.id}:${QUOTA}=([\\d.]+)`).exec(address)![1]);
    expect(ofBaseline).toBeGreaterThan(5000);
    const moved = documentWith([
      { scenario: seed.baseline.id, path: QUOTA, value: ofBaseline },
      { scenario: 'higher-worker-quota', path: QUOTA, value },
    ]);
    const expected = await engine.projected(moved, 'remittances');
    expect(expected).not.toEqual(await engine.projected(fresh, 'remittances'));
    expect(await numbersOf(page)).toEqual(expected);
    expectAsOnCommandLine(app.folder, moved, 'remittances', expected);
    await expect(page.getByText(/^With what you set, remittances in 2035 are/).first()).toBeVisible();
    await expect(page.getByText('As exported: the sliders do not move these numbers.')).toBeVisible();

    await page.goto('about:blank');
    await page.goto(address);
    await expect.poll(() => numbersOf(page)).toEqual(expected);

    await page.getByRole('button', { name: 'Reset all' }).click();
    expect(await numbersOf(page)).toEqual(await engine.projected(fresh, 'remittances'));
    await expect(page).toHaveURL(/#metric=remittances&scenario=higher-worker-quota$/);
    expect(wrong).toEqual([]);
  });

  test('the table has all digits of every metric in the year that is chosen', async ({ page, app }) => {
    await opened(page, app.folder);
    await choose(page, 'Year', '2030');
    await expect(
      page.getByRole('heading', { name: 'Scenarios in 2030, and their difference to Growth fades' }),
    ).toBeVisible();
    for (const metric of ['exports', 'workers', 'remittances']) {
      const expected = Object.values(await engine.projected(fresh, metric)).map(
        (series) => series[2030 - seed.horizon.base],
      );
      const cells = await page
        .locator(`td[data-metric="${metric}"] data`)
        .evaluateAll((all) => (all as HTMLDataElement[]).map((one) => Number(one.value)));
      expect(cells).toEqual(expected);
    }
  });

  test('a link that asks for what is not there says so, and the page is as it was exported', async ({ page, app }) => {
    await opened(page, app.folder, seed, '#year=2030&metric=nothing');
    await expect(page.getByRole('alert').filter({ hasText: 'metric=nothing' })).toBeVisible();
    await expect(page.getByLabel('Year', { exact: true })).toHaveValue(String(seed.horizon.end));
    expect(await numbersOf(page)).toEqual(await engine.projected(fresh, 'exports'));
  });
});

test('names and notes are text, whatever they hold', async ({ page, app }) => {
  const name = '</script><img src=x onerror=alert(1)> "\u05e9\u05dc\u05d5\u05dd" 日本 ខ្មែរ 🧑‍🌾';
  const { wrong } = await opened(page, app.folder, {
    ...seed,
    title: name,
    notes: `<!--<script>\u2028${name}`,
    scenarios: seed.scenarios.map((one, k) => (k < 2 ? { ...one, name: k === 0 ? name : 'x'.repeat(200) } : one)),
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('</script><img src=x onerror=alert(1)>');
  await expect(page.getByRole('rowheader', { name: /<img src=x/ }).first()).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(wrong).toEqual([]);
});

test('axe finds nothing, light and dark, and with a slider moved', async ({ page, app }) => {
  await opened(page, app.folder);
  const found = async (scan = axe(page)) => {
    const { violations } = await scan.analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
  };
  await slider(page, 'Trainees, new quota').press('ArrowRight');
  expect(await found()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await found(axeOfColours(page)), 'dark').toEqual([]);
});

test('at 360 px nothing goes sideways, and everything can be reached by keys', async ({ page, app }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await opened(page, app.folder);
  await page.locator('summary').first().click();
  const room = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(room).toEqual([360, 360]);
  const reached = new Set<string>();
  for (let k = 0; k < 24; k++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement!.tagName.toLowerCase()));
  }
  for (const tag of ['select', 'svg', 'summary', 'input', 'button', 'div']) expect([...reached]).toContain(tag);
});

test('on paper values stand as text, and nothing is cut', async ({ page, app }) => {
  await opened(page, app.folder);
  const pdf = join(app.folder, 'page.pdf');
  await page.pdf({ path: pdf, format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('output').first()).toHaveText('5,000 persons a year');
  await expect(slider(page, 'Trainees, new quota')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  // What A4 has between margins of 15 mm.
  const wide = await page.locator('main').evaluate((main) => {
    const { left } = main.getBoundingClientRect();
    return Math.max(...[...main.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right - left));
  });
  expect(wide).toBeLessThan(681);
});

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { writeDocument } from '../../shared/document/write.ts';
import { browser as installed } from '../helpers/chromium.ts';
import { largeDocument } from '../helpers/large-document.ts';
import { accept } from '../helpers/uncertainty.ts';
import { line, millisecondsAt } from './lines.ts';
import { type Answered, answers, changeMany, dragged, editAndUndo, type Fans, fansFollow } from './page-work.ts';

const CHANGES = 300;
const MANY = 1000;
const LARGE = 100;
const FANS = 60;
/** Milliseconds of a drag. */
const DRAG = 3000;

/** What the window has to keep up with, in real Chromium on the built program with eight visible scenarios. */
export async function benchPage(): Promise<void> {
  await onDocument(eightScenarios(), async (browser, address) => {
    await warmStart(browser, address);
    const page = await open(browser, address);
    await sliderMoves(page);
    await drag(page);
    await manyChanges(page);
    await memory(page);
    await liveFans(page);
  });
  await onDocument(accept(writeDocument(largeDocument())), async (browser, address) => {
    const page = await open(browser, address);
    const moves: [string, number] = ['Exports growth, long run', LARGE];
    const { drawn } = await page.evaluate<Answered, [string, number]>(answers, moves);
    millisecondsAt('large document: slider to lines drawn, 95 of 100', drawn[Math.floor(0.95 * (LARGE - 1))]!, 16.7);
  });
}

/** Opens a document in the built program, in a folder of its own. */
async function onDocument(text: string, measure: (browser: Browser, address: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bilateral-bench-'));
  const document = join(folder, 'measured.bilateral');
  writeFileSync(document, text);
  const main = startPreview(document, join(folder, 'store'));
  const browser = await chromium.launch({ ...(await installed()), args: ['--js-flags=--expose-gc'] });
  try {
    await measure(browser, await main.address);
  } finally {
    await browser.close();
    main.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function eightScenarios(): string {
  const seed = JSON.parse(readFileSync('tests/fixtures/first-case.bilateral', 'utf8'));
  const eighth = { ...seed.scenarios[3], id: 'eighth', name: 'Zones and quota', mark: 7 };
  return JSON.stringify({ ...seed, scenarios: [...seed.scenarios, eighth] }, null, 2);
}

function startPreview(document: string, store: string) {
  const register = pathToFileURL(resolve('out/preview/register.js')).href;
  const child = spawn(process.execPath, ['--import', register, resolve('out/main/index.js'), document], {
    env: { ...process.env, BILATERAL_PREVIEW_USER_DATA: store },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = new Promise<string>((found) => {
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
      const match = /^preview (\S+)$/m.exec(said);
      if (match) found(match[1]!);
    });
  });
  return { address, stop: () => child.kill('SIGKILL') };
}

/** The scripts that the page asked for until its first chart was drawn; the rest comes when there is time. */
function firstLoad(names: readonly string[]): void {
  const folder = 'out/renderer/assets';
  const bytes = names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
  line('first load, JavaScript gzipped', `${Math.round(bytes / 1000)} kB`, '350 kB', bytes <= 350_000);
}

async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.locator('.value-slider_slider').first().waitFor();
  return page;
}

async function warmStart(browser: Browser, address: string): Promise<void> {
  const times: number[] = [];
  let scripts: readonly string[] = [];
  for (let run = -2; run < 7; run++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      const seen = () => {
        if (!document.querySelector('.compare_mainChart path[data-scenario]')) return requestAnimationFrame(seen);
        return requestAnimationFrame(() => Object.assign(globalThis, { firstChart: performance.now() }));
      };
      requestAnimationFrame(seen);
    });
    await page.goto(address);
    const drawn = await page.waitForFunction(() => (globalThis as { firstChart?: number }).firstChart);
    const at = (await drawn.jsonValue()) as number;
    if (run >= 0) times.push(at);
    scripts = await page.evaluate(
      (until) =>
        performance
          .getEntriesByType('resource')
          .filter(({ name, startTime }) => name.endsWith('.js') && name.includes('/assets/') && startTime < until)
          .map(({ name }) => name.slice(name.lastIndexOf('/') + 1)),
      at,
    );
    await page.close();
  }
  times.sort((a, b) => a - b);
  firstLoad(scripts);
  millisecondsAt('navigation to the first drawn chart, warm (median)', times[3]!, 600);
}

async function sliderMoves(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await mainThread(session);
  const { drawn, framesToRest } = await page.evaluate<Answered, [string, number]>(answers, [
    'Exports growth, first year',
    CHANGES,
  ]);
  const busy = ((await mainThread(session)) - before) / CHANGES;
  const at = (share: number) => drawn[Math.floor(share * (drawn.length - 1))]!;
  millisecondsAt(`slider to lines drawn, 8 scenarios: 50 of 100 (${CHANGES} moves)`, at(0.5), 10);
  millisecondsAt('slider to lines drawn, 8 scenarios: 95 of 100', at(0.95), 10);
  millisecondsAt('one move, of the main thread in all', busy, 15);
  const late = framesToRest[Math.floor(0.95 * (framesToRest.length - 1))]!;
  line('rest of the view after the chart: 95 of 100', `${late} frames`, '2 frames', late <= 2);
}

/** Milliseconds that the page's main thread has worked. */
async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

async function drag(page: Page): Promise<void> {
  const frames = await page.evaluate<readonly number[], [string, number]>(dragged, [
    'Exports growth, first year',
    DRAG,
  ]);
  const late = frames.filter((length) => length > 17.5).length / frames.length;
  line('frames late in a drag with an input every frame', `${(100 * late).toFixed(1)} of 100`, '5', late <= 0.05);
}

async function manyChanges(page: Page): Promise<void> {
  const kept = await page.evaluate<boolean, [string, number]>(changeMany, ['Exports growth, first year', MANY]);
  line(`${MANY} quick changes`, kept ? 'none dropped' : 'some dropped', 'none', kept);
}

async function liveFans(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Uncertainty' }).click();
  await page.locator('.fan-chart [data-median]').waitFor();
  await page.getByRole('group', { name: 'What is shown here' }).getByRole('button', { name: 'Assumptions' }).click();
  await page.locator('.value-slider_slider').first().waitFor();
  const { drawn, frames } = await page.evaluate<Fans, [string, number]>(fansFollow, [
    'Exports growth, first year',
    FANS,
  ]);
  const at = (values: readonly number[], share: number) => values[Math.floor(share * (values.length - 1))]!;
  millisecondsAt('input to the fan of 10,000 draws drawn: 50 of 100', at(drawn, 0.5), 80);
  millisecondsAt('input to the fan of 10,000 draws drawn: 95 of 100', at(drawn, 0.95), 80);
  millisecondsAt('frames meanwhile, with medians and regret: 95 of 100', at(frames, 0.95), 17.5);
  const dropped = frames.filter((length) => length > 17.5).length / frames.length;
  line('frames dropped meanwhile', `${(100 * dropped).toFixed(1)} of 100`, '5', dropped <= 0.05);
}

async function memory(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(editAndUndo, ['Exports growth, first year', 50] as [string, number]);
  const before = await heapOf(session);
  await page.evaluate(editAndUndo, ['Exports growth, first year', MANY] as [string, number]);
  const after = await heapOf(session);
  const grown = (after - before) / 1e6;
  line(
    `memory after ${MANY} edits and undos`,
    `+${grown.toFixed(1)} MB on ${(before / 1e6).toFixed(0)}`,
    '5 MB',
    grown < 5,
  );
}

async function heapOf(session: CDPSession): Promise<number> {
  for (let k = 0; k < 3; k++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize;
}

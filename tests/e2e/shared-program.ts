import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Program, StartOptions } from './app.ts';
import { find } from './documents.ts';
import { removed } from './removed.ts';

/** A program that the tests of a worker use one after another, for a start takes longer than most of them. */
export interface SharedProgram {
  /** It as a start shows it: brought back to that, or where it does not come back wholly, started anew. */
  asStarted(): Promise<Program>;
  end(): Promise<void>;
}

interface Kept {
  readonly program: Program;
  readonly folder: string;
  readonly seen: string;
  readonly viewport: { readonly width: number; readonly height: number };
}

export function sharedProgram(start: (options: StartOptions) => Promise<Program>): SharedProgram {
  let kept: Kept | undefined;
  const end = async () => {
    if (kept === undefined) return;
    const { program, folder } = kept;
    kept = undefined;
    await program.end();
    await removed(folder);
  };
  return {
    async asStarted() {
      // What does not come back soon is not waited for.
      const late = new Promise<boolean>((done) => setTimeout(done, 20_000, false));
      if (kept !== undefined && (await Promise.race([cameBack(kept).catch(() => false), late]))) return kept.program;
      await end();
      const folder = mkdtempSync(join(tmpdir(), 'bilateral-e2e-'));
      const program = await start({ store: join(folder, 'store'), args: [] });
      const { page } = program;
      const viewport = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      kept = { program, folder, viewport, seen: await settled(page) };
      return program;
    },
    end,
  };
}

/** Brings back what tests change, and says whether everything is seen as at the start, and no document remembered. */
async function cameBack({ program: { page }, folder, viewport, seen }: Kept): Promise<boolean> {
  await page.mouse.move(0, 0);
  await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: null, forcedColors: null });
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  if (width !== viewport.width || height !== viewport.height) await page.setViewportSize(viewport);
  // Once for a list that is open in what is open.
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  // A copy that is asked for where nothing differs would come at any time, into the next test.
  if ((await looked(page)) !== seen) await find(page, 'New copy of the example');
  const lose = page.getByRole('dialog').getByRole('button', { name: 'Do not save' });
  await expect(async () => {
    if (await lose.isVisible()) await lose.click({ timeout: 1000 });
    expect(await looked(page)).toBe(seen);
  }).toPass({ timeout: 5000, intervals: [50, 50, 100] });
  const settings = join(folder, 'store', 'settings.json');
  return !existsSync(settings) || JSON.parse(readFileSync(settings, 'utf8')).recent.length === 0;
}

/** What is seen when nothing changes any more. */
async function settled(page: Page): Promise<string> {
  let last = '';
  // They come after the first chart.
  await expect(page.locator('.small-multiple_multiple').last()).toBeVisible();
  await expect(page.locator('.value-table_table')).toBeVisible();
  await expect
    .poll(
      async () => {
        const before = last;
        last = await looked(page);
        return before === last;
      },
      { intervals: [100] },
    )
    .toBe(true);
  return last;
}

/** Every element of the page as it is seen and said: not what it is called inside, which each document has anew. */
const looked = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [document.documentElement, ...document.body.querySelectorAll('*')]
      .map((element) => {
        const attributes = element
          .getAttributeNames()
          .filter((name) => !/^(id|for|aria-(controls|labelledby|describedby|owns|activedescendant))$/.test(name))
          .map((name) => [name, element.getAttribute(name)] as const)
          // A style that was taken back, and an empty one, are as none.
          .filter(([name, text]) => name !== 'style' || text !== '')
          .map((pair) => pair.join('='));
        const text = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const value =
          element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '';
        return [element.tagName, ...attributes.sort(), value, ...text.map(({ nodeValue }) => nodeValue)]
          .filter((part) => part !== '')
          .join(' ');
      })
      .join('\n'),
  );

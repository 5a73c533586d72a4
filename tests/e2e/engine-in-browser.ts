import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { build, type Rollup } from 'vite';

/**
 * The model itself in a browser, without any page: powers and logarithms have another last digit from one version of the
 * browser's engine to the next, and this one's are those of the pages that it shows. A document's text gives a metric by
 * scenario, a value per year.
 */
export async function engineIn(browser: Browser) {
  const page = await browser.newPage();
  await page.addScriptTag({ content: await script() });
  return {
    projected: (document: string, metric: string): Promise<Record<string, number[]>> =>
      page.evaluate(
        (asked) => (Reflect.get(window, 'engine') as typeof import('./engine-entry.ts')).projected(...asked),
        [document, metric] as const,
      ),
    close: () => page.close(),
  };
}

async function script(): Promise<string> {
  const entry = fileURLToPath(new URL('engine-entry.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry, name: 'engine', formats: ['iife'] } },
  });
  const [{ output }] = built as unknown as [Rollup.RollupOutput];
  return output[0].code;
}

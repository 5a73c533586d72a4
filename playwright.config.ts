import { defineConfig } from '@playwright/test';
import type { AppOptions } from './tests/e2e/app.ts';
import { browser } from './tests/helpers/chromium.ts';

/** End to end in the preview: main process, preload, page and disk as they are, Electron stood in for. */
export default defineConfig<object, AppOptions>({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  // A busy machine gets its time.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  forbidOnly: process.env.CI === 'true',
  // On a machine that is busy with other work, a movement of 150 ms may have no frame; what passes then is told as flaky.
  retries: process.env.CI === 'true' ? 2 : 0,
  reporter: 'line',
  use: {
    runtime: 'preview',
    viewport: { width: 1440, height: 900 },
    launchOptions: { ...(await browser()), args: ['--font-render-hinting=none'] },
    trace: 'on-first-retry',
  },
});

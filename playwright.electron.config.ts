import { defineConfig } from '@playwright/test';
import type { AppOptions } from './tests/e2e/app.ts';
import type { ElectronOptions } from './tests/e2e/electron-app.ts';

const { BILATERAL_ELECTRON } = process.env;
const electron = BILATERAL_ELECTRON === undefined ? undefined : (JSON.parse(BILATERAL_ELECTRON) as ElectronOptions);

/**
 * The same specs in real Electron, and those of Electron alone. `npm run test:electron` finds a runtime and a display
 * for them, and says in BILATERAL_ELECTRON how it is started.
 */
export default defineConfig<object, AppOptions>({
  testDir: 'tests',
  testMatch: ['e2e/*.spec.ts', 'electron/*.spec.ts'],
  fullyParallel: true,
  // On one display, windows stand over each other.
  workers: electron?.ownDisplay ? 2 : 1,
  // A busy machine gets its time.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  forbidOnly: process.env.CI === 'true',
  // On a machine that is busy with other work, a movement of 150 ms may have no frame; what passes then is told as flaky.
  retries: process.env.CI === 'true' ? 2 : 0,
  reporter: 'line',
  use: {
    runtime: 'electron',
    ...(electron && { electron }),
    trace: 'on-first-retry',
  },
});

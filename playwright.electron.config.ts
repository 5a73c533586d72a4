import { defineConfig } from '@playwright/test';
import type { AppOptions } from './tests/e2e/app.ts';

/**
 * The same specs in real Electron, and those of Electron alone. `npm run test:electron` finds a runtime and a display
 * for them, and says in BILATERAL_ELECTRON how it is started.
 */
export default defineConfig<object, AppOptions>({
  testDir: 'tests',
  testMatch: ['e2e/*.spec.ts', 'electron/*.spec.ts'],
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI === 'true',
  reporter: 'line',
  use: {
    runtime: 'electron',
    electron: JSON.parse(process.env.BILATERAL_ELECTRON ?? '{ "app": ".", "sandbox": false }'),
    trace: 'retain-on-failure',
  },
});

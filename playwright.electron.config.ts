import { defineConfig } from '@playwright/test';
import type { AppOptions } from './tests/e2e/app.ts';

/** The same specs in real Electron, where its runtime and a display are there. */
export default defineConfig<AppOptions>({
  testDir: 'tests/e2e',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI === 'true',
  reporter: 'line',
  use: { runtime: 'electron', trace: 'retain-on-failure' },
});

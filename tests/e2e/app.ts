import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { openInElectron } from './electron-app.ts';
import { openInPreview } from './preview-app.ts';

/** The program as it runs: a main process with a store of its own, and its window. */
export interface Program {
  readonly page: Page;
  /** Does something that asks for a file, and chooses this path, replacing what is there; null: it is cancelled. */
  choosing(path: string | null, act: () => Promise<void>): Promise<void>;
  /** Starts the program again while it runs; ends when that start has handed over and gone. */
  startAgain(args: readonly string[]): Promise<void>;
  /** Asks the window to close, as its own button does. */
  closeWindow(): Promise<void>;
  /** Resolves when the program has ended by itself; gives its exit status. */
  ended(): Promise<number | null>;
  /** Ends the main process as a crash does. */
  kill(): Promise<void>;
  /** Ends it whatever it shows. */
  end(): Promise<void>;
}

export interface StartOptions {
  /** Folder of the store. */
  readonly store: string;
  readonly args: readonly string[];
}

export interface AppOptions {
  readonly runtime: 'preview' | 'electron';
}

export interface App {
  /** A folder for documents, gone after the test. */
  readonly folder: string;
  readonly store: string;
  /** Starts the program on this test's store, and waits for its first chart. */
  start(...args: string[]): Promise<Program>;
}

export const test = base.extend<AppOptions & { app: App; program: Program }>({
  runtime: ['preview', { option: true }],
  app: async ({ runtime, browser }, use, info) => {
    const top = mkdtempSync(join(tmpdir(), 'bilateral-e2e-'));
    const started: Program[] = [];
    const { colorScheme, viewport } = info.project.use;
    await use({
      folder: top,
      store: join(top, 'store'),
      async start(...args) {
        const options = { store: join(top, 'store'), args };
        const program =
          runtime === 'electron'
            ? await openInElectron(options)
            : await openInPreview(options, async () => {
                const context = await browser.newContext({
                  colorScheme: colorScheme ?? 'light',
                  viewport: viewport ?? null,
                });
                return context.newPage();
              });
        started.push(program);
        await expect(program.page.locator('.main-chart svg .line').first()).toBeVisible();
        return program;
      },
    });
    await Promise.all(started.map((program) => program.end()));
    rmSync(top, { recursive: true, force: true });
  },
  program: async ({ app }, use) => use(await app.start()),
});

export { expect };

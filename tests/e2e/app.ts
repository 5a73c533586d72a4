import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { type Display, startDisplay } from '../electron/display.ts';
import { type ElectronOptions, openInElectron } from './electron-app.ts';
import { openInPreview } from './preview-app.ts';
import { removed } from './removed.ts';
import { type SharedProgram, sharedProgram } from './shared-program.ts';

/** The program as it runs: a main process with a store of its own, and its window. */
export interface Program {
  readonly page: Page;
  /** The text on the clipboard. */
  clipboard(): Promise<string>;
  /** The same as HTML. */
  clipboardHtml(): Promise<string>;
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
  readonly electron: ElectronOptions;
}

export interface App {
  /** A folder for documents, gone after the test. */
  readonly folder: string;
  readonly store: string;
  /** Starts the program on this test's store, and waits for its first chart. */
  start(...args: string[]): Promise<Program>;
}

interface OnceAWorker extends AppOptions {
  readonly previewBrowser: Browser | null;
  readonly display: Display | null;
  /** Starts the program, and waits for its first chart. */
  readonly started: (options: StartOptions) => Promise<Program>;
  readonly shared: SharedProgram;
}

interface OnceATest {
  readonly app: App;
  /** The program as a start shows it, which tests of it use one after another. */
  readonly program: Program;
  /** A program of the test's own: it may break or end it, load its page anew, and save. */
  readonly ownProgram: Program;
}

const DEFAULT_ELECTRON: ElectronOptions = { app: '.', sandbox: false, ownDisplay: false };

export const test = base.extend<OnceATest, OnceAWorker>({
  runtime: ['preview', { option: true, scope: 'worker' }],
  electron: [DEFAULT_ELECTRON, { option: true, scope: 'worker' }],
  // Where the tests run in Electron, there may be no browser.
  previewBrowser: [
    async ({ runtime, playwright }, use) => {
      const browser = runtime === 'preview' ? await playwright.chromium.launch() : null;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  display: [
    async ({ runtime, electron }, use) => {
      const display = runtime === 'electron' && electron.ownDisplay ? await startDisplay() : null;
      await use(display);
      await display?.stop();
    },
    { scope: 'worker' },
  ],
  started: [
    async ({ electron, display, previewBrowser }, use, { project }) => {
      const { colorScheme, viewport } = project.use;
      await use(async (options) => {
        const program =
          previewBrowser === null
            ? await openInElectron(options, electron, display)
            : await openInPreview(options, async () => {
                const context = await previewBrowser.newContext({
                  colorScheme: colorScheme ?? 'light',
                  viewport: viewport ?? null,
                  permissions: ['clipboard-read', 'clipboard-write'],
                });
                return context.newPage();
              });
        try {
          await expect(program.page.locator('.compare_mainChart svg .line').first()).toBeVisible();
        } catch (error) {
          await program.end();
          throw error;
        }
        return program;
      });
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ started }, use) => {
      const shared = sharedProgram(started);
      await use(shared);
      await shared.end();
    },
    { scope: 'worker' },
  ],
  app: async ({ runtime, started, shared }, use) => {
    const top = mkdtempSync(join(tmpdir(), 'bilateral-e2e-'));
    const store = join(top, 'store');
    const programs: Program[] = [];
    // A window that opens over another takes the pointer away from it.
    if (runtime === 'electron') await shared.end();
    await use({
      folder: top,
      store,
      async start(...args) {
        const program = await started({ store, args });
        programs.push(program);
        return program;
      },
    });
    await Promise.all(programs.map((program) => program.end()));
    await removed(top);
  },
  program: async ({ shared }, use) => use(await shared.asStarted()),
  ownProgram: async ({ app }, use) => use(await app.start()),
});

export { expect };

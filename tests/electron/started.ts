import type { ChildProcess } from 'node:child_process';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { ElectronOptions } from '../e2e/electron-app.ts';
import type { Display } from './display.ts';

/** How a spec of Electron's alone starts the program. */
export interface Where {
  readonly electron: ElectronOptions;
  readonly display: Display | null;
  readonly store: string;
  /** A module that the main process loads before the program. */
  readonly first?: string;
}

/** The program in Electron, with its main process at hand. */
export interface Started {
  readonly main: ElectronApplication;
  readonly page: Page;
  /** Asks the window to close, as its own button does. */
  closeWindow(): Promise<void>;
  /** Exit status, when it has ended by itself. */
  readonly ended: Promise<number | null>;
}

const running: ChildProcess[] = [];

/** Starts it with these switches and arguments, and waits for its first chart. */
export async function start({ electron, display, store, first }: Where, ...args: string[]): Promise<Started> {
  const main = await _electron.launch({
    args: [...(first === undefined ? [] : ['-r', first]), electron.app, `--user-data-dir=${store}`, ...args],
    chromiumSandbox: electron.sandbox,
    env: { ...process.env, ...display?.env } as Record<string, string>,
  });
  const child = main.process();
  running.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const page = await main.firstWindow();
  await expect(page.locator('.compare_mainChart svg .line').first()).toBeVisible();
  return {
    main,
    page,
    ended,
    closeWindow: () => main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  };
}

/** Ends what is still running; after each test. */
export async function endAll(): Promise<void> {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { Program, StartOptions } from './app.ts';

const LIMIT_MS = 20_000;

/** Starts the built main process on the stand-in for Electron; the page is a tab of the test's browser. */
export async function openInPreview(options: StartOptions, newPage: () => Promise<Page>): Promise<Program> {
  const main = startMain(options);
  const page = await newPage();
  await page.goto(await addressOf(main));
  return {
    page,
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    clipboardHtml: () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return (await item!.getType('text/html')).text();
      }),
    async choosing(path, act) {
      await act();
      const dialog = page.getByRole('dialog', { name: /^(Open|Save) a file$/ });
      if (path === null) await dialog.getByRole('button', { name: 'Cancel' }).click();
      else {
        await dialog.getByRole('textbox', { name: 'Path of the file' }).fill(path);
        await dialog.getByRole('button', { name: /^(Open|Save)$/ }).click();
        const replace = dialog.getByRole('button', { name: 'Replace' });
        await expect.poll(async () => (await dialog.count()) === 0 || replace.isVisible()).toBe(true);
        if (await replace.isVisible()) await replace.click();
      }
      await dialog.waitFor({ state: 'detached' });
    },
    startAgain: (args) => ended(startMain({ ...options, args })),
    async closeWindow() {
      // A browser's tab has no button of the program's: its terminal asks it to end.
      main.kill('SIGINT');
    },
    async ended() {
      await ended(main);
      return main.exitCode;
    },
    async kill() {
      main.kill('SIGKILL');
      await ended(main);
    },
    async end() {
      await page.context().close();
      if (main.exitCode === null && main.signalCode === null) main.kill('SIGKILL');
      await ended(main);
    },
  };
}

function startMain({ store, args }: StartOptions): ChildProcess {
  mkdirSync(store, { recursive: true });
  const register = pathToFileURL(resolve('out/preview/register.js')).href;
  return spawn(process.execPath, ['--import', register, resolve('out/main/index.js'), ...args], {
    env: { ...process.env, BILATERAL_PREVIEW_USER_DATA: store },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function addressOf(main: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    const timer = setTimeout(() => failed(new Error('the preview did not start')), LIMIT_MS);
    let said = '';
    main.stdout?.on('data', (text) => {
      said += text;
      const address = /^preview (\S+)$/m.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      found(address);
    });
    main.on('exit', (status) => {
      clearTimeout(timer);
      failed(new Error(`the preview ended with ${status}: ${said}`));
    });
  });
}

const ended = (main: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (main.exitCode !== null || main.signalCode !== null) resolve();
    else main.once('exit', () => resolve());
  });

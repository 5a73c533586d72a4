import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { expect, test } from '../e2e/app.ts';
import { edited, expectGrowth, notices, SEED, setGrowth } from '../e2e/documents.ts';
import { endAll, type Started, start, type Where } from './started.ts';

test.afterEach(endAll);
// It would wait for a page that hangs.
test.use({ trace: 'off' });

const kept = (store: string) =>
  expect
    .poll(
      () =>
        existsSync(join(store, 'recovery')) &&
        readdirSync(join(store, 'recovery')).filter((name) => !name.startsWith('.')).length,
    )
    .toBe(1);

test('the page gets nowhere: addresses are refused, and from about:blank it is brought back with its work', async ({
  app,
  electron,
  display,
}) => {
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, SEED);
  const { page, main } = await start({ electron, display, store: app.store }, path);
  const leave = (address: string) => page.evaluate((to) => location.assign(to), address).catch(() => undefined);
  await setGrowth(page, 25);
  await kept(app.store);
  await leave('about:blank');
  await expect(notices(page)).toContainText('The window stopped working and was opened again. Unsaved work was kept.');
  await notices(page).getByRole('button', { name: 'Open it' }).click();
  await expectGrowth(page, 25);
  await page.evaluate(() => window.open('about:blank', '_self')).catch(() => undefined);
  await expect(notices(page)).toContainText('Unsaved work on plan.bilateral');
  await page.evaluate(() => Object.assign(window, { same: true }));
  for (const address of [
    'http://127.0.0.1:9/',
    'file:///etc/hostname',
    'data:text/html,x',
    'app://bundle/icon.svg',
    'app://bundle/nothing.html',
    'app://bundle/index.html?again',
    'app://elsewhere/index.html',
  ]) {
    await leave(address);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(page.url(), address).toBe('app://bundle/index.html');
    expect(await page.evaluate(() => 'same' in window), address).toBe(true);
  }
  expect(await page.evaluate(() => window.open('about:blank'))).toBeNull();
  expect(
    await main.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
    ),
  ).toEqual(['app://bundle/index.html']);
});

/** The question that the system shows is answered where it is asked: with the button of this number. */
const answering = ({ main }: Started, button: number) =>
  main.evaluate(
    ({ dialog }, response) =>
      new Promise<{ readonly message: string; readonly buttons: readonly string[]; readonly after: number }>(
        (shown) => {
          const began = Date.now();
          dialog.showMessageBox = (async (_: unknown, options: Electron.MessageBoxOptions) => {
            shown({ message: options.message, buttons: options.buttons ?? [], after: Date.now() - began });
            return { response, checkboxChecked: false };
          }) as typeof dialog.showMessageBox;
        },
      ),
    button,
  );

const hang = ({ page }: Started) =>
  page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });

test('a page that hangs with unsaved work is closed when the analyst wants that; the next start offers the work', async ({
  app,
  electron,
  display,
}) => {
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, SEED);
  const where = { electron, display, store: app.store };
  const program = await start(where, path);
  await setGrowth(program.page, 26);
  await expect(edited(program.page)).toBeVisible();
  await kept(app.store);
  await hang(program);

  const waiting = answering(program, 0);
  await program.closeWindow();
  const question = await waiting;
  expect(question.message).toBe('The window does not answer.');
  expect(question.buttons).toEqual(['Wait', 'Close the window']);
  expect(question.after).toBeGreaterThan(4500);
  expect(question.after).toBeLessThan(20_000);
  expect(await program.main.windows()).toHaveLength(1);

  const closing = answering(program, 1);
  await program.closeWindow();
  await closing;
  expect(await program.ended).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(SEED);

  const { page } = await start(where, path);
  await notices(page).getByRole('button', { name: 'Open it' }).click();
  await expectGrowth(page, 26);
});

test('a page that hangs with nothing unsaved closes at once', async ({ app, electron, display }) => {
  const program = await start({ electron, display, store: app.store });
  await hang(program);
  await program.closeWindow();
  expect(await program.ended).toBe(0);
});

const bounds = (store: string) => JSON.parse(readFileSync(join(store, 'settings.json'), 'utf8')).window;

/** Starts and closes it; gives where it says that it was. */
async function once(where: Where, act: (window: BrowserWindow) => void = () => undefined): Promise<object> {
  const { closeWindow, ended, main, page } = await start(where);
  await page.waitForTimeout(1000);
  await (await main.browserWindow(page)).evaluate(act);
  await page.waitForTimeout(1000);
  await closeWindow();
  expect(await ended).toBe(0);
  return bounds(where.store);
}

test('the window opens where it stood, start by start, though the system moves it by its frame', async ({
  app,
  electron,
  display,
}) => {
  // What a window manager of X11 does to a window that is shown, which an X11 display has without one too.
  const frame = join(app.folder, 'frame.cjs');
  writeFileSync(
    frame,
    `require('electron').app.on('browser-window-created', (_, window) => window.once('show', () => setTimeout(() => {
      const [x, y] = window.getPosition();
      window.setPosition(x + 1, y + 20);
    }, 50)));`,
  );
  const where = { electron, display, store: app.store, first: frame };
  const first = await once(where);
  expect(await once(where)).toEqual(first);
  expect(await once(where)).toEqual(first);
});

test('the window opens where it stood under a window manager', async ({ app, electron, display }) => {
  test.skip(spawnSync('openbox', ['--version']).status !== 0, 'there is no openbox on this machine');
  const manager: ChildProcess = spawn('openbox', [], { env: { ...process.env, ...display?.env }, stdio: 'ignore' });
  try {
    const where = { electron, display, store: app.store };
    const first = await once(where);
    expect(await once(where)).toEqual(first);
    expect(await once(where, (window) => window.maximize())).toEqual({ ...first, maximized: true });
    expect(await once(where, (window) => window.unmaximize())).toEqual(first);
  } finally {
    manager.kill();
  }
});

test('keys zoom as menus say and as keyboards have them, and the letters of menus are there', async ({
  app,
  electron,
  display,
}) => {
  const { main, page } = await start({ electron, display, store: app.store });
  const press = (keyCode: string, modifiers: readonly ('control' | 'shift')[]) =>
    main.evaluate(
      ({ BrowserWindow }, input) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        webContents.sendInputEvent({ type: 'keyDown', ...input, modifiers: [...input.modifiers] });
        webContents.sendInputEvent({ type: 'keyUp', ...input, modifiers: [...input.modifiers] });
      },
      { keyCode, modifiers },
    );
  const zoom = () => main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getZoomLevel());
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  for (const [key, modifiers, level] of [
    ['=', ['control'], 0.5],
    ['numadd', ['control'], 1],
    ['Plus', ['control', 'shift'], 1.5],
    ['numsub', ['control'], 1],
    ['-', ['control'], 0.5],
    ['0', ['control'], 0],
  ] as const) {
    await press(key, modifiers);
    await expect.poll(zoom, key).toBe(level);
  }
  const labels = await main.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  test.skip(process.platform === 'darwin', 'a Mac has no letters in its menus');
  expect(labels).toEqual(['&File', '&Edit', '&Scenario', '&View']);
});

test('where a file stands in place of the store, that is said, and the program ends with status 1', async ({
  app,
  electron,
  display,
}) => {
  writeFileSync(app.store, 'no folder');
  // The box that says it is closed as soon as it is there.
  const first = join(app.folder, 'box.cjs');
  writeFileSync(
    first,
    `const { dialog } = require('electron');
    dialog.showErrorBox = (title, text) => process.stdout.write('said: ' + text + '\\n');`,
  );
  const program = createRequire(import.meta.url)('electron') as unknown as string;
  const args = [
    ...(electron.sandbox ? [] : ['--no-sandbox']),
    '-r',
    first,
    electron.app,
    `--user-data-dir=${app.store}`,
  ];
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...display?.env },
    timeout: 30_000,
  });
  expect(stdout).toContain(
    `said: The program cannot be started without a folder for its settings. ${app.store} is no folder`,
  );
  expect(status).toBe(1);
});

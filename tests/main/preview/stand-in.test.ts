import { app, BrowserWindow, Menu } from 'electron';
import { beforeAll, describe, expect, test, vi } from 'vitest';

beforeAll(async () => {
  await app.whenReady();
  // Without a listener, closing the last window ends the program.
  app.on('window-all-closed', () => undefined);
});

const PREFERENCES = { preload: '/preload.cjs', contextIsolation: true, sandbox: true, nodeIntegration: false };

describe('the stand-in checks what Electron would check', () => {
  test('the order of things: scheme before ready, window and handler after', async () => {
    vi.resetModules();
    const { app, BrowserWindow, protocol } = await import('electron');
    expect(() => new BrowserWindow({ webPreferences: PREFERENCES })).toThrow('before app is ready');
    expect(() => protocol.handle('app', () => new Response())).toThrow('after the app is ready');
    await app.whenReady();
    expect(() => protocol.registerSchemesAsPrivileged([])).toThrow('before app is ready');
    expect(() => protocol.handle('app', () => new Response())).toThrow('not registered');
  });

  test.each([
    ['a relative preload', { ...PREFERENCES, preload: 'preload.cjs' }, 'absolute path'],
    ['no isolation', { ...PREFERENCES, contextIsolation: false }, 'isolated'],
    ['no sandbox', { ...PREFERENCES, sandbox: false }, 'isolated'],
    ['Node in the page', { ...PREFERENCES, nodeIntegration: true }, 'isolated'],
  ])('a window with %s is refused', (_, webPreferences, reason) => {
    expect(() => new BrowserWindow({ webPreferences })).toThrow(reason);
  });

  test('what it does not stand in for is an error that says so', () => {
    expect(() => app.setBadgeCount(1)).toThrow('does not stand in for electron.app.setBadgeCount');
    expect(() => Menu.sendActionToFirstResponder('copy:')).toThrow('electron.Menu.sendActionToFirstResponder');
    expect(() => app.getPath('music')).toThrow('the path music');
    const window = new BrowserWindow({ webPreferences: PREFERENCES });
    expect(() => window.setKiosk(true)).toThrow('electron.BrowserWindow.setKiosk');
    expect(() => window.webContents.openDevTools()).toThrow('electron.webContents.openDevTools');
    window.close();
  });
});

describe('the end of the program', () => {
  test('asks every window, and stops where one does not close', () => {
    const window = new BrowserWindow({ webPreferences: PREFERENCES });
    const events: string[] = [];
    for (const name of ['before-quit', 'window-all-closed'] as const)
      app.on(name as 'before-quit', () => events.push(name));
    window.on('close', (event) => {
      events.push('close');
      event.preventDefault();
    });
    app.quit();
    expect(events).toEqual(['before-quit', 'close']);
    expect(window.isDestroyed()).toBe(false);
    // Closed by itself, the program is asked what to do.
    window.removeAllListeners('close');
    events.length = 0;
    window.close();
    expect(events).toEqual(['window-all-closed']);
  });

  test('can be held up until what is to be written is', () => {
    const events: string[] = [];
    app.on('will-quit', (event) => {
      events.push('will-quit');
      event.preventDefault();
    });
    app.on('quit', () => events.push('quit'));
    app.quit();
    expect(events).toEqual(['will-quit']);
  });
});

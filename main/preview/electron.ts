/**
 * Stands in for the part of Electron's API that the main process uses, over loopback HTTP and any browser. Typed against
 * Electron's own declarations; checks what Electron would check. Never packaged.
 */
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import { guarded } from './guard.ts';
import { createPageLink } from './page-link.ts';
import { type PreviewServer, servePreview } from './server.ts';

const link = createPageLink();
const userData = process.env.BILATERAL_PREVIEW_USER_DATA ?? join(homedir(), '.bilateral-preview');
let ready = false;

class AppStandIn extends EventEmitter {
  readonly isPackaged = false;
  #quitting = false;

  whenReady(): Promise<void> {
    return Promise.resolve().then(() => {
      ready = true;
    });
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  getPath(name: 'userData'): string {
    if (name !== 'userData') throw new Error(`The preview does not stand in for the path ${String(name)}.`);
    mkdirSync(userData, { recursive: true });
    return userData;
  }
  getVersion(): string {
    return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
  }
  /** Asks the window to close, as Electron does; ends the process when it is closed. */
  quit(): void {
    if (this.#quitting && BrowserWindow.all.size === 0) return;
    this.#quitting = true;
    for (const window of BrowserWindow.all) window.close();
    if (BrowserWindow.all.size === 0) process.exit(0);
    this.#quitting = false;
  }
  exit(status = 0): void {
    process.exit(status);
  }
}

export const app = guarded('app', new AppStandIn());

const privileged = new Set<string>();
const handlers = new Map<string, (request: Request) => Response | Promise<Response>>();

export const protocol = guarded('protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged has to be called before the app is ready.');
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    if (!ready) throw new Error('protocol.handle has to be called after the app is ready.');
    if (!privileged.has(scheme)) throw new Error(`The scheme ${scheme} is not registered as privileged.`);
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has a handler already.`);
    handlers.set(scheme, handler);
  },
});

type InvokeListener = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;
const invokable = new Map<string, InvokeListener>();

export const ipcMain = guarded('ipcMain', {
  handle(channel: string, listener: InvokeListener): void {
    if (invokable.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    invokable.set(channel, listener);
  },
});

/** The only frame there is: our own page. */
const senderFrame = { url: 'app://bundle/index.html', parent: null } as unknown as Electron.WebFrameMain;

async function invoke(channel: string, args: readonly unknown[]): Promise<unknown> {
  const listener = invokable.get(channel);
  if (!listener) throw new Error(`No handler registered for '${channel}'`);
  const reply = await listener({ senderFrame } as Electron.IpcMainInvokeEvent, ...args);
  // Electron clones what crosses; what cannot be cloned is an error there too.
  return structuredClone(reply);
}

class WebContentsStandIn extends EventEmitter {
  send(channel: string, ...args: unknown[]): void {
    link.tell({ kind: 'event', channel, args: structuredClone(args) });
  }
  setWindowOpenHandler(_handler: unknown): void {}
}

export class BrowserWindow extends EventEmitter {
  static readonly all = new Set<BrowserWindow>();
  readonly webContents = guarded('webContents', new WebContentsStandIn());
  readonly #preload: string;
  #server: PreviewServer | undefined;
  #destroyed = false;
  #bounds: { x: number; y: number; width: number; height: number };

  constructor({ width = 800, height = 600, x = 0, y = 0, webPreferences }: Electron.BrowserWindowConstructorOptions) {
    super();
    if (!ready) throw new Error('Cannot create BrowserWindow before app is ready');
    const preload = webPreferences?.preload;
    if (preload === undefined || !isAbsolute(preload)) throw new Error('preload script must have absolute path');
    if (
      webPreferences?.contextIsolation !== true ||
      webPreferences.sandbox !== true ||
      webPreferences.nodeIntegration !== false
    ) {
      throw new Error('the window has to be isolated and sandboxed');
    }
    this.#preload = preload;
    this.#bounds = { x, y, width, height };
    BrowserWindow.all.add(this);
  }
  async loadURL(url: string): Promise<void> {
    const { protocol: scheme } = new URL(url);
    const respond = handlers.get(scheme.slice(0, -1));
    if (!respond) throw new Error(`ERR_UNKNOWN_URL_SCHEME (${url})`);
    this.#server = await servePreview({
      link,
      invoke,
      respond: async (request) => respond(request),
      preload: this.#preload,
      page: fileURLToPath(new URL('../preview-page/page.js', import.meta.url)),
    });
    // For the program that started this one.
    process.stdout.write(`preview ${this.#server.address}\n`);
    this.emit('ready-to-show');
  }
  close(): void {
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (prevented) return;
    this.#destroyed = true;
    link.tell({ kind: 'closed' });
    BrowserWindow.all.delete(this);
    this.emit('closed');
    // The page has to hear of it first.
    setTimeout(() => {
      this.#server?.close();
      app.emit('window-all-closed');
    }, 50);
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  setTitle(title: string): void {
    link.tell({ kind: 'title', title });
  }
  getNormalBounds(): Electron.Rectangle {
    return this.#bounds;
  }
  setDocumentEdited(_edited: boolean): void {}
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  maximize(): void {}
  restore(): void {}
  show(): void {}
  focus(): void {}
}

export const dialog = guarded('dialog', {
  async showOpenDialog(
    _window: unknown,
    { defaultPath = '' }: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue> {
    const path = await link.ask({ dialog: 'open', folder: defaultPath, name: '' });
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  async showSaveDialog(
    _window: unknown,
    { defaultPath = '' }: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue> {
    const path = await link.ask({ dialog: 'save', folder: '', name: defaultPath });
    return { canceled: path === null, filePath: path ?? '' };
  },
});

/** Menus are the system's; the page has its own palette and keys. */
export const Menu = guarded('Menu', {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu(_menu: unknown): void {},
});

export const session = guarded('session', {
  defaultSession: guarded('session.defaultSession', {
    setPermissionRequestHandler(_handler: unknown): void {},
    setPermissionCheckHandler(_handler: unknown): void {},
  }),
});

export const nativeTheme = guarded('nativeTheme', { themeSource: 'system' as Electron.NativeTheme['themeSource'] });

process.on('SIGTERM', () => process.exit(0));

import { EventEmitter } from 'node:events';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import { windowClosed, windows } from './app-stand-in.ts';
import { guarded } from './guard.ts';
import { invoke } from './ipc-stand-in.ts';
import { responder } from './protocol-stand-in.ts';
import { type PreviewServer, servePreview } from './server.ts';
import { isReady, link, preventable } from './stand-in-state.ts';

type ContentsMembers = 'send' | 'printToPDF' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy';

class WebContentsStandIn extends EventEmitter implements Pick<Electron.WebContents, ContentsMembers> {
  send(channel: string, ...args: unknown[]): void {
    link.tell({ kind: 'event', channel, args: structuredClone(args) });
  }
  /** A browser prints for itself. */
  async printToPDF(_options: Electron.PrintToPDFOptions): Promise<never> {
    throw new Error('the preview has no window that prints');
  }
  /** A browser has windows of its own to open. */
  setWindowOpenHandler(_handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {}
  setWebRTCIPHandlingPolicy(_policy: string): void {}
}

type WindowMembers =
  | 'loadURL'
  | 'destroy'
  | 'isDestroyed'
  | 'setTitle'
  | 'setDocumentEdited'
  | 'getNormalBounds'
  | 'isMaximized'
  | 'isMinimized'
  | 'maximize'
  | 'restore'
  | 'show'
  | 'focus';

class WindowStandIn extends EventEmitter implements Pick<Electron.BrowserWindow, WindowMembers> {
  readonly webContents = guarded('webContents', new WebContentsStandIn());
  private readonly preload: string;
  private readonly bounds: Electron.Rectangle;
  private server: PreviewServer | undefined;
  private destroyed = false;

  constructor({
    width = 800,
    height = 600,
    x = 0,
    y = 0,
    webPreferences,
  }: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    if (windows.size > 0) throw new Error('The preview has one window.');
    const preload = webPreferences?.preload;
    if (preload === undefined || !isAbsolute(preload)) throw new Error('preload script must have absolute path');
    const { contextIsolation, sandbox, nodeIntegration } = webPreferences ?? {};
    if (contextIsolation !== true || sandbox !== true || nodeIntegration !== false) {
      throw new Error('the window has to be isolated and sandboxed');
    }
    this.preload = preload;
    this.bounds = { x, y, width, height };
    link.onGone(() => this.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 }));
  }
  async loadURL(url: string): Promise<void> {
    const respond = responder(new URL(url).protocol.slice(0, -1));
    if (!respond) throw new Error(`ERR_UNKNOWN_URL_SCHEME (${url}) loading '${url}'`);
    this.server = await servePreview({
      link,
      invoke,
      respond,
      preload: this.preload,
      page: fileURLToPath(new URL('../preview-page/page.js', import.meta.url)),
    });
    // For the program that started this one.
    process.stdout.write(`preview ${this.server.address}\n`);
    this.emit('ready-to-show');
  }
  /** True where it is closed. */
  close(): boolean {
    const event = preventable();
    this.emit('close', event);
    if (event.prevented()) return false;
    this.destroy();
    return true;
  }
  destroy(): void {
    this.destroyed = true;
    windows.delete(this);
    link.tell({ kind: 'closed' });
    this.server?.close();
    this.emit('closed');
    windowClosed();
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  setTitle(title: string): void {
    link.tell({ kind: 'title', title });
  }
  getNormalBounds(): Electron.Rectangle {
    return this.bounds;
  }
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  /** What a browser does for its tabs itself. */
  setDocumentEdited(_edited: boolean): void {}
  maximize(): void {}
  restore(): void {}
  show(): void {}
  focus(): void {}
}

export const BrowserWindow = new Proxy(WindowStandIn, {
  construct(target, args) {
    const window = guarded('BrowserWindow', Reflect.construct(target, args) as WindowStandIn);
    windows.add(window);
    return window;
  },
});

import { BrowserWindow, session } from 'electron';
import type { EventName, Events } from '../shared/ipc.ts';
import { CHANNELS } from '../shared/ipc-channels.ts';
import type { WindowBounds } from '../shared/settings.ts';
import { PAGE, PAGE_ORIGIN } from './app-protocol.ts';

const LEAST = { minWidth: 800, minHeight: 560 };

export interface MainWindow {
  readonly window: BrowserWindow;
  send<E extends EventName>(event: E, detail: Events[E]): void;
  /** What the window shows, and whether closing it would lose work. */
  shows(title: string, edited: boolean): void;
  /** Closes it without asking again. */
  close(): void;
  bringUp(): void;
}

/** The one window: isolated, sandboxed, and unable to go anywhere but to our page. */
export function createWindow(
  preload: string,
  bounds: WindowBounds,
  remember: (bounds: WindowBounds) => void,
): MainWindow {
  const { maximized, width, height, x, y } = bounds;
  const window = new BrowserWindow({
    width,
    height,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    ...LEAST,
    show: false,
    title: 'Bilateral',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  let edited = false;
  let asked = false;
  refuseLeaving(window);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
    // For `npm start`, which shows the preview where no window comes up.
    if (process.env.BILATERAL_TELLS_WINDOW === '1') process.stdout.write('window is up\n');
  });
  const send: MainWindow['send'] = (event, detail) => {
    if (!window.isDestroyed()) window.webContents.send(CHANNELS.event, event, detail);
  };
  window.on('close', (event) => {
    remember({ ...window.getNormalBounds(), maximized: window.isMaximized() });
    if (!edited || asked) return;
    event.preventDefault();
    send('closing', null);
  });
  // A page that is gone cannot answer; its work is in the journal.
  window.webContents.on('render-process-gone', () => {
    edited = false;
  });
  void window.loadURL(PAGE);
  return {
    window,
    send,
    shows(title, unsaved) {
      edited = unsaved;
      window.setTitle(`${title} – Bilateral`);
      window.setDocumentEdited(unsaved);
    },
    close() {
      asked = true;
      window.close();
    },
    bringUp() {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}

function refuseLeaving({ webContents }: BrowserWindow): void {
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${PAGE_ORIGIN}/`)) event.preventDefault();
  });
  webContents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Nothing the page does needs a permission but putting text on the clipboard. */
export function refusePermissions(): void {
  const allowed = (permission: string) => permission === 'clipboard-sanitized-write';
  session.defaultSession.setPermissionRequestHandler((_, permission, answer) => answer(allowed(permission)));
  session.defaultSession.setPermissionCheckHandler((_, permission) => allowed(permission));
}

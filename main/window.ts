import { BrowserWindow, screen } from 'electron';
import type { EventName, Events } from '../shared/ipc.ts';
import { CHANNELS } from '../shared/ipc-channels.ts';
import type { WindowBounds } from '../shared/settings.ts';
import { PAGE } from './app-protocol.ts';
import { createClosing } from './closing.ts';
import { refuseLeaving } from './confinement.ts';
import { createCrashes } from './crashes.ts';
import { askWithoutPage } from './dialogs.ts';
import { boundsOnScreen, NO_SHIFT, type Shift, shiftOf, withoutShift } from './window-bounds.ts';
import { words } from './words.ts';

/** Half of a small screen. The page goes down to 640 × 360, so that it can be zoomed in there (workspace.css). */
const LEAST = { minWidth: 720, minHeight: 450 };

/** Within this time the system has put a window that is shown where it wants it. */
const SETTLES_MS = 500;

/** A page that works has closed its window long before. */
const GOES_WITHIN_MS = 1000;

export interface MainWindowIo {
  readonly preload: string;
  readonly bounds: () => WindowBounds;
  readonly remember: (bounds: WindowBounds) => void;
  /** The page is gone, with the window or without it. */
  readonly pageGone: () => void;
  readonly focused: () => void;
  /** The page stopped working, or got away; it is opened again, unless that happens too often. */
  readonly crashed: (again: boolean) => void;
  readonly failed: (reason: string) => void;
}

/** The one window; on a Mac the program goes on when it is closed, and opens it again. */
export interface MainWindow {
  readonly current: () => BrowserWindow | null;
  /** Shows it, opening it where it is closed. */
  bringUp(): void;
  send<E extends EventName>(event: E, detail: Events[E]): void;
  /** What the window shows, and whether closing it would lose work. */
  shows(title: string, edited: boolean): void;
  /** The page heard that the window is to be closed. */
  heard(): void;
  /** Closes it without asking again. */
  close(): void;
  /** The program is about to end, and closes the window for that. */
  quits(): void;
  /** Whether the program was to end, and only waited for the analyst's answer. */
  endsProgram(): boolean;
}

export function createMainWindow(io: MainWindowIo): MainWindow {
  let window: BrowserWindow | null = null;
  const closing = createClosing({
    askPage() {
      bringUp();
      send('closing', null);
    },
    askWithoutPage: async (answered) => (window === null ? false : askWithoutPage(window, answered)),
    closeWithoutPage: () => window?.destroy(),
  });
  const crashes = createCrashes(Date.now);
  const send: MainWindow['send'] = (event, detail) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(CHANNELS.event, event, detail);
  };
  const open = (): void => {
    const opened = openWindow(io.preload, boundsOnScreen(io.bounds(), workAreas()));
    const shift = measuredShift(opened);
    window = opened;
    const load = () =>
      opened.loadURL(PAGE).catch((error: { readonly code?: string }) => {
        // Closed, or led elsewhere, while it was being loaded: neither is a failure of the program's.
        if (!opened.isDestroyed() && error.code !== 'ERR_ABORTED') io.failed(String(error));
      });
    const pageLost = () => {
      // A page that is gone cannot answer; its work is in the journal.
      closing.shows(false);
      io.pageGone();
    };
    const openAgain = () => {
      const again = crashes.mayReload();
      io.crashed(again);
      // Not from inside its own event.
      if (again) setImmediate(() => !opened.isDestroyed() && void load());
    };
    opened.on('focus', io.focused);
    opened.on('close', (event) => {
      io.remember({ ...withoutShift(opened.getNormalBounds(), shift()), maximized: opened.isMaximized() });
      if (!closing.mayClose()) event.preventDefault();
      // A page that hangs would hold up even a window that may go.
      else setTimeout(() => !opened.isDestroyed() && opened.destroy(), GOES_WITHIN_MS);
    });
    opened.on('closed', () => {
      window = null;
      closing.closed();
      io.pageGone();
    });
    // Windows ends a session without closing its windows.
    opened.on('query-session-end', () => send('ending', null));
    opened.webContents.on('render-process-gone', (_, { reason }) => {
      pageLost();
      if (reason !== 'clean-exit') openAgain();
    });
    refuseLeaving(opened, () => {
      pageLost();
      openAgain();
    });
    void load();
  };
  const bringUp = (): void => {
    if (window === null) open();
    else {
      if (window.isMinimized()) window.restore();
      window.focus();
    }
  };
  return {
    current: () => window,
    bringUp,
    send,
    shows(title, edited) {
      closing.shows(edited);
      window?.setTitle(words.dialogs.windowTitle(title));
      window?.setDocumentEdited(edited);
    },
    heard: closing.heard,
    close() {
      closing.agreed();
      window?.close();
    },
    quits: closing.quits,
    endsProgram: closing.endsProgram,
  };
}

/** Isolated and sandboxed. */
function openWindow(preload: string, { x, y, width, height, maximized }: WindowBounds): BrowserWindow {
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
  // The title is the document's, which the page tells.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
    // For `npm start`, which shows the preview where no window comes up.
    if (process.env.BILATERAL_TELLS_WINDOW === '1') process.stdout.write('window is up\n');
  });
  return window;
}

const workAreas = () => {
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  return [first, ...others].map(({ workArea }) => workArea);
};

/** Measures how far the system put a window from where it was asked to, once it stands; gives what is known of it. */
function measuredShift(window: BrowserWindow): () => Shift {
  let asked = window.getNormalBounds();
  let shift: Shift | null = null;
  const measured = () => {
    // Of a maximised window it is told where it would stand, which nobody has moved yet.
    if (!window.isMaximized()) shift ??= shiftOf(asked, window.getNormalBounds());
    return shift ?? NO_SHIFT;
  };
  const settled = () => setTimeout(() => !window.isDestroyed() && measured(), SETTLES_MS);
  // Before it is shown: where it really is asked to stand can come late.
  window.prependOnceListener('ready-to-show', () => {
    asked = window.getNormalBounds();
  });
  window.once('show', settled);
  window.once('unmaximize', settled);
  return measured;
}

import { app, type BrowserWindow, session } from 'electron';
import { PAGE } from './app-protocol.ts';

/* What the page cannot do: reach the network, leave its place, open windows, get permissions. */

/**
 * No name and no address can be looked up, so nothing can be connected to, by Chromium itself or for the page. Has to be
 * called before the app is ready.
 */
export function refuseNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Has to be called when the app is ready, before its first window. */
export function refuseWhatSessionsOffer(): void {
  const { defaultSession } = session;
  // Nothing the page does needs a permission but putting text on the clipboard.
  const allowed = (permission: string) => permission === 'clipboard-sanitized-write';
  defaultSession.setPermissionRequestHandler((_, permission, answer) => answer(allowed(permission)));
  defaultSession.setPermissionCheckHandler((_, permission) => allowed(permission));
  defaultSession.setDevicePermissionHandler(() => false);
  // `spellcheck: false` alone still fetches a dictionary.
  defaultSession.setSpellCheckerLanguages([]);
  defaultSession.on('will-download', (event) => event.preventDefault());
}

/**
 * Keeps a window on our page. `lost` is called where the page got away all the same: nothing asks before `about:blank`
 * is shown.
 */
export function refuseLeaving({ webContents }: BrowserWindow, lost: () => void): void {
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Of all frames; the page never goes anywhere, not even to itself.
  webContents.on('will-frame-navigate', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.on('did-navigate', (_, url) => {
    if (url !== PAGE) lost();
  });
  // Without a proxy there is none of its datagrams to send.
  webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

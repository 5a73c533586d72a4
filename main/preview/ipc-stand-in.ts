import type * as Electron from 'electron';
import { guarded } from './guard.ts';

type Handle = Electron.IpcMain['handle'];
type Listener = Parameters<Handle>[1];

const listeners = new Map<string, Listener>();

export const ipcMain = guarded('ipcMain', {
  handle(channel, listener) {
    if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    listeners.set(channel, listener);
  },
} satisfies Pick<Electron.IpcMain, 'handle'>);

/** The only frame there is: our own page. */
const ownFrame = { url: 'app://bundle/index.html', parent: null };

/** What a page's `ipcRenderer.invoke` comes to; `frame` is who asks. */
export async function invoke(
  channel: string,
  args: readonly unknown[],
  frame: { readonly url: string; readonly parent: unknown } | null = ownFrame,
): Promise<unknown> {
  const listener = listeners.get(channel);
  if (!listener) throw new Error(`No handler registered for '${channel}'`);
  const reply: unknown = await listener({ senderFrame: frame } as Electron.IpcMainInvokeEvent, ...args);
  // Electron clones what crosses; what cannot be cloned is an error there too.
  return structuredClone(reply);
}

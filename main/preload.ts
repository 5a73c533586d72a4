import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import type { BilateralBridge, RequestName } from '../shared/ipc.ts';
import { CHANNELS } from '../shared/ipc-channels.ts';

type Listener = (detail: never) => void;

const listeners = new Map<string, Set<Listener>>();
/** Events that came before the page listened to them. */
const early = new Map<string, unknown[]>();

ipcRenderer.on(CHANNELS.event, (_, name: string, detail: unknown) => {
  const heard = listeners.get(name);
  if (heard === undefined || heard.size === 0) early.set(name, [...(early.get(name) ?? []), detail]);
  else for (const listener of heard) listener(detail as never);
});

/** All that the page can reach: the requests and events of the contract, which the main process checks. */
const bridge: BilateralBridge = {
  request: (name: RequestName, argument: unknown) => ipcRenderer.invoke(CHANNELS.request, name, argument),
  async openDropped(dropped) {
    const file = dropped as File;
    const path = webUtils.getPathForFile(file);
    if (path !== '') return ipcRenderer.invoke(CHANNELS.dropped, path);
    // No path is to be had (a file that never was on a disk): its content is opened as an untitled document.
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bridge.request('document.openBytes', { name: file.name, bytes });
  },
  on: (event: string, listener: Listener) => {
    const heard = listeners.get(event) ?? new Set();
    listeners.set(event, heard.add(listener));
    for (const detail of early.get(event) ?? []) listener(detail as never);
    early.delete(event);
    return () => {
      heard.delete(listener);
    };
  },
};

contextBridge.exposeInMainWorld('bilateral', bridge);

// The page talks to nobody; what would open a socket without asking is not there.
void webFrame.executeJavaScript('delete globalThis.RTCPeerConnection; delete globalThis.webkitRTCPeerConnection;');

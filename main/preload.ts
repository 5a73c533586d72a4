import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  type BilateralBridge,
  DROPPED_CHANNEL,
  EVENT_NAMES,
  type EventName,
  REQUEST_NAMES,
  type RequestName,
} from '../shared/ipc.ts';

const requests = new Set<string>(REQUEST_NAMES);
const events = new Set<string>(EVENT_NAMES);

/** All that the page can reach: the requests and events of the contract, by name. */
const bridge: BilateralBridge = {
  request: (name: RequestName, argument: unknown) => {
    if (!requests.has(name)) return Promise.reject(new Error(`there is no request ${String(name)}`));
    return ipcRenderer.invoke(name, argument);
  },
  async openDropped(file) {
    const path = webUtils.getPathForFile(file as File);
    if (path !== '') return ipcRenderer.invoke(DROPPED_CHANNEL, path);
    // No path is to be had (a file that never was on a disk): its content is opened as an untitled document.
    const { name } = file as File;
    const bytes = new Uint8Array(await (file as File).arrayBuffer());
    return ipcRenderer.invoke('document.openBytes' satisfies RequestName, { name, bytes });
  },
  on: (event: EventName, listener: (detail: never) => void) => {
    if (!events.has(event)) throw new Error(`there is no event ${String(event)}`);
    const forward = (_: unknown, detail: unknown) => listener(detail as never);
    ipcRenderer.on(event, forward);
    return () => {
      ipcRenderer.off(event, forward);
    };
  },
};

contextBridge.exposeInMainWorld('bilateral', bridge);

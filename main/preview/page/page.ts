/** Stands in, in the page, for what a preload script may require of Electron. */
import { decode, encode } from '../codec.ts';
import type { ToPage } from '../page-link.ts';
import { showDialog } from './dialog.ts';

type Listener = (event: unknown, ...args: unknown[]) => void;

/** Called with the address of the preview's own requests, before any script of the page runs. */
function standIn(base: string): (module: string) => unknown {
  const listeners = new Map<string, Set<Listener>>();

  const post = async (path: string, value: unknown): Promise<unknown> => {
    const response = await fetch(`${base}${path}`, { method: 'POST', body: encode(value) });
    if (!response.ok) throw new Error(`the preview's main process answered ${response.status}`);
    return decode(await response.text());
  };

  const hear = async (message: ToPage): Promise<void> => {
    switch (message.kind) {
      case 'event':
        for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args);
        break;
      case 'title':
        document.title = message.title;
        break;
      case 'question':
        await post('answer', { id: message.id, path: await showDialog(base, message.question) });
        break;
      case 'closed':
        document.body.replaceChildren('The window is closed.');
        break;
    }
  };
  const events = new EventSource(`${base}events`);
  events.onmessage = ({ data }) => void hear(decode(data) as ToPage);

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      const { value, error } = (await post('invoke', { channel, args: structuredClone(args) })) as {
        value?: unknown;
        error?: string;
      };
      if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${error}`);
      return value;
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
    },
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: object) {
      Object.defineProperty(globalThis, name, { value: Object.freeze({ ...api }), enumerable: true });
    },
  };
  // A browser tells no page the path of a file.
  const webUtils = { getPathForFile: () => '' };
  return (module) => {
    if (module !== 'electron') throw new Error(`a sandboxed preload cannot require ${module}`);
    return { contextBridge, ipcRenderer, webUtils };
  };
}

Object.defineProperty(globalThis, 'bilateralPreview', { value: standIn });

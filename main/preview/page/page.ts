/** Stands in, in the page, for what a preload script may require of Electron. */
import type * as Electron from 'electron';
import { words } from '../../words.ts';
import { decode, encode } from '../codec.ts';
import type { ToPage } from '../page-link.ts';
import { showDialog } from './dialog.ts';
import { showInstead } from './instead.ts';

type Listener = Parameters<Electron.IpcRenderer['on']>[1];

/** Called with the address of the preview's own requests, before any script of the page runs. */
function standIn(base: string): (module: string) => unknown {
  const page = crypto.randomUUID();
  const listeners = new Map<string, Set<Listener>>();
  let admit: () => void = () => undefined;
  /** Until the page is the program's window, nothing is asked of the main process. */
  const admitted = new Promise<void>((resolve) => {
    admit = resolve;
  });

  const post = async (path: string, value: unknown): Promise<unknown> => {
    const response = await fetch(`${base}${path}`, { method: 'POST', body: encode(value) });
    if (!response.ok) throw new Error(`the preview's main process answered ${response.status}`);
    return decode(await response.text());
  };

  const hear = async (message: ToPage): Promise<void> => {
    switch (message.kind) {
      case 'admitted':
        return admit();
      case 'there?':
        await post('there', page);
        return;
      case 'event':
        for (const listener of listeners.get(message.channel) ?? []) {
          listener({} as Electron.IpcRendererEvent, ...message.args);
        }
        return;
      case 'title':
        document.title = message.title;
        return;
      case 'question':
        await post('answer', { id: message.id, path: await showDialog(base, message.question) });
        return;
      case 'taken':
        events.close();
        return showInstead(words.preview.otherTab);
      case 'closed':
        events.close();
        return showInstead(words.preview.closed);
    }
  };
  const events = new EventSource(`${base}events?page=${page}`);
  events.onmessage = ({ data }) => void hear(decode(data) as ToPage);
  events.onerror = () => {
    // The browser tries again by itself as long as somebody answers there.
    void fetch(`${base}place`).catch(() => {
      events.close();
      showInstead(words.preview.ended);
    });
  };

  const ipcRenderer: Pick<Electron.IpcRenderer, 'invoke' | 'on'> = {
    async invoke(channel, ...args) {
      await admitted;
      const { value, error } = (await post('invoke', { channel, args: structuredClone(args) })) as {
        value?: unknown;
        error?: string;
      };
      if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${error}`);
      return value;
    },
    on(channel, listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer as Electron.IpcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld(name, api) {
      Object.defineProperty(globalThis, name, { value: Object.freeze({ ...api }), enumerable: true });
    },
  } satisfies Pick<Electron.ContextBridge, 'exposeInMainWorld'>;
  // A browser tells no page the path of a file.
  const webUtils = { getPathForFile: () => '' } satisfies Electron.WebUtils;
  // The preload's scripts run in the page's own world here; what the policy of the page refuses stays undone.
  const webFrame = { executeJavaScript: async () => undefined } satisfies Pick<Electron.WebFrame, 'executeJavaScript'>;
  const parts: Readonly<Record<string, unknown>> = { contextBridge, ipcRenderer, webFrame, webUtils };
  const electron = new Proxy(parts, {
    get(target, name) {
      if (Object.hasOwn(target, name)) return target[name as string];
      throw new Error(`The preview does not stand in for electron.${String(name)} in the preload.`);
    },
  });
  return (module) => {
    if (module !== 'electron') throw new Error(`a sandboxed preload cannot require ${module}`);
    return electron;
  };
}

Object.defineProperty(globalThis, 'bilateralPreview', { value: standIn });

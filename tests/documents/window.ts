import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { createAsked } from '../../main/documents/asked.ts';
import { createExports } from '../../main/exports/exports.ts';
import { createExportThread } from '../../main/exports/thread.ts';
import { createHandlers } from '../../main/handlers.ts';
import { openFigures } from '../../main/store/figures.ts';
import { openSettings } from '../../main/store/settings.ts';
import { createDocumentStore, type DocumentStore } from '../../renderer/document/document-store.ts';
import { createSession, type Session } from '../../renderer/document/session.ts';
import { compareView } from '../../renderer/places/compare/compare-view.ts';
import { restoredView } from '../../renderer/view/remembered-view.ts';
import { createViewStore, type ViewedPlace, type ViewStore } from '../../renderer/view/view-store.ts';
import { setTitle } from '../../shared/document/edits/document.ts';
import type { BilateralBridge, EventName, Events, Start } from '../../shared/ipc.ts';
import { seeds } from '../seeds/seed.ts';
import { type Desk, openDesk } from './open.ts';

/** As far as the life of documents has to do with them. */
export const PLACES: readonly ViewedPlace[] = [{ id: 'compare', slice: compareView }, { id: 'sensitivity' }];

type Listener = (detail: never) => void;

/** A window's session on the real documents and store of the main process, without Electron between them. */
export interface OpenWindow {
  readonly desk: Desk;
  readonly session: Session;
  readonly documents: DocumentStore;
  readonly view: ViewStore;
  readonly start: Start;
  /** What the window was told that it shows. */
  readonly shown: { readonly title: string; readonly edited: boolean }[];
  readonly closed: () => boolean;
  /** How often the page said that it heard of the wish to close it. */
  readonly heard: () => number;
  send<E extends EventName>(event: E, detail: Events[E]): void;
  /** Called with every reply before the page has it. */
  replying: (reply: unknown) => void;
  /** A document that the system or a second start asks for. */
  ask(path: string): void;
  /** Edits the document: gives it a title. */
  title(title: string): void;
  /** Waits for a question of this title, and answers it. */
  answer(title: string, label: string): Promise<void>;
}

/** Opens the window on a desk; `path`: the document that it was started with. */
export async function openWindow(path: string | null = null, desk: Desk = openDesk()): Promise<OpenWindow> {
  const listeners = new Map<string, Listener>();
  const send: OpenWindow['send'] = (event, detail) => listeners.get(event)?.(detail as never);
  desk.listens((detail) => send('changedOutside', detail));
  const settings = await openSettings(desk.at('store'));
  const figures = await openFigures(desk.at('store'), seeds);
  const asked = createAsked((one) => send('asked', one));
  if (path !== null) asked.ask(path);
  const shown: OpenWindow['shown'] = [];
  let closed = false;
  let heard = 0;
  const handlers = createHandlers({
    documents: desk.documents,
    recovery: desk.recovery,
    settings,
    figures,
    asked,
    exports: createExports({
      thread: createExportThread(pathToFileURL('out/main/export-worker.js')),
      version: '0',
      language: () => undefined,
      today: () => new Date('2026-03-01T00:00:00Z'),
      askPath: async () => desk.answers.shift() ?? null,
      folder: () => desk.at('exports'),
      used: () => undefined,
      share: (id, share) => send('exporting', { id, share }),
      print: () => Promise.reject(new Error('nothing prints here')),
      show: () => undefined,
    }),
    takeNotices: () => [],
    askOpen: async () => desk.answers.shift() ?? null,
    applyTheme: () => undefined,
    clearRecent: () => settings.update({ recent: [] }),
    shows: (title, edited) => void shown.push({ title, edited }),
    heard() {
      heard += 1;
    },
    close() {
      closed = true;
    },
    platform: 'linux',
    version: '0',
  });
  desk.page += 1;
  const own = desk.page;
  const bridge: BilateralBridge = {
    async request(name, argument) {
      if (desk.page !== own) return new Promise(() => undefined);
      const reply = await (handlers[name] as (argument: unknown) => never)(structuredClone(argument));
      window.replying(reply);
      return structuredClone(reply);
    },
    openDropped: () => Promise.reject(new Error('nothing is dropped here')),
    on(event, listener) {
      listeners.set(event, listener as Listener);
      return () => listeners.delete(event);
    },
  };
  const window: { replying: (reply: unknown) => void } = { replying: () => {} };
  const start = await bridge.request('app.start', null);
  const documents = createDocumentStore(start.opened.document);
  const view = createViewStore(restoredView(start.opened.document, start.opened.view, PLACES));
  const session = createSession(start, documents, view, bridge);
  return Object.assign(window, {
    desk,
    session,
    documents,
    view,
    start,
    shown,
    closed: () => closed,
    heard: () => heard,
    send,
    ask: asked.ask,
    title: (title: string) => void documents.edit((document) => setTitle(document, title)),
    async answer(title: string, label: string) {
      await expect.poll(() => session.getState().question?.title).toBe(title);
      const choice = session.getState().question?.choices.find((one) => one.label === label);
      if (!choice) throw new Error(`there is no answer ${label}`);
      session.answer(choice);
    },
  });
}

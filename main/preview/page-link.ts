import { randomUUID } from 'node:crypto';
import { encode } from './codec.ts';

/** What the main process says to the page: events, questions that the page answers, and whether it is the one. */
export type ToPage =
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'question'; readonly id: string; readonly question: Question }
  | { readonly kind: 'title'; readonly title: string }
  /** The page is the program's window from now on. */
  | { readonly kind: 'admitted' }
  /** Another page asks to be; whoever is there says so. */
  | { readonly kind: 'there?' }
  /** Another page is the window. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'closed' };

/** A dialog of the operating system that the page shows instead. */
export interface Question {
  readonly dialog: 'open' | 'save';
  /** Where it begins: a folder, or a file in one. */
  readonly path: string;
  /** Endings of the files it lists; empty: every file. */
  readonly extensions: readonly string[];
  /** Whether it asks before a file that is there is chosen for saving. */
  readonly confirmsOverwrite: boolean;
}

export interface PageLink {
  tell(message: ToPage): void;
  /** Asks the page; null when the analyst thinks better of it, or the page is gone. */
  ask(question: Question): Promise<string | null>;
  answer(id: string, path: string | null): void;
  /** A page listens from now on; it is admitted unless another one is there. What comes back ends it. */
  connect(page: string, write: (line: string) => void): () => void;
  /** A page says that it is there. */
  isThere(page: string): void;
  /** Whether a page is there to be asked anything. */
  connected(): boolean;
  /** Told when the page is gone: its tab was closed, or shows it anew. */
  onGone(listener: () => void): void;
}

interface Page {
  readonly id: string;
  readonly write: (line: string) => void;
}

/** A page that lost its connection has so long to come back, and one that is asked whether it is there, to say so. */
const GRACE_MS = 1000;

export function createPageLink(grace = GRACE_MS): PageLink {
  let current: Page | null = null;
  let lost: NodeJS.Timeout | undefined;
  /** A page that wants to be the window, while the one that is there is asked. */
  let waiting: { readonly page: Page; readonly timer: NodeJS.Timeout } | null = null;
  const asked = new Map<string, (path: string | null) => void>();
  const gone: (() => void)[] = [];
  const say = (page: Page, message: ToPage) => page.write(encode(message));

  const leave = () => {
    clearTimeout(lost);
    lost = undefined;
    if (current === null) return;
    current = null;
    for (const resolve of asked.values()) resolve(null);
    asked.clear();
    for (const listener of gone) listener();
  };
  const admit = (page: Page) => {
    if (current?.id !== page.id) leave();
    clearTimeout(lost);
    lost = undefined;
    current = page;
    say(page, { kind: 'admitted' });
  };
  const settle = (admitted: boolean) => {
    if (waiting === null) return;
    const { page, timer } = waiting;
    clearTimeout(timer);
    waiting = null;
    if (!admitted) return say(page, { kind: 'taken' });
    if (current !== null) say(current, { kind: 'taken' });
    admit(page);
  };

  return {
    tell(message) {
      if (current !== null) say(current, message);
    },
    ask: (question) =>
      new Promise((resolve) => {
        if (current === null) return resolve(null);
        const id = randomUUID();
        asked.set(id, resolve);
        say(current, { kind: 'question', id, question });
      }),
    answer(id, path) {
      asked.get(id)?.(path);
      asked.delete(id);
    },
    connect(id, write) {
      const page = { id, write };
      if (current === null || current.id === id || lost !== undefined) admit(page);
      else {
        settle(false);
        waiting = { page, timer: setTimeout(() => settle(true), grace) };
        say(current, { kind: 'there?' });
      }
      return () => {
        if (waiting?.page === page) {
          clearTimeout(waiting.timer);
          waiting = null;
        }
        if (current !== page) return;
        if (waiting !== null) settle(true);
        else lost = setTimeout(leave, grace);
      };
    },
    isThere(id) {
      if (current?.id === id) settle(false);
    },
    connected: () => current !== null && lost === undefined,
    onGone(listener) {
      gone.push(listener);
    },
  };
}

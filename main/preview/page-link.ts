import { randomUUID } from 'node:crypto';
import { encode } from './codec.ts';

/** What the main process says to the page: events, and questions that the page answers. */
export type ToPage =
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'question'; readonly id: string; readonly question: Question }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'closed' };

/** A dialog of the operating system that the page shows instead. */
export interface Question {
  readonly dialog: 'open' | 'save';
  readonly folder: string;
  readonly name: string;
}

export interface PageLink {
  tell(message: ToPage): void;
  /** Asks the page; null when the analyst thinks better of it. */
  ask(question: Question): Promise<string | null>;
  answer(id: string, path: string | null): void;
  /** A page listens from now on; what comes back ends it. */
  connect(write: (line: string) => void): () => void;
}

export function createPageLink(): PageLink {
  const pages = new Set<(line: string) => void>();
  const asked = new Map<string, (path: string | null) => void>();
  const tell = (message: ToPage) => {
    const line = encode(message);
    for (const write of pages) write(line);
  };
  return {
    tell,
    ask: (question) =>
      new Promise((resolve) => {
        const id = randomUUID();
        asked.set(id, resolve);
        tell({ kind: 'question', id, question });
      }),
    answer(id, path) {
      asked.get(id)?.(path);
      asked.delete(id);
    },
    connect(write) {
      pages.add(write);
      return () => pages.delete(write);
    },
  };
}

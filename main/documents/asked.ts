import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';

/**
 * Documents that the command line, a second start or the system asks for. Before the page is up they wait for it to
 * start, the last one asked for; from then on the page is told, and opens them when the analyst agrees.
 */
export interface AskedDocuments {
  ask(path: string): void;
  /** The page starts: what waits for it. */
  take(): string | null;
  /** The page is gone. */
  pageGone(): void;
  /** The path of one that the page was told of; once. */
  path(id: string): string | null;
}

export function createAsked(tell: (asked: { readonly id: string; readonly name: string }) => void): AskedDocuments {
  const told = new Map<string, string>();
  let waiting: string | null = null;
  let listens = false;
  return {
    ask(path) {
      if (!listens) {
        waiting = path;
        return;
      }
      const id = randomUUID();
      told.set(id, path);
      tell({ id, name: basename(path) });
    },
    take() {
      listens = true;
      const path = waiting;
      waiting = null;
      return path;
    },
    pageGone() {
      listens = false;
      told.clear();
    },
    path(id) {
      const path = told.get(id) ?? null;
      told.delete(id);
      return path;
    },
  };
}

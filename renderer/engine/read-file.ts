import { createContext, useContext } from 'react';
import type { ImportAnswers, ImportContext, Progress, Reading } from '../../shared/imports/reading.ts';

/** A file to be read: what a choice, a drop or the clipboard gave. */
export interface ReadOrder {
  readonly file: File;
  readonly context: ImportContext;
  readonly answers: ImportAnswers;
}

/** What the thread that reads says: how far it is, what it read, or a bug. */
export type ReadNews =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly why: string };

/** Hears news of a file until what is given back is called, which leaves the work. */
export type ReadFile = (order: ReadOrder, tell: (news: ReadNews) => void) => () => void;

/** On a thread of its own, which ends with the work: what is cancelled costs nothing more. */
const readOnThread: ReadFile = (order, tell) => {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module', name: 'reading' });
  worker.onmessage = ({ data }: MessageEvent<ReadNews>) => {
    if (data.kind !== 'progress') worker.terminate();
    tell(data);
  };
  worker.onerror = (event) => {
    worker.terminate();
    tell({ kind: 'failed', why: event.message });
  };
  worker.postMessage(order);
  return () => worker.terminate();
};

/** Where files are read: on a thread in the window; a test reads on its own. */
export const ReadFileContext = createContext<ReadFile>(readOnThread);

export const useReadFile = (): ReadFile => useContext(ReadFileContext);

/** The bytes of a file as they come. A stream is not iterable everywhere. */
export async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

import { Worker } from 'node:worker_threads';
import type { ExportNews, ExportOrder, WrittenExport } from './order.ts';

export interface ExportThread {
  /** An export; null where it was stopped. Rejects where the thread breaks, which is a bug. */
  write(
    order: Omit<ExportOrder, 'number'>,
    share: (share: number) => void,
    stopped: AbortSignal,
  ): Promise<WrittenExport | null>;
}

interface Waiting {
  readonly share: (share: number) => void;
  readonly done: (written: WrittenExport) => void;
  readonly failed: (error: Error) => void;
}

/**
 * A thread of its own for exports, begun with the first one and kept, as it has loaded by then what it needs. What is
 * stopped ends the thread, as its work is not to be asked to stop; whatever else it had to do begins anew on another.
 */
export function createExportThread(file: URL): ExportThread {
  let worker: Worker | null = null;
  let number = 0;
  const orders = new Map<number, Waiting & { readonly order: ExportOrder }>();

  const end = (): void => {
    const ended = worker;
    worker = null;
    ended?.removeAllListeners();
    void ended?.terminate();
  };
  const broken = (error: Error): void => {
    end();
    const all = [...orders.values()];
    orders.clear();
    for (const { failed } of all) failed(error);
  };
  const hear = (news: ExportNews): void => {
    const one = orders.get(news.number);
    if (one === undefined) return;
    if ('share' in news) {
      one.share(news.share);
      return;
    }
    orders.delete(news.number);
    if ('bytes' in news) one.done(news);
    else one.failed(new Error(news.failed));
  };
  const begun = (): Worker => {
    if (worker !== null) return worker;
    worker = new Worker(file);
    worker.on('message', hear);
    worker.on('error', broken);
    worker.on('exit', (status) => broken(new Error(`the thread that writes exports ended with ${status}`)));
    // It keeps no program alive.
    worker.unref();
    for (const { order } of orders.values()) worker.postMessage(order);
    return worker;
  };
  const stop = (which: number): void => {
    orders.delete(which);
    end();
    if (orders.size > 0) begun();
  };
  return {
    write: (asked, share, stopped) =>
      new Promise((resolve, reject) => {
        if (stopped.aborted) return resolve(null);
        number += 1;
        const order = { ...asked, number };
        const stopThis = () => {
          if (!orders.has(order.number)) return;
          stop(order.number);
          resolve(null);
        };
        stopped.addEventListener('abort', stopThis, { once: true });
        const settled = () => stopped.removeEventListener('abort', stopThis);
        const waiting = {
          order,
          share,
          done: (written: WrittenExport) => {
            settled();
            resolve(written);
          },
          failed: (error: Error) => {
            settled();
            reject(error);
          },
        };
        const thread = begun();
        orders.set(order.number, waiting);
        thread.postMessage(order);
      }),
  };
}

import type { News } from '../../shared/questions/threads/messages.ts';
import { createPool, type Pool, type StartWorker } from '../../shared/questions/threads/pool.ts';
import { words } from '../words.ts';

/** Most threads that are of use, for what an analyst asks at once. */
const MOST_THREADS = 4;

/** One processor is left to the drawing thread. */
const threadsFor = (processors: number): number => Math.max(1, Math.min(MOST_THREADS, processors - 1));

const startWorker: StartWorker = ({ news, gone }) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'questions' });
  worker.onmessage = ({ data }: MessageEvent<News>) => news(data);
  worker.onerror = (event) => gone(event.message || words.frame.failed.workerNotLoaded);
  worker.onmessageerror = () => gone(words.frame.failed.workerNotRead);
  return {
    send: (order, transfer) => worker.postMessage(order, { transfer: [...transfer] }),
    stop: () => worker.terminate(),
  };
};

/** What answers the questions of the window, on threads of its own; `report` hears of bugs, of each once. */
export function createPageEngine(report: (error: string) => void): Pool {
  const pool = createPool(startWorker, threadsFor(navigator.hardwareConcurrency), () => performance.now());
  const reported = new Set<string>();
  return {
    ...pool,
    ask: (slot, asked) =>
      pool.ask(slot, {
        ...asked,
        failed(error) {
          if (!reported.has(error)) report(error);
          reported.add(error);
          asked.failed(error);
        },
      }),
  };
}

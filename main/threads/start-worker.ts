import { Worker } from 'node:worker_threads';
import type { StartWorker } from '../../shared/questions/threads/pool.ts';

/** Starts workers from the built file. */
export const startWorkerOf =
  (file: URL): StartWorker =>
  ({ news, gone }) => {
    const worker = new Worker(file);
    worker.on('message', news);
    worker.on('error', (error: Error) => gone(error.stack ?? error.message));
    worker.on('exit', () => gone('exit'));
    return {
      send: (order, transfer) => worker.postMessage(order, transfer),
      stop: () => void worker.terminate(),
    };
  };

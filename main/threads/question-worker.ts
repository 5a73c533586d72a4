import { parentPort } from 'node:worker_threads';
import { performed } from '../../shared/questions/threads/answer.ts';
import type { Order } from '../../shared/questions/threads/messages.ts';
import { serve } from '../../shared/questions/threads/worker.ts';

/* A thread that does the work of questions, built as a file of its own. */
const port = parentPort;
if (!port) throw new Error('this file is started as a worker');

const hear = serve(
  {
    now: () => performance.now(),
    afterMessages: (then) => void setImmediate(then),
    tell: (news, transfer) => port.postMessage(news, transfer),
  },
  performed,
);

port.on('message', (order: Order) => hear(order));

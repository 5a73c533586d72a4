import { performedKeepingStates } from '../../shared/questions/threads/answer.ts';
import type { News, Order } from '../../shared/questions/threads/messages.ts';
import { serve } from '../../shared/questions/threads/worker.ts';

/** A thread that answers questions: hears orders of the page, and between two slices of work the next ones. */
const turn = new MessageChannel();
let next: (() => void) | null = null;
turn.port1.onmessage = () => next?.();

const hear = serve(
  {
    now: () => performance.now(),
    afterMessages(then) {
      next = then;
      turn.port2.postMessage(null);
    },
    tell: (news: News, transfer) => self.postMessage(news, { transfer: [...transfer] }),
  },
  performedKeepingStates(),
);

self.onmessage = ({ data }: MessageEvent<Order>) => hear(data);

import type { ChunkSteps } from '../steps.ts';
import { buffersOf, type News, type Order, type Task } from './messages.ts';

/** What a worker's thread gives to its work. */
export interface Thread {
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** Calls back after the messages that have arrived by now were heard. */
  afterMessages(then: () => void): void;
  tell(news: News, transfer: readonly ArrayBuffer[]): void;
}

/** How a task is done: `performed`. */
export type Perform = (task: Task) => ChunkSteps<unknown>;

/** Milliseconds of work between two looks at the messages. */
const SLICE = 5;

interface Queued {
  readonly order: Extract<Order, { kind: 'begin' }>;
  readonly steps: ChunkSteps<unknown>;
  begun: boolean;
  /** Waits for a reply. */
  waiting: boolean;
  reply: unknown;
}

/**
 * The worker's side: does the tasks in its queue, the one of highest priority first and the older question first among
 * equals, a slice at a time, so that a more urgent one or one that is dropped never waits for long. Gives back what
 * hears the orders.
 */
export function serve(thread: Thread, perform: Perform): (order: Order) => void {
  let queue: Queued[] = [];
  let awake = false;

  const wake = () => {
    if (awake || queue.every(({ waiting }) => waiting)) return;
    awake = true;
    thread.afterMessages(() => {
      awake = false;
      const [first] = queue.filter(({ waiting }) => !waiting).toSorted(before);
      if (first && workOn(first, thread)) queue = queue.filter((task) => task !== first);
      wake();
    });
  };

  return (order) => {
    const task = queue.find((queued) => queued.order.job === order.job);
    if (order.kind === 'drop') queue = queue.filter((queued) => queued !== task);
    else if (order.kind === 'begin')
      queue.push({ order, steps: perform(order.task), begun: false, waiting: false, reply: undefined });
    else if (task) {
      task.reply = order.value;
      task.waiting = false;
    }
    wake();
  };
}

const before = (a: Queued, b: Queued): number => b.order.priority - a.order.priority || a.order.job - b.order.job;

/** A slice of a task; whether the task is over. */
function workOn(queued: Queued, { now, tell }: Thread): boolean {
  const { job, task } = queued.order;
  const about = { job, index: task.chunk.index };
  const since = now();
  if (!queued.begun) tell({ ...about, kind: 'progress', share: 0 }, []);
  queued.begun = true;
  try {
    for (;;) {
      const { done, value } = queued.steps.next(queued.reply);
      queued.reply = undefined;
      if (done) {
        tell({ ...about, kind: 'done', answer: value }, []);
        return true;
      }
      if (typeof value !== 'number') {
        tell({ ...about, ...value }, value.kind === 'gather' ? buffersOf([value.value]) : []);
        queued.waiting = value.kind === 'gather';
        if (queued.waiting) return false;
      } else if (now() - since >= SLICE) {
        tell({ ...about, kind: 'progress', share: value }, []);
        return false;
      }
    }
  } catch (error) {
    tell({ ...about, kind: 'failed', error: wordsOf(error) }, []);
    return true;
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

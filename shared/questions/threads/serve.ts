import type { Steps } from '../steps.ts';
import { movedBack, type News, type Order } from './messages.ts';
import type { Task } from './tasks.ts';

/** What a worker's thread gives to its work. */
export interface Thread {
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** Calls back after the messages that have arrived by now were heard. */
  afterMessages(then: () => void): void;
  tell(news: News, moved: readonly ArrayBuffer[]): void;
}

/** How a task is done: `performed`. */
export type Perform = (task: Task) => Steps<unknown>;

/** Milliseconds of work between two looks at the messages. */
const SLICE = 5;

interface Running {
  readonly order: Extract<Order, { kind: 'do' }>;
  readonly steps: Steps<unknown>;
  /** Milliseconds; null before it has begun. */
  spent: number | null;
}

/**
 * The worker's side: does the tasks it is told, the one of highest priority first and the older question first among
 * equals, a slice at a time, so that a more urgent one or one that is dropped never waits for long. Gives back what
 * hears the orders.
 */
export function serve(thread: Thread, perform: Perform): (order: Order) => void {
  let tasks: Running[] = [];
  let waiting = false;

  const wake = () => {
    if (waiting || tasks.length === 0) return;
    waiting = true;
    thread.afterMessages(() => {
      waiting = false;
      const [first] = tasks.toSorted(before);
      if (first && workOn(first, thread)) tasks = tasks.filter((task) => task !== first);
      wake();
    });
  };

  return (order) => {
    if (order.kind === 'drop') tasks = tasks.filter((task) => task.order.job !== order.job);
    else tasks.push({ order, steps: perform(order.task), spent: null });
    wake();
  };
}

const before = (a: Running, b: Running): number =>
  b.order.priority - a.order.priority || a.order.job - b.order.job || a.order.place - b.order.place;

/** A slice of a task; whether the task is over. */
function workOn(task: Running, { now, tell }: Thread): boolean {
  const { job, place } = task.order;
  const since = now();
  if (task.spent === null) tell({ kind: 'progress', job, place, share: 0, spent: 0 }, []);
  try {
    for (;;) {
      const step = task.steps.next();
      const slice = now() - since;
      if (step.done) {
        tell({ kind: 'done', job, place, result: step.value }, movedBack(task.order.task, step.value));
        return true;
      }
      if (slice >= SLICE) {
        task.spent = (task.spent ?? 0) + slice;
        tell({ kind: 'progress', job, place, share: step.value, spent: task.spent }, []);
        return false;
      }
    }
  } catch (error) {
    tell({ kind: 'failed', job, place, error: wordsOf(error) }, []);
    return true;
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

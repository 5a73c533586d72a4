import { performed } from '../../shared/questions/threads/answer.ts';
import { createPool, type Pool, type StartWorker } from '../../shared/questions/threads/pool.ts';
import { type Perform, serve } from '../../shared/questions/threads/worker.ts';

/** When things happen: the test's own event loop and clock, unless it says otherwise. */
export interface Time {
  now(): number;
  soon(then: () => void): void;
}

const realTime: Time = {
  now: () => performance.now(),
  soon: (then) => void setTimeout(then, 0),
};

/** Workers that run on the test's own thread; messages are cloned and arrive later, as between threads. */
export const startInProcess =
  (perform: Perform = performed, { now, soon }: Time = realTime): StartWorker =>
  ({ news }) => {
    let stopped = false;
    const unlessStopped = (then: () => void) => soon(() => !stopped && then());
    const hear = serve(
      {
        now,
        afterMessages: unlessStopped,
        tell(told, transfer) {
          const copy = structuredClone(told, { transfer: [...transfer] });
          unlessStopped(() => news(copy));
        },
      },
      perform,
    );
    return {
      send(order, transfer) {
        const copy = structuredClone(order, { transfer: [...transfer] });
        unlessStopped(() => hear(copy));
      },
      stop: () => {
        stopped = true;
      },
    };
  };

/** The engine of component tests: everything but the thread is what the window uses. */
export const inProcessEngine = (perform: Perform = performed, workers = 1, time: Time = realTime): Pool =>
  createPool(startInProcess(perform, time), workers, time.now);

export interface OwnTime extends Time {
  pass(ms: number): void;
  /** Lets the next thing happen; whether there was one. */
  turn(): boolean;
  turnUntil(over: () => boolean): void;
}

/** A clock that moves only when `pass` is called, and an event loop that turns only when `turn` is. */
export function ownTime(): OwnTime {
  let time = 0;
  const events: (() => void)[] = [];
  const turn = () => {
    const event = events.shift();
    event?.();
    return event !== undefined;
  };
  return {
    now: () => time,
    soon: (then) => void events.push(then),
    pass: (ms) => {
      time += ms;
    },
    turn,
    turnUntil(over) {
      while (!over()) if (!turn()) throw new Error('nothing happens any more');
    },
  };
}

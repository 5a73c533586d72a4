import type { Argument, BilateralBridge, EventName, Events, Reply, RequestName } from '../../shared/ipc.ts';

/** What the main process answers to a request, where a test has something to say. */
export type Replies = { readonly [N in RequestName]?: (argument: Argument<N>) => Reply<N> };

export interface FakeBridge {
  readonly bridge: BilateralBridge;
  /** What was asked of the main process, in order. */
  readonly asked: { readonly name: RequestName; readonly argument: unknown }[];
  /** Tells the page something, as the main process does. */
  tell<E extends EventName>(event: E, detail: Events[E]): void;
}

/** Where Electron would be: takes every request, answers as told or that it is done, and tells what a test tells it. */
export function fakeBridge(replies: Replies = {}): FakeBridge {
  const asked: FakeBridge['asked'] = [];
  const listeners = new Map<EventName, Set<(detail: never) => void>>();
  return {
    asked,
    tell: (event, detail) => {
      for (const listener of listeners.get(event) ?? []) listener(detail as never);
    },
    bridge: {
      async request(name, argument) {
        asked.push({ name, argument });
        const reply = replies[name] as ((argument: unknown) => unknown) | undefined;
        return (reply ? reply(argument) : { ok: true, value: null }) as never;
      },
      openDropped: () => Promise.reject(new Error('nothing is dropped here')),
      on(event, listener) {
        const known = listeners.get(event) ?? new Set();
        listeners.set(event, known.add(listener as (detail: never) => void));
        return () => known.delete(listener as (detail: never) => void);
      },
    },
  };
}

import { useLayoutEffect } from 'react';
import type { StoreApi } from 'zustand/vanilla';

/** What a chart shows, as it is now and told when it is another; a store is one. */
export type Live<T> = Pick<StoreApi<T>, 'getState' | 'subscribe'>;

/** What never changes: something else takes its place. */
export const still = <T>(value: T): Live<T> => ({ getState: () => value, subscribe: () => () => {} });

/** What follows from two stores, calculated once for each of their states. */
export function following<A, B, T>(first: Live<A>, second: Live<B>, of: (a: A, b: B) => T): Live<T> {
  let known: { readonly a: A; readonly b: B; readonly value: T } | null = null;
  return {
    getState() {
      const [a, b] = [first.getState(), second.getState()];
      if (known === null || known.a !== a || known.b !== b) known = { a, b, value: of(a, b) };
      return known.value;
    },
    subscribe(listener) {
      const heard = () => listener(this.getState(), this.getState());
      const stops = [first.subscribe(heard), second.subscribe(heard)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** Draws what is shown: with the component, and outside React whenever it is another. */
export function useDrawn<T>(shown: Live<T>, draw: (now: T) => void): void {
  useLayoutEffect(() => {
    const drawNow = () => draw(shown.getState());
    drawNow();
    return shown.subscribe(drawNow);
  });
}

import { createStore } from 'zustand/vanilla';

interface Run {
  /** Handle of the document whose fan it was. */
  readonly handle: string;
  readonly draws: number;
  readonly ms: number;
}

/** The fan that was drawn last in this window. */
export const lastRun = createStore<Run>()(() => ({ handle: '', draws: 0, ms: 0 }));

import { createStore } from 'zustand/vanilla';

/** So many draws run without asking; a document that asks for more does not run them by being opened. */
export const UNASKED_DRAWS = 10_000;

interface Asked {
  /** Handle of the document for which the analyst asked, and how many draws. */
  readonly handle: string;
  readonly draws: number;
}

/** What was asked for while this window is open: never kept with the document. */
export const drawsAsked = createStore<Asked>()(() => ({ handle: '', draws: 0 }));

/** How many draws are run of a document that asks for `wanted`. */
export const drawsToRun = (wanted: number, { handle, draws }: Asked, open: string): number =>
  Math.min(wanted, handle === open ? Math.max(UNASKED_DRAWS, draws) : UNASKED_DRAWS);

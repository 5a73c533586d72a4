import { evenly, type Run } from './runs.ts';

/**
 * A thread's share of the work of a round. It does its own run first. Where threads see the same memory, it then takes
 * from what others have not begun: cores are not equally fast, and some pieces of work are dearer than others.
 */
export interface Share {
  readonly runs: readonly Run[];
  /** Which of the runs is its own. */
  readonly own: number;
  /** How much of each run somebody has taken; null where threads do not see the same memory. */
  readonly taken: SharedArrayBuffer | null;
}

/** Shares for at most so many threads of `count` pieces, in runs of whole blocks. */
export function shareOut(count: number, threads: number, block: number, sharedMemory: boolean): readonly Share[] {
  const runs = evenly(count, threads, block);
  const taken = sharedMemory ? new SharedArrayBuffer(runs.length * Int32Array.BYTES_PER_ELEMENT) : null;
  return runs.map((_, own) => ({ runs, own, taken }));
}

export const ownRun = ({ runs, own }: Share): Run => runs[own]!;

/** Takes pieces of work, at most `step` of a run at a time, until there are none for this thread. */
export function* takeFrom({ runs, own, taken }: Share, step: number): Generator<Run & { readonly done: number }, void> {
  const counts = new Int32Array(taken ?? new ArrayBuffer(runs.length * Int32Array.BYTES_PER_ELEMENT));
  const within = taken ? runs.length : 1;
  for (let k = 0; k < within; k++) {
    const place = (own + k) % runs.length;
    const { from: begin, to: end } = runs[place]!;
    for (;;) {
      const from = begin + Atomics.add(counts, place, step);
      if (from >= end) break;
      const to = Math.min(end, from + step);
      yield { from, to, done: k === 0 ? (to - begin) / (end - begin) : 1 };
    }
  }
}

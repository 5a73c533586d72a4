import { evenly, type Piece, type Run } from '../fan/runs.ts';

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

/** Shares of pieces of work for at most so many threads, in runs of whole blocks. */
export function shareOut(work: Run, threads: number, block: number, sharedMemory: boolean): readonly Share[] {
  const runs = evenly(work, threads, block);
  const taken = sharedMemory ? new SharedArrayBuffer(runs.length * Int32Array.BYTES_PER_ELEMENT) : null;
  return runs.map((_, own) => ({ runs, own, taken }));
}

export const ownRun = ({ runs, own }: Share): Run => runs[own]!;

/** The places of the runs that a thread works on, in this order: its own first. */
export const placesOf = ({ runs, own, taken }: Share): readonly number[] =>
  taken ? runs.map((_, k) => (own + k) % runs.length) : [own];

/** What of a run nobody has begun; others may take from it at any time. */
export function leftOf({ runs, taken }: Share, place: number): Run {
  const { from, to } = runs[place]!;
  return { from: taken ? Math.min(to, from + Atomics.load(countsIn(taken), place)) : from, to };
}

/** Takes pieces of the run at a place, of `step` at most, until there are none. */
export function* takeOf({ runs, taken }: Share, place: number, step: number): Generator<Piece, void> {
  const counts = countsIn(taken ?? new ArrayBuffer(runs.length * Int32Array.BYTES_PER_ELEMENT));
  const { from: begin, to: end } = runs[place]!;
  for (;;) {
    const from = begin + Atomics.add(counts, place, step);
    if (from >= end) return;
    const to = Math.min(end, from + step);
    yield { from, to, done: (to - begin) / (end - begin) };
  }
}

/** Takes pieces of work, at most `step` of a run at a time, until there are none for this thread. */
export function* takeFrom(share: Share, step: number): Generator<Piece, void> {
  for (const place of placesOf(share)) {
    for (const piece of takeOf(share, place, step)) yield place === share.own ? piece : { ...piece, done: 1 };
  }
}

const countsIn = (taken: SharedArrayBuffer | ArrayBuffer): Int32Array => new Int32Array(taken);

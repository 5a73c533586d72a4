import type { Task, TaskName, Work } from './tasks.ts';

/** Tasks that can be done at the same time, on as many threads as there are. */
export interface Round {
  readonly tasks: readonly Task[];
  /** Share of the question's work that this round is; all rounds together are 1. */
  readonly share: number;
}

/**
 * A question's work, said without doing any of it: yields a round of tasks, is given their results in the order of the
 * tasks, yields the next round, and returns the answer.
 */
export type Plan<T> = Generator<Round, T, readonly unknown[]>;

/** What a question is worked on with. */
export interface Means {
  readonly threads: number;
  /** Whether there is memory that all threads see. */
  readonly sharedMemory: boolean;
}

export const ONE_THREAD: Means = { threads: 1, sharedMemory: false };

/** One round of tasks of one kind, and their results. */
export function* round<N extends TaskName>(
  name: N,
  inputs: readonly Work[N]['input'][],
  share: number,
): Plan<readonly Work[N]['result'][]> {
  return (yield { tasks: inputs.map((input) => ({ name, input })), share }) as readonly Work[N]['result'][];
}

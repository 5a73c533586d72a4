import type { Threads } from '../threads/answered.ts';

/** What the command line touches of the world, given from outside so that the app's main process and tests can too. */
export interface CommandLineIo {
  /** Results only. */
  readonly out: (text: string) => void;
  /** Problems and progress. */
  readonly err: (text: string) => void;
  /** How much of long work is done, 0 … 1; shown where somebody watches, and taken away at 1. */
  readonly progress: (share: number) => void;
  /** Where relative paths start. */
  readonly folder: string;
  /** Characters that fit on a line. */
  readonly columns: number;
  /** Folder of the seeds that came with the program. */
  readonly seeds: string;
  readonly version: string;
  readonly today: () => Date;
  /** What questions are answered on. */
  readonly threads: Threads;
}

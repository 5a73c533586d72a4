import type { Chunk } from '../chunks.ts';
import type { QuestionName, Questions } from '../questions.ts';

/** One chunk of a question's work, which one worker does: plain data. */
export interface Task {
  readonly name: QuestionName;
  readonly question: Questions[QuestionName];
  readonly chunk: Chunk;
}

/** What a worker is told; `job` is the question's number. */
export type Order =
  /** Higher priority goes first; lower waits, also in the middle of its work. */
  | { readonly kind: 'begin'; readonly job: number; readonly priority: number; readonly task: Task }
  /** What the task waits for: to the first chunk what all have gathered, to the others what was made of it. */
  | { readonly kind: 'reply'; readonly job: number; readonly value: unknown }
  /** The task is to be left as it is. */
  | { readonly kind: 'drop'; readonly job: number };

/** What a worker tells of its chunk of a job. */
export type News = { readonly job: number; readonly index: number } & (
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'gather'; readonly value: object }
  | { readonly kind: 'broadcast'; readonly value: unknown }
  | { readonly kind: 'done'; readonly answer: unknown }
  /** A bug, in the words of its stack. */
  | { readonly kind: 'failed'; readonly error: string }
);

/** The memory behind the arrays of flat records, which is transferred instead of copied. */
export const buffersOf = (records: readonly object[]): readonly ArrayBuffer[] => {
  const arrays = records.flatMap((record) => Object.values(record)).filter((value) => ArrayBuffer.isView(value));
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
};

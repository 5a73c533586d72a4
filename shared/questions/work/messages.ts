import type { Outcome } from '../../outcome.ts';
import type { Answers, QuestionName, Questions } from '../questions.ts';

/** A piece of a question's work that one worker does alone, as plain data. */
export interface Task {
  readonly name: TaskName;
  readonly input: unknown;
  /** What is handed over instead of copied: the one who sends it has it no longer. */
  readonly moved?: readonly ArrayBuffer[];
}

/** What each task takes and gives. */
export type TaskInputs = { [N in QuestionName]: Questions[N] };
export type TaskResults = { [N in QuestionName]: Outcome<Answers[N]> };
export type TaskName = keyof TaskInputs;

/** Names a task among all that a pool has given out: the question's number, and the task's place in its round. */
interface TaskId {
  readonly job: number;
  readonly place: number;
}

/** What a worker is told. */
export type Order =
  | (TaskId & {
      readonly kind: 'do';
      /** Higher goes first; lower waits, also in the middle of its work. */
      readonly priority: number;
      readonly name: TaskName;
      readonly input: unknown;
    })
  /** All of this question's tasks are to be left as they are. */
  | { readonly kind: 'drop'; readonly job: number };

/** What a worker tells. */
export type News =
  /** Share that is done, 0 when the work begins, and how many milliseconds the worker has spent on it. */
  | (TaskId & { readonly kind: 'progress'; readonly share: number; readonly spent: number })
  | (TaskId & { readonly kind: 'done'; readonly result: unknown })
  /** A bug, in the words of its stack. */
  | (TaskId & { readonly kind: 'failed'; readonly error: string });

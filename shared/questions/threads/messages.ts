import { movedOf } from './drawn-columns.ts';
import { movedOfSurveys } from './long-fan-work.ts';
import type { Task, Work } from './tasks.ts';

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
      readonly task: Task;
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

/**
 * What of a message is handed over instead of copied, so that its sender has it no longer: the draws on their way
 * between threads. Everything else is small, and copied sooner than handed over.
 */
export function movedWith({ name, input }: Task): readonly ArrayBuffer[] {
  switch (name) {
    case 'fanColumns':
    case 'fanLayout':
    case 'columnAnswer':
      return movedOf((input as Work['fanColumns' | 'fanLayout' | 'columnAnswer']['input']).drawn);
    case 'fanSurveyed':
      return movedOfSurveys((input as Work['fanSurveyed']['input']).surveys);
    default:
      return [];
  }
}

/** The same of a task's result. */
export function movedBack({ name }: Task, result: unknown): readonly ArrayBuffer[] {
  switch (name) {
    case 'fanDraws':
      return result as Work['fanDraws']['result'];
    case 'columnDraws': {
      const drawn = result as Work['columnDraws']['result'];
      return drawn.ok ? drawn.value : [];
    }
    case 'fanLayout':
      return movedOfSurveys([(result as Work['fanLayout']['result']).survey]);
    case 'fanSurvey':
      return movedOfSurveys((result as Work['fanSurvey']['result']).flat());
    default:
      return [];
  }
}

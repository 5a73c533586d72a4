import type { Steps } from '../../shared/questions/steps.ts';
import { movedBack, movedWith } from '../../shared/questions/threads/messages.ts';
import { performed } from '../../shared/questions/threads/perform.ts';
import type { Plan } from '../../shared/questions/threads/plan.ts';
import type { Task } from '../../shared/questions/threads/tasks.ts';

interface CarriedOut<T> {
  readonly answer: T;
  /** The names of the tasks done. */
  readonly tasks: ReadonlySet<string>;
}

/**
 * Does what a plan says on this thread, every message a copy as between threads. The tasks of a round go on in turn, a
 * later one the faster, so that where memory is shared it takes from the work of those before it.
 */
export function carriedOut<T>(plan: Plan<T>): CarriedOut<T> {
  const names = new Set<string>();
  let next = plan.next([]);
  while (!next.done) {
    const { tasks } = next.value;
    for (const { name } of tasks) names.add(name);
    next = plan.next(inTurn(tasks.map(begun)).map((result, k) => received(tasks[k]!, result)));
  }
  return { answer: next.value, tasks: names };
}

function begun(task: Task): Steps<unknown> {
  const { input } = structuredClone({ input: task.input }, { transfer: [...movedWith(task)] });
  return performed({ name: task.name, input });
}

const received = (task: Task, result: unknown): unknown =>
  structuredClone({ result }, { transfer: [...movedBack(task, result)] }).result;

function inTurn(going: readonly Steps<unknown>[]): readonly unknown[] {
  const results = new Map<number, unknown>();
  while (results.size < going.length) {
    going.forEach((steps, k) => {
      for (let n = 0; n <= k && !results.has(k); n++) {
        const step = steps.next();
        if (step.done) results.set(k, step.value);
      }
    });
  }
  return going.map((_, k) => results.get(k));
}

import type { Outcome } from '../../outcome.ts';
import type { Answers, QuestionName, Questions } from '../questions.ts';
import type { Task, TaskInputs, TaskName, TaskResults } from './messages.ts';

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

/** One round of tasks of one kind, and their results. */
export function* round<N extends TaskName>(
  name: N,
  inputs: readonly TaskInputs[N][],
  share: number,
): Plan<readonly TaskResults[N][]> {
  return (yield { tasks: inputs.map((input) => ({ name, input })), share }) as readonly TaskResults[N][];
}

/** The plan of a question for so many threads; the answer does not depend on their number. */
export function* planOf<N extends QuestionName>(
  name: N,
  question: Questions[N],
  _threads: number,
): Plan<Outcome<Answers[N]>> {
  const [answer] = yield* round(name, [question as TaskInputs[N]], 1);
  return answer as Outcome<Answers[N]>;
}

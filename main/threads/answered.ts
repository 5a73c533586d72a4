import type { Outcome } from '../../shared/outcome.ts';
import type { Answers, QuestionName, Questions } from '../../shared/questions/questions.ts';
import { answerInSteps, worthSharing } from '../../shared/questions/threads/answer.ts';
import { createPool } from '../../shared/questions/threads/pool.ts';
import { startWorkerOf } from './start-worker.ts';

export interface Threads {
  /** At least 1. */
  readonly count: number;
  /** The built `question-worker.ts`. */
  readonly worker: URL;
}

/**
 * Answers one question on so many threads. Where they cannot be started (from within an archive, say) or break, it is
 * answered on this one: the answer is the same.
 */
export async function answered<N extends QuestionName>(
  name: N,
  question: Questions[N],
  { count, worker }: Threads,
  progress: (share: number) => void,
): Promise<Outcome<Answers[N]>> {
  const outcome =
    count > 1 && worthSharing(name, question) ? await onThreads(name, question, { count, worker }, progress) : null;
  return outcome ?? onThisThread(name, question, progress);
}

function onThreads<N extends QuestionName>(
  name: N,
  question: Questions[N],
  { count, worker }: Threads,
  progress: (share: number) => void,
): Promise<Outcome<Answers[N]> | null> {
  const pool = createPool(startWorkerOf(worker), count, () => performance.now());
  return new Promise<Outcome<Answers[N]> | null>((resolve) => {
    pool.ask('command', {
      name,
      question,
      priority: 'next',
      answered: resolve,
      progress,
      failed: () => resolve(null),
    });
  }).finally(pool.close);
}

function onThisThread<N extends QuestionName>(
  name: N,
  question: Questions[N],
  progress: (share: number) => void,
): Outcome<Answers[N]> {
  const steps = answerInSteps(name, question);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (typeof value === 'number') progress(value);
  }
}

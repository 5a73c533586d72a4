import type { Outcome } from '../../shared/outcome.ts';
import type { Answers, QuestionName, Questions } from '../../shared/questions/questions.ts';
import { performed } from '../../shared/questions/threads/answer.ts';
import type { Perform } from '../../shared/questions/threads/worker.ts';
import { inProcessEngine, ownTime } from './in-process-engine.ts';

/**
 * Answers a question by a pool of so many workers on this thread, every message a copy as between threads; also gives
 * how many chunks there were.
 */
export function onWorkers<N extends QuestionName>(
  count: number,
  name: N,
  question: Questions[N],
  perform: Perform = performed,
): { readonly answer: Outcome<Answers[N]>; readonly chunks: number } {
  const time = ownTime();
  let chunks = 0;
  const counting: Perform = (task) => {
    chunks += 1;
    return perform(task);
  };
  const engine = inProcessEngine(counting, count, time);
  let answer: Outcome<Answers[N]> | null = null;
  engine.ask('test', {
    name,
    question,
    priority: 'next',
    answered: (outcome) => {
      answer = outcome;
    },
    progress: () => {},
    failed: (error) => {
      throw new Error(error);
    },
  });
  time.turnUntil(() => answer !== null);
  return { answer: answer!, chunks };
}

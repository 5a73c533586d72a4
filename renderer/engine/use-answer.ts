import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { Problem } from '../../shared/language/problems.ts';
import type { Answers, QuestionName, Questions } from '../../shared/questions/questions.ts';
import type { Priority } from '../../shared/questions/threads/pool.ts';
import { sameQuestion } from '../../shared/questions/threads/same-question.ts';
import { createAsker } from './asker.ts';
import { useEngine } from './engine-context.ts';

export interface Answering<N extends QuestionName> {
  /** The last answer; it stays while the next is worked on. */
  readonly answer: Answers[N] | null;
  /** The question that `answer` or `problems` belong to: what a view that draws a stale answer draws it by. */
  readonly answered: Questions[N] | null;
  /** Why there is no answer. */
  readonly problems: readonly Problem[];
  /** `answer` and `problems` belong to an earlier question. */
  readonly stale: boolean;
  /** 0 … 1 once the work has gone on for a moment. */
  readonly progress: number | null;
  /** The question was left unanswered, on demand: what is known stays. */
  readonly stopped: boolean;
  /** Milliseconds that the last answer took. */
  readonly ms: number | null;
  /** Leaves the question unanswered; another one is asked all the same. */
  cancel(): void;
  /** Asks the question that was left unanswered. */
  resume(): void;
}

const NOTHING = { question: null, answer: null, problems: [], progress: null, stopped: false, ms: null } as const;

/**
 * Asks a question on another thread and gives its answer as it comes; null asks nothing. The latest question wins: a
 * slider may move as fast as it likes. Questions of a higher priority are answered first.
 */
export function useAnswer<N extends QuestionName>(
  name: N,
  question: Questions[N] | null,
  { priority = 'next' }: { readonly priority?: Priority } = {},
): Answering<N> {
  const engine = useEngine();
  const asker = useMemo(() => createAsker(engine, name), [engine, name]);
  const latest = useSyncExternalStore(asker.subscribe, asker.known);
  // Before the paint, so that the answer can be there with the next one.
  useLayoutEffect(() => asker.ask(question, priority));
  useEffect(() => () => asker.stop(), [asker]);
  const known = question === null ? NOTHING : latest;
  return {
    answer: known.answer,
    answered: known.question,
    problems: known.problems,
    stale: known.question !== null && !sameQuestion(known.question, question),
    progress: known.progress,
    stopped: known.stopped,
    ms: known.ms,
    cancel: asker.cancel,
    resume: asker.resume,
  };
}

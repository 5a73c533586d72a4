import { useState } from 'react';
import type { QuestionName, Questions } from '../../shared/questions/questions.ts';
import type { Priority } from '../../shared/questions/threads/pool.ts';
import { type Answering, useAnswer } from './use-answer.ts';

export interface Stoppable<N extends QuestionName> extends Answering<N> {
  /** The analyst stopped this question; another one is asked all the same. */
  readonly stopped: boolean;
  stop(): void;
  goOn(): void;
}

/** A question that takes long enough to be stopped, and asked again. */
export function useStoppable<N extends QuestionName>(
  name: N,
  question: Questions[N] | null,
  options: { readonly priority?: Priority } = {},
): Stoppable<N> {
  const [left, setLeft] = useState<Questions[N] | null>(null);
  const stopped = question !== null && left === question;
  const answering = useAnswer(name, stopped ? null : question, options);
  return { ...answering, stopped, stop: () => setLeft(question), goOn: () => setLeft(null) };
}

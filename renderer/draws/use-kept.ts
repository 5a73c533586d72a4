import { useRef } from 'react';
import { sameQuestion } from '../../shared/questions/threads/same-question.ts';

/** What it was, as long as it says the same: so that what is drawn from it is not drawn again. */
export function useKept<T>(next: T): T {
  const kept = useRef(next);
  if (!sameQuestion(kept.current, next)) kept.current = next;
  return kept.current;
}

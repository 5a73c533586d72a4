import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { QuestionName, Questions } from '../../shared/questions/questions.ts';
import type { Pool, Priority } from '../../shared/questions/threads/pool.ts';
import { sameQuestion } from '../../shared/questions/threads/same-question.ts';
import { type Asker, createAsker, type Known } from './asker.ts';
import { useEngine } from './engine-context.ts';

/** What is known of one of several questions of a kind. */
export interface KnownOf<N extends QuestionName> extends Known<N> {
  readonly stale: boolean;
}

/** Several questions of one kind at once, each under a key of its own: a question per scenario. */
export function useAnswers<N extends QuestionName>(
  name: N,
  questions: ReadonlyMap<string, Questions[N]>,
  { priority = 'next' }: { readonly priority?: Priority } = {},
): ReadonlyMap<string, KnownOf<N>> {
  const engine = useEngine();
  const askers = useMemo(() => createAskers(engine, name), [engine, name]);
  const known = useSyncExternalStore(askers.subscribe, askers.known);
  useLayoutEffect(() => askers.ask(questions, priority));
  useEffect(() => () => askers.stop(), [askers]);
  return useMemo(
    () =>
      new Map(
        [...questions].flatMap(([key, question]) => {
          const one = known.get(key);
          const stale = one !== undefined && one.question !== null && !sameQuestion(one.question, question);
          return one ? [[key, { ...one, stale }] as const] : [];
        }),
      ),
    [known, questions],
  );
}

/** Askers by key; one whose key is no longer asked for leaves its work. */
function createAskers<N extends QuestionName>(engine: Pool, name: N) {
  const askers = new Map<string, Asker<N>>();
  const listeners = new Set<() => void>();
  let known: ReadonlyMap<string, Known<N>> = new Map();
  const learn = () => {
    known = new Map([...askers].map(([key, asker]) => [key, asker.known()]));
    for (const changed of listeners) changed();
  };
  const asker = (key: string): Asker<N> => {
    const there = askers.get(key);
    if (there) return there;
    const made = createAsker(engine, name);
    made.subscribe(learn);
    askers.set(key, made);
    return made;
  };
  return {
    ask(questions: ReadonlyMap<string, Questions[N]>, priority: Priority) {
      for (const [key, one] of askers) {
        if (questions.has(key)) continue;
        one.stop();
        askers.delete(key);
      }
      for (const [key, question] of questions) asker(key).ask(question, priority);
    },
    stop() {
      for (const one of askers.values()) one.stop();
      askers.clear();
    },
    known: () => known,
    subscribe(changed: () => void) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

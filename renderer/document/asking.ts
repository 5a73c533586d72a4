import type { StoreApi } from 'zustand/vanilla';
import { words } from '../words.ts';
import type { Question, SessionState } from './session-state.ts';

/** What is asked: the answers by name, in the order in which they are offered; the last one changes nothing. */
export interface Asked<A extends string> {
  readonly title: string;
  readonly text: string;
  readonly answers: Readonly<Record<A, string>>;
  readonly primary: NoInfer<A>;
  /** Whether it is still worth asking when its turn comes; where it is not, the last answer is taken. */
  readonly relevant?: () => boolean;
}

type Answer = keyof typeof words.documents.answers;

/** Some of the answers that there are to questions about documents, in this order. */
export const only = <A extends Answer>(...answers: readonly A[]): Readonly<Record<A, string>> =>
  Object.fromEntries(answers.map((answer) => [answer, words.documents.answers[answer]])) as Record<A, string>;

export type Ask = <A extends string>(asked: Asked<A>) => Promise<A>;

/** Asks one question after the other: a second one waits until the first is answered. */
export function createAsking({ setState }: Pick<StoreApi<SessionState>, 'setState'>): Ask {
  let answered: Promise<unknown> = Promise.resolve();
  const show = <A extends string>({ title, text, answers, primary }: Asked<A>): Promise<A> =>
    new Promise((resolve) => {
      const choices = (Object.keys(answers) as A[]).map((answer): Question['choices'][number] => ({
        label: answers[answer],
        ...(answer === primary ? { primary: true } : {}),
        act() {
          setState({ question: null });
          resolve(answer);
        },
      }));
      setState({ question: { title, text, choices } });
    });
  return <A extends string>(asked: Asked<A>) => {
    const answer = answered.then(() =>
      asked.relevant?.() === false ? (Object.keys(asked.answers).at(-1) as A) : show(asked),
    );
    answered = answer;
    return answer;
  };
}

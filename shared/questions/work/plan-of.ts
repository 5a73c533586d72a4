import type { Outcome } from '../../outcome.ts';
import type { Answers, QuestionName, Questions } from '../questions.ts';
import { planOfBest } from './best-work.ts';
import { planOfFan } from './fan-work.ts';
import type { Work } from './messages.ts';
import { type Plan, round } from './plan.ts';

type PlanMaker<N extends QuestionName> = (question: Questions[N], threads: number) => Plan<Outcome<Answers[N]>>;

const PLANS: { readonly [N in QuestionName]: PlanMaker<N> } = {
  fan: planOfFan,
  best: planOfBest,
  tornado: whole('tornado'),
  grid: whole('grid'),
  solve: whole('solve'),
  changed: whole('changed'),
  sobol: whole('sobol'),
};

/** Work for one thread. */
function whole<N extends QuestionName>(name: N): PlanMaker<N> {
  return function* (question) {
    const [answer] = yield* round(name, [question as Work[N]['input']], 1);
    return answer as Outcome<Answers[N]>;
  };
}

/** The plan of a question for so many threads; the answer does not depend on their number. */
export const planOf = <N extends QuestionName>(
  name: N,
  question: Questions[N],
  threads: number,
): Plan<Outcome<Answers[N]>> => PLANS[name](question, threads);

import type { Outcome } from '../../outcome.ts';
import type { Answers, QuestionName, Questions } from '../questions.ts';
import { bestWorthSharing, planOfBest } from './best-work.ts';
import { fanWorthSharing, planOfFan } from './fan-work.ts';
import { oneColumnWorthSharing, planOfOneColumn } from './one-column-work.ts';
import { type Means, type Plan, round } from './plan.ts';
import type { Work } from './tasks.ts';

interface Planner<N extends QuestionName> {
  readonly plan: (question: Questions[N], means: Means) => Plan<Outcome<Answers[N]>>;
  /** Whether more threads than one would be of use. */
  readonly worthSharing: (question: Questions[N]) => boolean;
}

const PLANNERS: { readonly [N in QuestionName]: Planner<N> } = {
  fan: { plan: planOfFan, worthSharing: fanWorthSharing },
  fanValue: oneColumn('fanValue'),
  chance: oneColumn('chance'),
  regret: whole('regret'),
  best: { plan: planOfBest, worthSharing: bestWorthSharing },
  tornado: whole('tornado'),
  grid: whole('grid'),
  solve: whole('solve'),
  changed: whole('changed'),
  sobol: whole('sobol'),
};

/** A number of one column. */
function oneColumn<N extends 'fanValue' | 'chance'>(name: N): Planner<N> {
  return {
    plan: (question, means) =>
      means.threads === 1 || !oneColumnWorthSharing(question)
        ? whole(name).plan(question, means)
        : planOfOneColumn(name, question, means),
    worthSharing: oneColumnWorthSharing,
  };
}

/** Work for one thread. */
function whole<N extends QuestionName>(name: N): Planner<N> {
  return {
    *plan(question) {
      const [answer] = yield* round(name, [question as Work[N]['input']], 1);
      return answer as Outcome<Answers[N]>;
    },
    worthSharing: () => false,
  };
}

/** The plan of a question for so many threads; the answer depends neither on their number nor on their memory. */
export const planOf = <N extends QuestionName>(
  name: N,
  question: Questions[N],
  means: Means,
): Plan<Outcome<Answers[N]>> => PLANNERS[name].plan(question, means);

export const worthSharing = <N extends QuestionName>(name: N, question: Questions[N]): boolean =>
  PLANNERS[name].worthSharing(question);

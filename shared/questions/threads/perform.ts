import type { Outcome } from '../../outcome.ts';
import { changed } from '../attribution/attribution.ts';
import { createStatesKeeper, type PrepareStates } from '../draws/kept-states.ts';
import { bestInSteps } from '../fan/best.ts';
import { chanceInSteps } from '../fan/chance.ts';
import { fanInSteps } from '../fan/fan.ts';
import { fanValueInSteps } from '../fan/fan-value.ts';
import { regretInSteps } from '../fan/regret.ts';
import { gridInSteps } from '../levers/grid.ts';
import { solve } from '../levers/solve.ts';
import { tornado } from '../levers/tornado.ts';
import type { Steps } from '../steps.ts';
import { sobolInSteps } from '../variance/sobol-indices.ts';
import { performBestSums } from './best-work.ts';
import { performFanDraws } from './drawn-columns.ts';
import { performFanAnswer, performFanColumns, performFanPlan } from './fan-work.ts';
import { performFanLayout, performFanMissed, performFanSurvey, performFanSurveyed } from './long-fan-work.ts';
import { performColumnAnswer, performColumnDraws } from './one-column-work.ts';
import type { Perform } from './serve.ts';
import type { Task, TaskName, Work } from './tasks.ts';

/** How each task is done, with states that are kept or, without `prepareStates`, drawn anew. */
const PERFORMERS: {
  readonly [N in TaskName]: (input: Work[N]['input'], prepareStates?: PrepareStates) => Steps<Work[N]['result']>;
} = {
  fan: (question, prepareStates) => prepared(() => fanInSteps(question, undefined, { prepareStates })),
  fanValue: (question, prepareStates) => prepared(() => fanValueInSteps(question, prepareStates)),
  chance: (question, prepareStates) => prepared(() => chanceInSteps(question, prepareStates)),
  regret: (question, prepareStates) => prepared(() => regretInSteps(question, prepareStates)),
  best: (question, prepareStates) => prepared(() => bestInSteps(question, prepareStates)),
  tornado: (question) => atOnce(() => tornado(question)),
  grid: (question) => prepared(() => gridInSteps(question)),
  solve: (question) => atOnce(() => solve(question)),
  changed: (question) => atOnce(() => changed(question)),
  sobol: (question) => prepared(() => sobolInSteps(question)),
  fanPlan: performFanPlan,
  fanDraws: performFanDraws,
  fanColumns: performFanColumns,
  fanLayout: performFanLayout,
  fanSurvey: performFanSurvey,
  fanSurveyed: performFanSurveyed,
  fanMissed: performFanMissed,
  fanAnswer: performFanAnswer,
  bestSums: performBestSums,
  columnDraws: performColumnDraws,
  columnAnswer: performColumnAnswer,
};

function* prepared<T>(prepare: () => Outcome<Steps<T>>): Steps<Outcome<T>> {
  const steps = prepare();
  return steps.ok ? { ok: true, value: yield* steps.value } : steps;
}

/** What takes a few milliseconds. */
// biome-ignore lint/correctness/useYield: there is nothing between its beginning and its end
function* atOnce<T>(answer: () => T): Steps<T> {
  return answer();
}

/** The work of a task, in steps. Nothing is kept from one question to the next. */
export const performed = <N extends TaskName>({ name, input }: Task<N>): Steps<Work[N]['result']> =>
  PERFORMERS[name](input);

/** The same for a worker that is asked about one document again and again: the states of its draws are kept. */
export function performedKeepingStates(): Perform {
  const prepareStates = createStatesKeeper();
  return ({ name, input }) => PERFORMERS[name](input as never, prepareStates);
}

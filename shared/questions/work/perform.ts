import type { Outcome } from '../../outcome.ts';
import { refused } from '../../outcome.ts';
import { bestInSteps } from '../best.ts';
import { fanInSteps } from '../fan.ts';
import { gridInSteps } from '../grid.ts';
import type { QuestionName } from '../questions.ts';
import type { Steps } from '../steps.ts';
import type { TaskInputs, TaskName, TaskResults } from './messages.ts';

type Performers = { readonly [N in TaskName]: (input: TaskInputs[N]) => Steps<TaskResults[N]> };

/** How each task is done. */
const PERFORMERS: Performers = {
  fan: (question) => steps(fanInSteps(question)),
  best: (question) => steps(bestInSteps(question)),
  tornado: () => notYet('tornado'),
  grid: (question) => steps(gridInSteps(question)),
  solve: () => notYet('solve'),
  changed: () => notYet('changed'),
  sobol: () => notYet('sobol'),
};

function* steps<T>(prepared: Outcome<Steps<T>>): Steps<Outcome<T>> {
  return prepared.ok ? { ok: true, value: yield* prepared.value } : prepared;
}

// biome-ignore lint/correctness/useYield: refused before there is work to do in steps
function* notYet(name: QuestionName): Steps<Outcome<never>> {
  return refused({ where: name, what: 'cannot be answered yet', allowed: 'the other questions can be asked' });
}

/** The work of a task, in steps; `name` says what `input` and the result are. */
export const performed = (name: TaskName, input: unknown): Steps<unknown> =>
  (PERFORMERS[name] as (input: unknown) => Steps<unknown>)(input);

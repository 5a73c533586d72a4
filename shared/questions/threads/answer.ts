import { backtestsInSteps } from '../../history/backtests.ts';
import { yearCount } from '../../model/horizon.ts';
import { accepted, type Outcome } from '../../outcome.ts';
import { changed } from '../attribution/attribution.ts';
import { movesInSteps } from '../attribution/base-year.ts';
import { type Chunk, WHOLE } from '../chunks.ts';
import { createStatesKeeper, type PrepareStates } from '../draws/kept-states.ts';
import { bestInSteps } from '../fan/best.ts';
import { chanceInSteps } from '../fan/chance.ts';
import { fanInSteps } from '../fan/fan.ts';
import { fanValueInSteps } from '../fan/fan-value.ts';
import { regretInSteps } from '../fan/regret.ts';
import { gridInSteps } from '../levers/grid.ts';
import { leversInSteps } from '../levers/levers.ts';
import { solve } from '../levers/solve.ts';
import { tornado } from '../levers/tornado.ts';
import type { Answers, QuestionName, Questions } from '../questions.ts';
import type { ChunkSteps } from '../steps.ts';
import { sobolInSteps } from '../variance/sobol-indices.ts';
import type { Perform } from './worker.ts';

/** How each question is answered, with states that are kept or, without `prepareStates`, drawn anew. */
const ANSWERS: {
  readonly [N in QuestionName]: (
    question: Questions[N],
    chunk: Chunk,
    prepareStates?: PrepareStates,
  ) => ChunkSteps<Outcome<Answers[N]>>;
} = {
  fan: (question, chunk, prepareStates) => prepared(() => fanInSteps(question, { chunk, prepareStates })),
  fanValue: (question, chunk, prepareStates) =>
    answeredOrRefused(() => fanValueInSteps(question, chunk, prepareStates)),
  chance: (question, chunk, prepareStates) => answeredOrRefused(() => chanceInSteps(question, chunk, prepareStates)),
  regret: (question, _, prepareStates) => answeredOrRefused(() => regretInSteps(question, prepareStates)),
  best: (question, chunk, prepareStates) => answeredOrRefused(() => bestInSteps(question, chunk, prepareStates)),
  tornado: (question) => atOnce(() => tornado(question)),
  levers: (question) => prepared(() => leversInSteps(question)),
  grid: (question) => prepared(() => gridInSteps(question)),
  solve: (question) => atOnce(() => solve(question)),
  changed: (question) => atOnce(() => changed(question)),
  moves: (question) => prepared(() => accepted(movesInSteps(question))),
  backtest: (question) => backtestsInSteps(question),
  sobol: (question) => answeredOrRefused(() => sobolInSteps(question)),
};

function* prepared<T>(prepare: () => Outcome<ChunkSteps<T>>): ChunkSteps<Outcome<T>> {
  const steps = prepare();
  return steps.ok ? { ok: true, value: yield* steps.value } : steps;
}

/** What may find only on its way that it has no answer. */
function* answeredOrRefused<T>(prepare: () => Outcome<ChunkSteps<Outcome<T>>>): ChunkSteps<Outcome<T>> {
  const steps = prepare();
  return steps.ok ? yield* steps.value : steps;
}

/** What takes a few milliseconds. */
// biome-ignore lint/correctness/useYield: there is nothing between its beginning and its end
function* atOnce<T>(answer: () => T): ChunkSteps<T> {
  return answer();
}

/** Answers a question in steps. Nothing is kept from one question to the next. */
export const answerInSteps = <N extends QuestionName>(
  name: N,
  question: Questions[N],
  chunk: Chunk = WHOLE,
): ChunkSteps<Outcome<Answers[N]>> => ANSWERS[name](question, chunk);

/** A task's work. */
export const performed: Perform = ({ name, question, chunk }) => answerInSteps(name, question, chunk);

/** The same for a worker that is asked about one document again and again: the states of its draws are kept. */
export function performedKeepingStates(): Perform {
  const prepareStates = createStatesKeeper();
  return ({ name, question, chunk }) => ANSWERS[name](question as never, chunk, prepareStates);
}

/** Values of a fan, and draws of one column, below which sharing them out takes longer than it saves. */
const MANY_VALUES = 500_000;
const MANY_DRAWS = 20_000;

/** Whether more threads than one would be of use. */
export function worthSharing<N extends QuestionName>(name: N, question: Questions[N]): boolean {
  switch (name) {
    case 'fan': {
      const { horizon, subjects, metrics, targets, uncertainty } = question as Questions['fan'];
      // The most that there can be: fewer vary.
      const columns = subjects.length * (metrics.length + targets.length) * yearCount(horizon);
      return columns * uncertainty.draws >= MANY_VALUES;
    }
    case 'fanValue':
    case 'chance':
    case 'best':
      return (question as Questions['best']).uncertainty.draws >= MANY_DRAWS;
    default:
      return false;
  }
}

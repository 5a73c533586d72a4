import { type Problem, problem } from '../../language/problems.ts';
import { yearProblem } from '../../model/horizon.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import { type Chunk, WHOLE } from '../chunks.ts';
import { type PrepareStates, prepareAnew } from '../draws/kept-states.ts';
import type { Answers, Questions } from '../questions.ts';
import { type ChunkSteps, finished } from '../steps.ts';
import { answeredFrom, drawsAround, type OneColumn, prepareColumn, projectedValue } from './one-column.ts';

type Question = Questions['chance'];
type Answer = Answers['chance'];

/** Refused are years beyond the horizon, targets that are no number, and wrong uncertainty. */
function prepared(question: Question, prepareStates: PrepareStates): Outcome<OneColumn> {
  const badYear = yearProblem(question.horizon, question.year);
  const problems: readonly Problem[] = [
    ...(badYear ? [badYear] : []),
    ...(Number.isFinite(question.target) ? [] : [problem('question.target', 'target', { target: question.target })]),
  ];
  return problems.length > 0 ? refused(problems) : prepareColumn(question, prepareStates);
}

/**
 * The chance that a metric is at a target or above, with the draws nearest to the target on either side, in steps. The
 * share of independent draws that reach it is binomial: its standard error is √(p (1 − p) / n).
 */
export function chanceInSteps(
  question: Question,
  chunk: Chunk = WHOLE,
  prepareStates: PrepareStates = prepareAnew,
): Outcome<ChunkSteps<Outcome<Answer>>> {
  return answeredFrom(prepared(question, prepareStates), question.uncertainty.draws, chunk, (one, column) =>
    accepted(chanceOf(question, one, column)),
  );
}

/** The same at once. */
export function chance(question: Question): Outcome<Answer> {
  const steps = chanceInSteps(question);
  return steps.ok ? finished(steps.value) : steps;
}

/** The chance from its column: all draws in their order. */
function chanceOf(question: Question, one: OneColumn, column: Float64Array): Answer {
  const { target } = question;
  const { absent, behind, settled } = one;
  const draws = question.uncertainty.draws;
  if (settled !== null) return held(question, one, settled);
  const reached = column.reduce((sum, value) => sum + (value >= target ? 1 : 0), 0);
  const { below, above } = drawsAround(column, target, true);
  const at = (index: number) => (index < 0 ? null : behind(index, column[index]!));
  const share = reached / draws;
  return {
    draws,
    reached,
    share,
    error: Math.sqrt((share * (1 - share)) / draws),
    varies: column.some((value) => !Object.is(value, column[0])),
    short: at(below),
    reaches: at(above),
    absent,
  };
}

/** Every draw gives the same: that of the projection, or what the draws are held at. */
function held(question: Question, { absent, behind }: OneColumn, value: number): Answer {
  const { draws } = question.uncertainty;
  const first = Object.is(value, projectedValue(question)) ? null : behind(0, value);
  const reached = value >= question.target;
  const [share, none] = [reached ? 1 : 0, null];
  const [short, reaches] = reached ? [none, first] : [first, none];
  return { draws, reached: share * draws, share, error: 0, varies: false, short, reaches, absent };
}

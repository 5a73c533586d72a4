import { type Problem, problem } from '../../language/problems.ts';
import { undefinedSomewhere, yearProblem } from '../../model/horizon.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import { type Chunk, WHOLE } from '../chunks.ts';
import { type PrepareStates, prepareAnew } from '../draws/kept-states.ts';
import type { Answers, Questions } from '../questions.ts';
import { type ChunkSteps, finished } from '../steps.ts';
import { summariseColumn } from './column-summary.ts';
import { answeredFrom, drawsAround, type OneColumn, prepareColumn, projectedValue } from './one-column.ts';

type Question = Questions['fanValue'];
type Answer = Answers['fanValue'];

/** Refused are years beyond the horizon, levels that are none, and wrong uncertainty. */
function prepared(question: Question, prepareStates: PrepareStates): Outcome<OneColumn> {
  const problems = problemsOf(question);
  return problems.length > 0 ? refused(problems) : prepareColumn(question, prepareStates);
}

/**
 * One number of a fan with the draws that it rests on, in steps: all draws of the one column are computed again and
 * kept, 8 bytes each. A quantile is linear between order statistics, at position (n − 1) p (model.md § 8), so it is a
 * draw's own value or lies between two. Draws are numbered from 0, as on the command line.
 */
export function fanValueInSteps(
  question: Question,
  chunk: Chunk = WHOLE,
  prepareStates: PrepareStates = prepareAnew,
): Outcome<ChunkSteps<Outcome<Answer>>> {
  return answeredFrom(prepared(question, prepareStates), question.uncertainty.draws, chunk, (one, column) =>
    fanValueOf(question, one, column),
  );
}

/** The same at once. */
export function fanValue(question: Question): Outcome<Answer> {
  const steps = fanValueInSteps(question);
  return steps.ok ? finished(steps.value) : steps;
}

function problemsOf(question: Question): readonly Problem[] {
  const { of } = question;
  const badYear = yearProblem(question.horizon, question.year);
  const problems: Problem[] = [...(badYear ? [badYear] : [])];
  if (of !== 'mean' && !(of >= 0 && of <= 1)) problems.push(problem('question.level', 'level', { level: of }));
  return problems;
}

/** The number from its column: all draws in their order. Refused where the metric is undefined in one of them. */
function fanValueOf(question: Question, one: OneColumn, column: Float64Array): Outcome<Answer> {
  const { absent, behind, settled } = one;
  if (Number.isNaN(settled) || column.some(Number.isNaN)) return refused(undefinedSomewhere(question));
  const count = question.uncertainty.draws;
  /** What every draw gives. */
  const constant = (value: number): Outcome<Answer> => {
    const rests = value === projectedValue(question) ? [] : [behind(0, value)];
    return accepted({ draws: count, value, atOrBelow: count, varies: false, rests, absent });
  };
  if (settled !== null) return constant(settled);
  const value = numberOf(column, question.of);
  if (column.every((own) => own === column[0])) return constant(value);
  const atOrBelow = column.reduce((sum, own) => sum + (own <= value ? 1 : 0), 0);
  const { below, above } = drawsAround(column, value, false);
  const rests =
    question.of === 'mean' ? [nearest(column, value, below, above)] : below === above ? [below] : [below, above];
  return accepted({
    draws: count,
    value,
    atOrBelow,
    varies: true,
    rests: rests.map((index) => behind(index, column[index]!)),
    absent,
  });
}

function numberOf(column: Float64Array, of: Question['of']): number {
  const { mean, quantiles } = summariseColumn(column, of === 'mean' ? [] : [of]);
  return of === 'mean' ? mean : quantiles[0]!;
}

/** Which of two draws is nearest to a value that lies between them; of equally near ones the first. */
function nearest(column: Float64Array, value: number, below: number, above: number): number {
  const [lower, upper] = [value - column[below]!, column[above]! - value];
  return lower < upper || (lower === upper && below < above) ? below : above;
}

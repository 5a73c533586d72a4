import { yearCount } from '../../model/horizon.ts';
import { project, seriesOf } from '../../model/project.ts';
import { accepted, type Outcome, type Problem, refused } from '../../outcome.ts';
import { drawState } from '../draws/drawn-state.ts';
import { type Draws, drawInto, prepareDraws } from '../draws/draws.ts';
import { type PrepareStates, prepareAnew } from '../draws/kept-states.ts';
import type { States } from '../draws/states.ts';
import { inputsOf } from '../draws/uncertain-inputs.ts';
import type { Answers, DrawBehind, Questions } from '../questions.ts';
import { finished, type Steps } from '../steps.ts';
import { createSummariser } from './column-summary.ts';
import { drawsAtATime } from './step.ts';

type Question = Questions['fanValue'];
type Answer = Answers['fanValue'];

/**
 * One number of a fan with the draws that it rests on, in steps: all draws of the one column are computed again and
 * kept, 8 bytes each. A quantile is linear between order statistics, at position (n − 1) p (model.md § 8), so it is a
 * draw's own value or lies between two. Draws are numbered from 0, as on the command line. Refused are years beyond the
 * horizon, levels that are none, and wrong uncertainty.
 */
export function fanValueInSteps(
  question: Question,
  prepareStates: PrepareStates = prepareAnew,
): Outcome<Steps<Answer>> {
  const problems = problemsOf(question);
  if (problems.length > 0) return refused(...problems);
  const { horizon, subject, uncertainty, metric, year } = question;
  const column = { subject: 0, metric, t: year - horizon.base };
  const draws = prepareDraws({ horizon, subjects: [subject], uncertainty }, [column], prepareStates);
  if (!draws.ok) return draws;
  const states = prepareStates(horizon, uncertainty);
  return states.ok ? accepted(work(question, draws.value, states.value.states)) : states;
}

/** The same at once. */
export function fanValue(question: Question): Outcome<Answer> {
  const steps = fanValueInSteps(question);
  return steps.ok ? accepted(finished(steps.value)) : steps;
}

function problemsOf({ horizon, year, of }: Question): readonly Problem[] {
  const problems: Problem[] = [];
  if (!Number.isInteger(year) || year < horizon.base || year >= horizon.base + yearCount(horizon))
    problems.push({
      where: 'year',
      what: `is ${year}`,
      allowed: `a year from ${horizon.base} to ${horizon.end} is needed`,
    });
  if (of !== 'mean' && !(of >= 0 && of <= 1))
    problems.push({ where: 'level', what: `is ${of}`, allowed: 'a level from 0 to 1 is needed, or the mean' });
  return problems;
}

/** Share of the work that drawing is. */
const DRAWING = 0.9;

function* work(question: Question, draws: Draws, states: States): Steps<Answer> {
  const count = question.uncertainty.draws;
  const notes = draws.notes[0]!;
  const behind = (index: number, value: number) => drawBehind(question, states, index, value);
  /** What every draw gives. */
  const constant = (value: number): Answer => {
    const rests = value === projected(question) ? [] : [behind(0, value)];
    return { draws: count, value, atOrBelow: count, varies: false, rests, notes };
  };
  const [settled] = draws.settled;
  if (settled) return constant(settled.value);
  const column = new Float64Array(count);
  const step = drawsAtATime(1);
  for (let from = 0; from < count; from += step) {
    const to = Math.min(count, from + step);
    drawInto(draws, from, to, [column], from);
    yield (DRAWING * to) / count;
  }
  const value = numberOf(column, question.of);
  yield (1 + DRAWING) / 2;
  const { below, above, nearest, atOrBelow, varies } = around(column, value);
  if (!varies) return constant(value);
  const rests = question.of === 'mean' ? [nearest] : below === above ? [below] : [below, above];
  return { draws: count, value, atOrBelow, varies, rests: rests.map((index) => behind(index, column[index]!)), notes };
}

function numberOf(column: Float64Array, of: Question['of']): number {
  const { mean, quantiles } = createSummariser(column.length, of === 'mean' ? [] : [of]).summarise(column);
  return of === 'mean' ? mean : quantiles[0]!;
}

/** The draws next to a value within the ends of a column: of equal ones the first. */
interface Around {
  /** With the greatest value that is not above it, and with the least that is not below it: the same where one has it. */
  readonly below: number;
  readonly above: number;
  readonly nearest: number;
  readonly atOrBelow: number;
  /** Whether the draws differ at all. */
  readonly varies: boolean;
}

function around(column: Float64Array, value: number): Around {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [below, above] = [0, 0];
  let atOrBelow = 0;
  let varies = false;
  for (let i = 0; i < column.length; i++) {
    const own = column[i]!;
    if (own !== column[0]) varies = true;
    if (own <= value) {
      atOrBelow++;
      if (own > low) {
        low = own;
        below = i;
      }
    }
    if (own >= value && own < high) {
      high = own;
      above = i;
    }
  }
  const [lower, upper] = [value - low, high - value];
  const nearest = lower < upper || (lower === upper && below < above) ? below : above;
  return { below, above, nearest, atOrBelow, varies };
}

function projected({ horizon, subject, metric, year }: Question): number {
  return seriesOf(project(subject.assumptions, horizon), metric)[year - horizon.base]!;
}

function drawBehind({ subject, uncertainty }: Question, states: States, index: number, value: number): DrawBehind {
  const { inputs } = inputsOf(subject.assumptions, uncertainty.inputs);
  return { value, state: drawState(states, subject.assumptions, inputs, index).state };
}

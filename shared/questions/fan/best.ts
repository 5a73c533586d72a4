import { type Problem, problem } from '../../language/problems.ts';
import { idsOf } from '../../model/assumptions.ts';
import { undefinedSomewhere, yearProblem } from '../../model/horizon.ts';
import { metricAt, metricNames } from '../../model/metrics.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import { type Chunk, drawsOf, merged, SUM_BLOCK, WHOLE } from '../chunks.ts';
import { type Column, type Draws, drawInto, prepareDraws } from '../draws/draws.ts';
import type { PrepareStates } from '../draws/kept-states.ts';
import type { Answers, Questions } from '../questions.ts';
import { type ChunkSteps, finished } from '../steps.ts';

type Question = Questions['best'];

/** A prepared question which scenario is best, over the same draws in each. */
export interface BestPlan {
  readonly draws: Draws;
  readonly higher: boolean;
  /** The values of each varying column in the draws of a block. */
  readonly drawn: readonly Float64Array[];
  /** Per scenario its values in the draws of a block: those of its column, or the one that is settled. */
  readonly values: readonly Float64Array[];
}

/**
 * Prepares the question. Refused are metrics of which neither more nor less is better, years beyond the horizon, no
 * scenario at all, and wrong uncertainty.
 */
export function planBest(question: Question, prepareStates?: PrepareStates): Outcome<BestPlan> {
  const problems = problemsOf(question);
  if (problems.length > 0) return refused(problems);
  const t = question.year - question.horizon.base;
  const wanted = question.subjects.map((_, subject): Column => ({ subject, metric: question.metric, t }));
  const draws = prepareDraws(question, wanted, prepareStates);
  if (!draws.ok) return draws;
  const { columns, settled } = draws.value;
  const drawn = columns.map(() => new Float64Array(SUM_BLOCK));
  const values = question.subjects.map((_, subject) => {
    const fixed = settled.find((column) => column.subject === subject);
    return fixed
      ? new Float64Array(SUM_BLOCK).fill(fixed.value)
      : drawn[columns.findIndex((places) => places.some((place) => place.subject === subject))]!;
  });
  return accepted({
    draws: draws.value,
    higher: metricAt(question.horizon.own, question.metric).better === 'higher',
    drawn,
    values,
  });
}

function problemsOf({ horizon, metric, year, subjects }: Question): readonly Problem[] {
  const problems: Problem[] = [];
  if (metricAt(horizon.own, metric).better === null) {
    const [first] = subjects;
    const known = first ? metricNames(idsOf(first.assumptions), horizon.own) : [];
    const offered = known.filter((name) => metricAt(horizon.own, name).better !== null);
    problems.push(problem('question.noBetter', 'metric', { metric, offered }));
  }
  const badYear = yearProblem(horizon, year);
  if (badYear) problems.push(badYear);
  if (subjects.length === 0) problems.push(problem('scenario.none', 'scenario'));
  return problems;
}

/** Adds up a block of draws: for each scenario the draws in which it is best, then for each its regret. */
function sumBlock({ values, higher }: BestPlan, count: number, sums: Float64Array): void {
  const scenarios = values.length;
  for (let i = 0; i < count; i++) {
    let best = values[0]![i]!;
    let tied = 0;
    for (let s = 0; s < scenarios; s++) {
      const value = values[s]![i]!;
      if (value === best) tied++;
      else if (higher ? value > best : value < best) {
        best = value;
        tied = 1;
      }
    }
    for (let s = 0; s < scenarios; s++) {
      const value = values[s]![i]!;
      if (value === best) sums[s] = sums[s]! + 1 / tied;
      sums[scenarios + s] = sums[scenarios + s]! + Math.abs(best - value);
    }
  }
}

/** The answer from the sums of all draws, in the order of their blocks; refused where a scenario has no value in one. */
function bestOf(question: Question, sums: readonly Float64Array[]): Outcome<Answers['best']> {
  const { subjects, uncertainty } = question;
  const scenarios = subjects.length;
  const totals = new Float64Array(2 * scenarios);
  for (const part of sums) {
    for (let at = 0; at < part.length; at++) totals[at % totals.length] = totals[at % totals.length]! + part[at]!;
  }
  if (totals.some(Number.isNaN)) return refused(undefinedSomewhere(question));
  const each = (start: number) =>
    Object.fromEntries(subjects.map(({ id }, s) => [id, totals[start + s]! / uncertainty.draws]));
  return accepted({ draws: uncertainty.draws, share: each(0), regret: each(scenarios) });
}

/** The answer in steps of a thousand draws. */
export function bestInSteps(
  question: Question,
  chunk: Chunk = WHOLE,
  prepareStates?: PrepareStates,
): Outcome<ChunkSteps<Outcome<Answers['best']>>> {
  const plan = planBest(question, prepareStates);
  return plan.ok ? accepted(work(question, plan.value, chunk)) : plan;
}

function* work(question: Question, plan: BestPlan, chunk: Chunk): ChunkSteps<Outcome<Answers['best']>> {
  const { from, to } = drawsOf(chunk, question.uncertainty.draws);
  const each = 2 * plan.values.length;
  const sums = new Float64Array(each * Math.ceil((to - from) / SUM_BLOCK));
  for (let first = from, at = 0; first < to; first += SUM_BLOCK, at += each) {
    const end = Math.min(to, first + SUM_BLOCK);
    drawInto(plan.draws, first, end, plan.drawn);
    sumBlock(plan, end - first, sums.subarray(at, at + each));
    yield (end - from) / (to - from);
  }
  return yield* merged(chunk, { sums }, function* (chunks) {
    return bestOf(
      question,
      chunks.map((own) => own.sums),
    );
  });
}

/** In which share of the draws each scenario is best on a metric in a year, and its expected regret (model.md § 8). */
export function best(question: Question): Outcome<Answers['best']> {
  const steps = bestInSteps(question);
  return steps.ok ? finished(steps.value) : steps;
}

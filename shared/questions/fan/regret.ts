import { problem } from '../../language/problems.ts';
import { undefinedSomewhere } from '../../model/horizon.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import { SUM_BLOCK } from '../chunks.ts';
import { drawState } from '../draws/drawn-state.ts';
import { drawInto } from '../draws/draws.ts';
import { type PrepareStates, prepareAnew } from '../draws/kept-states.ts';
import type { States } from '../draws/states.ts';
import { inputsOf } from '../draws/uncertain-inputs.ts';
import type { Answers, DrawBehind, Questions } from '../questions.ts';
import { finished, type Steps } from '../steps.ts';
import { type BestPlan, planBest } from './best.ts';

type Question = Questions['regret'];
type Answer = Answers['regret'];

/**
 * The expected regret of one scenario among several (model.md § 8: the mean over the draws of |best value − own value|),
 * by what adds up to it, in steps. Its standard error is that of a mean of independent draws, s / √n. Refused is what
 * `best` refuses, and a scenario that is not among those compared.
 */
export function regretInSteps(
  question: Question,
  prepareStates: PrepareStates = prepareAnew,
): Outcome<Steps<Outcome<Answer>>> {
  const { horizon, uncertainty, subjects, of } = question;
  if (!subjects.some(({ id }) => id === of)) return refused(problem('scenario.notCompared', 'scenario', { id: of }));
  const plan = planBest(question, prepareStates);
  if (!plan.ok) return plan;
  const states = prepareStates(horizon, uncertainty);
  return states.ok ? accepted(work(question, plan.value, states.value.states)) : states;
}

/** The same at once. */
export function regret(question: Question): Outcome<Answer> {
  const steps = regretInSteps(question);
  return steps.ok ? finished(steps.value) : steps;
}

/** What is kept of every draw. */
interface Kept {
  readonly own: Float64Array;
  readonly top: Float64Array;
  /** The first scenario that is best. */
  readonly best: Int32Array;
}

function* work(question: Question, plan: BestPlan, states: States): Steps<Outcome<Answer>> {
  const { subjects, uncertainty } = question;
  const { draws } = uncertainty;
  const place = subjects.findIndex(({ id }) => id === question.of);
  const kept: Kept = { own: new Float64Array(draws), top: new Float64Array(draws), best: new Int32Array(draws) };
  /** Per scenario, draws in which it is best, and the regret of those. */
  const shares = new Float64Array(subjects.length);
  const adds = new Float64Array(subjects.length);
  let total = 0;
  for (let from = 0; from < draws; from += SUM_BLOCK) {
    const to = Math.min(draws, from + SUM_BLOCK);
    drawInto(plan.draws, from, to, plan.drawn);
    // In blocks, as `best` adds up.
    const sums = { shares: new Float64Array(subjects.length), regret: 0 };
    for (let i = from; i < to; i++) compare(plan, place, i, i - from, kept, sums, adds);
    for (let s = 0; s < shares.length; s++) shares[s] = shares[s]! + sums.shares[s]!;
    total += sums.regret;
    yield to / draws;
  }
  if (Number.isNaN(total)) return refused(undefinedSomewhere(question));
  const expected = total / draws;
  return accepted({
    draws,
    share: shares[place]! / draws,
    regret: expected,
    error: errorOf(kept, expected),
    better: subjects
      .map(({ id }, s) => ({ id, share: shares[s]! / draws, adds: adds[s]! / draws }))
      .filter((_, s) => s !== place),
    example: exampleOf(question, states, kept, expected),
  });
}

/** Draw `i`, which is at place `at` of its block. */
function compare(
  { values, higher }: BestPlan,
  place: number,
  i: number,
  at: number,
  kept: Kept,
  sums: { readonly shares: Float64Array; regret: number },
  adds: Float64Array,
): void {
  let first = 0;
  let tied = 0;
  for (let s = 0; s < values.length; s++) {
    const [value, best] = [values[s]![at]!, values[first]![at]!];
    if (value === best) tied++;
    else if (higher ? value > best : value < best) [first, tied] = [s, 1];
  }
  const best = values[first]![at]!;
  const own = values[place]![at]!;
  const gap = Math.abs(best - own);
  for (let s = 0; s < values.length; s++) {
    if (values[s]![at]! !== best) continue;
    sums.shares[s] = sums.shares[s]! + 1 / tied;
    adds[s] = adds[s]! + gap / tied;
  }
  sums.regret += gap;
  kept.own[i] = own;
  kept.top[i] = best;
  kept.best[i] = first;
}

const gapOf = ({ own, top }: Kept, i: number): number => Math.abs(top[i]! - own[i]!);

/** Standard error of the mean of the regrets, from their deviations; 0 of a single one. */
function errorOf(kept: Kept, mean: number): number {
  const { length } = kept.own;
  if (length < 2) return 0;
  let squares = 0;
  for (let i = 0; i < length; i++) squares += (gapOf(kept, i) - mean) ** 2;
  return Math.sqrt(squares / (length - 1) / length);
}

function exampleOf(question: Question, states: States, kept: Kept, expected: number): Answer['example'] {
  const { subjects, uncertainty, of } = question;
  const { own, top, best } = kept;
  const off = (i: number) => Math.abs(gapOf(kept, i) - expected);
  let index = -1;
  for (let i = 0; i < own.length; i++) if (gapOf(kept, i) > 0 && (index < 0 || off(i) < off(index))) index = i;
  if (index < 0) return null;
  const { assumptions } = subjects.find(({ id }) => id === of)!;
  const { inputs } = inputsOf(assumptions, uncertainty.inputs);
  const behind: DrawBehind = { value: own[index]!, state: drawState(states, assumptions, inputs, index).state };
  return { own: behind, best: subjects[best[index]!]!.id, value: top[index]! };
}

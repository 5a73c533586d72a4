import type { Outcome } from '../../outcome.ts';
import type { Draws } from '../draws/draws.ts';
import type { PrepareStates } from '../draws/kept-states.ts';
import { type FanPlan, type Pilot, planFan } from '../fan/fan.ts';
import type { Questions } from '../questions.ts';
import { sameQuestion } from './same-question.ts';

/** A fan as it is named to a thread: every thread makes the same plan of it. */
export interface PlannedFan {
  readonly question: Questions['fan'];
  readonly pilot: Pilot;
}

/** Columns of a fan that are drawn together. */
export interface BatchOfFan extends PlannedFan {
  readonly batch: number;
}

let recent: (PlannedFan & { readonly plan: FanPlan }) | undefined;

/** The thread's own plan, kept for what it is asked next about the same fan. */
export function planAnew(question: Questions['fan'], pilot?: Pilot, prepareStates?: PrepareStates): Outcome<FanPlan> {
  const plan = planFan(question, { pilot, prepareStates });
  if (plan.ok) recent = { question, pilot: plan.value.pilot, plan: plan.value };
  return plan;
}

/** A worker is asked about the same fan several times over, by messages that are copies of each other. */
export function planned({ question, pilot }: PlannedFan): FanPlan {
  if (recent && recent.pilot === pilot && sameQuestion(recent.question, question)) return recent.plan;
  const plan = planAnew(question, pilot);
  if (!plan.ok) throw new Error('a fan that is refused is not shared out');
  return plan.value;
}

export const batchOf = (about: BatchOfFan): Draws => planned(about).batches[about.batch]!.draws();

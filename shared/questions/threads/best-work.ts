import { accepted, type Outcome } from '../../outcome.ts';
import type { PrepareStates } from '../draws/kept-states.ts';
import { type BestPlan, bestOf, planBest, sumBest } from '../fan/best.ts';
import { drawsAtATime } from '../fan/step.ts';
import type { Answers, Questions } from '../questions.ts';
import type { Steps } from '../steps.ts';
import { type Means, type Plan, round } from './plan.ts';
import { evenly, type Run } from './runs.ts';

/** Which scenario is best, on several threads: each adds up whole blocks of draws; the blocks' sums are added in order. */
type Question = Questions['best'];

export interface BestWork {
  bestSums: {
    readonly input: { readonly question: Question; readonly draws: Run };
    readonly result: Outcome<Float64Array>;
  };
}

/** Draws below which sharing them out takes longer than it saves. */
const WORTH_SHARING = 20_000;

export const bestWorthSharing = ({ uncertainty }: Question): boolean => uncertainty.draws >= WORTH_SHARING;

export function* planOfBest(question: Question, { threads }: Means): Plan<Outcome<Answers['best']>> {
  if (threads === 1 || !bestWorthSharing(question)) {
    const [answer] = yield* round('best', [question], 1);
    return answer!;
  }
  const runs = evenly(question.uncertainty.draws, threads);
  const summed = yield* round(
    'bestSums',
    runs.map((run) => ({ question, draws: run })),
    1,
  );
  const sums: Float64Array[] = [];
  for (const part of summed) {
    if (!part.ok) return part;
    sums.push(part.value);
  }
  return accepted(bestOf(question, sums));
}

export function* performBestSums(
  { question, draws }: BestWork['bestSums']['input'],
  prepareStates?: PrepareStates,
): Steps<Outcome<Float64Array>> {
  const plan = planBest(question, prepareStates);
  return plan.ok ? accepted(yield* sumsOf(plan.value, draws)) : plan;
}

function* sumsOf(plan: BestPlan, { from, to }: Run): Steps<Float64Array> {
  const parts: Float64Array[] = [];
  const step = drawsAtATime(plan.values.length);
  for (let first = from; first < to; first += step) {
    const last = Math.min(to, first + step);
    parts.push(sumBest(plan, first, last));
    yield (last - from) / (to - from);
  }
  const sums = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    sums.set(part, at);
    at += part.length;
  }
  return sums;
}

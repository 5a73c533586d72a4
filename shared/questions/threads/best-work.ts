import { accepted, type Outcome } from '../../outcome.ts';
import type { PrepareStates } from '../draws/kept-states.ts';
import { bestOf, planBest, sumBest } from '../fan/best.ts';
import { SUM_BLOCK } from '../fan/extent.ts';
import { drawsAtATime } from '../fan/step.ts';
import type { Answers, Questions } from '../questions.ts';
import type { Steps } from '../steps.ts';
import { type Means, type Plan, round } from './plan.ts';
import { shareOut, takeFrom } from './shares.ts';
import type { SummedDraws, Work } from './tasks.ts';

/** Which scenario is best, on several threads: each adds up whole blocks of draws; the blocks' sums are added in order. */
type Question = Questions['best'];

/** Draws below which sharing them out takes longer than it saves. */
const WORTH_SHARING = 20_000;

export const bestWorthSharing = ({ uncertainty }: Question): boolean => uncertainty.draws >= WORTH_SHARING;

export function* planOfBest(question: Question, { threads, sharedMemory }: Means): Plan<Outcome<Answers['best']>> {
  if (threads === 1 || !bestWorthSharing(question)) {
    const [answer] = yield* round('best', [question], 1);
    return answer!;
  }
  const shares = shareOut({ from: 0, to: question.uncertainty.draws }, threads, SUM_BLOCK, sharedMemory);
  const summed = yield* round(
    'bestSums',
    shares.map((draws) => ({ question, draws })),
    1,
  );
  const parts: SummedDraws[] = [];
  for (const part of summed) {
    if (!part.ok) return part;
    parts.push(...part.value);
  }
  const inOrder = parts.toSorted((a, b) => a.from - b.from).map(({ sums }) => sums);
  return accepted(bestOf(question, inOrder));
}

export function* performBestSums(
  { question, draws }: Work['bestSums']['input'],
  prepareStates?: PrepareStates,
): Steps<Outcome<readonly SummedDraws[]>> {
  const plan = planBest(question, prepareStates);
  if (!plan.ok) return plan;
  const parts: SummedDraws[] = [];
  for (const { from, to, done } of takeFrom(draws, drawsAtATime(plan.value.values.length))) {
    parts.push({ from, sums: sumBest(plan.value, from, to) });
    yield done;
  }
  return accepted(parts);
}

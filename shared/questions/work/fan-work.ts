import { yearCount } from '../../model/horizon.ts';
import { accepted, type Outcome } from '../../outcome.ts';
import { drawInto } from '../draws.ts';
import { type FanColumnSummary, type FanPlan, fanOf, planFan, summariseFanColumn } from '../fan.ts';
import type { Answers, Questions } from '../questions.ts';
import type { Steps } from '../steps.ts';
import { type Plan, round } from './plan.ts';
import { evenly, type Run } from './runs.ts';
import { sameQuestion } from './same-question.ts';

/**
 * A fan on several threads. Draws are shared out first: each thread computes a run of draws of all columns, and sends
 * the others the parts of the columns that they will summarise. Then columns are shared out, and every thread puts its
 * columns together and summarises them. So no number depends on how many threads there are.
 */
type Question = Questions['fan'];

export interface FanWork {
  /** How many varying columns each batch has. */
  fanPlan: { readonly input: Question; readonly result: Outcome<readonly number[]> };
  fanDraws: {
    readonly input: {
      readonly question: Question;
      readonly batch: number;
      readonly draws: Run;
      /** Who will summarise which columns. */
      readonly shares: readonly Run[];
    };
    /** For each share its columns one after another, each with the run's draws. */
    readonly result: readonly ArrayBuffer[];
  };
  fanColumns: {
    readonly input: {
      readonly question: Question;
      readonly batch: number;
      readonly columns: Run;
      /** The draws of these columns, run by run. */
      readonly parts: readonly { readonly draws: Run; readonly values: ArrayBuffer }[];
    };
    readonly result: readonly FanColumnSummary[];
  };
  fanAnswer: {
    readonly input: { readonly question: Question; readonly summaries: readonly FanColumnSummary[] };
    readonly result: Answers['fan'];
  };
}

/** Values of a fan below which sharing them out takes longer than it saves. */
const WORTH_SHARING = 500_000;

/** By the values that there can be at most: fewer vary. */
export const fanWorthSharing = ({ horizon, subjects, metrics, targets, uncertainty }: Question): boolean =>
  subjects.length * (metrics.length + targets.length) * yearCount(horizon) * uncertainty.draws >= WORTH_SHARING;

export function* planOfFan(question: Question, threads: number): Plan<Outcome<Answers['fan']>> {
  if (threads === 1 || !fanWorthSharing(question)) {
    const [answer] = yield* round('fan', [question], 1);
    return answer!;
  }
  const [planned] = yield* round('fanPlan', [question], 0);
  if (!planned!.ok) return planned!;
  const batches = planned!.value;
  const runs = evenly(question.uncertainty.draws, threads);
  const summaries: FanColumnSummary[] = [];
  for (const [batch, columns] of batches.entries()) {
    const shares = evenly(columns, threads, 1);
    const drawn = yield* round(
      'fanDraws',
      runs.map((draws) => ({ question, batch, draws, shares })),
      0.5 / batches.length,
    );
    const parts = yield* round(
      'fanColumns',
      shares.map((share, k) => ({
        question,
        batch,
        columns: share,
        parts: runs.map((draws, r) => ({ draws, values: drawn[r]![k]! })),
      })),
      0.5 / batches.length,
    );
    summaries.push(...parts.flat());
  }
  const [answer] = yield* round('fanAnswer', [{ question, summaries }], 0);
  return accepted(answer!);
}

let recent: { readonly question: Question; readonly plan: FanPlan } | undefined;

/** A worker is asked about the same fan several times over, by messages that are copies of each other. */
function planned(question: Question): FanPlan {
  if (!recent || !sameQuestion(recent.question, question)) {
    const plan = planFan(question);
    if (!plan.ok) throw new Error('a fan that is refused is not shared out');
    recent = { question, plan: plan.value };
  }
  return recent.plan;
}

export function* performFanPlan(question: Question): Steps<Outcome<readonly number[]>> {
  const plan = planFan(question);
  if (!plan.ok) return plan;
  recent = { question, plan: plan.value };
  return accepted(plan.value.batches.map(({ columns }) => columns.length));
}

/** Draws between two chances to stop. */
const STEP = 2048;

export function* performFanDraws({
  question,
  batch,
  draws: { from, to },
  shares,
}: FanWork['fanDraws']['input']): Steps<readonly ArrayBuffer[]> {
  const count = to - from;
  const values = shares.map((columns) => new Float64Array((columns.to - columns.from) * count));
  const columns = shares.flatMap((share, k) =>
    Array.from({ length: share.to - share.from }, (_, c) => values[k]!.subarray(c * count, (c + 1) * count)),
  );
  for (let first = from; first < to; first += STEP) {
    const last = Math.min(to, first + STEP);
    drawInto(planned(question).batches[batch]!, first, last, columns, first - from);
    yield (last - from) / count;
  }
  return values.map(({ buffer }) => buffer);
}

export function* performFanColumns({
  question,
  batch,
  columns: { from, to },
  parts,
}: FanWork['fanColumns']['input']): Steps<readonly FanColumnSummary[]> {
  const column = new Float64Array(question.uncertainty.draws);
  const summaries: FanColumnSummary[] = [];
  for (let c = from; c < to; c++) {
    for (const { draws, values } of parts) {
      const count = draws.to - draws.from;
      column.set(new Float64Array(values, (c - from) * count * Float64Array.BYTES_PER_ELEMENT, count), draws.from);
    }
    summaries.push(summariseFanColumn(question, planned(question).batches[batch]!.columns[c]!, column));
    yield (c + 1 - from) / (to - from);
  }
  return summaries;
}

// biome-ignore lint/correctness/useYield: a few thousand numbers are put in their places
export function* performFanAnswer({
  question,
  summaries,
}: FanWork['fanAnswer']['input']): Steps<FanWork['fanAnswer']['result']> {
  return fanOf(question, planned(question), summaries);
}

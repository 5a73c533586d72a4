import { yearCount } from '../../model/horizon.ts';
import { accepted, type Outcome } from '../../outcome.ts';
import { drawInto } from '../draws/draws.ts';
import { type FanColumnSummary, type FanPlan, fanOf, planFan, summariseFanColumn } from '../fan/fan.ts';
import type { Answers, Questions } from '../questions.ts';
import type { Steps } from '../steps.ts';
import { type Means, type Plan, round } from './plan.ts';
import { evenly, type Run } from './runs.ts';
import { sameQuestion } from './same-question.ts';
import { giveSharedRoom, takeSharedRoom } from './shared-room.ts';

/**
 * A fan on several threads. Draws are shared out first: each thread computes a run of draws of all columns. Then columns
 * are shared out: every thread summarises some of them. In between, the columns stand in memory that all threads see,
 * or, where there is none, are handed from thread to thread in parts. No number depends on how many threads there are.
 */
type Question = Questions['fan'];

/** A run of draws of some columns, one column after another. */
interface Part {
  readonly draws: Run;
  readonly values: ArrayBuffer;
}

export interface FanWork {
  /** How many varying columns each batch has. */
  fanPlan: { readonly input: Question; readonly result: Outcome<readonly number[]> };
  fanDraws: {
    readonly input: {
      readonly question: Question;
      readonly batch: number;
      readonly draws: Run;
      /** Memory for all columns one after another; else the columns of each thread, for which it gets a part. */
      readonly into: SharedArrayBuffer | readonly Run[];
    };
    /** The parts; none where memory is shared. */
    readonly result: readonly ArrayBuffer[];
  };
  fanColumns: {
    readonly input: {
      readonly question: Question;
      readonly batch: number;
      readonly columns: Run;
      /** The same memory; else all parts of these columns. */
      readonly drawn: SharedArrayBuffer | readonly Part[];
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

export function* planOfFan(question: Question, { threads, sharedMemory }: Means): Plan<Outcome<Answers['fan']>> {
  if (threads === 1 || !fanWorthSharing(question)) {
    const [answer] = yield* round('fan', [question], 1);
    return answer!;
  }
  // Every thread makes its own plan, at the same time.
  const [planned] = yield* round('fanPlan', Array(threads).fill(question), 0);
  if (!planned!.ok) return planned!;
  const batches = planned!.value;
  const { draws } = question.uncertainty;
  const room = sharedMemory ? takeSharedRoom(Math.max(0, ...batches) * draws) : null;
  const summaries: FanColumnSummary[] = [];
  for (const [batch, columns] of batches.entries()) {
    const about = { question, batch, runs: evenly(draws, threads), shares: evenly(columns, threads, 1) };
    const weight = 0.5 / batches.length;
    summaries.push(...(yield* room ? throughMemory(about, room, weight) : throughParts(about, weight)));
  }
  const [answer] = yield* round('fanAnswer', [{ question, summaries }], 0);
  if (room) giveSharedRoom(room);
  return accepted(answer!);
}

interface Batch {
  readonly question: Question;
  readonly batch: number;
  readonly runs: readonly Run[];
  readonly shares: readonly Run[];
}

function* throughMemory(
  { question, batch, runs, shares }: Batch,
  room: SharedArrayBuffer,
  weight: number,
): Plan<readonly FanColumnSummary[]> {
  yield* round(
    'fanDraws',
    runs.map((draws) => ({ question, batch, draws, into: room })),
    weight,
  );
  const summaries = yield* round(
    'fanColumns',
    shares.map((columns) => ({ question, batch, columns, drawn: room })),
    weight,
  );
  return summaries.flat();
}

function* throughParts({ question, batch, runs, shares }: Batch, weight: number): Plan<readonly FanColumnSummary[]> {
  const parts = yield* round(
    'fanDraws',
    runs.map((draws) => ({ question, batch, draws, into: shares })),
    weight,
  );
  const summaries = yield* round(
    'fanColumns',
    shares.map((columns, k) => ({
      question,
      batch,
      columns,
      drawn: runs.map((draws, r) => ({ draws, values: parts[r]![k]! })),
    })),
    weight,
  );
  return summaries.flat();
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
  into,
}: FanWork['fanDraws']['input']): Steps<readonly ArrayBuffer[]> {
  const { draws } = question.uncertainty;
  const count = to - from;
  const parts = isParts(into) ? into.map((share) => new ArrayBuffer(bytesOf((share.to - share.from) * count))) : [];
  const columns = isParts(into)
    ? into.flatMap((share, k) => series(share.to - share.from, (c) => columnIn(parts[k]!, c, count)))
    : series(planned(question).batches[batch]!.columns.length, (c) => columnIn(into, c, draws));
  // Where a run starts: in shared memory at its own place, in a part at its beginning.
  const start = isParts(into) ? 0 : from;
  for (let first = from; first < to; first += STEP) {
    const last = Math.min(to, first + STEP);
    drawInto(planned(question).batches[batch]!, first, last, columns, start + first - from);
    yield (last - from) / count;
  }
  return parts;
}

export function* performFanColumns({
  question,
  batch,
  columns: { from, to },
  drawn,
}: FanWork['fanColumns']['input']): Steps<readonly FanColumnSummary[]> {
  const { draws } = question.uncertainty;
  const whole = new Float64Array(isParts(drawn) ? draws : 0);
  const summaries: FanColumnSummary[] = [];
  for (let c = from; c < to; c++) {
    const column = isParts(drawn) ? puttingTogether(drawn, c - from, whole) : columnIn(drawn, c, draws);
    summaries.push(summariseFanColumn(question, planned(question).batches[batch]!.columns[c]!, column));
    yield (c + 1 - from) / (to - from);
  }
  return summaries;
}

const isParts = <T>(there: SharedArrayBuffer | readonly T[]): there is readonly T[] => Array.isArray(there);
const series = <T>(count: number, each: (k: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, k) => each(k));
const bytesOf = (values: number): number => values * Float64Array.BYTES_PER_ELEMENT;

/** Column `c` of those that stand one after another. */
const columnIn = (room: ArrayBuffer | SharedArrayBuffer, c: number, draws: number): Float64Array =>
  new Float64Array(room, bytesOf(c * draws), draws);

function puttingTogether(parts: readonly Part[], c: number, whole: Float64Array): Float64Array {
  for (const { draws, values } of parts) whole.set(columnIn(values, c, draws.to - draws.from), draws.from);
  return whole;
}

// biome-ignore lint/correctness/useYield: a few thousand numbers are put in their places
export function* performFanAnswer({
  question,
  summaries,
}: FanWork['fanAnswer']['input']): Steps<FanWork['fanAnswer']['result']> {
  return fanOf(question, planned(question), summaries);
}

import { yearCount } from '../../model/horizon.ts';
import { accepted, type Outcome } from '../../outcome.ts';
import type { PrepareStates } from '../draws/kept-states.ts';
import { fanOf } from '../fan/fan.ts';
import { type FanColumnSummary, summariseFanColumn } from '../fan/fan-column.ts';
import type { Answers, Questions } from '../questions.ts';
import type { Steps } from '../steps.ts';
import { drawColumns, drawnColumn } from './drawn-columns.ts';
import { planOfLongFan } from './long-fan-work.ts';
import { type Means, type Plan, round } from './plan.ts';
import { type BatchOfFan, batchOf, planAnew, planned } from './planned-fan.ts';
import { giveSharedRoom, takeSharedRoom } from './shared-room.ts';
import { ownRun, shareOut, takeFrom } from './shares.ts';
import type { SummarisedColumn, Work } from './tasks.ts';

/**
 * A fan on several threads. No number depends on how many there are. Where columns are kept, draws are shared out
 * first, and then columns: every thread summarises some of them.
 */
type Question = Questions['fan'];

/** Values of a fan below which sharing them out takes longer than it saves. */
const WORTH_SHARING = 500_000;

/** By the values that there can be at most: fewer vary. */
export const fanWorthSharing = ({ horizon, subjects, metrics, targets, uncertainty }: Question): boolean =>
  subjects.length * (metrics.length + targets.length) * yearCount(horizon) * uncertainty.draws >= WORTH_SHARING;

export function planOfFan(question: Question, means: Means): Plan<Outcome<Answers['fan']>> {
  return means.threads === 1 || !fanWorthSharing(question)
    ? onOneThread(question)
    : planOfSharedFan({ question }, means);
}

function* onOneThread(question: Question): Plan<Outcome<Answers['fan']>> {
  const [answer] = yield* round('fan', [question], 1);
  return answer!;
}

/** The plan of a fan that is shared out, whether or not that is worth it. */
export function* planOfSharedFan(
  asked: Work['fanPlan']['input'],
  { threads, sharedMemory }: Means,
): Plan<Outcome<Answers['fan']>> {
  // Every thread makes its own plan, at the same time.
  const [made] = yield* round('fanPlan', Array(threads).fill(asked), 0);
  if (!made!.ok) return made!;
  const { pilot, batches } = made!.value;
  const fan = { question: asked.question, pilot };
  const length = pilot ?? asked.question.uncertainty.draws;
  const room = sharedMemory ? takeSharedRoom(Math.max(0, ...batches) * length) : null;
  const summaries: FanColumnSummary[] = [];
  for (const [batch, columns] of batches.entries()) {
    const about = { ...fan, batch };
    const weight = 1 / batches.length;
    const summarised = yield* pilot === null
      ? planOfKeptColumns(about, columns, threads, room, weight)
      : planOfLongFan(about, pilot, columns, threads, room, weight);
    for (const summary of summarised) summaries.push(summary);
  }
  const [answer] = yield* round('fanAnswer', [{ ...fan, summaries }], 0);
  if (room) giveSharedRoom(room);
  return accepted(answer!);
}

function* planOfKeptColumns(
  about: BatchOfFan,
  columns: number,
  threads: number,
  room: SharedArrayBuffer | null,
  weight: number,
): Plan<readonly FanColumnSummary[]> {
  const shares = shareOut({ from: 0, to: columns }, threads, 1, room !== null);
  const { draws } = about.question.uncertainty;
  const drawn = yield* drawColumns(about, draws, threads, shares.map(ownRun), room, weight / 2);
  const summarised = yield* round(
    'fanColumns',
    shares.map((share, k) => ({ ...about, columns: share, drawn: drawn[k]! })),
    weight / 2,
  );
  const summaries = new Array<FanColumnSummary>(columns);
  for (const { c, summary } of summarised.flat()) summaries[c] = summary;
  return summaries;
}

export function* performFanPlan(
  { question, pilot }: Work['fanPlan']['input'],
  prepareStates?: PrepareStates,
): Steps<Work['fanPlan']['result']> {
  const plan = planAnew(question, pilot, prepareStates);
  if (!plan.ok) return plan;
  return accepted({ pilot: plan.value.pilot, batches: plan.value.batches.map(({ columns }) => columns.length) });
}

export function* performFanColumns({
  columns,
  drawn,
  ...about
}: Work['fanColumns']['input']): Steps<readonly SummarisedColumn[]> {
  const { draws } = about.question.uncertainty;
  const places = batchOf(about).columns;
  let whole: Float64Array | undefined;
  const room = () => {
    whole ??= new Float64Array(draws);
    return whole;
  };
  const summarised: SummarisedColumn[] = [];
  for (const { from: c, done } of takeFrom(columns, 1)) {
    summarised.push({ c, summary: summariseFanColumn(about.question, places[c]!, drawnColumn(drawn, c, draws, room)) });
    yield done;
  }
  return summarised;
}

// biome-ignore lint/correctness/useYield: a few thousand numbers are put in their places
export function* performFanAnswer({
  summaries,
  ...fan
}: Work['fanAnswer']['input']): Steps<Work['fanAnswer']['result']> {
  return fanOf(fan.question, planned(fan), summaries);
}

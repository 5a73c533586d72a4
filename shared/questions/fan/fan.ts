import { yearCount } from '../../model/horizon.ts';
import type { MetricName } from '../../model/metrics.ts';
import { accepted, type Outcome } from '../../outcome.ts';
import {
  type Column,
  columnsOf,
  type Draws,
  drawInto,
  type PlannedColumns,
  planColumns,
  prepareDraws,
} from '../draws/draws.ts';
import type { PrepareStates } from '../draws/kept-states.ts';
import { type Answers, LEVELS, type MetricFan, type Questions, type ScenarioFan } from '../questions.ts';
import { finished, part, type Steps } from '../steps.ts';
import { type FanColumnSummary, summariseFanColumn } from './fan-column.ts';
import { longColumnsAtATime, type PrepareColumns, pilotFor, summariseLongFan } from './long-fan.ts';
import { drawsAtATime } from './step.ts';

type Question = Questions['fan'];

/** Values of kept columns that are held at a time: 192 MB. */
const MOST_VALUES = 24e6;

/** Gives room for columns of so many draws; what it gave before may be given again. */
export type ColumnRoom = (columns: number, draws: number) => readonly Float64Array[];

/** Room that is kept from one fan to the next, for callers who ask for many. */
export function createColumnRoom(): ColumnRoom {
  let kept = new Float64Array(0);
  return (columns, draws) => {
    if (kept.length < columns * draws) kept = new Float64Array(columns * draws);
    return Array.from({ length: columns }, (_, c) => kept.subarray(c * draws, (c + 1) * draws));
  };
}

/**
 * The fan of every scenario in steps, for one thread. The generator yields the share that is done after every few
 * thousand draws and every few columns, so that a caller can show it, hand over to others, or walk away; what it
 * returns is the answer. Wrong distributions and correlations are refused.
 */
export function fanInSteps(
  question: Question,
  room = createColumnRoom(),
  choices: FanChoices = {},
): Outcome<Steps<Answers['fan']>> {
  const plan = planFan(question, choices);
  return plan.ok ? accepted(run(question, plan.value, room)) : plan;
}

/** The fan of every scenario at once. */
export function fan(question: Question, room?: ColumnRoom): Outcome<Answers['fan']> {
  const steps = fanInSteps(question, room);
  return steps.ok ? accepted(finished(steps.value)) : steps;
}

/** Draws of the pilot of a fan whose columns are not kept (`long-fan.ts`); null where they are. */
export type Pilot = number | null;

/** What need not be chosen; no number of the answer depends on it. */
export interface FanChoices {
  /** Without it, columns are kept where all fit into memory. */
  readonly pilot?: Pilot | undefined;
  /** How many columns are drawn together at most. */
  readonly most?: number;
  /** Without it, states are drawn anew. */
  readonly prepareStates?: PrepareStates | undefined;
}

/** Columns that are drawn together and summarised one by one. */
export interface FanBatch {
  readonly columns: Draws['columns'];
  /** Made ready when first asked for, which takes a while and each batch its own time. */
  readonly draws: () => Draws;
}

/** What a fan needs; where nothing varies there is no batch. */
export interface FanPlan {
  readonly batches: readonly FanBatch[];
  readonly pilot: Pilot;
  readonly settled: Draws['settled'];
  readonly absent: Draws['absent'];
}

/**
 * Plans a fan. Columns come in batches that fit into memory together; draws are numbered, so each batch draws them
 * again. Of a batch's columns any run of draws can be computed alone (`drawInto`); a column whose draws are all there
 * is summarised by `summariseFanColumn`, and the summaries of all batches, in order, make the answer (`fanOf`).
 */
export function planFan(question: Question, { pilot, most, prepareStates }: FanChoices = {}): Outcome<FanPlan> {
  const metrics = [...new Set([...question.metrics, ...question.targets.map(({ metric }) => metric)])];
  const all = planColumns(question, columnsOf(question, metrics), prepareStates);
  if (!all.ok) return all;
  const { columns, settled, absent } = all.value;
  const { draws } = question.uncertainty;
  const room = Math.max(1, Math.floor(MOST_VALUES / draws));
  const first = pilot === undefined ? (columns.length <= room ? null : pilotFor(draws)) : pilot;
  const together = most ?? (first === null ? room : longColumnsAtATime(draws, first));
  const count = Math.ceil(columns.length / together);
  const batches = Array.from({ length: count }, (_, k) => batchFrom(all.value, k * together, (k + 1) * together));
  return accepted({ batches, pilot: first, settled, absent });
}

function batchFrom(planned: PlannedColumns, from: number, to: number): FanBatch {
  let ready: Draws | undefined;
  return {
    columns: planned.columns.slice(from, to),
    draws: () => {
      ready ??= planned.draws(from, to);
      return ready;
    },
  };
}

/** Prepares some of the columns of a fan that is planned. */
export const preparing =
  (question: Question): PrepareColumns =>
  (columns) => {
    const draws = prepareDraws(question, columns.flat());
    if (!draws.ok) throw new Error('what is refused was refused for all columns together');
    return draws.value;
  };

function* run(question: Question, plan: FanPlan, room: ColumnRoom): Steps<Answers['fan']> {
  const { pilot, batches } = plan;
  const summaries: FanColumnSummary[] = [];
  for (const [k, batch] of batches.entries()) {
    const work =
      pilot === null
        ? summariseKept(question, batch.draws(), room)
        : summariseLongFan(question, batch.draws(), pilot, preparing(question));
    for (const summary of yield* part(k / batches.length, (k + 1) / batches.length, work)) summaries.push(summary);
  }
  return fanOf(question, plan, summaries);
}

/** Draws columns, keeps them, and summarises them one after another. */
function* summariseKept(question: Question, batch: Draws, room: ColumnRoom): Steps<readonly FanColumnSummary[]> {
  const { draws } = question.uncertainty;
  const columns = room(batch.columns.length, draws);
  const step = drawsAtATime(columns.length);
  for (let from = 0; from < draws; from += step) {
    const to = Math.min(draws, from + step);
    drawInto(batch, from, to, columns, from);
    yield (0.5 * to) / draws;
  }
  const summaries: FanColumnSummary[] = [];
  for (const [c, places] of batch.columns.entries()) {
    summaries.push(summariseFanColumn(question, places, columns[c]!));
    yield 0.5 + (0.5 * (c + 1)) / columns.length;
  }
  return summaries;
}

/** The answer from the summary of every varying column, batch by batch in the order of their columns. */
export function fanOf(question: Question, plan: FanPlan, summaries: readonly FanColumnSummary[]): Answers['fan'] {
  const found = new Map<string, FanColumnSummary>();
  plan.batches
    .flatMap(({ columns }) => columns)
    .forEach((places, c) => {
      for (const place of places) found.set(keyOf(place), summaries[c]!);
    });
  for (const column of plan.settled) found.set(keyOf(column), summaryOfConstant(question, column));
  return {
    draws: question.uncertainty.draws,
    seed: question.uncertainty.seed,
    scenarios: question.subjects.map((_, subject) => scenarioFan(question, plan, found, subject)),
  };
}

const keyOf = ({ subject, metric, t }: Column): string => `${subject} ${metric} ${t}`;

function summaryOfConstant({ targets }: Question, { metric, value }: Draws['settled'][number]): FanColumnSummary {
  return {
    mean: value,
    quantiles: LEVELS.map(() => value),
    shares: targets.map((target) => (target.metric !== metric ? null : value >= target.value ? 1 : 0)),
  };
}

function scenarioFan(
  question: Question,
  plan: FanPlan,
  found: ReadonlyMap<string, FanColumnSummary>,
  subject: number,
): ScenarioFan {
  const years = Array.from({ length: yearCount(question.horizon) }, (_, t) => t);
  const series = (metric: MetricName, read: (summary: FanColumnSummary) => number) =>
    Float64Array.from(years, (t) => read(found.get(keyOf({ subject, metric, t }))!));
  const metrics: Partial<Record<MetricName, MetricFan>> = {};
  for (const metric of question.metrics) {
    metrics[metric] = {
      mean: series(metric, ({ mean }) => mean),
      quantiles: LEVELS.map((_, level) => series(metric, ({ quantiles }) => quantiles[level]!)),
    };
  }
  return {
    id: question.subjects[subject]!.id,
    absent: plan.absent[subject]!,
    metrics,
    targets: question.targets.map((target, k) => ({
      ...target,
      share: series(target.metric, ({ shares }) => shares[k]!),
    })),
  };
}

import { yearCount } from '../../model/horizon.ts';
import type { MetricName } from '../../model/metrics.ts';
import { accepted, type Outcome } from '../../outcome.ts';
import { type Column, columnsOf, type Draws, drawInto, prepareDraws } from '../draws/draws.ts';
import { type Answers, LEVELS, type MetricFan, type Questions, type ScenarioFan } from '../questions.ts';
import { finished, type Steps } from '../steps.ts';
import { shareAtOrAbove, summariseColumn } from './column-summary.ts';
import { type FanColumnSummary, summariseLongFan } from './long-fan-summaries.ts';

export type { FanColumnSummary } from './long-fan-summaries.ts';

type Question = Questions['fan'];

/** Values of varying columns that are held at a time: 192 MB. */
const MOST_VALUES = 24e6;
/** Draws between two chances to stop. */
const STEP = 4096;

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
export function fanInSteps(question: Question, room = createColumnRoom()): Outcome<Steps<Answers['fan']>> {
  const plan = planFan(question);
  if (!plan.ok) return plan;
  return accepted(plan.value.batches.length > 1 ? runLong(question, plan.value) : run(question, plan.value, room));
}

/** The fan of every scenario at once. */
export function fan(question: Question, room?: ColumnRoom): Outcome<Answers['fan']> {
  const steps = fanInSteps(question, room);
  return steps.ok ? accepted(finished(steps.value)) : steps;
}

/** What a fan needs: batches of columns that are drawn together and summarised one by one. */
export interface FanPlan {
  readonly batches: readonly Draws[];
  /** All columns together. */
  readonly draws: Draws;
  readonly settled: Draws['settled'];
  readonly notes: Draws['notes'];
}

/**
 * Plans a fan. Columns come in batches that fit into memory together; draws are numbered, so each batch draws them
 * again. Of a batch's columns any run of draws can be computed alone (`drawInto`); a column whose draws are all there
 * is summarised by `summariseFanColumn`, and the summaries of all batches, in order, make the answer (`fanOf`).
 */
export function planFan(question: Question, mostValues = MOST_VALUES): Outcome<FanPlan> {
  const metrics = [...new Set([...question.metrics, ...question.targets.map(({ metric }) => metric)])];
  const all = prepareDraws(question, columnsOf(question, metrics));
  if (!all.ok) return all;
  const { columns, settled, notes } = all.value;
  const most = Math.max(1, Math.floor(mostValues / question.uncertainty.draws));
  const batches: Draws[] = [];
  if (columns.length <= most) batches.push(all.value);
  else {
    for (let at = 0; at < columns.length; at += most) {
      const batch = prepareDraws(question, columns.slice(at, at + most).flat());
      if (!batch.ok) return batch;
      batches.push(batch.value);
    }
  }
  return accepted({ batches, draws: all.value, settled, notes });
}

/** Summarises a column of a fan, with the targets of the document that are set for a metric that it holds. */
export function summariseFanColumn(
  question: Question,
  places: readonly Column[],
  values: Float64Array,
): FanColumnSummary {
  const { draws } = question.uncertainty;
  return {
    ...summariseColumn(values, draws),
    shares: question.targets.map((target) =>
      places.some(({ metric }) => metric === target.metric) ? shareAtOrAbove(values, draws, target.value) : null,
    ),
  };
}

/** A fan whose columns are too many to be kept. */
function* runLong(question: Question, plan: FanPlan): Steps<Answers['fan']> {
  const { draws } = plan;
  const columnsFor = (columns: readonly number[]) => {
    const some = prepareDraws(
      question,
      columns.flatMap((c) => draws.columns[c]!),
    );
    if (!some.ok) throw new Error('what is refused was refused for all columns together');
    return some.value;
  };
  const summaries = yield* summariseLongFan(draws, question.uncertainty.draws, question.targets, columnsFor);
  return fanOf(question, plan, summaries);
}

function* run(question: Question, plan: FanPlan, room: ColumnRoom): Steps<Answers['fan']> {
  const { draws } = question.uncertainty;
  const summaries: FanColumnSummary[] = [];
  const rounds = plan.batches.length;
  for (const [round, batch] of plan.batches.entries()) {
    const columns = room(batch.columns.length, draws);
    for (let from = 0; from < draws; from += STEP) {
      const to = Math.min(draws, from + STEP);
      drawInto(batch, from, to, columns, from);
      yield (round + (0.5 * to) / draws) / rounds;
    }
    for (const [c, places] of batch.columns.entries()) {
      summaries.push(summariseFanColumn(question, places, columns[c]!));
      yield (round + 0.5 + (0.5 * (c + 1)) / columns.length) / rounds;
    }
  }
  return fanOf(question, plan, summaries);
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
    notes: plan.notes[subject]!,
    metrics,
    targets: question.targets.map((target, k) => ({
      ...target,
      share: series(target.metric, ({ shares }) => shares[k]!),
    })),
  };
}

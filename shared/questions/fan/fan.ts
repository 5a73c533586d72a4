import { yearCount } from '../../model/horizon.ts';
import type { MetricName } from '../../model/metrics.ts';
import { accepted, type Outcome } from '../../outcome.ts';
import { type Chunk, WHOLE } from '../chunks.ts';
import { type Column, columnsOf, type PlannedColumns, planColumns } from '../draws/draws.ts';
import type { PrepareStates } from '../draws/kept-states.ts';
import { type Answers, LEVELS, type MetricFan, type Questions, type ScenarioFan } from '../questions.ts';
import { type ChunkSteps, finished } from '../steps.ts';
import { type Room, summariseDraws } from './summarise-draws.ts';

type Question = Questions['fan'];

/** How a fan is worked on; no number of the answer depends on it. */
export interface FanChoices {
  readonly chunk?: Chunk | undefined;
  /** Without it, states are drawn anew. */
  readonly prepareStates?: PrepareStates | undefined;
  readonly room?: Room;
}

/**
 * The fan of every scenario in steps. The generator yields the share that is done after every few hundred draws and
 * every few columns, so that a caller can show it, hand over to others, or walk away; what it returns is the answer.
 * Wrong distributions and correlations are refused.
 */
export function fanInSteps(
  question: Question,
  { chunk = WHOLE, prepareStates, room }: FanChoices = {},
): Outcome<ChunkSteps<Answers['fan']>> {
  const metrics = [...new Set([...question.metrics, ...question.targets.map(({ metric }) => metric)])];
  const planned = planColumns(question, columnsOf(question, metrics), prepareStates);
  return planned.ok ? accepted(work(question, planned.value, chunk, room)) : planned;
}

/** The fan of every scenario at once. */
export function fan(question: Question): Outcome<Answers['fan']> {
  const steps = fanInSteps(question);
  return steps.ok ? accepted(finished(steps.value)) : steps;
}

/** What is said of one column of a fan. */
interface FanColumn {
  /** Draws in which it is undefined. */
  readonly undefined: number;
  readonly mean: number;
  readonly quantiles: readonly number[];
  /** Per target of the document the share of draws at or above it; null where it is set for another metric. */
  readonly shares: readonly (number | null)[];
}

function* work(question: Question, planned: PlannedColumns, chunk: Chunk, room?: Room): ChunkSteps<Answers['fan']> {
  const { columns } = planned;
  const targets = columns.map((places) => question.targets.filter((target) => isFor(places, target.metric)));
  const values = targets.map((some) => some.map(({ value }) => value));
  const { draws } = question.uncertainty;
  const summaries = columns.length === 0 ? [] : yield* summariseDraws(planned, draws, values, chunk, room);
  const found = new Map<string, FanColumn>();
  columns.forEach((places, c) => {
    const { mean, quantiles, reached, undefined: without } = summaries[c]!;
    const shares = question.targets.map((target) => reached[targets[c]!.indexOf(target)] ?? null);
    for (const place of places) found.set(keyOf(place), { undefined: without, mean, quantiles, shares });
  });
  for (const column of planned.settled) found.set(keyOf(column), ofConstant(question, column));
  return {
    draws,
    seed: question.uncertainty.seed,
    scenarios: question.subjects.map((_, subject) => scenarioFan(question, planned, found, subject)),
  };
}

const isFor = (places: readonly Column[], target: MetricName): boolean =>
  places.some(({ metric }) => metric === target);

const keyOf = ({ subject, metric, t }: Column): string => `${subject} ${metric} ${t}`;

function ofConstant(
  { targets, uncertainty }: Question,
  { metric, value }: PlannedColumns['settled'][number],
): FanColumn {
  return {
    undefined: Number.isNaN(value) ? uncertainty.draws : 0,
    mean: value,
    quantiles: LEVELS.map(() => value),
    shares: targets.map((target) => (target.metric !== metric ? null : value >= target.value ? 1 : 0)),
  };
}

function scenarioFan(
  question: Question,
  { absent }: PlannedColumns,
  found: ReadonlyMap<string, FanColumn>,
  subject: number,
): ScenarioFan {
  const years = Array.from({ length: yearCount(question.horizon) }, (_, t) => t);
  const series = (metric: MetricName, read: (column: FanColumn) => number) =>
    Float64Array.from(years, (t) => read(found.get(keyOf({ subject, metric, t }))!));
  const metrics: Partial<Record<MetricName, MetricFan>> = {};
  for (const metric of question.metrics) {
    const without = Uint32Array.from(series(metric, (column) => column.undefined));
    metrics[metric] = {
      ...(without.some((count) => count > 0) && { undefined: without }),
      mean: series(metric, ({ mean }) => mean),
      quantiles: LEVELS.map((_, level) => series(metric, ({ quantiles }) => quantiles[level]!)),
    };
  }
  return {
    id: question.subjects[subject]!.id,
    absent: absent[subject]!,
    metrics,
    targets: question.targets.map((target, k) => ({
      ...target,
      share: series(target.metric, ({ shares }) => shares[k]!),
    })),
  };
}

import { preparing } from '../fan/fan.ts';
import { type FanColumnSummary, targetsFor } from '../fan/fan-column.ts';
import { keepColumns, missedColumns, summariseSurveyed, withMissed } from '../fan/long-fan.ts';
import { type Layout, layOutColumns, layoutsTogether } from '../fan/long-fan-layout.ts';
import { type Survey, surveyDraws, surveyOfColumns, surveyPilots } from '../fan/long-fan-survey.ts';
import { part, type Steps } from '../steps.ts';
import { type Drawn, drawColumns, drawnColumn } from './drawn-columns.ts';
import { type Plan, round } from './plan.ts';
import { type BatchOfFan, batchOf } from './planned-fan.ts';
import { evenly, type Run } from './runs.ts';

/**
 * A long fan on several threads. The pilot is drawn by all, then laid out column by column; all other draws are surveyed
 * in runs; and every thread summarises some columns from the surveys of all runs.
 */
export interface LongFanWork {
  /** Lays out some columns by their pilots, and surveys these. */
  fanLayout: {
    readonly input: BatchOfFan & { readonly columns: Run; readonly drawn: Drawn; readonly length: number };
    readonly result: { readonly layout: Layout; readonly survey: Survey };
  };
  /** Surveys a run of draws; a survey for each share of the columns. */
  fanSurvey: {
    readonly input: BatchOfFan & {
      readonly layouts: readonly Layout[];
      readonly draws: Run;
      readonly shares: readonly Run[];
    };
    readonly result: readonly Survey[];
  };
  /** Summarises some columns from the surveys of all draws; null where a column has to be kept after all. */
  fanSurveyed: {
    readonly input: BatchOfFan & {
      readonly columns: Run;
      readonly surveys: readonly Survey[];
      readonly ties: Float64Array;
    };
    readonly result: readonly (FanColumnSummary | null)[];
  };
  /** Draws some columns again and keeps them. */
  fanMissed: {
    readonly input: BatchOfFan & { readonly columns: readonly number[] };
    readonly result: readonly FanColumnSummary[];
  };
}

export function* planOfLongFan(
  about: BatchOfFan,
  length: number,
  columns: number,
  threads: number,
  room: SharedArrayBuffer | null,
  weight: number,
): Plan<readonly FanColumnSummary[]> {
  const shares = evenly(columns, threads, 1);
  const drawn = yield* drawColumns(about, length, threads, shares, room, 0.1 * weight);
  const laidOut = yield* round(
    'fanLayout',
    shares.map((own, k) => ({ ...about, columns: own, drawn: drawn[k]!, length })),
    0.1 * weight,
  );
  const layouts = laidOut.map(({ layout }) => layout);
  const others = evenly(about.question.uncertainty.draws - length, threads);
  const surveyed = yield* round(
    'fanSurvey',
    others.map(({ from, to }) => ({ ...about, layouts, draws: { from: length + from, to: length + to }, shares })),
    0.65 * weight,
  );
  const summaries = yield* round(
    'fanSurveyed',
    shares.map((own, k) => ({
      ...about,
      columns: own,
      surveys: [laidOut[k]!.survey, ...surveyed.map((surveys) => surveys[k]!)],
      ties: layouts[k]!.regions.ties,
    })),
    0.15 * weight,
  );
  const all = summaries.flat();
  const missed = missedColumns(all);
  const whole = yield* round(
    'fanMissed',
    evenly(missed.length, threads, 1).map(({ from, to }) => ({ ...about, columns: missed.slice(from, to) })),
    0,
  );
  return withMissed(all, whole.flat());
}

const targetsOf = (about: BatchOfFan, { from, to }: Run) =>
  batchOf(about)
    .columns.slice(from, to)
    .map((places) => targetsFor(about.question, places));

export function* performFanLayout({
  columns,
  drawn,
  length,
  ...about
}: LongFanWork['fanLayout']['input']): Steps<LongFanWork['fanLayout']['result']> {
  const pilots = Array.from({ length: columns.to - columns.from }, (_, c) =>
    drawnColumn(drawn, columns.from + c, length, () => new Float64Array(length)),
  );
  const layout = yield* part(0, 0.6, layOutColumns(pilots));
  const survey = yield* part(0.6, 1, surveyPilots(pilots, layout, targetsOf(about, columns)));
  return { layout, survey };
}

export function* performFanSurvey({
  layouts,
  draws: { from, to },
  shares,
  ...about
}: LongFanWork['fanSurvey']['input']): Steps<readonly Survey[]> {
  const batch = batchOf(about);
  const targets = targetsOf(about, { from: 0, to: batch.columns.length });
  const survey = yield* surveyDraws(batch, layoutsTogether(layouts), targets, from, to);
  return shares.map((share) => surveyOfColumns(survey, share.from, share.to));
}

export function* performFanSurveyed({
  columns: { from, to },
  surveys,
  ties,
  ...about
}: LongFanWork['fanSurveyed']['input']): Steps<LongFanWork['fanSurveyed']['result']> {
  return yield* summariseSurveyed(about.question, batchOf(about).columns.slice(from, to), surveys, ties);
}

export function* performFanMissed({
  columns,
  ...about
}: LongFanWork['fanMissed']['input']): Steps<LongFanWork['fanMissed']['result']> {
  const places = columns.map((c) => batchOf(about).columns[c]!);
  return yield* keepColumns(about.question, places, preparing(about.question));
}

/** What of surveys is handed over instead of copied: the values that were kept. */
export const movedOfSurveys = (surveys: readonly Survey[]): readonly ArrayBuffer[] =>
  surveys.flatMap(({ kept }) => kept.flatMap((values) => (values ? [values.buffer as ArrayBuffer] : [])));

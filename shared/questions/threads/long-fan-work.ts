import { SUM_BLOCK } from '../fan/extent.ts';
import { preparing } from '../fan/fan.ts';
import { type FanColumnSummary, targetsFor } from '../fan/fan-column.ts';
import { keepColumns, missedColumns, summariseSurveyed, withMissed } from '../fan/long-fan.ts';
import { layOutColumns, layoutsTogether } from '../fan/long-fan-layout.ts';
import { type Survey, surveyDraws, surveyOfColumns, surveyPilots } from '../fan/long-fan-survey.ts';
import { evenly, type Run } from '../fan/runs.ts';
import { part, type Steps } from '../steps.ts';
import { drawColumns, drawnColumn } from './drawn-columns.ts';
import { type Plan, round } from './plan.ts';
import { type BatchOfFan, batchOf } from './planned-fan.ts';
import { leftOf, placesOf, shareOut, takeOf } from './shares.ts';
import type { Work } from './tasks.ts';

/**
 * A long fan on several threads. The pilot is drawn by all, then laid out column by column; all other draws are surveyed
 * in runs; and every thread summarises some columns from the surveys of all runs.
 */

export function* planOfLongFan(
  about: BatchOfFan,
  length: number,
  columns: number,
  threads: number,
  room: SharedArrayBuffer | null,
  weight: number,
): Plan<readonly FanColumnSummary[]> {
  const parts = evenly({ from: 0, to: columns }, threads, 1);
  const drawn = yield* drawColumns(about, length, threads, parts, room, 0.1 * weight);
  const laidOut = yield* round(
    'fanLayout',
    parts.map((own, k) => ({ ...about, columns: own, drawn: drawn[k]!, length })),
    0.1 * weight,
  );
  const layouts = laidOut.map(({ layout }) => layout);
  const others = { from: length, to: about.question.uncertainty.draws };
  const surveyed = yield* round(
    'fanSurvey',
    shareOut(others, threads, SUM_BLOCK, room !== null).map((draws) => ({ ...about, layouts, draws, parts })),
    0.65 * weight,
  );
  const summaries = yield* round(
    'fanSurveyed',
    parts.map((own, k) => ({
      ...about,
      columns: own,
      surveys: [laidOut[k]!.survey, ...surveyed.flatMap((surveys) => surveys[k]!)],
      ties: layouts[k]!.regions.ties,
    })),
    0.15 * weight,
  );
  const all = summaries.flat();
  const missed = missedColumns(all);
  const whole = yield* round(
    'fanMissed',
    evenly({ from: 0, to: missed.length }, threads, 1).map(({ from, to }) => ({
      ...about,
      columns: missed.slice(from, to),
    })),
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
}: Work['fanLayout']['input']): Steps<Work['fanLayout']['result']> {
  const pilots = Array.from({ length: columns.to - columns.from }, (_, c) =>
    drawnColumn(drawn, columns.from + c, length, () => new Float64Array(length)),
  );
  const layout = yield* part(0, 0.6, layOutColumns(pilots));
  const survey = yield* part(0.6, 1, surveyPilots(pilots, layout, targetsOf(about, columns)));
  return { layout, survey };
}

/** What a thread takes from the run of another has a survey of its own, with room for what is left there. */
export function* performFanSurvey({
  layouts,
  draws,
  parts,
  ...about
}: Work['fanSurvey']['input']): Steps<Work['fanSurvey']['result']> {
  const batch = batchOf(about);
  const layout = layoutsTogether(layouts);
  const targets = targetsOf(about, { from: 0, to: batch.columns.length });
  const surveys: Survey[] = [];
  for (const place of placesOf(draws)) {
    const left = leftOf(draws, place);
    if (left.from === left.to) continue;
    const pieces = takeOf(draws, place, SUM_BLOCK);
    const work = surveyDraws(batch, layout, targets, left, pieces);
    surveys.push(yield* place === draws.own ? work : part(1, 1, work));
  }
  return parts.map(({ from, to }) => surveys.map((survey) => surveyOfColumns(survey, from, to)));
}

export function* performFanSurveyed({
  columns: { from, to },
  surveys,
  ties,
  ...about
}: Work['fanSurveyed']['input']): Steps<Work['fanSurveyed']['result']> {
  return yield* summariseSurveyed(about.question, batchOf(about).columns.slice(from, to), surveys, ties);
}

export function* performFanMissed({
  columns,
  ...about
}: Work['fanMissed']['input']): Steps<Work['fanMissed']['result']> {
  const places = columns.map((c) => batchOf(about).columns[c]!);
  return yield* keepColumns(about.question, places, preparing(about.question));
}

/** What of surveys is handed over instead of copied: the values that were kept. */
export const movedOfSurveys = (surveys: readonly Survey[]): readonly ArrayBuffer[] =>
  surveys.flatMap(({ kept }) => kept.flatMap((values) => (values ? [values.buffer as ArrayBuffer] : [])));

import { type Draws, drawInto } from '../draws/draws.ts';
import type { Questions } from '../questions.ts';
import { part, type Steps } from '../steps.ts';
import { SUM_BLOCK } from './extent.ts';
import { type FanColumnSummary, summariseFanColumn, targetsFor, withShares } from './fan-column.ts';
import { layOutColumns, shareInZones } from './long-fan-layout.ts';
import { surveyedColumns } from './long-fan-summaries.ts';
import { type Survey, surveyDraws, surveyPilots } from './long-fan-survey.ts';
import { piecesOf } from './runs.ts';
import { drawsAtATime } from './step.ts';

/**
 * A fan of so many draws that its columns are not kept. The first draws, the pilot, show about where each quantile of a
 * column lies. Of all draws then only the values in these zones are kept; the others are counted, so that it is known
 * how many lie below. What comes out is exact, and takes a fraction of the memory. Should a quantile after all lie where nothing was kept, the column is drawn again and kept whole.
 */
type Question = Questions['fan'];

/** With fewer draws a pilot shows too little, and columns are kept, a batch of them after another. */
const LEAST = 40_000;
const MOST_PILOT = 65_536;

/** How many draws of a fan are its pilot, a whole number of blocks; null where there are too few draws for one. */
export const pilotFor = (draws: number): number | null =>
  draws < LEAST ? null : Math.min(MOST_PILOT, 2 ** Math.round(Math.log2(draws / 12)));

/** Values that are held at a time: 240 MB. */
const MOST_VALUES = 30e6;

/** How many columns of a long fan there is room for, at least one: their pilots, and what is kept of them. */
export const longColumnsAtATime = (draws: number, pilot: number): number =>
  Math.max(1, Math.floor(MOST_VALUES / (pilot + shareInZones(pilot) * draws)));

/** Prepares some columns alone. */
export type PrepareColumns = (places: Draws['columns']) => Draws;

/** Summarises every column of a long fan, on one thread. */
export function* summariseLongFan(
  question: Question,
  draws: Draws,
  pilot: number,
  prepare: PrepareColumns,
): Steps<readonly FanColumnSummary[]> {
  const { columns } = draws;
  const count = question.uncertainty.draws;
  const pilots = yield* part(0, 0.1, drawPilots(draws, pilot));
  const layout = yield* part(0.1, 0.15, layOutColumns(pilots));
  const targets = columns.map((places) => targetsFor(question, places));
  const ofPilots = yield* part(0.15, 0.2, surveyPilots(pilots, layout, targets));
  const others = { from: pilot, to: count };
  const ofOthers = yield* part(0.2, 0.85, surveyDraws(draws, layout, targets, others, piecesOf(others, SUM_BLOCK)));
  const ties = layout.regions.ties;
  const all = yield* part(0.85, 0.95, summariseSurveyed(question, columns, [ofPilots, ofOthers], ties));
  const missed = missedColumns(all).map((c) => columns[c]!);
  return withMissed(all, yield* part(0.95, 1, keepColumns(question, missed, prepare)));
}

function* drawPilots(draws: Draws, pilot: number): Steps<readonly Float64Array[]> {
  const pilots = draws.columns.map(() => new Float64Array(pilot));
  const step = drawsAtATime(pilots.length);
  for (let from = 0; from < pilot; from += step) {
    drawInto(draws, from, Math.min(pilot, from + step), pilots, from);
    yield from / pilot;
  }
  return pilots;
}

/** Summarises columns from the surveys of all their draws; null stands for one that has to be kept after all. */
export function* summariseSurveyed(
  question: Question,
  columns: Draws['columns'],
  surveys: readonly Survey[],
  ties: Float64Array,
): Steps<readonly (FanColumnSummary | null)[]> {
  const surveyed = yield* surveyedColumns(surveys, ties, question.uncertainty.draws);
  return surveyed.map(({ summary, reached }, c) => summary && withShares(question, columns[c]!, summary, reached));
}

/** Numbers of the columns that have to be kept after all. */
export const missedColumns = (summaries: readonly (FanColumnSummary | null)[]): readonly number[] =>
  summaries.flatMap((summary, c) => (summary === null ? [c] : []));

/** The summaries of all columns, those that were missing in their places. */
export function withMissed(
  summaries: readonly (FanColumnSummary | null)[],
  missed: readonly FanColumnSummary[],
): readonly FanColumnSummary[] {
  let next = 0;
  return summaries.map((summary) => summary ?? missed[next++]!);
}

/** Values of columns kept whole that are held at a time: 64 MB. */
const MOST_WHOLE = 8e6;

/** Draws and summarises columns whole after all, as many at a time as there is room for. */
export function* keepColumns(
  question: Question,
  missed: Draws['columns'],
  prepare: PrepareColumns,
): Steps<readonly FanColumnSummary[]> {
  const count = question.uncertainty.draws;
  const summaries: FanColumnSummary[] = [];
  const most = Math.max(1, Math.floor(MOST_WHOLE / count));
  for (let at = 0; at < missed.length; at += most) {
    const some = missed.slice(at, at + most);
    const draws = prepare(some);
    const room = some.map(() => new Float64Array(count));
    const step = drawsAtATime(some.length);
    for (let from = 0; from < count; from += step) {
      drawInto(draws, from, Math.min(count, from + step), room, from);
      yield (at + some.length * (from / count)) / missed.length;
    }
    for (const [c, places] of some.entries()) {
      summaries.push(summariseFanColumn(question, places, room[c]!));
      yield (at + some.length) / missed.length;
    }
  }
  return summaries;
}

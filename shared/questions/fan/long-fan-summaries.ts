import type { Target } from '../../document/schema.ts';
import { type Column, type Draws, drawInto } from '../draws/draws.ts';
import { LEVELS } from '../questions.ts';
import type { Steps } from '../steps.ts';
import { type ColumnSummary, createSummariser } from './column-summary.ts';
import { addBlock, noExtent } from './extent.ts';
import { type LongFan, prepareLongFan } from './long-fan.ts';
import { REGIONS } from './long-fan-regions.ts';
import { type Survey, surveyDraws } from './long-fan-survey.ts';
import { createOrderStatistics, type OrderStatistics } from './order-statistics.ts';
import { quantileRanks } from './quantile-ranks.ts';

/** What is said of one column of a fan. */
export interface FanColumnSummary extends ColumnSummary {
  /** Per target of the document the share of draws at or above it; null where it is set for another metric. */
  readonly shares: readonly (number | null)[];
}

const isFor = (places: readonly Column[], target: Target): boolean =>
  places.some(({ metric }) => metric === target.metric);

/**
 * Summarises every column of so many draws that they are not kept (`long-fan.ts`), on one thread. `columnsFor` prepares
 * some of the columns alone, for the rare ones that have to be kept after all.
 */
export function* summariseLongFan(
  draws: Draws,
  count: number,
  targets: readonly Target[],
  columnsFor: (columns: readonly number[]) => Draws,
): Steps<readonly FanColumnSummary[]> {
  const fan = yield* part(0, 0.1, prepareLongFan(draws));
  const own = draws.columns.map((places) =>
    targets.filter((target) => isFor(places, target)).map(({ value }) => value),
  );
  const survey = yield* part(0.1, 0.95, surveyDraws(fan, own, 0, count));
  const summaries = summariesOf(fan, survey);
  const missed = summaries.flatMap((summary, c) => (summary ? [] : [c]));
  const whole = missed.length > 0 ? yield* part(0.95, 1, keepColumns(columnsFor, missed, count)) : [];
  return summaries.map((summary, c) => ({
    ...(summary ?? whole[missed.indexOf(c)]!),
    shares: sharesOf(draws.columns[c]!, survey, c, targets),
  }));
}

/** Work that is the part `from … to` of a greater one. */
function* part<T>(from: number, to: number, work: Steps<T>): Steps<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** The summary of each column; null where a quantile lies among values that were not kept. */
export function summariesOf(fan: LongFan, survey: Survey): readonly (ColumnSummary | null)[] {
  const { to: count, sums, least, greatest, kept } = survey;
  const wanted = quantileRanks(count, LEVELS);
  const blocks = sums.length / least.length;
  const order = createOrderStatistics(Math.max(...kept.map((values) => values?.length ?? 0)));
  return Array.from(least, (lowest, c) => {
    // As in `createSummariser`.
    if (lowest === greatest[c]!) return { mean: lowest, quantiles: LEVELS.map(() => lowest) };
    const values = kept[c]!;
    const places = values && placesOf(fan, survey, c, values, wanted.ranks);
    if (!places) return null;
    let total = 0;
    for (let k = c * blocks; k < (c + 1) * blocks; k++) total += sums[k]!;
    return { mean: total / count, quantiles: wanted.read(valuesAt(places, values, order)) };
  });
}

/** Where a wanted value is found: at a rank of the values kept of its column, or as a tie. */
type Place = { readonly rank: number } | { readonly tie: number };

/** Where the wanted ranks of a column are found; null where one of them lies outside of the zones. */
function placesOf(
  { regions: { ties } }: LongFan,
  { counts: { inRegion, tied } }: Survey,
  column: number,
  values: Float64Array,
  ranks: Int32Array,
): readonly Place[] | null {
  const places: Place[] = [];
  let before = 0;
  let keptBefore = 0;
  for (let region = 0; places.length < ranks.length; region++) {
    const at = column * REGIONS + region;
    const size = inRegion[at]!;
    const zone = region % 2 === 1;
    const below = tied[at]! > 0 ? countBelow(values, ties[at]!) - keptBefore : size;
    while (places.length < ranks.length && ranks[places.length]! < before + size) {
      if (!zone) return null;
      const rank = ranks[places.length]! - before;
      if (rank < below) places.push({ rank: keptBefore + rank });
      else if (rank < below + tied[at]!) places.push({ tie: ties[at]! });
      else places.push({ rank: keptBefore + rank - tied[at]! });
    }
    before += size;
    if (zone) keptBefore += size - tied[at]!;
  }
  return places;
}

function countBelow(values: Float64Array, tie: number): number {
  let below = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! < tie) below++;
  return below;
}

function valuesAt(places: readonly Place[], values: Float64Array, order: OrderStatistics): Float64Array {
  const ranks = Int32Array.from(places.flatMap((place) => ('rank' in place ? [place.rank] : [])));
  const found = new Float64Array(ranks.length);
  if (ranks.length > 0) {
    const extent = noExtent();
    addBlock(values, 0, values.length, extent);
    order.find(values, values.length, extent.least, extent.greatest, ranks, found);
  }
  let next = 0;
  return Float64Array.from(places, (place) => ('rank' in place ? found[next++]! : place.tie));
}

function sharesOf(
  places: readonly Column[],
  { reached, to }: Survey,
  c: number,
  targets: readonly Target[],
): readonly (number | null)[] {
  let next = 0;
  return targets.map((target) => (isFor(places, target) ? reached[c]![next++]! / to : null));
}

/** Draws between two chances to stop. */
const STEP = 4096;
/** Values of such columns that are held at a time: 64 MB. */
const MOST_VALUES = 8e6;

/** Keeps columns whole after all, as many at a time as there is room for. */
function* keepColumns(
  columnsFor: (columns: readonly number[]) => Draws,
  missed: readonly number[],
  count: number,
): Steps<readonly ColumnSummary[]> {
  const summariser = createSummariser(count);
  const summaries: ColumnSummary[] = [];
  const most = Math.max(1, Math.floor(MOST_VALUES / count));
  for (let at = 0; at < missed.length; at += most) {
    const some = missed.slice(at, at + most);
    const draws = columnsFor(some);
    const room = some.map(() => new Float64Array(count));
    for (let from = 0; from < count; from += STEP) {
      drawInto(draws, from, Math.min(count, from + STEP), room, from);
      yield (at + some.length * (from / count)) / missed.length;
    }
    summaries.push(...room.map(summariser.summarise));
  }
  return summaries;
}

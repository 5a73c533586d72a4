import { LEVELS } from '../questions.ts';
import type { Steps } from '../steps.ts';
import type { ColumnSummary } from './column-summary.ts';
import { endsOf, SUM_BLOCK } from './extent.ts';
import { REGIONS, type RegionCounts } from './long-fan-regions.ts';
import type { Survey } from './long-fan-survey.ts';
import { createOrderStatistics, type OrderStatistics } from './order-statistics.ts';
import { quantileRanks } from './quantile-ranks.ts';

/** What surveys tell of a column: its summary, null where a quantile lies among values that were not kept. */
export interface Surveyed {
  readonly summary: ColumnSummary | null;
  /** Share of the draws at or above each target that was asked for the column. */
  readonly reached: readonly number[];
}

/**
 * Summarises columns from the surveys of all their `count` draws, each draw in one of them. `ties` are those of the
 * columns' regions. The numbers are those that the columns themselves would give, to the last bit.
 */
export function* surveyedColumns(
  surveys: readonly Survey[],
  ties: Float64Array,
  count: number,
): Steps<readonly Surveyed[]> {
  const { ranks, read } = quantileRanks(count, LEVELS);
  const columns = surveys[0]!.least.length;
  const lengths = Array.from({ length: columns }, (_, c) => keptOf(surveys, c));
  const most = Math.max(0, ...lengths);
  const room = new Float64Array(most);
  const order = createOrderStatistics(most);
  const summaryOf = (c: number): ColumnSummary | null => {
    const least = Math.min(...surveys.map((survey) => survey.least[c]!));
    const greatest = Math.max(...surveys.map((survey) => survey.greatest[c]!));
    // As in `createSummariser`.
    if (least === greatest) return { mean: least, quantiles: LEVELS.map(() => least) };
    if (surveys.some(({ kept }) => kept[c] === null)) return null;
    const values = joined(surveys, c, room.subarray(0, lengths[c]));
    const places = placesOf(surveys, ties, c, values, ranks);
    return places && { mean: meanOf(surveys, c, count), quantiles: read(valuesAt(places, values, order)) };
  };
  const all: Surveyed[] = [];
  for (let c = 0; c < columns; c++) {
    const reached = surveys[0]!.reached[c]!;
    all.push({
      summary: summaryOf(c),
      reached: Array.from(reached, (_, k) => total(surveys, (survey) => survey.reached[c]![k]!) / count),
    });
    yield c / columns;
  }
  return all;
}

const total = (surveys: readonly Survey[], of: (survey: Survey) => number): number =>
  surveys.reduce((sum, survey) => sum + of(survey), 0);

/** How many values of a column were kept. */
const keptOf = (surveys: readonly Survey[], c: number): number => total(surveys, ({ kept }) => kept[c]?.length ?? 0);

function joined(surveys: readonly Survey[], c: number, into: Float64Array): Float64Array {
  let at = 0;
  for (const { kept } of surveys) {
    into.set(kept[c]!, at);
    at += kept[c]!.length;
  }
  return into;
}

/** The sums of all blocks are added in the order of the draws; of each block, one survey has the sum, others have 0. */
function meanOf(surveys: readonly Survey[], c: number, count: number): number {
  const all = new Float64Array(Math.ceil(count / SUM_BLOCK));
  for (const { firstBlock, sums, least } of surveys) {
    const blocks = sums.length / least.length;
    for (let k = 0; k < blocks; k++) all[firstBlock + k] = all[firstBlock + k]! + sums[c * blocks + k]!;
  }
  return all.reduce((sum, ofBlock) => sum + ofBlock, 0) / count;
}

/** Where a wanted value is found: at a rank of the values kept of its column, or as a tie. */
type Place = { readonly rank: number } | { readonly tie: number };

/** Where the wanted ranks of a column are found; null where one of them lies outside of the zones. */
function placesOf(
  surveys: readonly Survey[],
  ties: Float64Array,
  column: number,
  values: Float64Array,
  ranks: Int32Array,
): readonly Place[] | null {
  const places: Place[] = [];
  let before = 0;
  let keptBefore = 0;
  for (let region = 0; places.length < ranks.length; region++) {
    const at = column * REGIONS + region;
    const size = counted(surveys, 'inRegion', at);
    const tied = counted(surveys, 'tied', at);
    const zone = region % 2 === 1;
    const below = tied > 0 ? countBelow(values, ties[at]!) - keptBefore : size;
    while (places.length < ranks.length && ranks[places.length]! < before + size) {
      if (!zone) return null;
      const rank = ranks[places.length]! - before;
      if (rank < below) places.push({ rank: keptBefore + rank });
      else if (rank < below + tied) places.push({ tie: ties[at]! });
      else places.push({ rank: keptBefore + rank - tied });
    }
    before += size;
    if (zone) keptBefore += size - tied;
  }
  return places;
}

const counted = (surveys: readonly Survey[], what: keyof RegionCounts, at: number): number =>
  total(surveys, ({ counts }) => counts[what][at]!);

function countBelow(values: Float64Array, tie: number): number {
  let below = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! < tie) below++;
  return below;
}

function valuesAt(places: readonly Place[], values: Float64Array, order: OrderStatistics): Float64Array {
  const ranks = Int32Array.from(places.flatMap((place) => ('rank' in place ? [place.rank] : [])));
  const found = new Float64Array(ranks.length);
  if (ranks.length > 0) {
    const { least, greatest } = endsOf(values, values.length);
    order.find(values, values.length, least, greatest, ranks, found);
  }
  let next = 0;
  return Float64Array.from(places, (place) => ('rank' in place ? found[next++]! : place.tie));
}

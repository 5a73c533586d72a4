import { type Draws, visitDraws } from '../draws/draws.ts';
import type { Steps } from '../steps.ts';
import { SUM_BLOCK } from './extent.ts';
import type { Layout } from './long-fan-layout.ts';
import { countAndKeep, countsOf, createCounts, REGIONS, type RegionCounts } from './long-fan-regions.ts';

/** What is known of some columns of a run of draws once these have gone by, as plain data. */
export interface Survey {
  readonly counts: RegionCounts;
  /** For each column the sum of every block of 1,024 draws. */
  readonly sums: Float64Array;
  readonly least: Float64Array;
  readonly greatest: Float64Array;
  /** For each column the draws at or above every target that is asked for it. */
  readonly reached: readonly Uint32Array[];
  /** For each column the values in its zones that are no ties; null where there are more than there was room for. */
  readonly kept: readonly (Float64Array | null)[];
}

/** Per column, the targets that are asked for it. */
export type ColumnTargets = readonly (readonly number[])[];

/** Surveys a run of draws, of which there are whole blocks or the last ones. */
interface Surveyor {
  /** Takes the `count` values of a column from `at` on, which belong to a block of the run, in the order of the draws. */
  readonly take: (column: number, block: number, values: Float64Array, at: number, count: number) => void;
  readonly survey: () => Survey;
}

function createSurveyor({ regions, share }: Layout, targets: ColumnTargets, draws: number): Surveyor {
  const columns = share.length;
  const blocks = Math.ceil(draws / SUM_BLOCK);
  const counts = createCounts(columns);
  /** Of each block of each column four interleaved sums, as in `addBlock`. */
  const partial = new Float64Array(4 * columns * blocks);
  const least = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const greatest = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  const reached = targets.map((values) => new Uint32Array(values.length));
  // A block more than is looked for, as there is less to take care of where all of a block would have room.
  const room = Array.from(share, (part) => new Float64Array(part === 0 ? 0 : Math.ceil(part * draws) + SUM_BLOCK + 1));
  const came = new Uint32Array(columns);
  return {
    take(column, block, values, at, count) {
      addTo(partial, 4 * (column * blocks + block), values, at, count, least, greatest, column);
      came[column] = countAndKeep(values, at, count, column, regions, counts, room[column]!, came[column]!);
      targets[column]!.forEach((target, k) => {
        reached[column]![k] = reached[column]![k]! + countAtOrAbove(values, at, count, target);
      });
    },
    survey: () => ({
      counts: countsOf(counts),
      sums: Float64Array.from({ length: columns * blocks }, (_, k) => sumOfFour(partial, 4 * k)),
      least,
      greatest,
      reached,
      kept: room.map((values, c) => (came[c]! > values.length ? null : values.subarray(0, came[c]))),
    }),
  };
}

/** Surveys the pilots themselves, all of the same whole number of blocks. */
export function* surveyPilots(pilots: readonly Float64Array[], layout: Layout, targets: ColumnTargets): Steps<Survey> {
  const draws = pilots[0]?.length ?? 0;
  const { take, survey } = createSurveyor(layout, targets, draws);
  for (const [column, values] of pilots.entries()) {
    for (let at = 0; at < draws; at += SUM_BLOCK) take(column, at / SUM_BLOCK, values, at, SUM_BLOCK);
    yield column / pilots.length;
  }
  return survey();
}

/** Surveys draws `from … to − 1` of all columns, in steps of 1,024, of which `from` begins one. */
export function* surveyDraws(
  draws: Draws,
  layout: Layout,
  targets: ColumnTargets,
  from: number,
  to: number,
): Steps<Survey> {
  const { take, survey } = createSurveyor(layout, targets, to - from);
  for (let start = from; start < to; start += SUM_BLOCK) {
    const block = (start - from) / SUM_BLOCK;
    visitDraws(draws, start, Math.min(to, start + SUM_BLOCK), (memory, places, _, count) => {
      for (let c = 0; c < places.length; c++) take(c, block, memory, places[c]!, count);
    });
    yield (start - from) / (to - from);
  }
  return survey();
}

/** The part of a survey that is about columns `from … to − 1`. */
export function surveyOfColumns(
  { counts, sums, least, greatest, reached, kept }: Survey,
  from: number,
  to: number,
): Survey {
  const blocks = sums.length / least.length;
  return {
    counts: {
      inRegion: counts.inRegion.slice(from * REGIONS, to * REGIONS),
      tied: counts.tied.slice(from * REGIONS, to * REGIONS),
    },
    sums: sums.slice(from * blocks, to * blocks),
    least: least.slice(from, to),
    greatest: greatest.slice(from, to),
    reached: reached.slice(from, to),
    kept: kept.slice(from, to),
  };
}

const sumOfFour = (partial: Float64Array, at: number): number =>
  partial[at]! + partial[at + 1]! + (partial[at + 2]! + partial[at + 3]!);

/** As `addBlock`, but the four interleaved sums of a block, from `place` on, go on from call to call. */
function addTo(
  partial: Float64Array,
  place: number,
  values: Float64Array,
  at: number,
  count: number,
  least: Float64Array,
  greatest: Float64Array,
  column: number,
): void {
  let lowest = least[column]!;
  let highest = greatest[column]!;
  let first = partial[place]!;
  let second = partial[place + 1]!;
  let third = partial[place + 2]!;
  let fourth = partial[place + 3]!;
  const whole = at + (count & -4);
  for (let i = at; i < whole; i += 4) {
    const a = values[i]!;
    const b = values[i + 1]!;
    const c = values[i + 2]!;
    const d = values[i + 3]!;
    first += a;
    second += b;
    third += c;
    fourth += d;
    if (a < lowest) lowest = a;
    if (a > highest) highest = a;
    if (b < lowest) lowest = b;
    if (b > highest) highest = b;
    if (c < lowest) lowest = c;
    if (c > highest) highest = c;
    if (d < lowest) lowest = d;
    if (d > highest) highest = d;
  }
  for (let i = whole; i < at + count; i++) {
    const value = values[i]!;
    first += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  least[column] = lowest;
  greatest[column] = highest;
  partial[place] = first;
  partial[place + 1] = second;
  partial[place + 2] = third;
  partial[place + 3] = fourth;
}

function countAtOrAbove(values: Float64Array, at: number, count: number, target: number): number {
  let reached = 0;
  for (let i = at; i < at + count; i++) if (values[i]! >= target) reached++;
  return reached;
}

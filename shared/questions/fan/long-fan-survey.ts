import { type Draws, visitDraws } from '../draws/draws.ts';
import type { Steps } from '../steps.ts';
import { addValues, noExtents, SUM_BLOCK, sumOfBlock } from './extent.ts';
import type { Layout } from './long-fan-layout.ts';
import { countAndKeep, countsOf, createCounts, REGIONS, type RegionCounts } from './long-fan-regions.ts';
import type { Piece, Run } from './runs.ts';

/**
 * What is known of some columns of draws once these have gone by, as plain data. The draws are whole blocks of a run of
 * draws, or the last ones.
 */
export interface Survey {
  readonly counts: RegionCounts;
  /** Number of the run's first block of 1,024 draws among those of all draws. */
  readonly firstBlock: number;
  /** For each column the sum of every block of the run; 0 where the block is not among the draws. */
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

interface Surveyor {
  /** Takes the `count` values of a column from `at` on, which belong to a block of the run, in the order of the draws. */
  readonly take: (column: number, block: number, values: Float64Array, at: number, count: number) => void;
  readonly survey: () => Survey;
}

/** Surveys draws of a run. */
function createSurveyor({ regions, share }: Layout, targets: ColumnTargets, { from, to }: Run): Surveyor {
  const draws = to - from;
  const columns = share.length;
  const blocks = Math.ceil(draws / SUM_BLOCK);
  const counts = createCounts(columns);
  const extents = noExtents(columns, blocks);
  const reached = targets.map((values) => new Uint32Array(values.length));
  // A block more than is looked for, as there is less to take care of where all of a block would have room.
  const room = Array.from(share, (part) => new Float64Array(part === 0 ? 0 : Math.ceil(part * draws) + SUM_BLOCK + 1));
  const came = new Uint32Array(columns);
  return {
    take(column, block, values, at, count) {
      addValues(values, at, count, extents, column * blocks + block, column);
      came[column] = countAndKeep(values, at, count, column, regions, counts, room[column]!, came[column]!);
      targets[column]!.forEach((target, k) => {
        reached[column]![k] = reached[column]![k]! + countAtOrAbove(values, at, count, target);
      });
    },
    survey: () => ({
      counts: countsOf(counts),
      firstBlock: from / SUM_BLOCK,
      sums: Float64Array.from({ length: columns * blocks }, (_, k) => sumOfBlock(extents, k)),
      least: extents.least,
      greatest: extents.greatest,
      reached,
      kept: room.map((values, c) => (came[c]! > values.length ? null : values.subarray(0, came[c]))),
    }),
  };
}

/** Surveys the pilots themselves, all of the same whole number of blocks. */
export function* surveyPilots(pilots: readonly Float64Array[], layout: Layout, targets: ColumnTargets): Steps<Survey> {
  const draws = pilots[0]?.length ?? 0;
  const { take, survey } = createSurveyor(layout, targets, { from: 0, to: draws });
  for (const [column, values] of pilots.entries()) {
    for (let at = 0; at < draws; at += SUM_BLOCK) take(column, at / SUM_BLOCK, values, at, SUM_BLOCK);
    yield column / pilots.length;
  }
  return survey();
}

/** Surveys all columns of pieces of a run, each within a block of 1,024 draws, and as many of them as are wanted. */
export function* surveyDraws(
  draws: Draws,
  layout: Layout,
  targets: ColumnTargets,
  run: Run,
  pieces: Iterable<Piece>,
): Steps<Survey> {
  const { take, survey } = createSurveyor(layout, targets, run);
  for (const { from, to, done } of pieces) {
    const block = Math.floor((from - run.from) / SUM_BLOCK);
    visitDraws(draws, from, to, (memory, places, _, count) => {
      for (let c = 0; c < places.length; c++) take(c, block, memory, places[c]!, count);
    });
    yield done;
  }
  return survey();
}

/** The part of a survey that is about columns `from … to − 1`. */
export function surveyOfColumns(
  { counts, firstBlock, sums, least, greatest, reached, kept }: Survey,
  from: number,
  to: number,
): Survey {
  const blocks = sums.length / least.length;
  return {
    counts: {
      inRegion: counts.inRegion.slice(from * REGIONS, to * REGIONS),
      tied: counts.tied.slice(from * REGIONS, to * REGIONS),
    },
    firstBlock,
    sums: sums.slice(from * blocks, to * blocks),
    least: least.slice(from, to),
    greatest: greatest.slice(from, to),
    reached: reached.slice(from, to),
    kept: kept.slice(from, to),
  };
}

function countAtOrAbove(values: Float64Array, at: number, count: number, target: number): number {
  let reached = 0;
  for (let i = at; i < at + count; i++) if (values[i]! >= target) reached++;
  return reached;
}

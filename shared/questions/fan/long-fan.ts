import { type Draws, drawInto } from '../draws/draws.ts';
import { LEVELS } from '../questions.ts';
import type { Steps } from '../steps.ts';
import { createSummariser } from './column-summary.ts';
import {
  BINS,
  binOf,
  countAndKeep,
  createRegionCounts,
  createRegions,
  REGIONS,
  type Regions,
} from './long-fan-regions.ts';

/**
 * A fan of more draws than there is memory for: columns are not kept. The first draws, the pilot, show about where each
 * quantile of a column lies. Of all draws then only the values in these zones are kept; the others are counted, so that
 * it is known how many lie below. What comes out is exact, and takes a fraction of the memory. Should a
 * quantile after all lie where nothing was kept, the column is drawn again and kept whole.
 */
export interface LongFan {
  readonly draws: Draws;
  readonly regions: Regions;
  /** Per column the share of its draws that there is room for. */
  readonly share: Float64Array;
}

/** Draws that are looked at before all others. Long fans have many times as many. */
const PILOT = 65_536;
/** A zone reaches so many standard deviations of the pilot's quantile to both sides. */
const REACH = 5;
/** Values beyond these quantiles of the pilot go into the first or the last bins, however far out they are. */
const ENDS = [0.005, 0.995] as const;

/** Shares of the draws a little below and above a quantile, and as far again. */
function levelsAround(level: number): readonly number[] {
  const step = (REACH * Math.sqrt(level * (1 - level))) / Math.sqrt(PILOT);
  return [level - 2 * step, level - step, level + step, level + 2 * step];
}

const AROUND = LEVELS.map(levelsAround);
const SHOWN = [...new Set([...ENDS, ...AROUND.flat()])].sort((a, b) => a - b);

/** Columns that would have to keep more than this share of their draws have no zones: they are kept whole, after all others. */
const MOST_KEPT = 1 / 3;
/** Draws between two chances to stop. */
const STEP = 4096;

/** Draws the pilot and lays out bins and zones of every column. */
export function* prepareLongFan(draws: Draws): Steps<LongFan> {
  const pilot = draws.columns.map(() => new Float64Array(PILOT));
  for (let from = 0; from < PILOT; from += STEP) {
    drawInto(draws, from, from + STEP, pilot, from);
    yield (0.7 * from) / PILOT;
  }
  const columns = pilot.length;
  const regions = createRegions(columns);
  const share = new Float64Array(columns);
  const { summarise } = createSummariser(PILOT, SHOWN);
  for (const [column, values] of pilot.entries()) {
    const { quantiles } = summarise(values);
    layOut(regions, column, (level) => quantiles[SHOWN.indexOf(level)]!);
    share[column] = shareKept(regions, column, values);
    if (share[column] > MOST_KEPT) {
      share[column] = 0;
      regions.regionOf.fill(0, column * BINS, (column + 1) * BINS);
    }
    yield 0.7 + (0.3 * column) / columns;
  }
  return { draws, regions, share };
}

function layOut({ low, scale, regionOf, ties }: Regions, column: number, at: (level: number) => number): void {
  const width = at(ENDS[1]) - at(ENDS[0]);
  // A third more on each side keeps the outer bins for what is far out.
  low[column] = at(ENDS[0]) - width / 3;
  const bins = (3 * BINS) / (5 * width);
  // Where hardly any values differ there are no even bins, and all fall into one.
  scale[column] = Number.isFinite(bins) ? bins : 0;
  const bin = (value: number) => binOf(value, low[column]!, scale[column]!);
  zonesOf(bin, at).forEach(({ firstBin, lastBin, tie }, k) => {
    const start = column * BINS;
    regionOf.fill(2 * k + 1, start + firstBin, start + lastBin + 1);
    regionOf.fill(2 * k + 2, start + lastBin + 1, start + BINS);
    ties[column * REGIONS + 2 * k + 1] = tie ?? Number.NaN;
  });
}

/** Neighbouring bins whose values are kept, but for a tie. */
interface Zone {
  readonly firstBin: number;
  readonly lastBin: number;
  readonly tie: number | null;
}

/** A zone around each quantile; zones that touch are one. */
function zonesOf(bin: (value: number) => number, at: (level: number) => number): readonly Zone[] {
  const zones: Zone[] = [];
  for (const levels of AROUND) {
    const around = levels.map(at);
    const firstBin = bin(around[1]!);
    const lastBin = bin(around[2]!);
    const tie = around.find((value, k) => k > 0 && value === around[k - 1]) ?? null;
    const before = zones.at(-1);
    if (before && firstBin <= before.lastBin + 1) {
      zones.pop();
      zones.push({
        firstBin: before.firstBin,
        lastBin: Math.max(before.lastBin, lastBin),
        tie: before.tie ?? tie,
      });
    } else zones.push({ firstBin, lastBin, tie });
  }
  return zones;
}

/** By the pilot, and a little more. */
function shareKept(regions: Regions, column: number, pilot: Float64Array): number {
  const counts = createRegionCounts(column + 1);
  const part = countAndKeep(pilot, 0, PILOT, column, regions, counts, new Float64Array(0), 0) / PILOT;
  return part + (REACH * Math.sqrt(part * (1 - part)) + 1) / Math.sqrt(PILOT);
}

import { LEVELS } from '../questions.ts';
import type { Steps } from '../steps.ts';
import { createSummariser } from './column-summary.ts';
import {
  BINS,
  binOf,
  countAndKeep,
  createCounts,
  createRegions,
  REGIONS,
  type Regions,
  regionsTogether,
} from './long-fan-regions.ts';

/** Where the values of the columns of a long fan are looked for, by their first draws: plain data. */
export interface Layout {
  readonly regions: Regions;
  /** Per column the share of its draws that there is room for; 0 where it is kept whole, after all others. */
  readonly share: Float64Array;
}

/** A zone reaches so many standard deviations of the pilot's quantile to both sides. */
const REACH = 5;
/** Values beyond these quantiles of the pilot go into the first or the last bins, however far out they are. */
const ENDS = [0.005, 0.995] as const;

/** Shares of the draws so many standard deviations of a pilot's quantile below and above it, and as far again. */
function levelsAround(level: number, pilot: number): readonly number[] {
  const step = REACH * Math.sqrt((level * (1 - level)) / pilot);
  return [-2, -1, 1, 2].map((steps) => Math.min(1, Math.max(0, level + steps * step)));
}

/** About the share of draws that lies in the zones of a column, without ties. */
export const shareInZones = (pilot: number): number =>
  LEVELS.reduce((share, level) => share + 2 * REACH * Math.sqrt((level * (1 - level)) / pilot), 0);

/** Lays out bins and zones of columns by their pilots, all of the same length. */
export function* layOutColumns(pilots: readonly Float64Array[]): Steps<Layout> {
  const columns = pilots.length;
  const pilot = pilots[0]?.length ?? 1;
  const around = LEVELS.map((level) => levelsAround(level, pilot));
  const levels = [...new Set([...ENDS, ...around.flat()])].sort((a, b) => a - b);
  const { summarise } = createSummariser(pilot, levels);
  const regions = createRegions(columns);
  const share = new Float64Array(columns);
  const room = new Float64Array(pilot + 1);
  for (const [column, values] of pilots.entries()) {
    const { quantiles } = summarise(values);
    layOut(regions, column, around, (level) => quantiles[levels.indexOf(level)]!);
    share[column] = shareKept(regions, column, values, room);
    if (share[column] > 2 * shareInZones(pilot)) {
      share[column] = 0;
      regions.regionOf.fill(0, column * BINS, (column + 1) * BINS);
    }
    yield column / columns;
  }
  return { regions, share };
}

/** Layouts of columns that follow each other, as one. */
export function layoutsTogether(parts: readonly Layout[]): Layout {
  return {
    regions: regionsTogether(parts.map(({ regions }) => regions)),
    share: Float64Array.from(parts.flatMap(({ share }) => [...share])),
  };
}

function layOut(
  { low, scale, regionOf, ties }: Regions,
  column: number,
  around: readonly (readonly number[])[],
  at: (level: number) => number,
): void {
  const width = at(ENDS[1]) - at(ENDS[0]);
  // A third more on each side keeps the outer bins for what is far out.
  low[column] = at(ENDS[0]) - width / 3;
  const bins = (3 * BINS) / (5 * width);
  // Where hardly any values differ there are no even bins, and all fall into one.
  scale[column] = Number.isFinite(bins) ? bins : 0;
  const bin = (value: number) => binOf(value, low[column]!, scale[column]!);
  zonesOf(bin, around, at).forEach(({ firstBin, lastBin, tie }, k) => {
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
function zonesOf(
  bin: (value: number) => number,
  around: readonly (readonly number[])[],
  at: (level: number) => number,
): readonly Zone[] {
  const zones: Zone[] = [];
  for (const levels of around) {
    const values = levels.map(at);
    const firstBin = bin(values[1]!);
    const lastBin = bin(values[2]!);
    const tie = values.find((value, k) => k > 0 && value === values[k - 1]) ?? null;
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
function shareKept(regions: Regions, column: number, pilot: Float64Array, room: Float64Array): number {
  const draws = pilot.length;
  const part = countAndKeep(pilot, 0, draws, column, regions, createCounts(column + 1), room, 0) / draws;
  return part + (REACH * Math.sqrt(part * (1 - part)) + 1) / Math.sqrt(draws);
}

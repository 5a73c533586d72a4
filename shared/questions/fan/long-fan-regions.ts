/**
 * Where the values of columns lie, in even bins, and which of them are kept: neighbouring bins make up regions, every
 * second of which is a zone whose values are kept.
 */
export interface Regions {
  /** Per column, where its bins begin and how many there are in one unit of its value. */
  readonly low: Float64Array;
  readonly scale: Float64Array;
  /**
   * For each column `BINS` even bins, and in which of the column's regions each lies: region 2k + 1 is its zone k, with
   * region 2k before it and 2k + 2 after it.
   */
  readonly regionOf: Uint8Array;
  /**
   * For each region of each column (`REGIONS`) a value that so many draws have, as the end of a range, that they are only
   * counted; NaN where there is none.
   */
  readonly ties: Float64Array;
}

export const BINS = 1024;
/** Room for the regions of a column: at most a zone for each level, and what lies between them. An even number. */
export const REGIONS = 16;

/** Of each region of each column, how many draws lie in it, and how many of these have the tie of their zone. */
export interface RegionCounts {
  readonly inRegion: Uint32Array;
  readonly tied: Uint32Array;
}

/** One region for each of so many columns. */
export const createRegions = (columns: number): Regions => ({
  low: new Float64Array(columns),
  scale: new Float64Array(columns),
  regionOf: new Uint8Array(columns * BINS),
  ties: new Float64Array(columns * REGIONS).fill(Number.NaN),
});

export const createRegionCounts = (columns: number): RegionCounts => ({
  inRegion: new Uint32Array(columns * REGIONS),
  tied: new Uint32Array(columns * REGIONS),
});

/** The bin of a value; what lies before the first is in it, what lies after the last in that. */
export function binOf(value: number, low: number, scale: number): number {
  const place = (value - low) * scale;
  return place < 1 ? 0 : place >= BINS ? BINS - 1 : place | 0;
}

/**
 * Counts in their regions the `count` values of a column from `at` on, writes those of zones, but no ties, into `room`
 * from `came` on, and gives how many of these have come by now, whether or not there was room. Four values a turn: most
 * turns have none in a zone.
 */
export function countAndKeep(
  values: Float64Array,
  at: number,
  count: number,
  column: number,
  { low, scale, regionOf, ties }: Regions,
  { inRegion, tied }: RegionCounts,
  room: Float64Array,
  came: number,
): number {
  const ownLow = low[column]!;
  const ownScale = scale[column]!;
  const ownBins = column * BINS;
  // Even, so that zones have odd places.
  const ownRegions = column * REGIONS;
  let next = came;
  const keep = (value: number, place: number) => {
    if ((place & 1) === 0) return;
    if (value === ties[place]!) tied[place] = tied[place]! + 1;
    else {
      if (next < room.length) room[next] = value;
      next++;
    }
  };
  const whole = at + (count & -4);
  for (let i = at; i < whole; i += 4) {
    const a = values[i]!;
    const b = values[i + 1]!;
    const c = values[i + 2]!;
    const d = values[i + 3]!;
    const p = ownRegions + regionOf[ownBins + binOf(a, ownLow, ownScale)]!;
    const q = ownRegions + regionOf[ownBins + binOf(b, ownLow, ownScale)]!;
    const r = ownRegions + regionOf[ownBins + binOf(c, ownLow, ownScale)]!;
    const s = ownRegions + regionOf[ownBins + binOf(d, ownLow, ownScale)]!;
    inRegion[p] = inRegion[p]! + 1;
    inRegion[q] = inRegion[q]! + 1;
    inRegion[r] = inRegion[r]! + 1;
    inRegion[s] = inRegion[s]! + 1;
    if (((p | q | r | s) & 1) === 0) continue;
    keep(a, p);
    keep(b, q);
    keep(c, r);
    keep(d, s);
  }
  for (let i = whole; i < at + count; i++) {
    const place = ownRegions + regionOf[ownBins + binOf(values[i]!, ownLow, ownScale)]!;
    inRegion[place] = inRegion[place]! + 1;
    keep(values[i]!, place);
  }
  return next;
}

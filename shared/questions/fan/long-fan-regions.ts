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

/** Neighbours are counted apart: a counter waits for what was added to it just before. */
const LANES = 4;

/** Counts that go on; `countsOf` puts them together. */
export interface LaneCounts {
  /** For each column the counts of every lane, one after another. */
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

export const createCounts = (columns: number): LaneCounts => ({
  inRegion: new Uint32Array(columns * LANES * REGIONS),
  tied: new Uint32Array(columns * REGIONS),
});

export function countsOf({ inRegion, tied }: LaneCounts): RegionCounts {
  const all = new Uint32Array(tied.length);
  inRegion.forEach((count, k) => {
    const column = Math.floor(k / (LANES * REGIONS));
    const place = column * REGIONS + (k % REGIONS);
    all[place] = all[place]! + count;
  });
  return { inRegion: all, tied };
}

/** The bin of a value; what lies before the first is in it, what lies after the last in that. */
export function binOf(value: number, low: number, scale: number): number {
  const place = (value - low) * scale;
  return place < 1 ? 0 : place >= BINS ? BINS - 1 : place | 0;
}

/** The regions of columns that follow each other, as one. */
export function regionsTogether(parts: readonly Regions[]): Regions {
  const together = createRegions(parts.reduce((columns, { low }) => columns + low.length, 0));
  let at = 0;
  for (const { low, scale, regionOf, ties } of parts) {
    together.low.set(low, at);
    together.scale.set(scale, at);
    together.regionOf.set(regionOf, at * BINS);
    together.ties.set(ties, at * REGIONS);
    at += low.length;
  }
  return together;
}

/**
 * Counts in their regions the `count` values of a column from `at` on, writes those of zones, but no ties, into `room`
 * from `came` on, and gives how many of these have come by now, whether or not there was room.
 */
export function countAndKeep(
  values: Float64Array,
  at: number,
  count: number,
  column: number,
  regions: Regions,
  counts: LaneCounts,
  room: Float64Array,
  came: number,
): number {
  const ordinary = came + count < room.length && !hasTie(regions, column);
  return (ordinary ? keepOrdinary : keepWithCare)(values, at, count, column, regions, counts, room, came);
}

function hasTie({ ties }: Regions, column: number): boolean {
  for (let place = column * REGIONS; place < (column + 1) * REGIONS; place++)
    if (!Number.isNaN(ties[place]!)) return true;
  return false;
}

/**
 * Where there is room and no tie. Every value is written and only those in zones are kept, as a processor foretells
 * badly which these are.
 */
function keepOrdinary(
  values: Float64Array,
  at: number,
  count: number,
  column: number,
  { low, scale, regionOf }: Regions,
  { inRegion }: LaneCounts,
  room: Float64Array,
  came: number,
): number {
  const ownLow = low[column]!;
  const ownScale = scale[column]!;
  const ownBins = column * BINS;
  // Even, so that zones have odd places.
  const lane = column * LANES * REGIONS;
  let next = came;
  const whole = at + (count & -4);
  for (let i = at; i < whole; i += 4) {
    const a = values[i]!;
    const b = values[i + 1]!;
    const c = values[i + 2]!;
    const d = values[i + 3]!;
    const p = lane + regionOf[ownBins + binOf(a, ownLow, ownScale)]!;
    const q = lane + REGIONS + regionOf[ownBins + binOf(b, ownLow, ownScale)]!;
    const r = lane + 2 * REGIONS + regionOf[ownBins + binOf(c, ownLow, ownScale)]!;
    const s = lane + 3 * REGIONS + regionOf[ownBins + binOf(d, ownLow, ownScale)]!;
    inRegion[p] = inRegion[p]! + 1;
    inRegion[q] = inRegion[q]! + 1;
    inRegion[r] = inRegion[r]! + 1;
    inRegion[s] = inRegion[s]! + 1;
    room[next] = a;
    next += p & 1;
    room[next] = b;
    next += q & 1;
    room[next] = c;
    next += r & 1;
    room[next] = d;
    next += s & 1;
  }
  for (let i = whole; i < at + count; i++) {
    const p = lane + regionOf[ownBins + binOf(values[i]!, ownLow, ownScale)]!;
    inRegion[p] = inRegion[p]! + 1;
    room[next] = values[i]!;
    next += p & 1;
  }
  return next;
}

function keepWithCare(
  values: Float64Array,
  at: number,
  count: number,
  column: number,
  { low, scale, regionOf, ties }: Regions,
  { inRegion, tied }: LaneCounts,
  room: Float64Array,
  came: number,
): number {
  let next = came;
  for (let i = at; i < at + count; i++) {
    const value = values[i]!;
    const region = regionOf[column * BINS + binOf(value, low[column]!, scale[column]!)]!;
    const lane = column * LANES * REGIONS + region;
    inRegion[lane] = inRegion[lane]! + 1;
    if (region % 2 === 0) continue;
    const place = column * REGIONS + region;
    if (value === ties[place]!) tied[place] = tied[place]! + 1;
    else {
      if (next < room.length) room[next] = value;
      next++;
    }
  }
  return next;
}

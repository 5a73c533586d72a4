import { visitDraws } from '../draws/draws.ts';
import type { Steps } from '../steps.ts';
import { SUM_BLOCK } from './extent.ts';
import type { LongFan } from './long-fan.ts';
import { countAndKeep, createRegionCounts, type RegionCounts } from './long-fan-regions.ts';

/** What is known of a run of draws once they have gone by, as plain data. */
export interface Survey {
  readonly from: number;
  readonly to: number;
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

/** Surveys draws `from … to − 1` in steps of 1,024, of which `from` begins one. `targets` are those of each column. */
export function* surveyDraws(
  fan: LongFan,
  targets: readonly (readonly number[])[],
  from: number,
  to: number,
): Steps<Survey> {
  const columns = fan.draws.columns.length;
  const blocks = Math.ceil((to - from) / SUM_BLOCK);
  const counts = createRegionCounts(columns);
  const sums = new Float64Array(columns * blocks);
  const ends = {
    least: filled(columns, Number.POSITIVE_INFINITY),
    greatest: filled(columns, Number.NEGATIVE_INFINITY),
  };
  const reached = targets.map((values) => new Uint32Array(values.length));
  const room = Array.from(fan.share, (share) => new Float64Array(Math.ceil(share * (to - from))));
  const came = new Uint32Array(columns);
  const partial = new Float64Array(4 * columns);
  for (let block = 0; block < blocks; block++) {
    const start = from + block * SUM_BLOCK;
    partial.fill(0);
    visitDraws(fan.draws, start, Math.min(to, start + SUM_BLOCK), (memory, places, _, count) => {
      for (let c = 0; c < columns; c++) {
        const at = places[c]!;
        sum(memory, at, count, partial, 4 * c, ends, c);
        came[c] = countAndKeep(memory, at, count, c, fan.regions, counts, room[c]!, came[c]!);
        targets[c]!.forEach((target, k) => {
          reached[c]![k] = reached[c]![k]! + countAtOrAbove(memory, at, count, target);
        });
      }
    });
    for (let c = 0; c < columns; c++) sums[c * blocks + block] = sumOfFour(partial, 4 * c);
    yield (block + 1) / blocks;
  }
  const kept = room.map((values, c) => (came[c]! > values.length ? null : values.subarray(0, came[c])));
  return { from, to, counts, sums, ...ends, reached, kept };
}

const filled = (length: number, value: number) => new Float64Array(length).fill(value);

/** The four interleaved sums of `addBlock`, which here go on from visit to visit. */
const sumOfFour = (partial: Float64Array, at: number): number =>
  partial[at]! + partial[at + 1]! + (partial[at + 2]! + partial[at + 3]!);

interface Ends {
  readonly least: Float64Array;
  readonly greatest: Float64Array;
}

function sum(
  values: Float64Array,
  at: number,
  count: number,
  partial: Float64Array,
  place: number,
  { least, greatest }: Ends,
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

/** The surveys of runs that follow each other, as one; sums stay in the order of the draws. */
export function surveysTogether(parts: readonly Survey[]): Survey {
  const [first] = parts as readonly [Survey];
  if (parts.length === 1) return first;
  const columns = first.least.length;
  const added = (arrays: readonly Uint32Array[]) =>
    arrays.reduce((total, array) => total.map((value, k) => value + array[k]!));
  const merged = (arrays: readonly Float64Array[], better: (a: number, b: number) => number) =>
    arrays.reduce((best, array) => best.map((value, k) => better(value, array[k]!)));
  return {
    from: first.from,
    to: parts.at(-1)!.to,
    counts: {
      inRegion: added(parts.map(({ counts }) => counts.inRegion)),
      tied: added(parts.map(({ counts }) => counts.tied)),
    },
    sums: interleaved(
      parts.map(({ sums }) => sums),
      columns,
    ),
    least: merged(
      parts.map(({ least }) => least),
      Math.min,
    ),
    greatest: merged(
      parts.map(({ greatest }) => greatest),
      Math.max,
    ),
    reached: first.reached.map((_, c) => added(parts.map(({ reached }) => reached[c]!))),
    kept: first.kept.map((_, k) => joined(parts.map(({ kept }) => kept[k]!))),
  };
}

/** Of each column the sums of all runs, one run after another. */
function interleaved(parts: readonly Float64Array[], columns: number): Float64Array {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (let c = 0; c < columns; c++) {
    for (const part of parts) {
      const blocks = part.length / columns;
      all.set(part.subarray(c * blocks, (c + 1) * blocks), at);
      at += blocks;
    }
  }
  return all;
}

function joined(parts: readonly (Float64Array | null)[]): Float64Array | null {
  if (parts.includes(null)) return null;
  const all = new Float64Array(parts.reduce((length, part) => length + part!.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part!, at);
    at += part!.length;
  }
  return all;
}

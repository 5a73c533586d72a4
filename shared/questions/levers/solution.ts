import { edgeOf, numbersAway } from '../../model/algebra/neighbouring-numbers.ts';
import { type Crossing, type Curve, closestBetween, crossingBetween, type Point } from './root-finding.ts';

/** Where a curve, as far as a scan of its range shows it, reaches a target. */
export interface Solution {
  readonly reached: boolean;
  /** Whether the curve moves at all. */
  readonly moves: boolean;
  /** Nearest to today's value among those that reach the target; else the value that comes closest. */
  readonly value: number;
  /** What the curve is at `value`. */
  readonly gives: number;
  /** Further values that reach the target, ascending. */
  readonly others: readonly number[];
}

/** Within this of the target, relative and absolute below 1, the target is reached. */
const REACHED = 1e-12;
/** Rounding of the curve, relative and absolute below 1: the engine's promise. */
const ROUNDING = 1e-9;
/** Two values closer than this, relative, are the same. */
const SAME = 1e-9;
/** A target so many times as far out as the curve comes is as far as any beyond it. */
const FAR = 2 ** 20;
/** Numbers on each side of a crossing over which a curve without a jump moves far more than between two of them. */
const BESIDE = 2 ** 20;

/**
 * Looks for every value at which `curve` is `target`: scan points are ascending; between two on different sides of the
 * target lies a crossing, and where the curve turns before it reaches the target, the turn is followed to see whether
 * it reaches. A stretch on which the curve stays at the target counts once, at its end nearest to today's value, and a
 * jump over the target does not reach it. The curve is defined at the scan points; where it is NaN between them nothing is
 * found. `today` may be infinite (no limit today).
 */
export function solution(curve: Curve, target: number, scan: readonly number[], today: number): Solution {
  const scanned = scan.map(curve);
  const size = Math.max(1, ...scanned.map(Math.abs));
  // Beside a target much further out the curve would be lost in rounding; what comes closest to both is the same.
  const sought = Math.max(-FAR * size, Math.min(FAR * size, target));
  const scale = Math.max(1, Math.abs(sought));
  const off: Curve = (x) => curve(x) - sought;
  const points = scan.map((x, i): Point => ({ x, y: scanned[i]! - sought }));
  const search: Search = { off, points, tolerance: REACHED * scale, rounding: ROUNDING * scale, today };
  const moves = Math.max(...scanned) - Math.min(...scanned) > REACHED * size;
  const hits: Point[] = [];
  const misses: Point[] = [];
  if (moves) {
    for (const found of [...stretches(search), ...crossings(search), ...turns(search)]) {
      (found.reached ? hits : misses).push(found.point);
    }
  }
  const [nearest, ...others] = distinct(nearestFirst(hits, today));
  if (nearest) {
    const ascending = others.map(({ x }) => x).toSorted((a, b) => a - b);
    return { reached: true, moves, value: nearest.x, gives: curve(nearest.x), others: ascending };
  }
  const { x, y } = closest(search, misses);
  return { reached: Math.abs(y) <= search.tolerance, moves, value: x, gives: curve(x), others: [] };
}

interface Search {
  readonly off: Curve;
  readonly points: readonly Point[];
  readonly tolerance: number;
  readonly rounding: number;
  readonly today: number;
}

interface Found {
  readonly reached: boolean;
  readonly point: Point;
}

const isHit = ({ tolerance }: Search, { y }: Point): boolean => Math.abs(y) <= tolerance;

/** Scan points at the target; of neighbouring ones the one nearest to today's value, followed to where it ends. */
function stretches(search: Search): readonly Found[] {
  const { points } = search;
  const found: Found[] = [];
  for (let i = 0; i < points.length; i++) {
    if (!isHit(search, points[i]!)) continue;
    let last = i;
    while (last + 1 < points.length && isHit(search, points[last + 1]!)) last += 1;
    found.push({ reached: true, point: nearestOnStretch(search, i, last, (y) => Math.abs(y) <= search.tolerance) });
    i = last;
  }
  return found;
}

/** The value nearest to today's on a stretch from scan point `first` to `last` on which `holds`. */
function nearestOnStretch(search: Search, first: number, last: number, holds: (y: number) => boolean): Point {
  const { off, points, today } = search;
  const [nearest] = nearestFirst(points.slice(first, last + 1), today);
  const inside = nearest!;
  const beside = inside.x < today ? points[last + 1] : points[first - 1];
  if (first === last || inside.x === today || beside === undefined) return inside;
  const x = edgeOf((candidate) => holds(off(candidate)), inside.x, beside.x);
  return { x, y: off(x) };
}

function crossings(search: Search): readonly Found[] {
  const { points } = search;
  return points.slice(1).flatMap((to, i) => across(search, points[i]!, to));
}

/** What lies between two points that are not at the target themselves, if they are on different sides of it. */
function across(search: Search, from: Point, to: Point): readonly Found[] {
  if (isHit(search, from) || isHit(search, to) || Math.sign(from.y) === Math.sign(to.y)) return [];
  const crossing = crossingBetween(search.off, from, to, search.tolerance);
  const { near, far } = crossing;
  // An edge of where it is defined is no crossing.
  const ends = [near, far].filter(({ y }) => Number.isFinite(y));
  if (ends.length < 2) return ends.map((point) => ({ reached: false, point }));
  if (Math.abs(near.y) <= search.rounding || !isJump(search.off, crossing)) return [{ reached: true, point: near }];
  return ends.map((point) => ({ reached: false, point }));
}

/** Between two neighbouring numbers a curve without a jump moves next to nothing of what it moves beside them. */
function isJump(off: Curve, { near, far }: Crossing): boolean {
  const [low, high] = near.x < far.x ? [near.x, far.x] : [far.x, near.x];
  const beside = Math.abs(off(numbersAway(high, BESIDE)) - off(numbersAway(low, -BESIDE)));
  return !(Math.abs(near.y - far.y) <= beside / 2);
}

/** Where the curve comes closer to the target than at the scan points beside, followed to the closest or across. */
function turns(search: Search): readonly Found[] {
  const { off, points, tolerance } = search;
  return points.flatMap((point, i): readonly Found[] => {
    const beside = [points[i - 1], points[i + 1]].filter((other) => other !== undefined);
    const dip = Math.max(...beside.map(({ y }) => Math.abs(y))) - Math.abs(point.y);
    const isTurn =
      !isHit(search, point) &&
      dip > REACHED * Math.abs(point.y) + tolerance &&
      beside.every(({ y }) => Math.sign(y) === Math.sign(point.y) && Math.abs(y) >= Math.abs(point.y));
    if (!isTurn) return [];
    const [before, after] = [points[i - 1] ?? point, points[i + 1] ?? point];
    const turned = closestBetween(off, before.x, after.x, Math.sign(point.y));
    if (Number.isNaN(turned.y)) return [];
    if (isHit(search, turned)) return [{ reached: true, point: turned }];
    const beyond = [...across(search, before, turned), ...across(search, turned, after)];
    return beyond.length > 0 ? beyond : [{ reached: false, point: turned }];
  });
}

/** What is closest to the target; of a stretch of scan points that are equally close, its end nearest to today. */
function closest(search: Search, misses: readonly Point[]): Point {
  const { points, today, tolerance } = search;
  const least = Math.min(...[...points, ...misses].map(({ y }) => Math.abs(y)));
  const asClose = (y: number): boolean => Math.abs(y) <= least + REACHED * least + tolerance;
  const [nearest] = nearestFirst(
    points.filter(({ y }) => asClose(y)),
    today,
  );
  if (!nearest) return nearestFirst(misses, today).find(({ y }) => asClose(y))!;
  let first = points.indexOf(nearest);
  let last = first;
  while (first > 0 && asClose(points[first - 1]!.y)) first -= 1;
  while (last + 1 < points.length && asClose(points[last + 1]!.y)) last += 1;
  return nearestOnStretch(search, first, last, asClose);
}

function nearestFirst(points: readonly Point[], today: number): readonly Point[] {
  const away = ({ x }: Point): number => (Number.isFinite(today) ? Math.abs(x - today) : -x);
  return points.toSorted((a, b) => away(a) - away(b));
}

/** Without those that are the same as one before. */
function distinct(points: readonly Point[]): readonly Point[] {
  return points.filter(
    ({ x }, i) =>
      !points.slice(0, i).some((other) => Math.abs(other.x - x) <= SAME * Math.max(Math.abs(x), Math.abs(other.x))),
  );
}

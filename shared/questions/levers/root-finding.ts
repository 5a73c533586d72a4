import { midway } from '../../model/algebra/neighbouring-numbers.ts';

/** Numeric search on a curve that may jump: a root between two ends, the least value between three. */

export type Curve = (x: number) => number;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Crossing {
  /** The side of the crossing that is closer to 0. */
  readonly near: Point;
  /** The other side; `near` and `far` are neighbouring numbers unless `near` is within the tolerance. */
  readonly far: Point;
}

/** Steps before the search gives up being clever. */
const CLEVER_STEPS = 60;

/**
 * Where the curve crosses 0 between two points on different sides of it, until it is within `tolerance` of 0 or the
 * points are neighbouring numbers. Inverse quadratic steps where they are safe and halvings elsewhere (Chandrupatla,
 * "A new hybrid quadratic/bisection algorithm", 1997); then halving of the numbers between, 64 times at most.
 */
export function crossingBetween(curve: Curve, from: Point, to: Point, tolerance: number): Crossing {
  let [one, two] = [to, from];
  let three: Point;
  let share = 0.5;
  for (let step = 0; step < CLEVER_STEPS; step++) {
    const x = one.x + share * (two.x - one.x);
    if (x === one.x || x === two.x) break;
    const next = { x, y: curve(x) };
    if (Math.sign(next.y) === Math.sign(one.y)) {
      three = one;
    } else {
      three = two;
      two = one;
    }
    one = next;
    const [near, far] = nearFirst(one, two);
    if (Math.abs(near.y) <= tolerance) return { near, far };
    share = shareOfStep(one, two, three);
  }
  return crossingByHalves(curve, one, two, tolerance);
}

/** Where between `one` (0) and `two` (1) the next step goes. */
function shareOfStep(one: Point, two: Point, three: Point): number {
  const xi = (one.x - two.x) / (three.x - two.x);
  const phi = (one.y - two.y) / (three.y - two.y);
  let share = 0.5;
  if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
    share =
      (one.y / (two.y - one.y)) * (three.y / (two.y - three.y)) +
      ((three.x - one.x) / (two.x - one.x)) * (one.y / (three.y - one.y)) * (two.y / (three.y - two.y));
  }
  // A step of less than the spacing of numbers would stand still.
  const least = (2 * Number.EPSILON * Math.abs(one.x)) / Math.abs(two.x - one.x);
  return least < 0.5 ? Math.min(1 - least, Math.max(least, share)) : 0.5;
}

function crossingByHalves(curve: Curve, one: Point, two: Point, tolerance: number): Crossing {
  for (;;) {
    const [near, far] = nearFirst(one, two);
    const x = midway(one.x, two.x);
    if (Math.abs(near.y) <= tolerance || x === one.x || x === two.x) return { near, far };
    const next = { x, y: curve(x) };
    if (Math.sign(next.y) === Math.sign(one.y)) one = next;
    else two = next;
  }
}

const nearFirst = (a: Point, b: Point): readonly [Point, Point] => (Math.abs(a.y) <= Math.abs(b.y) ? [a, b] : [b, a]);

/**
 * Where |curve| is least between `from` and `to`, by golden section; or the first point met at which the curve is 0 or
 * on the other side of it.
 */
export function closestBetween(curve: Curve, from: number, to: number, side: number): Point {
  const golden = (Math.sqrt(5) - 1) / 2;
  const at = (x: number): Point => ({ x, y: curve(x) });
  let [low, high] = [from, to];
  let left = at(high - golden * (high - low));
  let right = at(low + golden * (high - low));
  for (let step = 0; step < 60; step++) {
    const [near] = nearFirst(left, right);
    if (Math.sign(near.y) !== side) return near;
    if (near === left) {
      high = right.x;
      right = left;
      left = at(high - golden * (high - low));
    } else {
      low = left.x;
      left = right;
      right = at(low + golden * (high - low));
    }
  }
  return nearFirst(left, right)[0];
}

import { incompleteBeta, logGamma } from './beta.ts';
import { normalCdf } from './normal.ts';

/**
 * The standard PERT quantile (a beta distribution's) as a function of the normal score z = Φ⁻¹(u), read between exact
 * knots by quintic Hermite interpolation: value and two derivatives are right at every knot, and the error between
 * them stays below 1e-12. A score outside ±8.5 is taken as ±8.5; no draw comes that far.
 */
export interface PertTable {
  /** Per knot: value, h · first and h² · second derivative by z, with h the distance of knots. */
  readonly knots: Float64Array;
}

const REACH = 8.5;
const INTERVALS = 384;
const STEP = (2 * REACH) / INTERVALS;

/** Makes the table of the beta distribution with these two shapes, both ≥ 1. */
export function pertTable(a: number, b: number): PertTable {
  const knots = new Float64Array(3 * (INTERVALS + 1));
  // Each tail is followed outwards from the median, where the next knot is well foretold by the last.
  fillTail(a, b, 1, knots);
  fillTail(b, a, -1, knots);
  return { knots };
}

/** Fills the knots of z ≤ 0 (`side` 1), or mirrored, of z ≥ 0 (−1). */
function fillTail(a: number, b: number, side: 1 | -1, knots: Float64Array): void {
  const logB = logGamma(a) + logGamma(b) - logGamma(a + b);
  const middle = INTERVALS / 2;
  let x = a / (a + b);
  for (let i = 0; i <= middle; i++) {
    const z = -i * STEP;
    x = quantile(a, b, logB, normalCdf(z), x);
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logB);
    const slope = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) / density;
    const curve = slope * (-z - slope * ((a - 1) / x - (b - 1) / (1 - x)));
    const at = 3 * (middle - side * i);
    knots[at] = side === 1 ? x : 1 - x;
    knots[at + 1] = slope * STEP;
    knots[at + 2] = side * curve * STEP * STEP;
    x = Math.max(x - STEP * slope + 0.5 * STEP * STEP * curve, 0.2 * x);
  }
}

/** The x with I_x(a, b) = u, from a start near it: Newton's method on ln u, which is nearly straight in the tail. */
function quantile(a: number, b: number, logB: number, u: number, start: number): number {
  let x = start;
  for (let i = 0; i < 60; i++) {
    const below = incompleteBeta(a, b, x);
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logB);
    let next = x - (below * Math.log(below / u)) / density;
    if (next <= 0) next = x / 4;
    else if (next >= 1) next = (x + 1) / 2;
    const moved = Math.abs(next - x);
    x = next;
    // It converges quadratically: the next step would be below the precision of a double.
    if (moved < 1e-9 * x) break;
  }
  return x;
}

/**
 * Writes `min + width · quantile` for each of the `count` normal scores from `from` on to the places from `to` on.
 */
export function readPert(
  table: PertTable,
  min: number,
  width: number,
  values: Float64Array,
  from: number,
  to: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) values[to + i] = min + width * standardQuantile(table, values[from + i]!);
}

/** The quantile at a normal score, 0 … 1. */
function standardQuantile({ knots }: PertTable, z: number): number {
  const place = (Math.min(REACH, Math.max(-REACH, z)) + REACH) / STEP;
  const knot = Math.min(INTERVALS - 1, Math.trunc(place));
  const t = place - knot;
  const at = 3 * knot;
  const square = t * t;
  const cube = square * t;
  const rise = cube * (10 - 15 * t + 6 * square);
  return (
    knots[at]! * (1 - rise) +
    knots[at + 3]! * rise +
    knots[at + 1]! * (t - cube * (6 - 8 * t + 3 * square)) -
    knots[at + 4]! * cube * (4 - 7 * t + 3 * square) +
    0.5 * (knots[at + 2]! * square * (1 - t * (3 - 3 * t + square)) + knots[at + 5]! * cube * (1 - 2 * t + square))
  );
}

import { drawUniforms } from './philox.ts';
import type { Steps } from './steps.ts';

/**
 * First-order and total Sobol' indices of any function of independent inputs (Saltelli and others, "Variance based
 * sensitivity analysis of model output", 2010; the total index by Jansen), over numbered draws.
 */
export interface UncertainFunction {
  readonly inputs: number;
  /** Turns `count` uniforms of an input into its values, in place. */
  readonly toValues: (input: number, uniforms: Float64Array, count: number) => void;
  readonly set: (input: number, value: number) => void;
  /** The function at the values set. */
  readonly value: () => number;
}

export interface VarianceShares {
  readonly variance: number;
  /** Per input the share of the variance that it makes alone, and with all others it acts together with. */
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** Values of the function between two breaks: a few milliseconds. */
const VALUES_A_STEP = 4096;

/** f(A), f(B), and for each input j f(A_B^j): A with column j from B. */
interface Values {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: readonly Float64Array[];
}

/**
 * The indices from `samples` base points: dimensions 0 … k−1 of draw i are row i of A, k … 2k−1 row i of B
 * (model.md § 9). A function that does not vary has zeros.
 */
export function* varianceShares(
  of: UncertainFunction,
  key: readonly [number, number],
  samples: number,
): Steps<VarianceShares> {
  const column = () => new Float64Array(samples);
  const values: Values = { a: column(), b: column(), mixed: Array.from({ length: of.inputs }, column) };
  const rows = Math.max(16, Math.floor(VALUES_A_STEP / (of.inputs + 2)));
  const points = Array.from({ length: 2 * of.inputs }, () => new Float64Array(rows));
  for (let first = 0; first < samples; first += rows) {
    const count = Math.min(rows, samples - first);
    drawUniforms(first, count, key, points);
    points.forEach((uniforms, j) => {
      of.toValues(j % of.inputs, uniforms, count);
    });
    evaluate(of, points, first, count, values);
    yield (first + count) / samples;
  }
  return shares(values);
}

function evaluate(
  of: UncertainFunction,
  points: readonly Float64Array[],
  first: number,
  count: number,
  { a, b, mixed }: Values,
): void {
  const { inputs } = of;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < inputs; j++) of.set(j, points[j]![i]!);
    a[first + i] = of.value();
    for (let j = 0; j < inputs; j++) {
      of.set(j, points[inputs + j]![i]!);
      mixed[j]![first + i] = of.value();
      of.set(j, points[j]![i]!);
    }
    for (let j = 0; j < inputs; j++) of.set(j, points[inputs + j]![i]!);
    b[first + i] = of.value();
  }
}

/** A spread of so little of the mean is rounding, not variance. */
const ROUNDING = 1e-13;

function shares({ a, b, mixed }: Values): VarianceShares {
  const samples = a.length;
  const mean = (sum(a, (value) => value) + sum(b, (value) => value)) / (2 * samples);
  const squares = (values: Float64Array) => sum(values, (value) => (value - mean) ** 2);
  const variance = (squares(a) + squares(b)) / (2 * samples);
  if (Math.sqrt(variance) <= ROUNDING * Math.abs(mean)) {
    return { variance: 0, first: mixed.map(() => 0), total: mixed.map(() => 0) };
  }
  const part = (ofRow: (value: number, i: number) => number) => (values: Float64Array) =>
    sum(values, ofRow) / samples / variance;
  return {
    variance,
    first: mixed.map(part((value, i) => (b[i]! - mean) * (value - a[i]!))),
    total: mixed.map(part((value, i) => (a[i]! - value) ** 2 / 2)),
  };
}

function sum(values: Float64Array, of: (value: number, i: number) => number): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += of(values[i]!, i);
  return total;
}

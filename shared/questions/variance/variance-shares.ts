import { drawWords, uniformOf } from '../probability/philox.ts';
import type { Steps } from '../steps.ts';

/**
 * First-order and total Sobol' indices of any function of independent inputs (Saltelli and others, "Variance based
 * sensitivity analysis of model output", 2010; the total index by Jansen), over numbered draws.
 */
export interface UncertainFunction {
  readonly inputs: number;
  /** Most rows of one evaluation. */
  readonly rows: number;
  /** Turns `count` uniforms of an input, from place `from` on, into its values. */
  readonly toValues: (input: number, uniforms: Float64Array, from: number, count: number) => void;
  /**
   * Evaluates the first `count` rows. In `points` the value of input j in row i of A stands at `j · rows + i`, that of B
   * at `(inputs + j) · rows + i`. Results go into `results`: f(A) at `i`, f(B) at `rows + i`, f(A_B^j), which is A with
   * column j from B, at `(2 + j) · rows + i`.
   */
  readonly evaluate: (points: Float64Array, count: number, results: Float64Array) => void;
}

export interface VarianceShares {
  readonly variance: number;
  /** Per input the share of the variance that it makes alone, and with all others it acts together with. */
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** Values of the function between two breaks: a few milliseconds. */
const VALUES_A_STEP = 16_384;

/** f(A), f(B), and for each input j f(A_B^j), in every row. */
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
  const { inputs, rows } = of;
  const columns = Array.from({ length: inputs + 2 }, () => new Float64Array(samples));
  const points = new Float64Array(2 * inputs * rows);
  const results = new Float64Array((inputs + 2) * rows);
  let sinceBreak = 0;
  for (let first = 0; first < samples; first += rows) {
    const count = Math.min(rows, samples - first);
    drawPoints(of, key, first, count, points);
    of.evaluate(points, count, results);
    columns.forEach((column, c) => {
      column.set(results.subarray(c * rows, c * rows + count), first);
    });
    sinceBreak += columns.length * count;
    if (sinceBreak >= VALUES_A_STEP) {
      sinceBreak = 0;
      yield (first + count) / samples;
    }
  }
  const [a, b, ...mixed] = columns;
  return shares({ a: a!, b: b!, mixed });
}

function drawPoints(
  { inputs, rows, toValues }: UncertainFunction,
  key: readonly [number, number],
  first: number,
  count: number,
  points: Float64Array,
): void {
  const words = new Int32Array(4 * rows);
  for (let j = 0; j < 2 * inputs; j++) {
    if (j % 4 === 0) drawWords(first, count, j / 4, key, words, rows);
    const word = (j % 4) * rows;
    for (let i = 0; i < count; i++) points[j * rows + i] = uniformOf(words[word + i]!);
    toValues(j % inputs, points, j * rows, count);
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

import { drawWords, uniformOf } from './philox.ts';
import type { Steps } from './steps.ts';

/**
 * First-order and total Sobol' indices of any function of independent inputs (Saltelli and others, "Variance based
 * sensitivity analysis of model output", 2010; the total index by Jansen), over numbered draws.
 */
export interface UncertainFunction {
  readonly inputs: number;
  /** Turns `count` uniforms of an input, from place `from` on, into its values. */
  readonly toValues: (input: number, uniforms: Float64Array, from: number, count: number) => void;
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
  const points: Points = { rows, values: new Float64Array(2 * of.inputs * rows) };
  for (let first = 0; first < samples; first += rows) {
    const count = Math.min(rows, samples - first);
    drawPoints(of, key, first, count, points);
    evaluate(of, points, first, count, values);
    yield (first + count) / samples;
  }
  return shares(values);
}

/** Columns 0 … k−1 are of A, k … 2k−1 of B; the value of column j in row i stands at `j · rows + i`. */
interface Points {
  readonly rows: number;
  readonly values: Float64Array;
}

function drawPoints(
  of: UncertainFunction,
  key: readonly [number, number],
  first: number,
  count: number,
  { rows, values }: Points,
): void {
  const words = new Int32Array(4 * rows);
  for (let j = 0; j < 2 * of.inputs; j++) {
    if (j % 4 === 0) drawWords(first, count, j / 4, key, words, rows);
    const word = (j % 4) * rows;
    for (let i = 0; i < count; i++) values[j * rows + i] = uniformOf(words[word + i]!);
    of.toValues(j % of.inputs, values, j * rows, count);
  }
}

function evaluate(
  of: UncertainFunction,
  { rows, values }: Points,
  first: number,
  count: number,
  { a, b, mixed }: Values,
): void {
  const { inputs } = of;
  const inB = inputs * rows;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < inputs; j++) of.set(j, values[j * rows + i]!);
    a[first + i] = of.value();
    for (let j = 0; j < inputs; j++) {
      of.set(j, values[inB + j * rows + i]!);
      mixed[j]![first + i] = of.value();
      of.set(j, values[j * rows + i]!);
    }
    for (let j = 0; j < inputs; j++) of.set(j, values[inB + j * rows + i]!);
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

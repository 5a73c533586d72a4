import { describe, expect, test } from 'vitest';
import { keyOf } from '../../shared/questions/probability/philox.ts';
import { finished } from '../../shared/questions/steps.ts';
import { type UncertainFunction, varianceShares } from '../../shared/questions/variance/variance-shares.ts';

// Names of the module are found faster than those of the test's own global object.
const { abs, sin, PI } = Math;

/** A function of inputs that are uniform between `low` and `high`, evaluated row by row. */
function uniform(inputs: number, low: number, high: number, f: (x: Float64Array) => number): UncertainFunction {
  const rows = 64;
  const x = new Float64Array(inputs);
  return {
    inputs,
    rows,
    toValues: (_, values, from, count) => {
      for (let i = from; i < from + count; i++) values[i] = low + (high - low) * values[i]!;
    },
    evaluate: (points, count, results) => {
      const value = (i: number, inB: (j: number) => boolean) => {
        for (let j = 0; j < inputs; j++) x[j] = points[(inB(j) ? inputs + j : j) * rows + i]!;
        return f(x);
      };
      for (let i = 0; i < count; i++) {
        results[i] = value(i, () => false);
        results[rows + i] = value(i, () => true);
        for (let j = 0; j < inputs; j++) results[(2 + j) * rows + i] = value(i, (other) => other === j);
      }
    },
  };
}

const shares = (of: UncertainFunction, samples = 16_384, seed = 42) =>
  finished(varianceShares(of, keyOf(seed), samples));

/** Estimates from so many draws are off by about 0.008. */
const near = (got: readonly number[], want: readonly number[]) =>
  want.forEach((value, j) => {
    expect(abs(got[j]! - value), `input ${j}`).toBeLessThan(0.025);
  });

const ishigami = uniform(3, -PI, PI, ([x1, x2, x3]) => {
  return sin(x1!) + 7 * sin(x2!) ** 2 + 0.1 * x3! ** 4 * sin(x1!);
});

test('of Ishigami’s function are those published', () => {
  const { variance, first, total } = shares(ishigami);
  expect(abs(variance / 13.844588 - 1)).toBeLessThan(0.025);
  near(first, [0.313905, 0.442411, 0]);
  near(total, [0.557589, 0.442411, 0.243684]);
});

test('of Sobol’s g are those published', () => {
  const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
  const g = uniform(8, 0, 1, (x) =>
    a.reduce((product, weight, j) => product * ((abs(4 * x[j]! - 2) + weight) / (1 + weight)), 1),
  );
  const { first, total } = shares(g);
  near(first, [0.716192, 0.179048, 0.023676, 0.007162, 0.000072, 0.000072, 0.000072, 0.000072]);
  near(total, [0.787144, 0.242198, 0.034317, 0.01046, 0.000105, 0.000105, 0.000105, 0.000105]);
});

test('of a sum are the shares of its terms’ variances, and alone is as much as together', () => {
  const { variance, first, total } = shares(uniform(3, 0, 1, ([x, y, z]) => 1000 + x! + 2 * y! + 3 * z!));
  expect(abs(variance / (14 / 12) - 1)).toBeLessThan(0.025);
  near(first, [1 / 14, 4 / 14, 9 / 14]);
  near(total, [1 / 14, 4 / 14, 9 / 14]);
});

describe('a function that does not vary has zeros', () => {
  test.each([0, 0.1, -1e12])('constant %f', (constant) => {
    const zeros = { variance: 0, first: [0, 0], total: [0, 0] };
    expect(
      shares(
        uniform(2, 0, 1, () => constant),
        1000,
      ),
    ).toEqual(zeros);
  });

  test('but for rounding', () => {
    const { variance, first } = shares(
      uniform(1, 0, 1, ([x]) => 1e5 * (1 + 1e-16 * x!)),
      1000,
    );
    expect({ variance, first }).toEqual({ variance: 0, first: [0] });
  });

  test('nor one without inputs', () =>
    expect(
      shares(
        uniform(0, 0, 1, () => 3),
        10,
      ),
    ).toEqual({ variance: 0, first: [], total: [] }));
});

test('goes in pieces, and says how far it is', () => {
  const steps = varianceShares(ishigami, keyOf(1), 12_000);
  const done: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) done.push(step.value);
  expect(done.length).toBeGreaterThan(2);
  expect(done).toEqual(done.toSorted((p, q) => p - q));
  expect(done.at(-1)).toBeLessThanOrEqual(1);
  expect(step.value).toEqual(shares(ishigami, 12_000, 1));
});

/** Correlations between uncertain inputs: the lower Cholesky factor, and which pair to lower where there is none. */

export interface Correlation {
  /** Indices of two inputs. */
  readonly a: number;
  readonly b: number;
  /** Between −1 and 1. */
  readonly rho: number;
}

export type Factor =
  /** `lower[i][j]` for j ≤ i. */
  | { readonly ok: true; readonly lower: readonly Float64Array[] }
  /** The matrix is not positive definite; `lower` is the pair that stands in the way most. */
  | { readonly ok: false; readonly pair: Correlation };

/** Pivots below this would make a factor of rounding errors. */
const LEAST_PIVOT = 1e-10;

/** Cholesky factor of the correlation matrix of `size` inputs, where pairs that are not named do not correlate. */
export function choleskyFactor(size: number, correlations: readonly Correlation[]): Factor {
  const matrix = correlationMatrix(size, correlations);
  const lower = Array.from({ length: size }, () => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i === j) {
        if (sum < LEAST_PIVOT) return { ok: false, pair: pairToLower(i, correlations) };
        lower[i]![i] = Math.sqrt(sum);
      } else {
        lower[i]![j] = sum / lower[j]![j]!;
      }
    }
  }
  return { ok: true, lower };
}

function correlationMatrix(size: number, correlations: readonly Correlation[]): readonly Float64Array[] {
  const matrix = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size);
    row[i] = 1;
    return row;
  });
  for (const { a, b, rho } of correlations) {
    matrix[a]![b] = rho;
    matrix[b]![a] = rho;
  }
  return matrix;
}

/** The rows up to `failing` contradict each other: the strongest of their correlations with that row has to give. */
function pairToLower(failing: number, correlations: readonly Correlation[]): Correlation {
  const withFailing = correlations.filter(({ a, b }) => Math.max(a, b) === failing);
  const [strongest] = withFailing.toSorted((p, q) => Math.abs(q.rho) - Math.abs(p.rho));
  if (!strongest) throw new Error('a row without correlations cannot fail');
  return strongest;
}

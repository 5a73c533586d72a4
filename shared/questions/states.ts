import type { Uncertainty } from '../document/schema.ts';
import { uncertaintyProblems } from '../document/uncertainty-constraints.ts';
import { type Horizon, yearCount } from '../model/assumptions.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import { choleskyFactor } from './correlation.ts';
import { type Quantiles, quantilesOf } from './distributions.ts';
import { inverseNormal, normalCdf } from './normal.ts';
import { drawUniforms, keyOf } from './philox.ts';

/**
 * The states of the world that a document's uncertainty describes (model.md § 8). Draw i is the same state for every
 * scenario and every thread: it depends on the seed and on i alone.
 */
export interface States {
  readonly key: readonly [number, number];
  /** Of each uncertain input, its inverse distribution function and its row of the Cholesky factor. */
  readonly inputs: readonly StateInput[];
  readonly noise: Uncertainty['noise'];
  /** Projected years: each has a dimension of noise for each flow. */
  readonly projected: number;
}

interface StateInput {
  readonly quantiles: Quantiles;
  /** The row of L up to this input; null where it is not correlated with an earlier one. */
  readonly row: Float64Array | null;
}

/** Prepares the draws of a horizon; what is wrong with distributions or correlations is refused with its sentence. */
export function prepareStates(horizon: Horizon, uncertainty: Uncertainty): Outcome<States> {
  const problems = uncertaintyProblems(uncertainty);
  if (problems.length > 0) return refused(...problems);
  const { inputs, correlations, noise, seed } = uncertainty;
  const place = new Map(inputs.map(({ path }, index) => [path, index]));
  const factor = choleskyFactor(
    inputs.length,
    correlations.map(({ a, b, rho }) => ({ a: place.get(a)!, b: place.get(b)!, rho })),
  );
  if (!factor.ok) throw new Error('a matrix without a factor is a problem of the uncertainty');
  return accepted({
    key: keyOf(seed),
    inputs: inputs.map(({ distribution }, j) => {
      const row = factor.lower[j]!.slice(0, j + 1);
      return { quantiles: quantilesOf(distribution), row: row.some((entry, c) => c < j && entry !== 0) ? row : null };
    }),
    noise,
    projected: yearCount(horizon) - 1,
  });
}

/** The states of a run of consecutive draws, dimension by dimension. */
export interface StateBlock {
  /** Most draws that the block holds. */
  readonly size: number;
  /** Per dimension the uniforms, then the normal scores. */
  readonly scores: readonly Float64Array[];
  /** Per uncertain input the drawn value of each draw. */
  readonly drawn: readonly Float64Array[];
  /** Per flow and year index (0 unused) what is added to the growth of each draw; null for a flow without noise. */
  readonly noise: {
    readonly exports: readonly Float64Array[] | null;
    readonly imports: readonly Float64Array[] | null;
  };
}

export function createStateBlock({ inputs, noise, projected }: States, size: number): StateBlock {
  const columns = (count: number) => Array.from({ length: count }, () => new Float64Array(size));
  return {
    size,
    scores: columns(inputs.length + 2 * projected),
    drawn: columns(inputs.length),
    noise: {
      exports: noise.exports.sd > 0 ? columns(projected + 1) : null,
      imports: noise.imports.sd > 0 ? columns(projected + 1) : null,
    },
  };
}

/** Writes the states of draws `first … first + count − 1` into the block. */
export function drawStates(states: States, first: number, count: number, block: StateBlock): void {
  const { scores, drawn, noise } = block;
  drawUniforms(first, count, states.key, scores);
  drawInputs(states, count, scores, drawn);
  const { inputs, projected } = states;
  if (!noise.exports && !noise.imports) return;
  const start = inputs.length;
  for (let j = start; j < scores.length; j++) toScores(scores[j]!, count);
  const exports = scores.slice(start, start + projected);
  const imports = scores.slice(start + projected);
  if (noise.imports) correlateFlows(states.noise.correlation, exports, imports, count);
  if (noise.exports) persist(states.noise.exports, exports, noise.exports, count);
  if (noise.imports) persist(states.noise.imports, imports, noise.imports, count);
}

function toScores(values: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) values[i] = inverseNormal(values[i]!);
}

/** Uniforms to the inputs' values, through the Gaussian copula where they correlate: z' = L z, u' = Φ(z'). */
function drawInputs(
  { inputs }: States,
  count: number,
  scores: readonly Float64Array[],
  drawn: readonly Float64Array[],
): void {
  inputs.forEach(({ quantiles, row }, j) => {
    const into = drawn[j]!;
    const uniforms = scores[j]!;
    if (!row && quantiles.at === 'uniform') quantiles.read(uniforms, into, count);
    // Later inputs may rest on this one's score.
    toScores(uniforms, count);
    if (row) {
      correlate(row, scores, into, count);
      if (quantiles.at === 'uniform') for (let i = 0; i < count; i++) into[i] = normalCdf(into[i]!);
      quantiles.read(into, into, count);
    } else if (quantiles.at !== 'uniform') {
      quantiles.read(uniforms, into, count);
    }
  });
}

function correlate(row: Float64Array, scores: readonly Float64Array[], into: Float64Array, count: number): void {
  into.fill(0, 0, count);
  for (let c = 0; c < row.length; c++) {
    const weight = row[c]!;
    const score = scores[c]!;
    for (let i = 0; i < count; i++) into[i] = into[i]! + weight * score[i]!;
  }
}

/** z_m ← κ z_x + √(1−κ²) z_m. */
function correlateFlows(
  kappa: number,
  exports: readonly Float64Array[],
  imports: readonly Float64Array[],
  count: number,
): void {
  const own = Math.sqrt(1 - kappa * kappa);
  imports.forEach((z, t) => {
    const other = exports[t]!;
    for (let i = 0; i < count; i++) z[i] = kappa * other[i]! + own * z[i]!;
  });
}

/** e(1) = z(1), e(t) = ρ e(t−1) + √(1−ρ²) z(t); writes σ e(t), leaves e where z was. */
function persist(
  { sd, persistence }: Uncertainty['noise']['exports'],
  scores: readonly Float64Array[],
  into: readonly Float64Array[],
  count: number,
): void {
  const fresh = Math.sqrt(1 - persistence * persistence);
  scores.forEach((z, year) => {
    const out = into[year + 1]!;
    const before = year > 0 ? scores[year - 1]! : z;
    for (let i = 0; i < count; i++) {
      if (year > 0) z[i] = persistence * before[i]! + fresh * z[i]!;
      out[i] = sd * z[i]!;
    }
  });
}

import type { Uncertainty } from '../../document/schema.ts';
import { uncertaintyProblems } from '../../document/uncertainty-constraints.ts';
import type { FlowName } from '../../model/equations/model.ts';
import { type Horizon, yearCount } from '../../model/horizon.ts';
import { accepted, type Outcome, refused } from '../../outcome.ts';
import { choleskyFactor } from '../probability/correlation.ts';
import { type Quantiles, quantilesOf } from '../probability/distributions.ts';
import { keyOf } from '../probability/philox.ts';
import { type ScoreTable, scoreTable } from '../probability/score-table.ts';

/**
 * The states of the world that a document's uncertainty describes (model.md § 8). Draw i is the same state for every
 * scenario and on every thread: it depends on the seed and on i alone.
 */
export interface States {
  readonly key: readonly [number, number];
  readonly inputs: readonly StateInput[];
  readonly noise: Uncertainty['noise'];
  /** Projected years: each has a dimension of noise for each flow. */
  readonly projected: number;
  readonly scores: ScoreTable;
}

export interface StateInput {
  readonly quantiles: Quantiles;
  /** The row of the Cholesky factor up to this input; null where it is not correlated with an earlier one. */
  readonly row: Float64Array | null;
}

export type { FlowName };

/** Prepares the draws of a horizon; what is wrong with distributions or correlations is refused with its sentence. */
export function prepareStates(horizon: Horizon, uncertainty: Uncertainty): Outcome<States> {
  const problems = uncertaintyProblems(uncertainty);
  if (problems.length > 0) return refused(problems);
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
    scores: scoreTable(),
  });
}

/** What of the states somebody reads. */
export interface StateNeeds {
  /** Per uncertain input. */
  readonly inputs: readonly boolean[];
  /** Per flow, the last year index of which the noise is read; 0 for none. */
  readonly noise: Readonly<Record<FlowName, number>>;
}

/** All that the states have. */
export const allNeeds = ({ inputs, noise, projected }: States): StateNeeds => ({
  inputs: inputs.map(() => true),
  noise: {
    exports: noise.exports.sd > 0 ? projected : 0,
    imports: noise.imports.sd > 0 ? projected : 0,
  },
});

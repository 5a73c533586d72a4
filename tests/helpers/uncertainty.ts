import { pathIn2 } from '../../shared/document/migrate-version-1.ts';
import type { Uncertainty } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import type { Frame } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { bare, byMetric, migrated, readGolden } from './golden.ts';
import { sentenceOf } from './said.ts';

/** A worked case of uncertainty: whole draws, and summaries of all of them by metric and year. */
export interface UncertaintyCase {
  horizon: Frame;
  assumptions: Assumptions;
  uncertainty: Uncertainty;
  levels: number[];
  draws: { index: number; metrics: Record<MetricName, number[]> }[];
  summary: Record<MetricName, Record<string, { mean: number; quantiles: number[] }>>;
  shareTradeAtLeast5000: Record<string, number>;
}

/** A case of model 1, by the paths and metrics of model 2. */
export function uncertaintyCase(name: 'uncertainty' | 'uncertainty-wide'): UncertaintyCase {
  const { assumptions, uncertainty, draws, summary, ...rest } = readGolden<UncertaintyCase>(name);
  return {
    ...rest,
    horizon: bare(rest.horizon),
    assumptions: migrated(assumptions),
    uncertainty: byPath(uncertainty),
    draws: draws.map(({ index, metrics }) => ({ index, metrics: byMetric(metrics) })),
    summary: byMetric(summary),
  };
}

/** Uncertainty of a case of model 1 by the paths of model 2. */
export const byPath = (uncertainty: Uncertainty): Uncertainty => ({
  ...uncertainty,
  inputs: uncertainty.inputs.map((input) => ({ ...input, path: pathIn2(input.path) })),
  correlations: uncertainty.correlations.map(({ a, b, rho }) => ({ a: pathIn2(a), b: pathIn2(b), rho })),
});

/** What was accepted; a refusal fails the test with its sentences. */
export function accept<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(sentenceOf).join('\n'));
  return outcome.value;
}

import type { Uncertainty } from '../../shared/document/schema.ts';
import type { Assumptions, Horizon } from '../../shared/model/assumptions.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { readGolden } from './golden.ts';
import { sentenceOf } from './said.ts';

/** A worked case of uncertainty: whole draws, and summaries of all of them by metric and year. */
export interface UncertaintyCase {
  horizon: Horizon;
  assumptions: Assumptions;
  uncertainty: Uncertainty;
  levels: number[];
  draws: { index: number; metrics: Record<MetricName, number[]> }[];
  summary: Record<MetricName, Record<string, { mean: number; quantiles: number[] }>>;
  shareTradeAtLeast5000: Record<string, number>;
}

export const uncertaintyCase = (name: 'uncertainty' | 'uncertainty-wide'): UncertaintyCase => readGolden(name);

/** What was accepted; a refusal fails the test with its sentences. */
export function accept<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(sentenceOf).join('\n'));
  return outcome.value;
}

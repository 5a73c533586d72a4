import { assumptionsOf } from '../../document/changes.ts';
import { provenanceOf } from '../../document/origins.ts';
import { reasonFor, reasonText } from '../../document/rationale.ts';
import type { ScenarioDocument } from '../../document/schema.ts';
import type { Names } from '../../language/names.ts';
import { problem } from '../../language/problems.ts';
import { type Outcome, refused } from '../../outcome.ts';
import { frameIn, type Prices } from '../frame.ts';
import type { MetricName } from '../metrics.ts';
import { type Explained, explainProjection, explainSum } from './explain-projection.ts';
import type { Explanation } from './explanation.ts';
import { pricesOf, type SumKind } from './sums.ts';

/** Which value is to be explained. */
export interface Asked {
  readonly metric: MetricName;
  readonly year: number;
  /** What the years up to that one come to, instead of its own value. */
  readonly sum?: SumKind | undefined;
  /** Current ones where nothing is said. */
  readonly prices?: Prices | undefined;
}

/**
 * Explains one value of a scenario's projection (model.md § 9): the metric's node in that year, or with `sum` what the
 * years up to it come to, with its operands down to assumptions and figures, and why the analyst chose them. Refused for
 * a scenario that the document does not have, for a year outside its horizon, and for a sum of what does not add up.
 */
export function explain(
  names: Names,
  document: ScenarioDocument,
  scenarioId: string,
  { metric, year, sum, prices = 'current' }: Asked,
): Outcome<Explanation> {
  const { baseline, scenarios, figures, series } = document;
  const horizon = frameIn(pricesOf(sum, prices), document);
  const ids = [baseline, ...scenarios].map(({ id }) => id);
  if (!ids.includes(scenarioId)) {
    return refused(problem('scenario.unknown', 'scenario', { id: scenarioId, ids }));
  }
  const assumptions = assumptionsOf(document, scenarioId);
  const explained = { names, assumptions, horizon, figures, series, ...saidOf(names, document, scenarioId) };
  return sum === undefined ? explainProjection(explained, metric, year) : explainSum(explained, metric, year, sum);
}

/** What a document says of a scenario's values: where each was taken from, and why it was chosen. */
export const saidOf = (
  names: Names,
  document: ScenarioDocument,
  scenarioId: string,
): Pick<Explained, 'provenance' | 'rationale'> => ({
  provenance: (path) => provenanceOf(document, scenarioId, path),
  rationale: (path) => reasonText(names, path, reasonFor(document, scenarioId, path)) || undefined,
});

import { assumptionsOf } from '../../document/changes.ts';
import type { ScenarioDocument } from '../../document/schema.ts';
import { type Outcome, refused } from '../../outcome.ts';
import type { MetricName } from '../metrics.ts';
import { type AssumptionPath, isWholePath, type WholePath } from '../register.ts';
import { explainProjection, explainSum } from './explain-projection.ts';
import type { Explanation } from './explanation.ts';
import type { SumKind } from './sums.ts';

/**
 * Explains one value of a scenario's projection (model.md § 9): the metric's node in that year, or with `sum` what the
 * years up to it come to, with its operands down to assumptions and figures, and why the analyst chose them. Refused for
 * a scenario that the document does not have, for a year outside its horizon, and for a sum of what does not add up.
 */
export function explain(
  document: ScenarioDocument,
  scenarioId: string,
  metric: MetricName,
  year: number,
  sum?: SumKind,
): Outcome<Explanation> {
  const { baseline, scenarios, horizon, figures } = document;
  const ids = [baseline, ...scenarios].map(({ id }) => id);
  if (!ids.includes(scenarioId)) {
    return refused({ where: 'scenario', what: `there is no ${scenarioId}`, allowed: `one of ${ids.join(', ')}` });
  }
  const assumptions = assumptionsOf(document, scenarioId);
  const rationale = rationaleOf(document, scenarioId);
  const explained = { assumptions, horizon, figures, rationale };
  return sum === undefined ? explainProjection(explained, metric, year) : explainSum(explained, metric, year, sum);
}

/** The reason for the value that a scenario has: its own where it changed the value, the baseline's where it did not. */
export function rationaleOf({ baseline, scenarios }: ScenarioDocument, scenarioId: string) {
  const scenario = scenarios.find(({ id }) => id === scenarioId);
  return (path: AssumptionPath | WholePath): string | undefined => {
    const changed = scenario && Object.keys(scenario.changes).some((change) => covers(change, path));
    return (changed ? scenario : baseline).rationale[path];
  };
}

const covers = (change: string, path: string): boolean =>
  change === path || (isWholePath(change) && path.startsWith(`${change}.`));

import { assumptionsOf } from '../../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { METRIC_NAMES, METRICS, type MetricName } from '../../../shared/model/metrics.ts';
import { project, seriesOf } from '../../../shared/model/project.ts';
import { scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { yearsTable } from '../years-table.ts';

/** Every metric of every year of the scenarios asked for. */
export function projectCommand(document: ScenarioDocument, ids: readonly string[]): Result {
  const { horizon } = document;
  const years = Array.from({ length: horizon.end - horizon.base + 1 }, (_, t) => horizon.base + t);
  const scenarios = [document.baseline, ...document.scenarios]
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => {
      const projection = project(assumptionsOf(document, id), horizon);
      const metrics = Object.fromEntries(METRIC_NAMES.map((metric) => [metric, [...seriesOf(projection, metric)]]));
      return { id, name, metrics: metrics as Record<MetricName, number[]> };
    });
  return {
    json: () => ({ horizon, scenarios }),
    csv: () => [
      ['scenario', 'name', 'metric', 'unit', ...years],
      ...scenarios.flatMap(({ id, name, metrics }) =>
        METRIC_NAMES.map((metric) => [id, name, metric, METRICS[metric].unit, ...metrics[metric]]),
      ),
    ],
    table: (columns) =>
      scenarios
        .map(({ id, metrics }) => `${scenarioName(document, id)}\n\n${yearsTable(metrics, years, columns)}`)
        .join('\n'),
  };
}

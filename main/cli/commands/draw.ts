import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { yearCount } from '../../../shared/model/horizon.ts';
import { METRIC_NAMES, METRICS, type MetricName } from '../../../shared/model/metrics.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import type { ScenarioDraw } from '../../../shared/questions/draws/draw-alone.ts';
import { scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { yearsTable } from '../years-table.ts';

/** One draw of every scenario: the same state of the world in each. */
export function drawCommand(document: ScenarioDocument, index: number, drawn: readonly ScenarioDraw[]): Result {
  const { horizon } = document;
  const years = Array.from({ length: yearCount(horizon) }, (_, t) => horizon.base + t);
  const scenarios = drawn.map(({ id, projection }) => {
    const metrics = Object.fromEntries(METRIC_NAMES.map((metric) => [metric, [...seriesOf(projection, metric)]]));
    return { id, metrics: metrics as Record<MetricName, number[]> };
  });
  const name = (id: string) => scenarioName(document, id);
  return {
    json: () => ({ scenarios }),
    csv: () => [
      ['scenario', 'metric', 'unit', ...years],
      ...scenarios.flatMap(({ id, metrics }) =>
        METRIC_NAMES.map((metric) => [id, metric, METRICS[metric].unit, ...metrics[metric]]),
      ),
    ],
    table: (columns) =>
      scenarios
        .map(({ id, metrics }) => `${name(id)}, draw ${index}\n\n${yearsTable(metrics, years, columns)}`)
        .join('\n'),
    notes: drawn.flatMap(({ id, notes }) => notes.map((note) => `${name(id)}: ${note}`)),
  };
}

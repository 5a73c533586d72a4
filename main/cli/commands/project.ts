import { assumptionsOf } from '../../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { formatNumber, formatPercent } from '../../../shared/formats/number.ts';
import { METRIC_NAMES, METRICS, type MetricName } from '../../../shared/model/metrics.ts';
import { project, seriesOf } from '../../../shared/model/project.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

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
      scenarios.map(({ name, metrics }) => `${name}\n\n${yearsTable(metrics, years, columns)}`).join('\n'),
  };
}

const NAME_WIDTH = 38;
const VALUE_WIDTH = 10;

/** Years across, in as many blocks as the width asks for. */
function yearsTable(metrics: Record<MetricName, number[]>, years: readonly number[], columns: number): string {
  const atOnce = Math.max(1, Math.floor((columns - NAME_WIDTH) / VALUE_WIDTH));
  const blocks: string[] = [];
  for (let from = 0; from < years.length; from += atOnce) {
    const block = years.slice(from, from + atOnce);
    const rows = METRIC_NAMES.map((metric) => [
      METRICS[metric].label,
      METRICS[metric].unit === '1' ? '%' : METRICS[metric].unit,
      ...block.map((_, k) => shown(metric, metrics[metric][from + k]!)),
    ]);
    blocks.push(
      textTable(
        [
          { heading: [''], align: 'left' },
          { heading: [''], align: 'left' },
          ...block.map((year) => ({ heading: [String(year)], align: 'right' as const })),
        ],
        rows,
      ),
    );
  }
  return blocks.join('\n');
}

const shown = (metric: MetricName, value: number): string =>
  METRICS[metric].unit === '1' ? formatPercent(value) : formatNumber(value);

import { METRIC_NAMES, METRICS, type MetricName } from '../../shared/model/metrics.ts';
import { metricValue } from './metric-text.ts';
import { textTable } from './text-table.ts';

const NAME_WIDTH = 38;
const VALUE_WIDTH = 10;

/** Years across, in as many blocks as the width asks for. */
export function yearsTable(metrics: Record<MetricName, number[]>, years: readonly number[], columns: number): string {
  const atOnce = Math.max(1, Math.floor((columns - NAME_WIDTH) / VALUE_WIDTH));
  const blocks: string[] = [];
  for (let from = 0; from < years.length; from += atOnce) {
    const block = years.slice(from, from + atOnce);
    const rows = METRIC_NAMES.map((metric) => [
      METRICS[metric].label,
      METRICS[metric].unit === '1' ? '%' : METRICS[metric].unit,
      ...block.map((_, k) => metricValue(metric, metrics[metric][from + k]!)),
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

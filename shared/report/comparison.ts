import type { MetricName } from '../model/metrics.ts';
import { metricIn } from '../wording/metric.ts';
import { metricFormat } from '../wording/metric-format.ts';
import { unitAt } from '../wording/metric-words.ts';
import { type ReportSubject, valueIn } from './subject.ts';

/** The scenarios shown beside each other in the year. */
export interface Comparison {
  readonly metrics: readonly ComparedMetric[];
  readonly rows: readonly ComparedScenario[];
  /** Whether a cell has no value. */
  readonly undefinedSomewhere: boolean;
}

export interface ComparedMetric {
  readonly metric: MetricName;
  readonly label: string;
  /** As it stands in a heading: `USD m`, `2024 USD m`, `%`. */
  readonly unit: string;
}

export interface ComparedScenario {
  readonly id: string;
  readonly name: string;
  readonly mark: number;
  readonly baseline: boolean;
  /** In the order of the metrics. */
  readonly cells: readonly ComparedCell[];
}

export interface ComparedCell {
  /** NaN where it is undefined. */
  readonly value: number;
  readonly text: string;
  /** To the baseline; empty on the baseline itself, a dash where either is undefined. */
  readonly difference: string;
}

/** Value and difference to the baseline of each metric that was chosen. */
export function comparisonOf(subject: ReportSubject): Comparison {
  const { names, choices, baseline, shown, document } = subject;
  const priceYear = choices.prices === 'base' ? document.horizon.base : null;
  const columns = choices.metrics.map((metric) => {
    const { unit } = metricIn(names, metric);
    const from = valueIn(subject, baseline, metric);
    const values = shown.map((scenario) => valueIn(subject, scenario, metric));
    const format = metricFormat(names, metric, [from, ...values]);
    return {
      head: {
        metric,
        label: names.metric(metric).label,
        unit: unitAt(names, unit, names.words.units.heading(format.unit), priceYear),
      },
      cells: values.map(
        (value, k): ComparedCell => ({
          value,
          text: format.value(value),
          difference: shown[k]!.baseline ? '' : format.difference(value - from),
        }),
      ),
    };
  });
  return {
    metrics: columns.map(({ head }) => head),
    rows: shown.map(({ id, name, mark, baseline: own }, k) => ({
      id,
      name,
      mark,
      baseline: own,
      cells: columns.map(({ cells }) => cells[k]!),
    })),
    undefinedSomewhere: columns.some(({ cells }) => cells.some(({ value }) => Number.isNaN(value))),
  };
}

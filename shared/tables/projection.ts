import type { Names } from '../language/names.ts';
import { type Horizon, yearCount } from '../model/horizon.ts';
import { type MetricName, metricAt } from '../model/metrics.ts';
import { type Projection, seriesOf } from '../model/project.ts';
import { type ColumnOf, type Table, tableOf } from './table.ts';

export const yearsOf = (horizon: Horizon): readonly number[] =>
  Array.from({ length: yearCount(horizon) }, (_, t) => horizon.base + t);

/** Every series of a projection by the name of its metric; what is undefined is null. */
export function seriesByMetric(projection: Projection): Record<MetricName, (number | null)[]> {
  const series = projection.metrics.map((metric) => [
    metric,
    [...seriesOf(projection, metric)].map((value) => (Number.isFinite(value) ? value : null)),
  ]);
  return Object.fromEntries(series) as Record<MetricName, (number | null)[]>;
}

interface Projected {
  readonly id: string;
  /** As the file has it; without one there is no such column. */
  readonly name?: string;
  readonly metrics: Readonly<Record<MetricName, readonly (number | null)[]>>;
}

/** Every metric of a scenario in every year. */
export function projectionTable(
  names: Names,
  { id, name, metrics }: Projected,
  horizon: Horizon,
  title: string,
): Table {
  const named: readonly ColumnOf<MetricName>[] = name === undefined ? [] : [{ id: 'name', of: () => name }];
  return tableOf<MetricName>(
    Object.keys(metrics) as MetricName[],
    [
      { id: 'scenario', of: () => id },
      ...named,
      { id: 'metric', of: (metric) => metric },
      { label: '', of: (metric) => names.metric(metric).label },
      { id: 'unit', label: '', kind: 'unit', of: (metric) => metricAt(names.structure, metric).unit },
      ...yearsOf(horizon).map((year, t) => ({
        id: `${year}`,
        label: year,
        of: (metric: MetricName) => metrics[metric]![t]!,
      })),
    ],
    [title],
  );
}

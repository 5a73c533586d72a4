import { METRIC_NAMES, METRICS, type MetricName } from '../../shared/model/metrics.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { compoundGrowth, cumulative, presentValue } from '../../shared/model/summaries.ts';
import type { ProjectedScenario } from '../document/projections.ts';
import type { TableOf } from '../view/view-store.ts';

/** The metrics an analyst asks for first, then all others. */
export const TABLE_METRICS: readonly MetricName[] = [
  'trade',
  'balance',
  'workers',
  'externalInflow',
  'fdi',
  'remittances',
  'jobs',
  ...METRIC_NAMES.filter(
    (name) => !['trade', 'balance', 'workers', 'externalInflow', 'fdi', 'remittances', 'jobs'].includes(name),
  ),
];

export interface TableCell {
  readonly value: number | null;
  /** To the baseline; null on the baseline itself and where there is no value. */
  readonly difference: number | null;
  /** Difference as a fraction of the baseline's size. */
  readonly relative: number | null;
  /** Compound growth a year from the base year, for a year's values. */
  readonly growth: number | null;
}

export type ValuesOf = Exclude<TableOf, 'assumptions'>;

/** Metrics that have a value of this kind: only flows add up, only money flows have a present value. */
export const metricsOf = (kind: ValuesOf): readonly MetricName[] =>
  TABLE_METRICS.filter((name) => {
    const { kind: sort, unit } = METRICS[name];
    return kind === 'year' || (sort === 'flow' && (kind === 'cumulative' || unit === 'USD m'));
  });

/** One metric of every scenario, against the baseline. `t` is the year index. */
export function tableColumn(
  scenarios: readonly ProjectedScenario[],
  metric: MetricName,
  t: number,
  kind: ValuesOf,
): readonly TableCell[] {
  const values = scenarios.map((scenario) => summaryOf(scenario, metric, t, kind));
  const reference = values[scenarios.findIndex(({ baseline }) => baseline)] ?? null;
  return scenarios.map(({ baseline, projection }, k) => {
    const value = values[k] ?? null;
    const difference = baseline || value === null || reference === null ? null : value - reference;
    return {
      value,
      difference,
      relative: difference === null || !reference ? null : difference / Math.abs(reference),
      growth: kind === 'year' ? compoundGrowth(seriesOf(projection, metric), t) : null,
    };
  });
}

function summaryOf(
  { projection, assumptions }: ProjectedScenario,
  metric: MetricName,
  t: number,
  kind: ValuesOf,
): number | null {
  const series = seriesOf(projection, metric);
  switch (kind) {
    case 'year':
      return series[t] ?? null;
    case 'cumulative':
      return cumulative(metric, series, t);
    case 'presentValue':
      return presentValue(metric, series, t, assumptions.discountRate);
  }
}

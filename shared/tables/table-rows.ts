import type { Names } from '../language/names.ts';
import type { Assumptions } from '../model/assumptions.ts';
import { type MetricName, metricAt } from '../model/metrics.ts';
import { type Projection, seriesOf } from '../model/project.ts';
import { compoundGrowth, cumulative, presentValue, relativeTo } from '../model/summaries.ts';

/** A scenario with what it supposes and what follows from it. */
export interface Projected {
  /** By which it is told apart. */
  readonly name: string;
  readonly baseline: boolean;
  readonly assumptions: Assumptions;
  readonly projection: Projection;
}

const ASKED_FIRST: readonly MetricName[] = [
  'trade',
  'balance',
  'workers',
  'externalInflow',
  'fdi',
  'remittances',
  'jobs',
];

/** The one that is looked at, those that an analyst asks for first, then all others. */
const inOrder = (metrics: readonly MetricName[], chosen: MetricName): readonly MetricName[] => [
  ...new Set([chosen, ...ASKED_FIRST, ...metrics].filter((name) => metrics.includes(name))),
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

/** What a table has of each metric: a year's value, or what the years up to it come to. */
export type ValuesOf = 'year' | 'cumulative' | 'presentValue';

/** Of these metrics, those that have a value of this kind: only flows add up, only money flows have a present value. */
export const metricsOf = (
  names: Names,
  metrics: readonly MetricName[],
  kind: ValuesOf,
  chosen: MetricName,
): readonly MetricName[] =>
  inOrder(metrics, chosen).filter((name) => {
    const { kind: sort, unit } = metricAt(names.structure, name);
    return kind === 'year' || (sort === 'flow' && (kind === 'cumulative' || unit === 'USD m'));
  });

/** What a table is asked for: a year (index from the base year) and what of the metrics it holds. */
export interface TableQuestion {
  readonly t: number;
  readonly kind: ValuesOf;
  /** Every difference is to it, whether it is shown or not. */
  readonly baseline: Projected;
}

/** One metric of every scenario, against the baseline. */
export function tableColumn(
  names: Names,
  scenarios: readonly Projected[],
  metric: MetricName,
  { t, kind, baseline }: TableQuestion,
): readonly TableCell[] {
  const reference = summaryOf(names, baseline, metric, t, kind);
  return scenarios.map((scenario) => {
    const { projection } = scenario;
    const value = summaryOf(names, scenario, metric, t, kind);
    const difference = scenario.baseline || value === null || reference === null ? null : value - reference;
    return {
      value,
      difference,
      relative: difference === null || reference === null ? null : relativeTo(difference, reference),
      growth: kind === 'year' ? compoundGrowth(seriesOf(projection, metric), t) : null,
    };
  });
}

/** Places of the scenarios as the table sorts them; what has no value comes last either way. */
export function orderOf(column: readonly TableCell[], down: boolean): readonly number[] {
  const worst = down ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const value = (k: number) => column[k]?.value ?? worst;
  return column.map((_, k) => k).toSorted((a, b) => (down ? value(b) - value(a) : value(a) - value(b)));
}

/** A metric of a scenario as a table of this kind has it; null where there is none. */
export function summaryOf(
  names: Names,
  { projection, assumptions }: Projected,
  metric: MetricName,
  t: number,
  kind: ValuesOf,
): number | null {
  const series = seriesOf(projection, metric);
  switch (kind) {
    case 'year':
      return Number.isNaN(series[t]) ? null : (series[t] ?? null);
    case 'cumulative':
      return cumulative(metricAt(names.structure, metric), series, t);
    case 'presentValue':
      return presentValue(metricAt(names.structure, metric), series, t, assumptions.discountRate);
  }
}

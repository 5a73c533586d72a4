import type { ProjectedScenario } from '../document/projected.ts';
import type { Names } from '../language/names.ts';
import type { Frame } from '../model/frame.ts';
import { type MetricName, metricAt } from '../model/metrics.ts';
import { seriesOf } from '../model/project.ts';
import { unitAt } from '../wording/metric-words.ts';
import { yearsOf } from './projection.ts';
import { type Table, tableOf } from './table.ts';

/** What was: so many years before the base year, and lines whose first value is that of year index `from`. */
interface Before {
  readonly past: number;
  readonly lines: readonly { readonly name: string; readonly from: number; readonly values: ArrayLike<number> }[];
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

interface At {
  /** Year index, below 0 before the base year. */
  readonly t: number;
}

/** A metric by year: a row a year, a column a scenario, with all digits; what was comes before, in columns of its own. */
export function byYearTable(
  names: Names,
  scenarios: readonly ProjectedScenario[],
  metric: MetricName,
  frame: Frame,
  history: Before | null = null,
): Table {
  const past = history?.past ?? 0;
  const { unit: own } = metricAt(names.structure, metric);
  const unit = unitAt(names, own, own, frame.prices === 'base' ? frame.base : null);
  return tableOf(
    Array.from({ length: past + yearsOf(frame).length }, (_, k) => ({ year: frame.base + k - past, t: k - past })),
    [
      { label: names.words.tables.year, unit: 'year', of: ({ year }) => year },
      ...scenarios.map(({ name, projection }) => ({
        label: name,
        unit,
        of: ({ t }: At) => (t < 0 ? null : seriesOf(projection, metric)[t]!),
      })),
      ...(history?.lines ?? []).map((one) => ({
        label: one.name,
        unit,
        of: ({ t }: At) => known(one.values[t - one.from]),
      })),
    ],
    [names.metric(metric).label],
  );
}

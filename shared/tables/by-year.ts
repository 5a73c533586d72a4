import type { ProjectedScenario } from '../document/projected.ts';
import type { Names } from '../language/names.ts';
import type { Frame } from '../model/frame.ts';
import { type MetricName, metricAt } from '../model/metrics.ts';
import { seriesOf } from '../model/project.ts';
import { unitAt } from '../wording/metric-words.ts';
import { yearsOf } from './projection.ts';
import { type Table, tableOf } from './table.ts';

/** A metric by year: a row a year of the frame, a column a scenario, with all digits. */
export function byYearTable(
  names: Names,
  scenarios: readonly ProjectedScenario[],
  metric: MetricName,
  frame: Frame,
): Table {
  const { unit: own } = metricAt(names.structure, metric);
  const unit = unitAt(names, own, own, frame.prices === 'base' ? frame.base : null);
  return tableOf(
    yearsOf(frame).map((year, t) => ({ year, t })),
    [
      { label: names.words.tables.year, unit: 'year', of: ({ year }) => year },
      ...scenarios.map(({ name, projection }) => ({
        label: name,
        unit,
        of: ({ t }: { readonly t: number }) => seriesOf(projection, metric)[t]!,
      })),
    ],
    [names.metric(metric).label],
  );
}

import type { ChartSeries } from '../../shared/charts/line-chart-layout.ts';
import type { ProjectedScenario } from '../../shared/document/projected.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { seriesOf } from '../../shared/model/project.ts';

/** A metric of the scenarios as a chart takes it: levels, or differences to the baseline. */
export function chartSeries(
  scenarios: readonly ProjectedScenario[],
  metric: MetricName,
  selected: string,
  minus: ArrayLike<number> | null = null,
): readonly ChartSeries[] {
  return scenarios.map(({ id, name, mark, baseline, projection }) => {
    const values = seriesOf(projection, metric);
    return {
      id,
      name,
      mark,
      baseline,
      selected: id === selected,
      values: minus === null ? values : values.map((value, t) => value - minus[t]!),
    };
  });
}

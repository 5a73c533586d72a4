import type { ChartSeries } from '../../shared/charts/line-chart-layout.ts';
import { words } from '../words.ts';

/** What the chart shows, in words, for those who do not see it. */
export function chartSummary(
  title: string,
  series: readonly ChartSeries[],
  baseYear: number,
  format: (value: number) => string,
): string {
  const baseline = series.find((one) => one.baseline) ?? series[0];
  if (!baseline) return words.charts.nothingShown(title);
  const last = baseline.values.length - 1;
  const ends = series
    .map(({ name, values }) => ({ name, value: values[last] ?? 0 }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ name, value }) => ({ name, value: format(value) }));
  return words.charts.summary({
    title,
    from: baseYear,
    to: baseYear + last,
    baseline: baseline.name,
    first: format(baseline.values[0] ?? 0),
    last: format(baseline.values[last] ?? 0),
    ends: ends.length === 1 ? null : { count: ends.length, highest: ends[0]!, lowest: ends.at(-1)! },
  });
}

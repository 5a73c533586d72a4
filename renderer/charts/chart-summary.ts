import type { ChartSeries } from '../../shared/charts/line-chart-layout.ts';

/** What the chart shows, in words, for who cannot see it. */
export function chartSummary(
  title: string,
  series: readonly ChartSeries[],
  baseYear: number,
  format: (value: number) => string,
): string {
  const baseline = series.find((one) => one.baseline) ?? series[0];
  if (!baseline) return `${title}: no scenario is shown.`;
  const last = baseline.values.length - 1;
  const year = baseYear + last;
  const ends = series
    .map((one) => ({ name: one.name, value: one.values[last] ?? 0 }))
    .toSorted((a, b) => b.value - a.value);
  const from = format(baseline.values[0] ?? 0);
  const highest = ends[0]!;
  const lowest = ends.at(-1)!;
  const course = `${title}, ${baseYear} to ${year}. ${baseline.name} goes from ${from} to ${format(baseline.values[last] ?? 0)}.`;
  if (ends.length === 1) return course;
  return `${course} Of ${ends.length} scenarios in ${year}, ${highest.name} is highest with ${format(highest.value)} and ${lowest.name} lowest with ${format(lowest.value)}.`;
}

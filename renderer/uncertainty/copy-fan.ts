import { METRICS, type MetricName } from '../../shared/model/metrics.ts';
import { LEVELS, type ScenarioFan } from '../../shared/questions/questions.ts';
import type { Rows } from '../compare/copy-text.ts';

/** A fan as the table behind it: a row a year, with the mean, every quantile and the chance of each target. */
export function fanRows(fan: ScenarioFan, metric: MetricName, baseYear: number) {
  const own = fan.metrics[metric];
  const targets = fan.targets.filter((target) => target.metric === metric);
  const years = own?.mean.length ?? 0;
  return Array.from({ length: years }, (_, t) => ({
    year: baseYear + t,
    mean: own!.mean[t]!,
    quantiles: own!.quantiles.map((series) => series[t]!),
    chances: targets.map(({ share }) => share[t]!),
  }));
}

/** The table that is copied: numbers with all digits, shares of draws as fractions. */
export function fansTable(
  fans: readonly { readonly name: string; readonly fan: ScenarioFan }[],
  metric: MetricName,
  baseYear: number,
  draws: number,
  seed: number,
): Rows {
  const { label, unit } = METRICS[metric];
  const targets = fans[0]?.fan.targets.filter((target) => target.metric === metric) ?? [];
  const head = [
    'Scenario',
    'Year',
    'Mean',
    ...LEVELS.map((level) => (level === 0.5 ? 'Median' : `${Math.round(level * 100)}%`)),
    ...targets.map(({ value }) => `Share of draws at ${value} or more`),
  ];
  const rows = fans.flatMap(({ name, fan }) =>
    fanRows(fan, metric, baseYear).map(({ year, mean, quantiles, chances }) => [
      name,
      year,
      mean,
      ...quantiles,
      ...chances,
    ]),
  );
  const title = `${label}${unit === '1' ? '' : `, ${unit}`}: quantiles of ${draws} draw${draws === 1 ? '' : 's'}, seed ${seed}`;
  return [[title], head, ...rows];
}

import type { Words } from '../language/language.ts';
import type { Names } from '../language/names.ts';
import { type MetricName, metricAt } from '../model/metrics.ts';
import { type Answers, LEVELS, type ScenarioFan } from '../questions/questions.ts';
import { metricHeading } from './metric-column.ts';
import { type Table, tableOf } from './table.ts';

/** `Median`, or `5%`. */
export const levelLabel = ({ tables }: Words, level: number): string =>
  level === 0.5 ? tables.median : tables.quantile(Math.round(level * 100));

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

/** The fans of one metric for people: a row for each scenario and year. */
export function fansTable(
  names: Names,
  fans: readonly { readonly name: string; readonly fan: ScenarioFan }[],
  metric: MetricName,
  baseYear: number,
  { draws, seed }: Pick<Answers['fan'], 'draws' | 'seed'>,
): Table {
  const { words } = names;
  const { tables } = words;
  const targets = fans[0]?.fan.targets.filter((target) => target.metric === metric) ?? [];
  const rows = fans.flatMap(({ name, fan }) => fanRows(fan, metric, baseYear).map((row) => ({ name, ...row })));
  return tableOf(
    rows,
    [
      { label: tables.scenario, of: ({ name }) => name },
      { label: tables.year, unit: 'year', of: ({ year }) => year },
      { label: tables.mean, of: ({ mean }) => mean },
      ...LEVELS.map((level, k) => ({ label: levelLabel(words, level), of: ({ quantiles }: FanRow) => quantiles[k]! })),
      ...targets.map(({ value }, k) => ({
        label: tables.shareAtOrAbove(value),
        unit: '1',
        kind: 'chance' as const,
        of: ({ chances }: FanRow) => chances[k]!,
      })),
    ],
    [tables.quantiles(metricHeading(names, metric), draws, seed)],
  );
}

type FanRow = ReturnType<typeof fanRows>[number];

/** Every fan for programs: a row for each number that is said of the draws, with a value a year. */
export const fanSeriesTable = (names: Names, scenarios: readonly ScenarioFan[], years: readonly number[]): Table =>
  tableOf(
    scenarios.flatMap((one) => saidOf(names, one)),
    [
      { id: 'scenario', of: ({ id }) => id },
      { id: 'metric', of: ({ metric }) => metric },
      { id: 'unit', kind: 'unit', of: ({ unit }) => unit },
      { id: 'what', of: ({ what }) => what },
      ...years.map((year, t) => ({ id: `${year}`, of: ({ series }: ReturnType<typeof saidOf>[number]) => series[t]! })),
    ],
  );

function saidOf(names: Names, { id, metrics, targets }: ScenarioFan) {
  const ofMetrics = (Object.keys(metrics) as MetricName[]).flatMap((metric) => {
    const { mean, quantiles, undefined: without } = metrics[metric]!;
    const { unit } = metricAt(names.structure, metric);
    const row = (what: string, series: ArrayLike<number>) => ({ id, metric, unit, what, series });
    const missing = without ? [{ id, metric, unit: 'draws', what: 'undefined', series: without }] : [];
    return [...missing, row('mean', mean), ...LEVELS.map((level, k) => row(`quantile ${level}`, quantiles[k]!))];
  });
  const ofTargets = targets.map(({ metric, value, share }) => ({
    id,
    metric,
    unit: '1',
    what: `share at or above ${value}`,
    series: share,
  }));
  return [...ofMetrics, ...ofTargets];
}

import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Cell } from '../../../shared/formats/csv.ts';
import { drawsInWords, formatPercent } from '../../../shared/formats/number.ts';
import { yearCount } from '../../../shared/model/horizon.ts';
import { METRIC_NAMES, METRICS } from '../../../shared/model/metrics.ts';
import { type Answers, LEVELS, type ScenarioFan } from '../../../shared/questions/questions.ts';
import { drawnShare, metricHeading, metricValue, metricWithUnit, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

/** Mean and quantiles of every metric over the draws, and how many of them reach a target. */
export function fanCommand(document: ScenarioDocument, { draws, seed, scenarios }: Answers['fan']): Result {
  const { horizon } = document;
  const years = Array.from({ length: yearCount(horizon) }, (_, t) => horizon.base + t);
  return {
    json: () => ({ draws, seed, levels: LEVELS, scenarios: scenarios.map(asJson) }),
    csv: () => [['scenario', 'metric', 'unit', 'what', ...years], ...scenarios.flatMap(csvRows)],
    table: (columns) =>
      [
        `${drawsInWords(draws)}, seed ${seed}`,
        ...scenarios.map((scenario) => scenarioTables(document, scenario, years, columns)),
      ].join('\n\n'),
    notes: scenarios.flatMap(({ id, notes }) => notes.map((note) => `${scenarioName(document, id)}: ${note}`)),
  };
}

const asJson = ({ id, notes, metrics, targets }: ScenarioFan) => ({
  id,
  notes,
  metrics: Object.fromEntries(
    METRIC_NAMES.map((metric) => {
      const { mean, quantiles } = metrics[metric]!;
      return [metric, { mean: [...mean], quantiles: quantiles.map((series) => [...series]) }];
    }),
  ),
  targets: targets.map(({ metric, value, share }) => ({ metric, value, share: [...share] })),
});

function csvRows({ id, metrics, targets }: ScenarioFan): readonly (readonly Cell[])[] {
  const ofMetrics = METRIC_NAMES.flatMap((metric) => {
    const { mean, quantiles } = metrics[metric]!;
    const row = (what: string, series: Float64Array) => [id, metric, METRICS[metric].unit, what, ...series];
    return [row('mean', mean), ...LEVELS.map((level, k) => row(`quantile ${level}`, quantiles[k]!))];
  });
  const ofTargets = targets.map(({ metric, value, share }) => [
    id,
    metric,
    '1',
    `share at or above ${value}`,
    ...share,
  ]);
  return [...ofMetrics, ...ofTargets];
}

/** Places in `LEVELS` of what fits into a narrow terminal. */
const FEW = [0, 3, 6];
const ALL = LEVELS.map((_, k) => k);
const WIDE = 120;

/** The last year across the levels, and the years across the targets. */
function scenarioTables(
  document: ScenarioDocument,
  { id, metrics, targets }: ScenarioFan,
  years: readonly number[],
  columns: number,
): string {
  const levels = columns >= WIDE ? ALL : FEW;
  const last = years.length - 1;
  const right = (heading: string) => ({ heading: [heading], align: 'right' as const });
  const left = (heading: string) => ({ heading: [heading], align: 'left' as const });
  const rows = METRIC_NAMES.map((metric) => {
    const { mean, quantiles } = metrics[metric]!;
    const values = [mean, ...levels.map((k) => quantiles[k]!)].map((series) => metricValue(metric, series[last]!));
    return [metricHeading(metric), ...values];
  });
  const heads = ['mean', ...levels.map((k) => formatPercent(LEVELS[k]!, 'en', 0))];
  const parts = [`${scenarioName(document, id)} in ${years[last]}`, textTable([left(''), ...heads.map(right)], rows)];
  if (targets.length > 0) parts.push(targetTable(targets, years, columns));
  return parts.join('\n\n').trimEnd();
}

const NAME_WIDTH = 40;
const SHARE_WIDTH = 8;

/** The last years that fit. */
function targetTable(targets: ScenarioFan['targets'], years: readonly number[], columns: number): string {
  const from = Math.max(0, years.length - Math.max(1, Math.floor((columns - NAME_WIDTH) / SHARE_WIDTH)));
  return textTable(
    [
      { heading: ['Share of draws at or above'], align: 'left' },
      ...years.slice(from).map((year) => ({ heading: [String(year)], align: 'right' as const })),
    ],
    targets.map(({ metric, value, share }) => [
      `${METRICS[metric].label} ${metricWithUnit(metric, value)}`,
      ...[...share.slice(from)].map(drawnShare),
    ]),
  );
}

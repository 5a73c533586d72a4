import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Names } from '../../../shared/language/names.ts';
import type { Prices } from '../../../shared/model/frame.ts';
import { type MetricName, metricAt } from '../../../shared/model/metrics.ts';
import {
  type Answers,
  LEVELS,
  type MetricFan,
  type ScenarioFan,
  type TargetChance,
} from '../../../shared/questions/questions.ts';
import { fanSeriesTable } from '../../../shared/tables/fan.ts';
import { metricHeading } from '../../../shared/tables/metric-column.ts';
import { yearsOf } from '../../../shared/tables/projection.ts';
import { type Table, tableOf } from '../../../shared/tables/table.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { metricWithUnit, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { textTable } from '../text-table.ts';

/** Mean and quantiles of every metric over the draws, and how many of them reach a target. */
export function fanCommand(
  document: ScenarioDocument,
  { draws, seed, scenarios }: Answers['fan'],
  prices: Prices,
): Result {
  const names = namesIn(document);
  const years = yearsOf(document.horizon);
  const inPrices = prices === 'base' ? `. ${words.commandLine.money.base(document.horizon.base)}` : '';
  return {
    json: () => ({ draws, seed, levels: LEVELS, scenarios: scenarios.map((one) => asJson(names, one)) }),
    csv: () => [fanSeriesTable(names, scenarios, years)],
    table: (columns) =>
      `${words.commandLine.drawsAndSeed(draws, seed)}${inPrices}\n\n${scenarios
        .flatMap((scenario) => scenarioTables(document, scenario, years, columns))
        .map((table) => textTable(table, columns))
        .join('\n')}`,
    notes: scenarios.flatMap(({ id, absent }) =>
      absent.map((path) => words.commandLine.ofScenario(scenarioName(document, id), names.absent(path))),
    ),
  };
}

const asJson = (names: Names, { id, absent, metrics, targets }: ScenarioFan) => ({
  id,
  notes: absent.map(names.absent),
  metrics: Object.fromEntries(
    Object.entries(metrics).map(([metric, fan]) => {
      const { mean, quantiles, undefined: without } = fan!;
      const said = { mean: [...mean], quantiles: quantiles.map((series) => [...series]) };
      return [metric, without ? { undefined: [...without], ...said } : said];
    }),
  ),
  targets: targets.map(({ metric, value, share }) => ({ metric, value, share: [...share] })),
});

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
): readonly Table[] {
  const names = namesIn(document);
  const levels = columns >= WIDE ? ALL : FEW;
  const last = years.length - 1;
  const values = (of: (fan: MetricFan) => Float64Array) => (metric: MetricName) => of(metrics[metric]!)[last]!;
  const quantiles = tableOf<MetricName>(
    Object.keys(metrics) as MetricName[],
    [
      { label: '', of: (metric) => metricHeading(names, metric) },
      { kind: 'unit', of: (metric) => metricAt(names.structure, metric).unit },
      { label: words.commandLine.mean, of: values(({ mean }) => mean) },
      ...levels.map((k) => ({
        label: words.numbers.percent(LEVELS[k]!, 0),
        of: values(({ quantiles }) => quantiles[k]!),
      })),
    ],
    [words.commandLine.scenarioInYear(scenarioName(document, id), years[last]!)],
  );
  return targets.length > 0 ? [quantiles, targetTable(names, targets, years, columns)] : [quantiles];
}

const NAME_WIDTH = 40;
const SHARE_WIDTH = 8;

/** The last years that fit. */
function targetTable(names: Names, targets: ScenarioFan['targets'], years: readonly number[], columns: number): Table {
  const from = Math.max(0, years.length - Math.max(1, Math.floor((columns - NAME_WIDTH) / SHARE_WIDTH)));
  return tableOf(targets, [
    {
      label: words.commandLine.shareAtOrAbove,
      of: ({ metric, value }) => `${names.metric(metric).label} ${metricWithUnit(names, metric, value)}`,
    },
    ...years.slice(from).map((year, k) => ({
      label: year,
      kind: 'chance' as const,
      of: ({ share }: TargetChance) => share[from + k]!,
    })),
  ]);
}

import { assumptionsOf } from '../../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { percentDecimals } from '../../../shared/formats/number.ts';
import type { Names } from '../../../shared/language/names.ts';
import { frameIn, frameOf, type Prices } from '../../../shared/model/frame.ts';
import { type Metric, type MetricName, metricAt } from '../../../shared/model/metrics.ts';
import { type Projection, project, seriesOf } from '../../../shared/model/project.ts';
import {
  compoundGrowth,
  cumulative,
  difference,
  presentValue,
  relativeDifference,
} from '../../../shared/model/summaries.ts';
import { decimalsOf } from '../../../shared/tables/metric-column.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { metricValue, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { shortened, textTable } from '../text-table.ts';

interface Row {
  readonly metric: MetricName;
  readonly unit: string;
  readonly values: Readonly<Record<string, ReturnType<typeof compared>>>;
}

/** Each scenario in one year, against the document's baseline. */
export function compareCommand(
  document: ScenarioDocument,
  ids: readonly string[],
  metrics: readonly MetricName[],
  year: number,
  prices: Prices,
): Result {
  const { baseline, structure } = document;
  const frame = frameIn(prices, document);
  const t = year - frame.base;
  const ofBaseline = project(assumptionsOf(document, baseline.id), frame);
  const scenarios = [baseline, ...document.scenarios]
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => {
      const assumptions = assumptionsOf(document, id);
      const [projection, nominal] = [frame, frameOf(document)].map((one) => project(assumptions, one)) as [
        Projection,
        Projection,
      ];
      return { id, name, discountRate: assumptions.discountRate, projection, nominal };
    });
  const rows = metrics.map((metric): Row => {
    const facts = { id: metric, ...metricAt(structure, metric) };
    const values = scenarios.map((scenario) => [scenario.id, compared(scenario, ofBaseline, facts, t)]);
    return { metric, unit: facts.unit, values: Object.fromEntries(values) };
  });
  const records = rows.flatMap(({ metric, unit, values }) =>
    scenarios.map(({ id, name }) => ({ year, metric, unit, scenario: id, name, ...values[id]! })),
  );
  return {
    json: () => ({ year, baseline: baseline.id, rows }),
    csv: () => [{ columns: Object.keys(records[0]!).map((id) => ({ id })), rows: records.map(Object.values) }],
    table: (columns) => comparison(document, ids, rows, { year, prices }, columns),
  };
}

interface Scenario {
  readonly discountRate: number;
  readonly projection: Projection;
  /** At current prices, of which present values are. */
  readonly nominal: Projection;
}

function compared(
  { projection, nominal, discountRate }: Scenario,
  ofBaseline: Projection,
  metric: Metric & { readonly id: MetricName },
  t: number,
) {
  const [series, reference] = [seriesOf(projection, metric.id), seriesOf(ofBaseline, metric.id)];
  return {
    value: Number.isNaN(series[t]) ? null : series[t]!,
    difference: difference(series, reference, t),
    relative: relativeDifference(series, reference, t),
    growth: compoundGrowth(series, t),
    cumulative: cumulative(metric, series, t),
    presentValue: presentValue(metric, seriesOf(nominal, metric.id), t, discountRate),
  };
}

const NAME_WIDTH = 28;

/** Scenarios down, metrics across. */
function comparison(
  document: ScenarioDocument,
  ids: readonly string[],
  rows: readonly Row[],
  { year, prices }: { readonly year: number; readonly prices: Prices },
  columns: number,
): string {
  const names = namesIn(document);
  const said = words.commandLine;
  const baseline = document.baseline.id;
  const nameOf = (id: string): string =>
    id === baseline
      ? said.isBaseline(shortened(scenarioName(document, id), NAME_WIDTH - 11))
      : shortened(scenarioName(document, id), NAME_WIDTH);
  const metrics = rows.map((row) => metricCells(names, row, baseline, ids));
  const shown = textTable(
    {
      title: [document.title],
      columns: [
        { label: said.inYear(year) },
        ...rows.map(({ metric }) => ({ label: headingOf(names, metric), kind: 'number' as const })),
      ],
      rows: ids.map((id, k) => [nameOf(id), ...metrics.map((cells) => cells[k]!)]),
    },
    columns,
  );
  const money = said.money[prices](document.horizon.base);
  return `${shown}\n${said.besideEachValue(document.baseline.name)} ${money}\n`;
}

/** A metric's value and, right of it, the difference, under one heading. */
function metricCells(
  names: Names,
  { metric, unit, values: of }: Row,
  baseline: string,
  ids: readonly string[],
): readonly string[] {
  const compared = ids.map((id) => ({ own: id === baseline, ...of[id]! }));
  // As many decimals as the largest value is read with, so that a column lines up.
  const decimals = decimalsOf(compared.map(({ value }) => value ?? 0));
  const values = compared.map(({ value }) => metricValue(names, metric, value, decimals));
  const gaps = compared.map(({ own, difference: gap }) => {
    if (own || gap === null) return '';
    if (gap === 0) return words.commandLine.same;
    const text =
      unit === '1'
        ? words.numbers.percentDifference(gap, percentDecimals(decimals)).replace('%', '')
        : words.numbers.difference(gap, decimals);
    return /[1-9]/.test(text) ? text : words.commandLine.nearlySame;
  });
  const [valueWidth, gapWidth] = [values, gaps].map((texts) => Math.max(...texts.map(({ length }) => length)));
  // One more blank between columns than within one.
  return values.map((value, k) => ` ${value.padStart(valueWidth!)}  ${gaps[k]!.padStart(gapWidth!)}`);
}

/** A long label on two lines, and the unit. */
function headingOf(names: Names, metric: MetricName): string {
  const { label } = names.metric(metric);
  const { unit } = metricAt(names.structure, metric);
  const words = label.split(' ');
  const cut = label.length <= 12 ? words.length : words.length > 2 ? 2 : 1;
  const lines = [words.slice(0, cut), words.slice(cut)].filter(({ length }) => length > 0);
  return [...lines.map((line) => line.join(' ')), names.words.units.heading(unit)].map((line) => ` ${line}`).join('\n');
}

import { assumptionsOf } from '../../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import {
  decimalsFor,
  formatDifference,
  formatNumber,
  formatPercent,
  formatPercentDifference,
} from '../../../shared/formats/number.ts';
import { METRICS, type MetricName } from '../../../shared/model/metrics.ts';
import { project, seriesOf } from '../../../shared/model/project.ts';
import {
  compoundGrowth,
  cumulative,
  difference,
  presentValue,
  relativeDifference,
} from '../../../shared/model/summaries.ts';
import { scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';
import { type Column, columnWidth, shortened, textTable } from '../text-table.ts';

/** What an analyst reads first. */
export const HEADLINES: readonly MetricName[] = ['trade', 'balance', 'workers', 'remittances', 'fdi', 'jobs'];

interface Compared {
  readonly value: number;
  readonly difference: number;
  readonly relative: number | null;
  readonly growth: number | null;
  readonly cumulative: number | null;
  readonly presentValue: number | null;
}

interface Row {
  readonly metric: MetricName;
  readonly unit: string;
  readonly values: Readonly<Record<string, Compared>>;
}

/** Each scenario in one year, against the document's baseline. */
export function compareCommand(
  document: ScenarioDocument,
  ids: readonly string[],
  metrics: readonly MetricName[],
  year: number,
): Result {
  const { baseline, horizon } = document;
  const t = year - horizon.base;
  const ofBaseline = project(assumptionsOf(document, baseline.id), horizon);
  const scenarios = [baseline, ...document.scenarios]
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => {
      const assumptions = assumptionsOf(document, id);
      return { id, name, discountRate: assumptions.discountRate, projection: project(assumptions, horizon) };
    });
  const rows = metrics.map((metric): Row => {
    const reference = seriesOf(ofBaseline, metric);
    const values = scenarios.map(({ id, projection, discountRate }): [string, Compared] => {
      const series = seriesOf(projection, metric);
      return [
        id,
        {
          value: series[t]!,
          difference: difference(series, reference, t),
          relative: relativeDifference(series, reference, t),
          growth: compoundGrowth(series, t),
          cumulative: cumulative(metric, series, t),
          presentValue: presentValue(metric, series, t, discountRate),
        },
      ];
    });
    return { metric, unit: METRICS[metric].unit, values: Object.fromEntries(values) };
  });
  return {
    json: () => ({ year, baseline: baseline.id, rows }),
    csv: () => [
      [
        'year',
        'metric',
        'unit',
        'scenario',
        'name',
        'value',
        'difference',
        'relative',
        'growth',
        'cumulative',
        'presentValue',
      ],
      ...rows.flatMap(({ metric, unit, values }) =>
        scenarios.map(({ id, name }) => [year, metric, unit, id, name, ...Object.values(values[id]!)]),
      ),
    ],
    table: (columns) => comparison(document, toldApart(document, scenarios), rows, year, columns),
  };
}

const NAME_WIDTH = 30;
const GAP = 3;

interface Named {
  readonly id: string;
  readonly name: string;
}

const toldApart = (document: ScenarioDocument, scenarios: readonly Named[]): readonly Named[] =>
  scenarios.map(({ id }) => ({ id, name: scenarioName(document, id) }));

interface MetricColumn {
  readonly column: Column;
  readonly cells: readonly string[];
}

/** Scenarios down, metrics across, in as many blocks as the width asks for. */
function comparison(
  document: ScenarioDocument,
  scenarios: readonly Named[],
  rows: readonly Row[],
  year: number,
  columns: number,
): string {
  const names: MetricColumn = {
    column: { heading: [`In ${year}`], align: 'left' },
    cells: scenarios.map(({ id, name }) =>
      id === document.baseline.id ? `${shortened(name, NAME_WIDTH - 11)} (baseline)` : shortened(name, NAME_WIDTH),
    ),
  };
  const metrics = rows.map((row) => metricColumn(row, document.baseline.id, scenarios));
  const tables = inBlocks(names, metrics, columns).map((block) =>
    textTable(
      block.map(({ column }) => column),
      scenarios.map((_, k) => block.map(({ cells }) => cells[k]!)),
      GAP,
    ),
  );
  const footnote = `Beside each value, its difference to ${document.baseline.name}. Money at current prices.`;
  return `${document.title}\n\n${tables.join('\n')}\n${footnote}\n`;
}

function inBlocks(names: MetricColumn, metrics: readonly MetricColumn[], columns: number): MetricColumn[][] {
  const blocks: MetricColumn[][] = [];
  let left = 0;
  for (const metric of metrics) {
    const needed = GAP + columnWidth(metric.column, metric.cells);
    if (blocks.length === 0 || needed > left) {
      blocks.push([names]);
      left = columns - columnWidth(names.column, names.cells);
    }
    blocks.at(-1)!.push(metric);
    left -= needed;
  }
  return blocks;
}

/** A metric's value and, right of it, the difference, under one heading. */
function metricColumn(row: Row, baseline: string, scenarios: readonly Named[]): MetricColumn {
  const { label, unit } = METRICS[row.metric];
  const compared = scenarios.map(({ id }) => ({ own: id === baseline, ...row.values[id]! }));
  // As many decimals as the largest value is read with, so that a column lines up.
  const decimals = decimalsFor(Math.max(...compared.map(({ value }) => Math.abs(value))));
  const values = compared.map(({ value }) =>
    unit === '1' ? formatPercent(value) : formatNumber(value, 'en', decimals),
  );
  const gaps = compared.map(({ own, difference: gap }) => {
    if (own) return '';
    if (gap === 0) return 'same';
    const text = unit === '1' ? formatPercentDifference(gap).replace('%', '') : formatDifference(gap, 'en', decimals);
    return /[1-9]/.test(text) ? text : '≈ same';
  });
  const [valueWidth, gapWidth] = [values, gaps].map((texts) => Math.max(...texts.map(({ length }) => length)));
  return {
    column: { heading: [...headingLines(label), unit === '1' ? '%' : unit], align: 'right' },
    cells: values.map((value, k) => `${value.padStart(valueWidth!)}  ${gaps[k]!.padStart(gapWidth!)}`),
  };
}

/** A long label on two lines. */
function headingLines(label: string): readonly string[] {
  const words = label.split(' ');
  if (label.length <= 12 || words.length === 1) return [label];
  const cut = words.length > 2 ? 2 : 1;
  return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
}

import { valueAtPath } from '../../shared/document/changes.ts';
import { withoutFormula } from '../../shared/formats/csv.ts';
import { METRICS, type MetricName } from '../../shared/model/metrics.ts';
import { type AssumptionPath, isAssumptionPath, REGISTER } from '../../shared/model/register.ts';
import type { ProjectedScenario } from '../document/projections.ts';
import { withoutMarks } from '../document/shown-name.ts';
import { labelOf, valueText } from '../scenarios/value-text.ts';
import { type TableCell, type TableQuestion, tableColumn, type ValuesOf } from './table-rows.ts';

/** A table as rows of cells: texts, numbers with all digits, or nothing. */
export type Rows = readonly (readonly (string | number | null)[])[];

/** The table of values: of each metric the value, the differences to the baseline and growth, ratios as fractions. */
export function valueRows(
  scenarios: readonly ProjectedScenario[],
  metrics: readonly MetricName[],
  question: TableQuestion,
  year: number,
): Rows {
  const { kind, baseline } = question;
  const what = { year: `in ${year}`, cumulative: `sum to ${year}`, presentValue: `present value to ${year}` }[kind];
  const columns = metrics.map((metric) => tableColumn(scenarios, metric, question));
  const heads = metrics.flatMap((metric) => {
    const { label, unit } = METRICS[metric];
    const name = `${label} ${what}${unit === '1' ? '' : `, ${unit}`}`;
    return [
      name,
      `${name}: difference to ${baseline.name}`,
      `${name}: difference as a fraction`,
      ...(kind === 'year' ? [`${label}: growth a year`] : []),
    ];
  });
  const rows = scenarios.map(({ name }, k) => [name, ...columns.flatMap((column) => cells(column[k]!, kind))]);
  return [['Scenario', ...heads], ...rows];
}

const cells = ({ value, difference, relative, growth }: TableCell, kind: ValuesOf): (number | null)[] =>
  kind === 'year' ? [value, difference, relative, growth] : [value, difference, relative];

/** The table of assumptions: numbers as they are in the file, whole values in words. */
export const assumptionRows = (scenarios: readonly ProjectedScenario[], paths: readonly string[]): Rows => [
  ['Assumption', 'Unit', ...scenarios.map(({ name }) => name)],
  ...paths.map((path) => [
    labelOf(path),
    unitOf(path),
    ...scenarios.map(({ assumptions }) => assumptionCell(path, valueAtPath(assumptions, path))),
  ]),
];

/** The unit of the numbers that are copied of an assumption: those of the file, not those of the fields. */
export const unitOf = (path: string): string => {
  if (!isAssumptionPath(path)) return '';
  const { unit } = REGISTER[path];
  return unit === '1' ? 'fraction' : unit;
};

/** An assumption as the heading of numbers that are copied. */
export function labelWithUnit(path: AssumptionPath): string {
  const unit = unitOf(path);
  return unit === '' ? REGISTER[path].label : `${REGISTER[path].label}, ${unit}`;
}

function assumptionCell(path: string, value: unknown): string | number | null {
  if (value === undefined) return null;
  return typeof value === 'number' ? value : valueText(path, value);
}

/** Tab-separated text that a spreadsheet takes, in which no cell can act as a formula. */
export const tabSeparated = (rows: Rows): string => rows.map((row) => row.map(cellText).join('\t')).join('\n');

function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return withoutFormula(withoutMarks(cell).replace(/[\t\r\n]+/g, ' '));
}

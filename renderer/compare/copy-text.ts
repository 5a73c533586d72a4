import { withoutFormula } from '../../shared/formats/csv.ts';
import { METRICS, type MetricName } from '../../shared/model/metrics.ts';
import type { ProjectedScenario } from '../document/projections.ts';
import { type TableCell, tableColumn, type ValuesOf } from './table-rows.ts';

/** Tab-separated text that a spreadsheet takes: numbers with all digits, and no cell that could act as a formula. */
export function tableText(
  scenarios: readonly ProjectedScenario[],
  metrics: readonly MetricName[],
  t: number,
  kind: ValuesOf,
  year: number,
): string {
  const what = { year: `in ${year}`, cumulative: `sum to ${year}`, presentValue: `present value to ${year}` }[kind];
  const columns = metrics.map((metric) => tableColumn(scenarios, metric, t, kind));
  const heads = metrics.flatMap((metric) => {
    const { label, unit } = METRICS[metric];
    const name = `${label} ${what}${unit === '1' ? '' : `, ${unit}`}`;
    return [name, `${name}: difference`, ...(kind === 'year' ? [`${label}: growth a year`] : [])];
  });
  const rows = scenarios.map(({ name }, k) => [name, ...columns.flatMap((column) => cells(column[k]!, kind))]);
  return tabSeparated([['Scenario', ...heads], ...rows]);
}

const cells = ({ value, difference, growth }: TableCell, kind: ValuesOf): (number | null)[] =>
  kind === 'year' ? [value, difference, growth] : [value, difference];

export const tabSeparated = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => row.map(cellText).join('\t')).join('\n');

function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return withoutFormula(cell.replace(/[\t\r\n]+/g, ' '));
}

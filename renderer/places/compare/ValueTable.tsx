import { memo, type ReactNode, useMemo } from 'react';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { orderOf, type TableCell, tableColumn, type ValuesOf } from '../../../shared/tables/table-rows.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { unitAt } from '../../../shared/wording/metric-words.ts';
import { ScenarioName } from '../../charts/ScenarioName.tsx';
import { names } from '../../names.ts';
import { tablePlace, useTableKeys } from '../../tables/use-table-keys.ts';
import valueTableStyles from '../../tables/value-table.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import type { Sorting } from './compare-view.ts';

interface ValueTableProps {
  readonly scenarios: readonly ProjectedScenario[];
  /** Differences are to it, whether it is shown or not. */
  readonly baseline: ProjectedScenario;
  /** The columns. */
  readonly metrics: readonly MetricName[];
  readonly selected: string;
  readonly t: number;
  readonly year: number;
  readonly kind: ValuesOf;
  /** The year in whose prices money is shown; null for current prices. */
  readonly priceYear: number | null;
  readonly percent: boolean;
  readonly sorting: Sorting;
  /** Chooses what the table shows; stands in its corner. */
  readonly choice: ReactNode;
  readonly onPercent: (percent: boolean) => void;
  readonly onSort: (sorting: Sorting) => void;
  readonly onSelect: (id: string) => void;
  readonly onExplain: (scenario: string, metric: MetricName) => void;
}

/** Scenarios down, metrics across: value, difference to the baseline, growth a year. */
export const ValueTable = memo(function ValueTable(props: ValueTableProps) {
  const { scenarios, baseline, metrics, selected, t, year, kind, priceYear, percent, sorting, choice } = props;
  const { onPercent, onSort, onSelect, onExplain } = props;
  const columns = useMemo(
    () => new Map(metrics.map((metric) => [metric, tableColumn(names(), scenarios, metric, { t, kind, baseline })])),
    [scenarios, baseline, t, kind, metrics],
  );
  const sorted = sorting === null ? undefined : columns.get(sorting.metric);
  const order = sorted === undefined ? scenarios.map((_, k) => k) : orderOf(sorted, sorting!.down);
  const growth = kind === 'year';
  const keys = useTableKeys();
  return (
    <table className={classes(valueTableStyles.table, valueTableStyles.ofMetrics)} {...keys}>
      <thead>
        <tr>
          <th className={valueTableStyles.name} rowSpan={2} scope="col">
            <div className={valueTableStyles.corner}>
              {choice}
              <label className={valueTableStyles.option} title={words.compare.inPercentOfBaseline}>
                <input
                  type="checkbox"
                  aria-label={words.compare.inPercent}
                  checked={percent}
                  onChange={(event) => onPercent(event.currentTarget.checked)}
                />
                %
              </label>
            </div>
          </th>
          {metrics.map((metric, m) => (
            <th key={metric} colSpan={growth ? 3 : 2} scope="colgroup" aria-sort={sortOf(sorting, metric)}>
              <button
                type="button"
                {...tablePlace(0, m)}
                title={words.compare.sortBy(names().metric(metric).help)}
                onClick={() => onSort(nextSorting(sorting, metric))}
              >
                <b>{names().metric(metric).label}</b>
                {sorting?.metric === metric && (sorting.down ? ' ↓' : ' ↑')}
              </button>
            </th>
          ))}
        </tr>
        <tr>
          {metrics.map((metric) => (
            <Heads key={metric} metric={metric} growth={growth} percent={percent} priceYear={priceYear} />
          ))}
        </tr>
      </thead>
      <tbody>
        {order.map((k, row) => {
          const { id, name, mark, baseline: isBaseline } = scenarios[k]!;
          return (
            <tr
              key={id}
              className={classes(id === selected && valueTableStyles.selected, isBaseline && valueTableStyles.baseline)}
            >
              <th className={valueTableStyles.name} scope="row">
                <button type="button" {...tablePlace(row + 1, -1)} onClick={() => onSelect(id)}>
                  <ScenarioName name={name} mark={mark} />
                </button>
              </th>
              {metrics.map((metric, m) => (
                <Cells
                  key={metric}
                  place={tablePlace(row + 1, m)}
                  cell={columns.get(metric)![k]!}
                  metric={metric}
                  all={columns.get(metric)!}
                  growth={growth}
                  percent={percent}
                  onExplain={() => onExplain(id, metric)}
                  explains={(value) => words.compare.explainCell[kind](names().metric(metric).label, name, year, value)}
                />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
});

function Heads({
  metric,
  growth,
  percent,
  priceYear,
}: Pick<CellsProps, 'metric' | 'growth' | 'percent'> & Pick<ValueTableProps, 'priceYear'>) {
  const { unit } = metricIn(names(), metric);
  return (
    <>
      <th scope="col">{unitAt(names(), unit, words.units.heading(names().unit(unit)), priceYear)}</th>
      <th scope="col">{percent ? words.compare.differencePercent : words.compare.difference}</th>
      {growth && <th scope="col">{words.compare.aYear}</th>}
    </>
  );
}

interface CellsProps {
  readonly place: ReturnType<typeof tablePlace>;
  readonly cell: TableCell;
  readonly all: readonly TableCell[];
  readonly metric: MetricName;
  readonly growth: boolean;
  readonly percent: boolean;
  readonly onExplain: () => void;
  /** That this value is explained, in words. */
  readonly explains: (value: string) => string;
}

function Cells({ place, cell, all, metric, growth, percent, onExplain, explains }: CellsProps) {
  const format = metricFormat(
    names(),
    metric,
    all.map(({ value }) => value ?? 0),
  );
  const value = cell.value === null ? '–' : format.value(cell.value);
  return (
    <>
      <td className={valueTableStyles.value}>
        <button type="button" {...place} onClick={onExplain} aria-label={explains(value)}>
          {value}
        </button>
      </td>
      <td className={gapClass(cell.difference)}>{gapText(cell, format.difference, percent)}</td>
      {growth && (
        <td className={valueTableStyles.growth}>
          {cell.growth === null ? '–' : words.numbers.percentDifference(cell.growth)}
        </td>
      )}
    </>
  );
}

const gapClass = (difference: number | null): string =>
  classes(valueTableStyles.gap, (difference === null || difference === 0) && valueTableStyles.zero);

function gapText({ difference, relative }: TableCell, format: (value: number) => string, percent: boolean): string {
  if (difference === null) return '';
  if (!percent) return format(difference);
  return relative === null ? '–' : difference === 0 ? '0' : words.numbers.percentDifference(relative);
}

const sortOf = (sorting: Sorting, metric: MetricName) =>
  sorting?.metric !== metric ? 'none' : sorting.down ? 'descending' : 'ascending';

/** Down, then up, then as in the list. */
function nextSorting(sorting: Sorting, metric: MetricName): Sorting {
  if (sorting?.metric !== metric) return { metric, down: true };
  return sorting.down ? { metric, down: false } : null;
}

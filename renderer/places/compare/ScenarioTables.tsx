import { memo, useCallback, useMemo } from 'react';
import { shownMetrics } from '../../../shared/document/workers.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { metricsOf } from '../../../shared/tables/table-rows.ts';
import { ExportButton } from '../../controls/ExportButton.tsx';
import { optionsOf, Select } from '../../controls/Select.tsx';
import { names } from '../../names.ts';
import valueTableStyles from '../../tables/value-table.module.css';
import { classes } from '../../theme/classes.ts';
import { usePrinting } from '../../view/printing.ts';
import { revealAssumption } from '../../view/reveal.ts';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useLaterYear } from '../../workspace/use-year.ts';
import {
  useDocumentPart,
  useLaterScenarios,
  useLaterVisibleScenarios,
  useSlice,
  useView,
  useWorkspace,
} from '../../workspace/workspace-context.ts';
import { AssumptionTable } from './AssumptionTable.tsx';
import compareStyles from './compare.module.css';
import { compareView, type Sorting, type TableOf } from './compare-view.ts';
import { usePrices, usePriceYear } from './price-year.ts';
import { useExplain } from './use-explain.ts';
import { ValueTable } from './ValueTable.tsx';

const TABLES = ['year', 'cumulative', 'presentValue', 'assumptions'] as const;

/** All visible scenarios in a table: their metrics in one of three ways, or their assumptions. */
export const ScenarioTables = memo(function ScenarioTables() {
  const table = useSlice(compareView, (state) => state.table);
  const prices = usePrices(table);
  const priceYear = usePriceYear(table);
  const scenarios = useLaterVisibleScenarios(prices);
  const [baseline] = useLaterScenarios(prices);
  const selected = useView((view) => view.selected);
  const percent = useSlice(compareView, (state) => state.percent);
  const sorting = useSlice(compareView, (state) => state.sorting);
  const all = useSlice(compareView, (state) => state.allAssumptions);
  const { view } = useWorkspace();
  const { year, t } = useLaterYear();
  const explain = useExplain(table === 'assumptions' ? 'year' : table);
  const onSelect = useCallback((id: string) => view.setState({ selected: id }), [view]);
  const onSort = useCallback((next: Sorting) => setSlice(view, compareView, { sorting: next }), [view]);
  const onAll = useCallback((next: boolean) => setSlice(view, compareView, { allAssumptions: next }), [view]);
  const onReveal = useCallback((id: string, path: string) => revealAssumption(view, id, path), [view]);
  const onPercent = useCallback((next: boolean) => setSlice(view, compareView, { percent: next }), [view]);
  const choice = useMemo(
    () => (
      <span className={compareStyles.tableChoice}>
        <Select
          label={words.compare.tableChoice}
          value={table}
          options={optionsOf(TABLES, words.compare.tables)}
          onChange={(id) => setSlice(view, compareView, { table: id })}
          shown={<b>{words.compare.titles[table](year)}</b>}
        />
        <ExportButton of="table" />
      </span>
    ),
    [table, year, view],
  );
  const parts = useParts(table);
  return (
    <section
      className={classes(valueTableStyles.scroll, compareStyles.tables)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
      tabIndex={0}
      aria-label={words.compare.table}
    >
      {table === 'assumptions' ? (
        <AssumptionTable
          scenarios={scenarios}
          baseline={baseline!}
          all={all}
          choice={choice}
          onAll={onAll}
          onReveal={onReveal}
        />
      ) : (
        parts.map((metrics) => (
          <ValueTable
            key={metrics[0]}
            scenarios={scenarios}
            baseline={baseline!}
            metrics={metrics}
            selected={selected}
            t={t}
            year={year}
            kind={table}
            priceYear={priceYear}
            percent={percent}
            sorting={sorting}
            choice={choice}
            onPercent={onPercent}
            onSort={onSort}
            onSelect={onSelect}
            onExplain={explain}
          />
        ))
      )}
    </section>
  );
});

/** Metrics for which a page is wide enough. */
const ON_A_PAGE = 6;

/** The metrics of the table: on paper so many at a time, in tables below each other. */
function useParts(table: TableOf): readonly (readonly MetricName[])[] {
  const printing = usePrinting();
  const shown = useDocumentPart(shownMetrics);
  const chosen = useView((view) => view.metric);
  return useMemo(() => {
    const metrics = table === 'assumptions' ? [] : metricsOf(names(), shown, table, chosen);
    if (!printing) return [metrics];
    const count = Math.ceil(metrics.length / ON_A_PAGE);
    return Array.from({ length: count }, (_, k) => metrics.slice(k * ON_A_PAGE, (k + 1) * ON_A_PAGE));
  }, [shown, table, chosen, printing]);
}

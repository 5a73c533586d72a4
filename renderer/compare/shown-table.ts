import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { projectedScenarios } from '../document/projections.ts';
import type { View } from '../view/view-store.ts';
import { assumptionRows, tabSeparated, valueRows } from './copy-text.ts';
import { shownAssumptions } from './shown-assumptions.ts';
import { metricsOf, orderOf, tableColumn } from './table-rows.ts';

type Looked = Pick<View, 'hidden' | 'year' | 'table' | 'sorting' | 'allAssumptions'>;

/** The table of Compare as it stands there, as text: its kind, its scenarios, their order. */
export function shownTable(document: ScenarioDocument, looked: Looked): string {
  const { hidden, table, sorting, allAssumptions } = looked;
  const scenarios = projectedScenarios(document);
  const baseline = scenarios[0]!;
  const visible = scenarios.filter(({ id }) => !hidden.includes(id));
  if (table === 'assumptions') {
    const paths = shownAssumptions(visible, baseline, allAssumptions).flatMap((group) => group.paths);
    return tabSeparated(assumptionRows(visible, paths));
  }
  const { base, end } = document.horizon;
  const year = Math.max(base, Math.min(end, looked.year));
  const question = { t: year - base, kind: table, baseline };
  const metrics = metricsOf(table);
  const order =
    sorting !== null && metrics.includes(sorting.metric)
      ? orderOf(tableColumn(visible, sorting.metric, question), sorting.down)
      : visible.map((_, k) => k);
  const sorted = order.map((k) => visible[k]!);
  return tabSeparated(valueRows(sorted, metrics, question, year));
}

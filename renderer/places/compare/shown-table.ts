import { valueAtPath } from '../../../shared/document/changes.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { hasWorkers, shownMetrics } from '../../../shared/document/workers.ts';
import { pricesOf } from '../../../shared/model/explain/sums.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { assumptionAt, isAssumptionPath } from '../../../shared/model/register.ts';
import { type Table, tableOf } from '../../../shared/tables/table.ts';
import {
  metricsOf,
  orderOf,
  type TableCell,
  type TableQuestion,
  tableColumn,
} from '../../../shared/tables/table-rows.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { unitAt } from '../../../shared/wording/metric-words.ts';
import { labelOf, valueText } from '../../../shared/wording/value-text.ts';
import { projectedScenarios } from '../../document/projections.ts';
import { names } from '../../names.ts';
import { sliceOf } from '../../view/slice.ts';
import type { View } from '../../view/view-store.ts';
import { words } from '../../words.ts';
import { compareView } from './compare-view.ts';
import { composedTable, isComposed } from './composition.ts';
import { shownAssumptions } from './shown-assumptions.ts';

/** The table of Compare as it stands there: its kind, its scenarios, their order. */
export function shownTable(document: ScenarioDocument, view: View): Table {
  if (isComposed(document, view)) return composedTable(document, view);
  const { hidden } = view;
  const { table, sorting, allAssumptions, prices } = sliceOf(view, compareView);
  const shown = pricesOf(table, prices);
  const scenarios = projectedScenarios(document, shown);
  const baseline = scenarios[0]!;
  const visible = scenarios.filter(({ id }) => !hidden.includes(id));
  if (table === 'assumptions') {
    const paths = shownAssumptions(visible, baseline, allAssumptions, hasWorkers(document)).flatMap(
      (group) => group.paths,
    );
    return assumptionsTable(visible, paths);
  }
  const { base, end } = document.horizon;
  const year = Math.max(base, Math.min(end, view.year));
  const question = { t: year - base, kind: table, baseline };
  const metrics = metricsOf(names(), shownMetrics(document), table, view.metric);
  const order =
    sorting !== null && metrics.includes(sorting.metric)
      ? orderOf(tableColumn(names(), visible, sorting.metric, question), sorting.down)
      : visible.map((_, k) => k);
  const sorted = order.map((k) => visible[k]!);
  return valuesTable(sorted, metrics, question, year, shown === 'base' ? base : null);
}

/** Of each metric the value, the differences to the baseline and growth. */
function valuesTable(
  scenarios: readonly ProjectedScenario[],
  metrics: readonly MetricName[],
  question: TableQuestion,
  year: number,
  priceYear: number | null,
): Table {
  const { kind, baseline } = question;
  const columns = metrics.flatMap((metric) => {
    const { label } = names().metric(metric);
    const { unit: own } = metricIn(names(), metric);
    const unit = unitAt(names(), own, own, priceYear);
    const cells = tableColumn(names(), scenarios, metric, question);
    const of = (part: keyof TableCell) => (k: number) => cells[k]![part];
    const name = words.compare.column[kind](label, year);
    return [
      { label: name, unit, of: of('value') },
      { label: words.compare.columnDifferenceTo(name, baseline.name), unit, of: of('difference') },
      { label: words.compare.columnDifference(name), unit: '1', of: of('relative') },
      ...(kind === 'year' ? [{ label: words.compare.columnGrowth(label), unit: '1', of: of('growth') }] : []),
    ];
  });
  return tableOf([...scenarios.keys()], [{ label: words.terms.scenario, of: (k) => scenarios[k]!.name }, ...columns]);
}

/** Numbers as they are in the file, whole values in words. */
const assumptionsTable = (scenarios: readonly ProjectedScenario[], paths: readonly string[]): Table =>
  tableOf(paths, [
    { label: words.terms.assumption, of: (path) => labelOf(names(), path) },
    {
      label: words.terms.unit,
      kind: 'unit',
      of: (path) => (isAssumptionPath(path) ? names().unit(assumptionAt(path).unit) : ''),
    },
    ...scenarios.map(({ name, assumptions }) => ({
      label: name,
      of: (path: string) => {
        const value = valueAtPath(assumptions, path);
        if (value === undefined) return null;
        return typeof value === 'number' ? value : valueText(names(), path, value);
      },
    })),
  ]);

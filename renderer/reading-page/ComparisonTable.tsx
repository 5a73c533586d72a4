import type { MetricName } from '../../shared/model/metrics.ts';
import { type TableCell, tableColumn } from '../../shared/tables/table-rows.ts';
import { metricIn } from '../../shared/wording/metric.ts';
import { metricFormat } from '../../shared/wording/metric-format.ts';
import { unitAt } from '../../shared/wording/metric-words.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { Exact } from './Exact.tsx';
import { NamedScenario } from './NamedScenario.tsx';
import type { PageStore } from './page-store.ts';
import styles from './reading-page.module.css';
import { Scrolled } from './Scrolled.tsx';
import { priceYear } from './shown-lines.ts';
import { shownScenarios } from './shown-scenarios.ts';
import { usePage } from './use-page.ts';

/** Metrics beside each other for which a sheet of paper has room. */
const BESIDE = 6;

/** Every metric of every scenario in the year, with the difference to the baseline. */
export function ComparisonTable({ page }: { readonly page: PageStore }) {
  const { state } = usePage(page);
  const { metrics } = page.data;
  const parts = Array.from({ length: Math.ceil(metrics.length / BESIDE) }, (_, k) =>
    metrics.slice(k * BESIDE, (k + 1) * BESIDE),
  );
  return (
    <section className={styles.part} aria-labelledby="comparison">
      <h2 id="comparison">{words.readingPage.comparison(state.year)}</h2>
      {parts.map((some) => (
        <Table key={some[0]} page={page} metrics={some} />
      ))}
    </section>
  );
}

function Table({ page, metrics }: { readonly page: PageStore; readonly metrics: readonly MetricName[] }) {
  const { state, document } = usePage(page);
  const { baseline, shown } = shownScenarios(page.data, document);
  const question = { t: state.year - document.horizon.base, kind: 'year', baseline } as const;
  const columns = metrics.map((metric) => ({ metric, cells: tableColumn(names(), shown, metric, question) }));
  return (
    <Scrolled label={words.readingPage.comparison(state.year)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.terms.scenario}</th>
            {metrics.map((metric) => (
              <th key={metric} scope="col">
                {names().metric(metric).label}
                <small>{unitOf(page, metric)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, mark }, k) => (
            <tr key={id} data-scenario={id}>
              <th scope="row">
                <NamedScenario name={name} mark={mark} />
              </th>
              {columns.map(({ metric, cells }) => (
                <Cell key={metric} metric={metric} cells={cells} cell={cells[k]!} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

const unitOf = (page: PageStore, metric: MetricName): string => {
  const { unit } = metricIn(names(), metric);
  return unitAt(names(), unit, words.units.heading(names().unit(unit)), priceYear(page.data));
};

interface CellProps {
  readonly metric: MetricName;
  readonly cell: TableCell;
  readonly cells: readonly TableCell[];
}

function Cell({ metric, cell, cells }: CellProps) {
  const format = metricFormat(
    names(),
    metric,
    cells.map(({ value }) => value ?? 0),
  );
  const { value, difference } = cell;
  return (
    <td data-metric={metric}>
      <Exact value={value} text={value === null ? '–' : format.value(value)} />
      {difference !== null && difference !== 0 && <small>{format.difference(difference)}</small>}
    </td>
  );
}

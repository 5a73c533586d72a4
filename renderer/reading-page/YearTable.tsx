import { extentOf } from '../../shared/charts/value-axis.ts';
import { seriesOf } from '../../shared/model/project.ts';
import { metricFormat } from '../../shared/wording/metric-format.ts';
import { metricTitle } from '../../shared/wording/metric-words.ts';
import { chartSeries } from '../charts/chart-series.ts';
import { names } from '../names.ts';
import { Exact } from './Exact.tsx';
import type { PageStore } from './page-store.ts';
import pageTableStyles from './page-table.module.css';
import { words } from './page-words.ts';
import { Scrolled } from './Scrolled.tsx';
import { priceYear } from './shown-lines.ts';
import { shownScenarios } from './shown-scenarios.ts';
import { usePage } from './use-page.ts';

/** The numbers of the main chart, a year a row. */
export function YearTable({ page }: { readonly page: PageStore }) {
  const { state, document } = usePage(page);
  const { metric, scenario } = state;
  const { shown } = shownScenarios(page.data, document);
  const { base, end } = document.horizon;
  const years = Array.from({ length: end - base + 1 }, (_, t) => base + t);
  const format = metricFormat(names(), metric, extentOf(chartSeries(shown, metric, scenario)));
  const title = metricTitle(names(), metric, priceYear(page.data));
  return (
    <details className={pageTableStyles.numbers}>
      <summary>{words.readingPage.numbers}</summary>
      <Scrolled label={title}>
        <table className={pageTableStyles.table}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.terms.year}</th>
              {shown.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year, t) => (
              <tr key={year} data-year={year}>
                <th scope="row">{year}</th>
                {shown.map(({ id, projection }) => {
                  const value = seriesOf(projection, metric)[t]!;
                  return (
                    <td key={id} data-scenario={id}>
                      <Exact value={value} text={format.value(value)} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </details>
  );
}

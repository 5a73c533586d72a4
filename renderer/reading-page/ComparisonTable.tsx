import { type Comparison, comparisonOf } from '../../shared/report/comparison.ts';
import { Exact } from './Exact.tsx';
import { NamedScenario } from './NamedScenario.tsx';
import { pageSubject } from './page-report.ts';
import type { PageStore } from './page-store.ts';
import pageTableStyles from './page-table.module.css';
import { words } from './page-words.ts';
import readingPageStyles from './reading-page.module.css';
import { Scrolled } from './Scrolled.tsx';
import { usePage } from './use-page.ts';

/** Metrics beside each other for which a sheet of paper has room. */
const BESIDE = 6;

/** Every metric of every scenario in the year, with the difference to the baseline; it follows every move. */
export function ComparisonTable({ page }: { readonly page: PageStore }) {
  const subject = pageSubject(page.data, usePage(page));
  const comparison = comparisonOf(subject);
  const { metrics, undefinedSomewhere } = comparison;
  const firsts = metrics.map((_, k) => k).filter((k) => k % BESIDE === 0);
  return (
    <section className={readingPageStyles.part} aria-labelledby="comparison">
      <h2 id="comparison">{words.readingPage.comparison(subject.year, subject.baseline.name)}</h2>
      {firsts.map((from) => (
        <Table key={from} comparison={comparison} from={from} />
      ))}
      {undefinedSomewhere && <p className={readingPageStyles.about}>{words.report.comparison.notDefined}</p>}
    </section>
  );
}

/** The metrics from this one on, as many as stand beside each other. */
function Table({ comparison, from }: { readonly comparison: Comparison; readonly from: number }) {
  const { metrics, rows } = comparison;
  const some = metrics.slice(from, from + BESIDE);
  return (
    <Scrolled label={words.readingPage.tableOf(some.map(({ label }) => label))}>
      <table className={pageTableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{words.terms.scenario}</th>
            {some.map(({ metric, label, unit }) => (
              <th key={metric} scope="col">
                {label}
                <small>{unit}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, mark, cells }) => (
            <tr key={id} data-scenario={id}>
              <th scope="row">
                <NamedScenario name={name} mark={mark} />
              </th>
              {some.map(({ metric }, k) => {
                const { value, text, difference } = cells[from + k]!;
                return (
                  <td key={metric} data-metric={metric}>
                    <Exact value={value} text={text} />
                    {difference !== '' && <small>{difference}</small>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

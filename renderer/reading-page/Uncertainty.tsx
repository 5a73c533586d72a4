import type { PageData } from '../../shared/exports/page-data.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { chanceInWords, targetInWords } from '../../shared/wording/fan-sentence.ts';
import { metricIn } from '../../shared/wording/metric.ts';
import { metricFormat } from '../../shared/wording/metric-format.ts';
import { metricTitle, nounOf } from '../../shared/wording/metric-words.ts';
import { names } from '../names.ts';
import { words } from '../words.ts';
import { NamedScenario } from './NamedScenario.tsx';
import type { PageStore } from './page-store.ts';
import styles from './reading-page.module.css';
import { Scrolled } from './Scrolled.tsx';
import { priceYear } from './shown-lines.ts';
import { shownScenarios } from './shown-scenarios.ts';
import { usePage } from './use-page.ts';

/** Where the metric lies over the draws in the year, and the chance of its targets: of the document as it was exported. */
export function Uncertainty({ page }: { readonly page: PageStore }) {
  const { state } = usePage(page);
  const { metric, year, moved } = state;
  const { data } = page;
  const { drawn } = data;
  const rows = rowsOf(data, metric, year);
  if (rows.length === 0) return null;
  const said = words.readingPage;
  const title = said.uncertainty(nounOf(names(), metric), year);
  const { value } = metricFormat(
    names(),
    metric,
    rows.flatMap(({ quantiles }) => quantiles.map((one) => one ?? 0)),
  );
  const text = (one: number | null) => (one === null ? '–' : value(one));
  const targets = targetsOf(data, metric);
  return (
    <section className={styles.part} aria-labelledby="uncertainty">
      <h2 id="uncertainty">{title}</h2>
      <p className={styles.about}>
        {said.drawn(drawn.draws, drawn.seed)}
        {Object.keys(moved).length > 0 && <strong>{said.drawnAsExported}</strong>}
      </p>
      <Scrolled label={title}>
        <table className={styles.table}>
          <caption>{metricTitle(names(), metric, priceYear(data))}</caption>
          <thead>
            <tr>
              <th scope="col">{words.terms.scenario}</th>
              <th scope="col">{said.low}</th>
              <th scope="col">{said.median}</th>
              <th scope="col">{said.high}</th>
              {targets.map((target) => (
                <th key={target.place} scope="col">
                  {said.chance(targetInWords(names(), metric, target.value))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, mark, quantiles, shares }) => (
              <tr key={id}>
                <th scope="row">
                  <NamedScenario name={name} mark={mark} />
                </th>
                {quantiles.map((one, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the quantiles keep their places
                  <td key={k}>{text(one)}</td>
                ))}
                {targets.map(({ place }) => (
                  <td key={place}>{chanceInWords(shares[place]!)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

/** Targets of a metric with their places among the document's; none where its money is at other prices. */
const targetsOf = (data: PageData, metric: MetricName) =>
  data.document.targets
    .map((target, place) => ({ ...target, place }))
    .filter(
      (target) => target.metric === metric && !(priceYear(data) !== null && metricIn(names(), metric).unit === 'USD m'),
    );

function rowsOf(data: PageData, metric: MetricName, year: number) {
  const { document, drawn } = data;
  const t = year - document.horizon.base;
  const { shown } = shownScenarios(data, document);
  return drawn.scenarios.flatMap(({ id, metrics, targets }) => {
    const scenario = shown.find((one) => one.id === id);
    const quantiles = metrics[metric];
    if (!scenario || !quantiles) return [];
    const { name, mark } = scenario;
    return [
      { id, name, mark, quantiles: quantiles.map((levels) => levels[t]!), shares: targets.map((one) => one[t]!) },
    ];
  });
}

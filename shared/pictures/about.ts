import type { ProjectedScenario } from '../document/projected.ts';
import type { MetricName } from '../model/metrics.ts';
import { describeScenario } from '../wording/describe-changes.ts';
import { metricTitle } from '../wording/metric-words.ts';
import { citedSources, usedSeries } from '../wording/used-series.ts';
import type { Pictured } from './scenarios.ts';

/** Metric, unit and years of the document. */
export const overYears = ({ names, metric, pricesOf, document: { horizon } }: Pictured, past = 0): string =>
  names.words.pictures.overYears(metricTitle(names, metric, pricesOf), horizon.base - past, horizon.end);

/** Metric, unit and the year that is compared. */
export const inYear = ({ names, metric, pricesOf, year }: Pictured): string =>
  names.words.pictures.inYear(metricTitle(names, metric, pricesOf), year);

/** Whose figures the numbers start from, and what made them of these. */
export function sourceOf(
  {
    names,
    document,
    metrics = [],
  }: Pick<Pictured, 'names' | 'document'> & { readonly metrics?: readonly MetricName[] },
  made: { readonly version: string; readonly hash: string },
): string {
  const { uncertainty } = document;
  const all = document.scenarios.map(({ id }) => id);
  const sources = citedSources(document, usedSeries(document, all, metrics)).map(({ publication, date }) =>
    [publication, date === '' ? '' : names.words.dates.day(date)].filter((part) => part !== '').join(', '),
  );
  const { seed, draws } = uncertainty;
  return names.words.pictures.source(
    [...new Set(sources)].filter((one) => one !== ''),
    { ...made, seed, draws },
  );
}

/** What scenarios suppose otherwise than the baseline. */
export function assumedOf({ names, document }: Pictured, scenarios: readonly ProjectedScenario[]): string {
  const said = scenarios.flatMap(({ id, name }) => {
    const scenario = document.scenarios.find((one) => one.id === id);
    return scenario ? [{ name, changes: describeScenario(names, scenario) }] : [];
  });
  return names.words.pictures.assumed(said);
}

import { users } from '../document/origins.ts';
import type { ScenarioDocument } from '../document/schema.ts';
import { seriesIn } from '../figures/origins.ts';
import type { Source } from '../figures/schema.ts';
import type { MetricName } from '../model/metrics.ts';
import type { Series } from '../series/schema.ts';
import { metricHistories } from './metric-history.ts';

/** The series that a report needs: those that values of these scenarios rest on, and the history of its metrics. */
export function usedSeries(
  document: ScenarioDocument,
  scenarios: readonly string[],
  metrics: readonly MetricName[],
): readonly Series[] {
  const { series = [], baseline } = document;
  const shown = new Set<string | null>([...scenarios, baseline.id, null]);
  const used = new Set([
    ...users(document).flatMap(({ scenario, origin }) => (shown.has(scenario) ? seriesIn(origin) : [])),
    ...metrics.flatMap((metric) => metricHistories(document, metric)[0]?.series ?? []),
  ]);
  return series.filter(({ id }) => used.has(id));
}

/** The document's sources without those in which only other series stand. */
export function citedSources(
  { figures, series: all = [] }: Pick<ScenarioDocument, 'figures' | 'series'>,
  series: readonly Series[],
): readonly Source[] {
  const cited = new Set([...figures.items, ...figures.facts, ...series].map(({ source }) => source));
  const ofSeries = new Set(all.map(({ source }) => source));
  return figures.sources.filter(({ id }) => cited.has(id) || !ofSeries.has(id));
}

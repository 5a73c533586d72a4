import { type Assumptions, idsOf } from '../model/assumptions.ts';
import { type MetricName, metricNames, patternOf } from '../model/metrics.ts';
import { assumptionsOf } from './changes.ts';
import type { ScenarioDocument } from './schema.ts';

/** Whether there are workers in the base year, or a quota by which some may come. */
function knowsOfWorkers({ base, workers }: Assumptions): boolean {
  const quotas = Object.values(workers.tracks).some(({ annualQuota, newQuota }) => annualQuota > 0 || newQuota > 0);
  return base.workers > 0 || quotas;
}

/** Whether some scenario has workers; of a document without any, what is of workers is out of sight until there are. */
export const hasWorkers = (document: ScenarioDocument): boolean =>
  [document.baseline, ...document.scenarios].some(({ id }) => knowsOfWorkers(assumptionsOf(document, id)));

const OF_WORKERS = new Set(['workers', 'workers:*', 'departures', 'returns', 'movedOn', 'remittances']);

const withoutWorkers = new WeakMap<readonly MetricName[], readonly MetricName[]>();

/** The metrics of a document that have something to say; the same list as long as it is the same. */
export function shownMetrics(document: ScenarioDocument): readonly MetricName[] {
  const all = metricNames(idsOf(document.baseline.assumptions as Assumptions), document.structure);
  if (hasWorkers(document)) return all;
  const known = withoutWorkers.get(all) ?? all.filter((name) => !OF_WORKERS.has(patternOf(name)));
  withoutWorkers.set(all, known);
  return known;
}

/** Whether a path is of workers, but for those at which the first are typed: their number, or a quota. */
export const isOfWorkers = (path: string): boolean => path.startsWith('workers.') && !path.endsWith('.newQuota');

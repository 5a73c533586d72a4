import type { ChartHistory } from '../charts/chart-history.ts';
import { type ProjectedScenario, projectedAlone } from '../document/projected.ts';
import type { ScenarioDocument } from '../document/schema.ts';
import type { ExportChoices } from '../exports/choices.ts';
import type { Names } from '../language/names.ts';
import type { MetricName } from '../model/metrics.ts';
import { seriesOf } from '../model/project.ts';
import { metricIn } from '../wording/metric.ts';
import { AS_FIRST_SHOWN, chartHistory, type HistoryChoice } from '../wording/metric-history.ts';

/** What pictures are made about. */
export interface PictureSubject {
  readonly document: ScenarioDocument;
  readonly names: Names;
  readonly choices: Pick<ExportChoices, 'scenarios' | 'year' | 'metrics' | 'prices'>;
}

/** A subject with its scenarios projected. */
export interface Pictured extends Omit<PictureSubject, 'choices'> {
  readonly metric: MetricName;
  readonly year: number;
  /** Year whose prices money is in; null: current prices. */
  readonly pricesOf: number | null;
  readonly baseline: ProjectedScenario;
  /** What is shown of what was; null: nothing. */
  readonly history: HistoryChoice | null;
  /** Those that were chosen, in the order of the document. */
  readonly scenarios: readonly ProjectedScenario[];
}

/** What was of the metric, as a picture of levels at prices of their day shows it. */
export function pastOf({ names, document, metric, history, pricesOf }: Pictured): ChartHistory | null {
  const real = pricesOf !== null && metricIn(names, metric).unit === 'USD m';
  return history === null || real ? null : chartHistory(names, document, metric, history);
}

/** Projects the baseline and the scenarios that were chosen; at least one has to be, and one metric. */
export function pictured({ document, names, choices }: PictureSubject): Pictured {
  const all = projectedAlone(document, choices.prices);
  const [baseline] = all;
  const [metric] = choices.metrics;
  if (!baseline || metric === undefined || choices.scenarios.length === 0) throw new Error('nothing to picture');
  return {
    document,
    names,
    metric,
    year: choices.year,
    pricesOf: choices.prices === 'base' ? document.horizon.base : null,
    baseline,
    history: AS_FIRST_SHOWN,
    scenarios: all.filter(({ id }) => choices.scenarios.includes(id)),
  };
}

/** A metric of a scenario, a value per year. */
export const valuesOf = ({ projection }: ProjectedScenario, { metric }: Pick<Pictured, 'metric'>): Float64Array =>
  seriesOf(projection, metric);

/** A metric of a scenario in the year that is compared. */
export const valueIn = (scenario: ProjectedScenario, { metric, year, document }: Pictured): number =>
  valuesOf(scenario, { metric })[year - document.horizon.base]!;

/** The scenario that a picture of one is about: the only one, or of several the one farthest from the baseline. */
export function toldOf(about: Pictured): ProjectedScenario {
  const own = valueIn(about.baseline, about);
  const distance = (one: ProjectedScenario) => Math.abs(valueIn(one, about) - own) || 0;
  return about.scenarios.reduce((farthest, one) => (distance(one) > distance(farthest) ? one : farthest));
}

import { withOutsideConditions } from '../document/outside-conditions.ts';
import { type ProjectedScenario, projectedAlone } from '../document/projected.ts';
import type { ScenarioDocument } from '../document/schema.ts';
import type { ExportChoices } from '../exports/choices.ts';
import type { ReportWords } from '../language/language.ts';
import type { Names } from '../language/names.ts';
import { type Frame, frameIn } from '../model/frame.ts';
import type { MetricName } from '../model/metrics.ts';
import { seriesOf } from '../model/project.ts';

/** What is chosen of a document for a report. */
export type ReportChoices = Pick<ExportChoices, 'scenarios' | 'year' | 'metrics' | 'prices' | 'question'>;

/** What a report is about, with what follows from it. */
export interface ReportSubject<Said extends ReportWords = ReportWords> {
  readonly document: ScenarioDocument;
  readonly names: Names<Said>;
  readonly choices: ReportChoices;
  /** Years, and the prices of money. */
  readonly frame: Frame;
  /** The metric that findings and charts are about. */
  readonly metric: MetricName;
  readonly year: number;
  /** The year, from the base year on. */
  readonly t: number;
  readonly baseline: ProjectedScenario;
  /** The scenarios that were chosen, in the order of the document. */
  readonly shown: readonly ProjectedScenario[];
  /** Ids of the scenarios that differ in more than decisions. */
  readonly outside: ReadonlySet<string>;
  /** Whether anything is drawn. */
  readonly uncertain: boolean;
}

/** Projects what was chosen; at least one scenario and one metric are. */
export function reportSubject<Said extends ReportWords>(
  document: ScenarioDocument,
  names: Names<Said>,
  choices: ReportChoices,
): ReportSubject<Said> {
  const all = projectedAlone(document, choices.prices);
  const { inputs, noise } = document.uncertainty;
  return {
    document,
    names,
    choices,
    frame: frameIn(choices.prices, document),
    metric: choices.metrics[0]!,
    year: choices.year,
    t: choices.year - document.horizon.base,
    baseline: all[0]!,
    shown: all.filter(({ id }) => choices.scenarios.includes(id)),
    outside: new Set(withOutsideConditions(document)),
    uncertain: inputs.length > 0 || noise.exports.sd > 0 || noise.imports.sd > 0,
  };
}

/** A metric of a scenario in the year of the report; NaN where it is undefined. */
export const valueIn = (
  { t }: Pick<ReportSubject, 't'>,
  { projection }: ProjectedScenario,
  metric: MetricName,
): number => seriesOf(projection, metric)[t]!;

import { valueAtPath } from '../document/changes.ts';
import type { Target } from '../document/schema.ts';
import type { AssumptionPath } from '../model/register.ts';
import { LEVELS } from '../questions/questions.ts';
import { chanceInWords, targetInWords } from '../wording/fan-sentence.ts';
import { metricIn } from '../wording/metric.ts';
import { type MetricFormat, metricFormat } from '../wording/metric-format.ts';
import { nounOf } from '../wording/metric-words.ts';
import { valueText } from '../wording/value-text.ts';
import type { ReportAnswers } from './questions.ts';
import type { ReportSubject } from './subject.ts';
import { chanceIn, targetsOf } from './targets.ts';

/** How uncertain the metric is in the year. */
export interface ReportUncertainty {
  /** How the ranges were made, or that there are none. */
  readonly about: string;
  /** What each chance is of: `trade at 5,000 USD m or more`. */
  readonly targets: readonly string[];
  /** Empty where nothing was drawn. */
  readonly rows: readonly DrawnScenario[];
  readonly inputs: readonly ReportInput[];
}

export interface DrawnScenario {
  readonly id: string;
  readonly name: string;
  readonly median: string;
  /** Nine of ten draws lie between them. */
  readonly low: string;
  readonly high: string;
  /** Of each target the chance of meeting it. */
  readonly chances: readonly string[];
}

export interface ReportInput {
  readonly label: string;
  /** In the baseline. */
  readonly value: string;
  readonly spread: string;
}

/** Ranges and chances of the scenarios shown, and what is uncertain. */
export function uncertaintyOf(subject: ReportSubject, answers: ReportAnswers): ReportUncertainty {
  const { names, document, uncertain, baseline } = subject;
  const { inputs, noise } = document.uncertainty;
  const said = names.words.report.uncertainty;
  const { fan } = answers;
  if (!uncertain || fan === null)
    return { about: uncertain ? said.noAnswer : said.none, targets: [], rows: [], inputs: [] };
  return {
    about: said.drawn(fan.draws, fan.seed, inputs.length, noise.exports.sd > 0 || noise.imports.sd > 0),
    targets: targetsOf(subject).map((target) => targetText(subject, target)),
    rows: rowsOf(subject, answers),
    inputs: inputs.map((input) => ({
      label: names.label(input.path),
      value: valueText(names, input.path, valueAtPath(baseline.assumptions, input.path)),
      spread: names.distribution({ ...input, path: input.path as AssumptionPath }),
    })),
  };
}

function rowsOf(subject: ReportSubject, answers: ReportAnswers): readonly DrawnScenario[] {
  const { names, metric, shown, t } = subject;
  const fans = answers.fan?.scenarios ?? [];
  const quantiles = (id: string) =>
    fans.find((one) => one.id === id)?.metrics[metric]?.quantiles.map((series) => series[t]!) ?? [];
  const format = metricFormat(
    names,
    metric,
    shown.flatMap(({ id }) => quantiles(id)),
  );
  return shown.map((scenario) => {
    const drawn = quantiles(scenario.id);
    return {
      id: scenario.id,
      name: scenario.name,
      median: atLevel(drawn, 0.5, format),
      low: atLevel(drawn, 0.05, format),
      high: atLevel(drawn, 0.95, format),
      chances: targetsOf(subject).map((target) => {
        const share = chanceIn(subject, answers, scenario, target);
        return share === null ? '–' : chanceInWords(share);
      }),
    };
  });
}

function targetText({ names }: ReportSubject, target: Target): string {
  const { metric, value } = target;
  const { unit } = metricIn(names, metric);
  const at = targetInWords(names, metric, value);
  const measured = unit === '1' ? at : names.words.units.measured(at, names.unit(unit));
  return names.words.report.uncertainty.target(nounOf(names, metric), measured);
}

const atLevel = (drawn: readonly number[], level: (typeof LEVELS)[number], { value }: MetricFormat): string =>
  value(drawn[LEVELS.indexOf(level)] ?? Number.NaN);

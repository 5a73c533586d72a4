import { metricIn } from '../wording/metric.ts';
import { unitAt } from '../wording/metric-words.ts';
import { type Resting, restingOn } from './assumed.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { type DifferingScenario, differingScenarios } from './differing.ts';
import { type Finding, findingsOf } from './findings.ts';
import type { ReportAnswers } from './questions.ts';
import { type ReportSource, sourcesOf } from './sources.ts';
import type { ReportSubject } from './subject.ts';
import { type ReportUncertainty, uncertaintyOf } from './uncertainty.ts';

/** From what a report was made. */
export interface ReportMade {
  readonly version: string;
  readonly hash: string;
  /** ISO date. */
  readonly date: string;
}

/** The content of a report, whatever it is written as. */
export interface Report {
  /** Of the document. */
  readonly title: string;
  /** Metric, unit, year, number of scenarios. */
  readonly about: string;
  /** What is asked: as it was typed, else what the document notes of itself; in paragraphs. */
  readonly question: readonly string[];
  /** In which prices money is. */
  readonly prices: string;
  readonly findings: readonly Finding[];
  readonly comparison: Comparison;
  readonly differing: readonly DifferingScenario[];
  readonly uncertainty: ReportUncertainty;
  /** What the metric of the baseline rests on. */
  readonly assumed: readonly Resting[];
  readonly sources: readonly ReportSource[];
  /** What made it, and from which document. */
  readonly made: string;
}

/** A report from its subject and the answers to its questions. */
export function reportOf(subject: ReportSubject, answers: ReportAnswers, made: ReportMade): Report {
  const { document, names, choices, metric, year, shown } = subject;
  const { words } = names;
  const { base } = document.horizon;
  const { unit } = metricIn(names, metric);
  const said = unit === '1' ? '' : words.units.heading(names.unit(unit));
  const day = words.dates.day(made.date);
  const { fan } = answers;
  return {
    title: document.title,
    about: words.report.about(
      names.metric(metric).label,
      unitAt(names, unit, said, choices.prices === 'base' ? base : null),
      year,
      shown.length,
    ),
    question: paragraphs(choices.question.trim() === '' ? document.notes : choices.question),
    prices: choices.prices === 'base' ? words.report.pricesOf(base) : words.report.currentPrices,
    findings: findingsOf(subject, answers),
    comparison: comparisonOf(subject),
    differing: differingScenarios(subject),
    uncertainty: uncertaintyOf(subject, answers),
    assumed: restingOn(subject, answers),
    sources: sourcesOf(subject),
    made: [
      words.report.made(made.version, day, made.hash),
      ...(fan ? [words.report.madeDraws(fan.draws, fan.seed)] : []),
    ].join(' '),
  };
}

/** The paragraphs of a text that are not blank. */
const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

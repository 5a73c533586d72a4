import type { ScenarioDocument } from '../document/schema.ts';
import type { ExportedChart } from '../exports/choices.ts';
import { metricIn } from '../wording/metric.ts';
import { unitAt } from '../wording/metric-words.ts';
import { type Resting, restingOn } from './assumed.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { type DifferingScenario, differingScenarios } from './differing.ts';
import { type Finding, findingsOf } from './findings.ts';
import type { ReportAnswers } from './questions.ts';
import { type ReportSource, sourcesOf } from './sources.ts';
import type { ReportChoices, ReportSubject } from './subject.ts';
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
  readonly year: number;
  /** Name of the baseline. */
  readonly baseline: string;
  /** Metric, unit, year, number of scenarios. */
  readonly about: string;
  /** What is asked: as it was typed, else what the document notes of itself; in paragraphs. */
  readonly question: readonly string[];
  /** In which prices money is. */
  readonly prices: string;
  /** The metric with its unit. */
  readonly heading: string;
  readonly findings: readonly Finding[];
  readonly comparison: Comparison;
  readonly differing: readonly DifferingScenario[];
  readonly uncertainty: ReportUncertainty;
  /** What the metric of the baseline rests on. */
  readonly assumed: readonly Resting[];
  readonly assumedCaption: string;
  readonly rangesCaption: string;
  /** What each chart shows. */
  readonly charts: Readonly<Record<ExportedChart, string>>;
  readonly sources: readonly ReportSource[];
  /** What made it, and from which document. */
  readonly made: string;
  /** At the foot of each page. */
  readonly foot: string;
}

/** A report from its subject and the answers to its questions. */
export function reportOf(subject: ReportSubject, answers: ReportAnswers, made: ReportMade): Report {
  const { document, names, choices, metric, year, shown } = subject;
  const { words } = names;
  const { base, end } = document.horizon;
  const { unit } = metricIn(names, metric);
  const { label } = names.metric(metric);
  const said =
    unit === '1'
      ? ''
      : unitAt(names, unit, words.units.heading(names.unit(unit)), choices.prices === 'base' ? base : null);
  const heading = said === '' ? label : words.tables.inUnit(label, said);
  const day = words.dates.day(made.date);
  const { fan } = answers;
  return {
    title: document.title,
    year,
    baseline: subject.baseline.name,
    about: words.report.about(label, said, year, shown.length),
    question: questionOf(document, choices),
    prices: choices.prices === 'base' ? words.report.pricesOf(base) : words.report.currentPrices,
    heading,
    findings: findingsOf(subject, answers),
    comparison: comparisonOf(subject),
    differing: differingScenarios(subject),
    uncertainty: uncertaintyOf(subject, answers),
    assumed: restingOn(subject, answers),
    assumedCaption: words.report.assumptions.caption(label, year),
    rangesCaption: words.report.uncertainty.caption(heading, year),
    charts: {
      lines: words.report.charts.lines(heading, base, end),
      difference: words.report.charts.difference(heading, base, end),
      changed: words.report.charts.changed(heading, year),
      fan: words.report.charts.fan(heading, subject.baseline.name, base, end),
      tornado: words.report.charts.tornado(heading, subject.baseline.name, year),
    },
    sources: sourcesOf(subject),
    foot: words.report.foot(document.title, made.version),
    made: [
      words.report.made(made.version, day, made.hash),
      ...(fan ? [words.report.madeDraws(fan.draws, fan.seed)] : []),
    ].join(' '),
  };
}

/** What is asked, in paragraphs: as it was typed, else what the document notes of itself. */
export const questionOf = (
  { notes }: Pick<ScenarioDocument, 'notes'>,
  { question }: Pick<ReportChoices, 'question'>,
): readonly string[] => paragraphs(question.trim() === '' ? notes : question);

/** The paragraphs of a text that are not blank. */
const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

import type { ProjectedScenario } from '../document/projected.ts';
import type { Target } from '../document/schema.ts';
import type { Names } from '../language/names.ts';
import type { Sentence } from '../language/sentence.ts';
import { frameOf } from '../model/frame.ts';
import { project, seriesOf } from '../model/project.ts';
import { chanceInWords, targetInWords } from '../wording/fan-sentence.ts';
import { nounOf, unitInWords } from '../wording/metric-words.ts';
import type { ReportAnswers } from './questions.ts';
import type { ReportSubject } from './subject.ts';

/** A target with its unit: `5,000 million US dollars`. */
const targetWithUnit = (names: Names, { metric, value }: Target): string =>
  names.words.amounts.withUnit(targetInWords(names, metric, value), unitInWords(names, metric));

/** The targets of the document, those of the metric first. */
export const targetsOf = ({ document, metric }: ReportSubject): readonly Target[] =>
  document.targets.toSorted((a, b) => Number(b.metric === metric) - Number(a.metric === metric));

/** How likely each target is met in the year. Targets are amounts of their day, whatever prices are shown. */
export const targetSentences = (subject: ReportSubject, answers: ReportAnswers): readonly Sentence[] =>
  targetsOf(subject).flatMap((target) => {
    const sentence = subject.uncertain ? chanceSentence(subject, answers, target) : projectedSentence(subject, target);
    return sentence === null ? [] : [sentence];
  });

function chanceSentence(subject: ReportSubject, answers: ReportAnswers, target: Target): Sentence | null {
  const { names, year, shown, baseline } = subject;
  const said = names.words.report.target;
  const drawn = shown.flatMap((scenario) => {
    const share = chanceIn(subject, answers, scenario, target);
    return share === null ? [] : [{ scenario, share }];
  });
  const own = drawn.find(({ scenario }) => scenario.id === baseline.id) ?? drawn[0];
  if (!own) return null;
  const likely = ({ scenario, share }: typeof own) => ({ name: scenario.name, chance: chanceInWords(share) });
  const ranked = drawn.toSorted((a, b) => b.share - a.share);
  const [most, least] = [likely(ranked[0]!), likely(ranked.at(-1)!)];
  return [
    ...said.chance(nounOf(names, target.metric), year, targetWithUnit(names, target), likely(own)),
    ...(most.chance === least.chance ? said.everywhere(drawn.length) : said.between(most, least)),
  ];
}

/** The share of draws at a target or above it in the year; null where it was not drawn. */
export function chanceIn(
  { t }: ReportSubject,
  { fan, chances }: ReportAnswers,
  { id }: ProjectedScenario,
  { metric, value }: Target,
): number | null {
  const drawn = (chances ?? fan)?.scenarios.find((one) => one.id === id);
  const share = drawn?.targets.find((one) => one.metric === metric && one.value === value)?.share[t];
  return share === undefined || Number.isNaN(share) ? null : share;
}

function projectedSentence({ document, names, year, t, shown }: ReportSubject, target: Target): Sentence {
  const frame = frameOf(document);
  const reached = shown.filter(
    ({ assumptions }) => seriesOf(project(assumptions, frame), target.metric)[t]! >= target.value,
  );
  return names.words.report.target.projected(
    nounOf(names, target.metric),
    year,
    targetWithUnit(names, target),
    reached.map(({ name }) => name),
    shown.length,
  );
}

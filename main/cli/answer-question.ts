import { assumptionsOf } from '../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { problem } from '../../shared/language/problems.ts';
import { type AllowedRange, allowedRange } from '../../shared/model/allowed-range.ts';
import { type Frame, frameOf } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { accepted, type Outcome, placed, refused } from '../../shared/outcome.ts';
import { changed } from '../../shared/questions/attribution/attribution.ts';
import { gridInSteps } from '../../shared/questions/levers/grid.ts';
import { statedRanges } from '../../shared/questions/levers/lever-ranges.ts';
import { leversInSteps } from '../../shared/questions/levers/levers.ts';
import { solve } from '../../shared/questions/levers/solve.ts';
import { tornado } from '../../shared/questions/levers/tornado.ts';
import type { Subject } from '../../shared/questions/questions.ts';
import { SAMPLES, sobolInSteps } from '../../shared/questions/variance/sobol-indices.ts';
import { allProblems, chosenYear, oneMetric, oneScenario } from './choices.ts';
import { changedCommand } from './commands/changed.ts';
import { gridCommand } from './commands/grid.ts';
import { leversCommand } from './commands/levers.ts';
import { sobolCommand } from './commands/sobol.ts';
import { solveCommand } from './commands/solve.ts';
import { tornadoCommand } from './commands/tornado.ts';
import type { CommandLineIo } from './io.ts';
import type { Given, QuestionCommand } from './program.ts';
import { finishedShowing } from './progress-bar.ts';
import type { Result } from './result.ts';
import { givenAssumption, givenAxis, givenNumber, givenRange } from './values.ts';

/** The commands that ask the model a question about one metric in one year. */
export function answerQuestion(
  name: QuestionCommand,
  document: ScenarioDocument,
  given: Given,
  io: CommandLineIo,
): Outcome<Result> {
  const answer = {
    tornado: tornadoAnswer,
    levers: leversAnswer,
    grid: gridAnswer,
    solve: solveAnswer,
    changed: changedAnswer,
    sobol: sobolAnswer,
  };
  return asOptions(answer[name](document, given, io));
}

interface Asked {
  readonly horizon: Frame;
  readonly subject: Subject;
  readonly metric: MetricName;
  readonly year: number;
}

function asked(document: ScenarioDocument, given: Given): Outcome<Asked> {
  const scenario = oneScenario(document, given.scenario ?? []);
  const metric = oneMetric(document, given.metric ?? []);
  const year = chosenYear(document, given.year);
  if (!scenario.ok || !metric.ok || !year.ok) return allProblems(scenario, metric, year);
  const subject = subjectOf(document, scenario.value);
  return accepted({ horizon: frameOf(document), subject, metric: metric.value, year: year.value });
}

const subjectOf = (document: ScenarioDocument, id: string): Subject => ({
  id,
  assumptions: assumptionsOf(document, id),
});

function tornadoAnswer(document: ScenarioDocument, given: Given): Outcome<Result> {
  const about = asked(document, given);
  if (!about.ok) return about;
  const question = { ...about.value, uncertainty: document.uncertainty };
  const answer = tornado(question);
  return answer.ok ? accepted(tornadoCommand(document, question, answer.value)) : answer;
}

/** A range that is given takes the place of the document's. */
function leversAnswer(document: ScenarioDocument, given: Given, io: CommandLineIo): Outcome<Result> {
  const about = asked(document, given);
  const ranges = (given.range ?? []).map((text) => givenRange(document, '--range', text));
  const refusals = ranges.filter(({ ok }) => !ok);
  if (!about.ok || refusals.length > 0) return allProblems(about, ...refusals);
  const own = ranges.flatMap((range) => (range.ok ? [range.value] : []));
  const stated = statedRanges(about.value.subject.assumptions, document.levers);
  const others = stated.filter(({ path }) => own.every((range) => range.path !== path));
  const question = { ...about.value, ranges: [...others, ...own] };
  const steps = leversInSteps(question);
  return steps.ok ? accepted(leversCommand(document, question, finishedShowing(steps.value, io.progress))) : steps;
}

function gridAnswer(document: ScenarioDocument, given: Given, io: CommandLineIo): Outcome<Result> {
  const about = asked(document, given);
  const x = givenAxis(document, '--x', given.x);
  const y = givenAxis(document, '--y', given.y);
  if (!about.ok || !x.ok || !y.ok) return allProblems(about, x, y);
  const question = { ...about.value, x: x.value, y: y.value };
  const steps = gridInSteps(question);
  return steps.ok ? accepted(gridCommand(document, question, finishedShowing(steps.value, io.progress))) : steps;
}

function solveAnswer(document: ScenarioDocument, given: Given): Outcome<Result> {
  const about = asked(document, given);
  const path = givenAssumption(document, '--assumption', given.assumption);
  const from = given.from === undefined ? accepted(null) : givenNumber('--from', given.from);
  const to = given.to === undefined ? accepted(null) : givenNumber('--to', given.to);
  const target = givenNumber('--target', given.target);
  if (!about.ok || !path.ok || !from.ok || !to.ok || !target.ok) return allProblems(about, path, from, to, target);
  const { subject } = about.value;
  const range =
    from.value === null && to.value === null
      ? null
      : rangeFrom(from.value, to.value, allowedRange(subject.assumptions, path.value));
  const question = { ...about.value, path: path.value, range, target: target.value };
  const answer = solve(question);
  return answer.ok ? accepted(solveCommand(document, question, answer.value)) : answer;
}

const rangeFrom = (from: number | null, to: number | null, { min, max }: AllowedRange) =>
  [from ?? min.value, to ?? max.value] as const;

function changedAnswer(document: ScenarioDocument, given: Given): Outcome<Result> {
  const from = oneScenario(document, given.from === undefined ? [] : [given.from], '--from');
  const to = oneScenario(document, given.to === undefined ? [] : [given.to], '--to');
  const metric = oneMetric(document, given.metric ?? []);
  const year = chosenYear(document, given.year);
  if (!from.ok || !to.ok || !metric.ok || !year.ok) return allProblems(from, to, metric, year);
  const question = {
    horizon: frameOf(document),
    from: subjectOf(document, from.value),
    to: subjectOf(document, to.value),
    metric: metric.value,
    year: year.value,
  };
  const answer = changed(question);
  return answer.ok ? accepted(changedCommand(document, question, answer.value)) : answer;
}

function sobolAnswer(document: ScenarioDocument, given: Given, io: CommandLineIo): Outcome<Result> {
  const about = asked(document, given);
  const samples = given.samples === undefined ? accepted(SAMPLES) : givenNumber('--samples', given.samples);
  if (!about.ok || !samples.ok) return allProblems(about, samples);
  const asIfIndependent = given.asIfIndependent ?? false;
  const question = { ...about.value, uncertainty: document.uncertainty, samples: samples.value, asIfIndependent };
  const steps = sobolInSteps(question);
  if (!steps.ok) return steps;
  const answer = finishedShowing(steps.value, io.progress);
  return answer.ok ? accepted(sobolCommand(document, question, answer.value)) : answer;
}

/** What a question calls its parts, as the options by which they were given. */
const OPTIONS: Readonly<Record<string, string>> = {
  x: '--x',
  y: '--y',
  path: '--assumption',
  range: '--from, --to',
  ranges: '--range',
  samples: '--samples',
};

function asOptions<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) return outcome;
  return refused(
    placed(outcome.problems, (path) => OPTIONS[path] ?? path).map((one) =>
      one.code === 'uncertainty.correlated' ? problem('commandLine.correlated', one.path) : one,
    ),
  );
}

import { assumptionsOf } from '../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { type Frame, frameIn, frameOf } from '../../shared/model/frame.ts';
import { accepted, type Outcome, placed, refused } from '../../shared/outcome.ts';
import { drawScenarios } from '../../shared/questions/draws/draw-alone.ts';
import type { Answers, Questions, Subject } from '../../shared/questions/questions.ts';
import { answered } from '../threads/answered.ts';
import { allProblems, chosenPrices, chosenScenarios, chosenYear, metricsIn, oneMetric } from './choices.ts';
import { bestCommand } from './commands/best.ts';
import { drawCommand } from './commands/draw.ts';
import { fanCommand } from './commands/fan.ts';
import { givenIndex, givenSeed, givenTargets, givenThreads, givenUncertainty } from './draws.ts';
import type { CommandLineIo } from './io.ts';
import type { DrawsCommand, Given } from './program.ts';
import type { Result } from './result.ts';

/** The commands that draw from the document's uncertainty. */
export function answerDraws(
  name: DrawsCommand,
  document: ScenarioDocument,
  given: Given,
  io: CommandLineIo,
): Promise<Outcome<Result>> | Outcome<Result> {
  switch (name) {
    case 'fan':
      return fanAnswer(document, given, io);
    case 'draw':
      return drawAnswer(document, given);
    case 'best':
      return bestAnswer(document, given, io);
  }
}

const subjectsOf = (document: ScenarioDocument, ids: readonly string[]): readonly Subject[] =>
  ids.map((id) => ({ id, assumptions: assumptionsOf(document, id) }));

async function fanAnswer(document: ScenarioDocument, given: Given, io: CommandLineIo): Promise<Outcome<Result>> {
  const scenarios = chosenScenarios(document, given.scenario ?? []);
  const uncertainty = givenUncertainty(document, given);
  const targets = givenTargets(document, given);
  const threads = givenThreads(given, io.threads.count);
  const prices = chosenPrices(given.prices);
  if (!scenarios.ok || !uncertainty.ok || !targets.ok || !threads.ok || !prices.ok) {
    return allProblems(scenarios, uncertainty, targets, threads, prices);
  }
  const question: Questions['fan'] = {
    horizon: frameOf(document),
    subjects: subjectsOf(document, scenarios.value),
    uncertainty: uncertainty.value,
    metrics: metricsIn(document),
    targets: targets.value,
  };
  const answer =
    prices.value === 'current'
      ? await shown('fan', question, threads.value, io)
      : await inBasePrices(question, frameIn('base', document), threads.value, io);
  return answer.ok ? accepted(fanCommand(document, answer.value, prices.value)) : answer;
}

/** Targets are amounts of the day: the chance to reach one is the same however money is shown. */
async function inBasePrices(question: Questions['fan'], horizon: Frame, threads: number, io: CommandLineIo) {
  const real = await shown('fan', { ...question, horizon, targets: [] }, threads, io);
  if (!real.ok || question.targets.length === 0) return real;
  const nominal = await shown('fan', { ...question, metrics: [] }, threads, io);
  if (!nominal.ok) return nominal;
  const scenarios = real.value.scenarios.map((one, k) => ({ ...one, targets: nominal.value.scenarios[k]!.targets }));
  return accepted({ ...real.value, scenarios });
}

function drawAnswer(document: ScenarioDocument, given: Given): Outcome<Result> {
  const scenarios = chosenScenarios(document, given.scenario ?? []);
  const seed = givenSeed(document.uncertainty, given);
  const index = givenIndex(given);
  if (!scenarios.ok || !seed.ok || !index.ok) return allProblems(scenarios, seed, index);
  const drawn = drawScenarios(
    {
      horizon: frameOf(document),
      subjects: subjectsOf(document, scenarios.value),
      uncertainty: { ...document.uncertainty, seed: seed.value },
    },
    index.value,
  );
  return drawn.ok ? accepted(drawCommand(document, index.value, drawn.value)) : drawn;
}

async function bestAnswer(document: ScenarioDocument, given: Given, io: CommandLineIo): Promise<Outcome<Result>> {
  const scenarios = chosenScenarios(document, given.scenario ?? []);
  const metric = oneMetric(document, given.metric ?? []);
  const year = chosenYear(document, given.year);
  const uncertainty = givenUncertainty(document, given);
  const threads = givenThreads(given, io.threads.count);
  if (!scenarios.ok || !metric.ok || !year.ok || !uncertainty.ok || !threads.ok) {
    return allProblems(scenarios, metric, year, uncertainty, threads);
  }
  const question: Questions['best'] = {
    horizon: frameOf(document),
    subjects: subjectsOf(document, scenarios.value),
    uncertainty: uncertainty.value,
    metric: metric.value,
    year: year.value,
  };
  const answer = await shown('best', question, threads.value, io);
  return answer.ok ? accepted(bestCommand(document, question, answer.value)) : asOptions(answer);
}

/** Answers on so many threads, with a bar on a terminal. */
async function shown<N extends 'fan' | 'best'>(
  name: N,
  question: Questions[N],
  threads: number,
  io: CommandLineIo,
): Promise<Outcome<Answers[N]>> {
  io.progress(0);
  const outcome = await answered(name, question, { ...io.threads, count: threads }, (share) =>
    io.progress(Math.min(share, 0.999)),
  );
  io.progress(1);
  return outcome;
}

/** A question's own names for its parts, as the options by which they were given. */
const asOptions = ({ problems }: Extract<Outcome<unknown>, { ok: false }>): Outcome<Result> =>
  refused(placed(problems, (path) => `--${path}`));

import { metricIn2 } from '../../shared/document/migrate-version-1.ts';
import type { ScenarioDocument, Target, Uncertainty } from '../../shared/document/schema.ts';
import { problem } from '../../shared/language/problems.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { allProblems, briefly, metricsIn, unknown } from './choices.ts';
import { type Given, MOST_UNASKED } from './program.ts';
import { givenNumber } from './values.ts';

/** What was given on the command line about draws. */

const MOST_DRAWS = 1_000_000;
const MOST_THREADS = 64;

function whole(where: string, text: string, least: number, most: number): Outcome<number> {
  const number = givenNumber(where, text);
  if (!number.ok) return number;
  if (Number.isInteger(number.value) && number.value >= least && number.value <= most) return number;
  return refused(problem('commandLine.whole', where, { given: briefly(text), least, most }));
}

/** The document's uncertainty with the seed and the number of draws that were asked for. */
export function givenUncertainty({ uncertainty }: ScenarioDocument, given: Given): Outcome<Uncertainty> {
  const seed = givenSeed(uncertainty, given);
  const draws = givenDraws(uncertainty, given);
  if (!seed.ok || !draws.ok) return allProblems(seed, draws);
  return accepted({ ...uncertainty, seed: seed.value, draws: draws.value });
}

export const givenSeed = ({ seed }: Uncertainty, given: Given): Outcome<number> =>
  given.seed === undefined ? accepted(seed) : whole('--seed', given.seed, 0, Number.MAX_SAFE_INTEGER);

function givenDraws({ draws }: Uncertainty, given: Given): Outcome<number> {
  if (given.draws !== undefined) return whole('--draws', given.draws, 1, MOST_DRAWS);
  if (draws <= MOST_UNASKED) return accepted(draws);
  return refused(problem('commandLine.tooManyDraws', '--draws', { draws, most: MOST_UNASKED }));
}

/** Which draw, from 0: any that a document can have. */
export function givenIndex({ index }: Given): Outcome<number> {
  if (index !== undefined) return whole('--index', index, 0, MOST_DRAWS - 1);
  return refused(problem('commandLine.noIndex', '--index'));
}

export const givenThreads = ({ threads }: Given, standard: number): Outcome<number> =>
  threads === undefined ? accepted(standard) : whole('--threads', threads, 1, MOST_THREADS);

/** Targets as `METRIC=VALUE`; the document's where none is given. */
export function givenTargets(document: ScenarioDocument, given: Given): Outcome<readonly Target[]> {
  if (given.targets === undefined) return accepted(document.targets);
  const read = given.targets.map((text) => givenTarget(document, text));
  const accepting = read.flatMap((target) => (target.ok ? [target.value] : []));
  return accepting.length === read.length ? accepted(accepting) : allProblems(...read);
}

function givenTarget(document: ScenarioDocument, text: string): Outcome<Target> {
  const where = '--target';
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/.exec(text) ?? [];
  if (name === '') return refused(problem('commandLine.target', where, { given: briefly(text) }));
  const known = metricsIn(document);
  const metric = known.find((one) => one === metricIn2(name));
  const number = givenNumber(where, value);
  if (metric === undefined) return refused(unknown(where, name, known));
  return number.ok ? accepted({ metric, value: number.value }) : number;
}

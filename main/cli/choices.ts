import { metricIn2 } from '../../shared/document/migrate-version-1.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { type Problem, problem } from '../../shared/language/problems.ts';
import { PRICES, type Prices } from '../../shared/model/frame.ts';
import { type MetricName, metricNames } from '../../shared/model/metrics.ts';
import { idsIn } from '../../shared/model/structure.ts';
import { accepted, type Outcome, type Refusal, refused } from '../../shared/outcome.ts';
import { FORMATS, type Format } from './result.ts';

/** What was asked for on the command line, checked against what there is. */

/** Of what was given, as much as a sentence takes; empty where it is blank. */
export const briefly = (text: string): string =>
  text.trim() === '' ? '' : text.length > 60 ? `${text.slice(0, 60)}…` : text;

export function chosenFormat(format: string): Outcome<Format> {
  const known = FORMATS.find((name) => name === format);
  return known ? accepted(known) : refused(unknown('--format', format, FORMATS));
}

/** How money is shown: at current prices where nothing is asked for. */
export function chosenPrices(prices: string = 'current'): Outcome<Prices> {
  const known = PRICES.find((name) => name === prices);
  return known ? accepted(known) : refused(unknown('--prices', prices, PRICES));
}

/** Scenario ids in the order of the document; all where none is named. */
export function chosenScenarios(
  document: ScenarioDocument,
  ids: readonly string[],
  where = '--scenario',
): Outcome<readonly string[]> {
  const known = [document.baseline, ...document.scenarios].map(({ id }) => id);
  const strangers = ids.filter((id) => !known.includes(id));
  if (strangers.length > 0) return refused(strangers.map((id) => unknown(where, id, known)));
  return accepted(ids.length === 0 ? known : known.filter((id) => ids.includes(id)));
}

/** For commands that are about one scenario, or name one by another option. */
export function oneScenario(document: ScenarioDocument, ids: readonly string[], where = '--scenario'): Outcome<string> {
  const chosen = chosenScenarios(document, ids, where);
  if (!chosen.ok) return chosen;
  const [id] = chosen.value;
  if (ids.length === 0 || chosen.value.length !== 1 || id === undefined) {
    const known = [document.baseline, ...document.scenarios].map((scenario) => scenario.id);
    const { length: count } = ids;
    return refused(
      count === 0
        ? problem('commandLine.noScenario', where, { known })
        : problem('commandLine.scenarios', where, { count, known }),
    );
  }
  return accepted(id);
}

/** For commands that are about one metric. */
export function oneMetric(document: ScenarioDocument, names: readonly string[]): Outcome<MetricName> {
  const chosen = chosenMetrics(document, names, []);
  if (!chosen.ok) return chosen;
  const [metric, second] = chosen.value;
  if (metric !== undefined && second === undefined) return accepted(metric);
  const code = metric ? 'commandLine.metrics' : 'commandLine.noMetric';
  return refused(problem(code, '--metric', { known: metricsIn(document) }));
}

export const metricsIn = ({ structure }: ScenarioDocument): readonly MetricName[] =>
  metricNames(idsIn(structure), structure);

/** Metrics by their names, or by those that version 1 had for three of them. */
export function chosenMetrics(
  document: ScenarioDocument,
  names: readonly string[],
  standard: readonly MetricName[],
): Outcome<readonly MetricName[]> {
  const known = metricsIn(document);
  const asked = names.map(metricIn2);
  const strangers = names.filter((_, place) => !known.some((metric) => metric === asked[place]));
  if (strangers.length > 0) return refused(strangers.map((name) => unknown('--metric', name, known)));
  return accepted(names.length === 0 ? standard : ([...new Set(asked)] as MetricName[]));
}

/** A year of the document's horizon, the base year included. */
export function chosenYear({ horizon }: ScenarioDocument, year: string | undefined): Outcome<number> {
  if (year === undefined) return refused(problem('commandLine.noYear', '--year'));
  const value = /^\d{4}$/.test(year) ? Number(year) : Number.NaN;
  if (value >= horizon.base && value <= horizon.end) return accepted(value);
  return refused(problem('commandLine.year', '--year', { given: briefly(year), base: horizon.base, end: horizon.end }));
}

export const unknown = (where: string, given: string, known: readonly string[]): Problem =>
  problem('commandLine.unknown', where, { given: briefly(given), near: nearest(given, known) ?? null, known });

/** The known name that is at most a third of its letters away. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const [best] = known
    // Names of very different length are further apart than that, and one letter is near to every other.
    .filter(
      (name) => name.length > 1 && Math.abs(name.length - given.length) <= Math.max(1, Math.floor(name.length / 3)),
    )
    .map((name) => ({ name, distance: editDistance(given.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  return best?.name;
}

/** Letters to insert, delete or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** What is wrong in any of several arguments, so that all is said at once. */
export const allProblems = (...outcomes: readonly Outcome<unknown>[]): Refusal =>
  refused(outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)));

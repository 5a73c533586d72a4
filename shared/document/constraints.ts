import { figuresProblems } from '../figures/problems.ts';
import { type Problem, problem } from '../language/problems.ts';
import { type Assumptions, idsOf, isListedIn } from '../model/assumptions.ts';
import { isAssumptionPath, isWholePath, LAST_YEAR } from '../model/register.ts';
import { placed } from '../outcome.ts';
import { assumptionProblems } from './assumption-constraints.ts';
import { changeProblems } from './change-constraints.ts';
import { assumptionsOf } from './changes.ts';
import { leverRangeProblems } from './lever-constraints.ts';
import type { Baseline, ScenarioDocument } from './schema.ts';
import { originProblems, seriesProblems } from './series-constraints.ts';
import { structureProblems } from './structure-constraints.ts';
import { uncertaintyProblems } from './uncertainty-constraints.ts';

/** Every problem between the fields of a document that fits its schema, in the order of the file. */
export function* documentProblems(document: ScenarioDocument): Iterable<Problem> {
  yield* horizonProblems(document);
  yield* structureProblems(document);
  yield* figuresProblems(document.figures, 'figures');
  yield* seriesProblems(document);
  yield* idProblems(document);
  yield* scenarioProblems(document);
  yield* originProblems(document);
  const ids = idsOf(document.baseline.assumptions as Assumptions);
  yield* uncertaintyProblems(document.uncertainty, ids);
  yield* leverRangeProblems(document.levers ?? [], ids, (place) => `levers[${place}]`);
}

/** What is wrong in the scenarios alone; what one has from the baseline is said of the baseline only. */
function* scenarioProblems(document: ScenarioDocument): Iterable<Problem> {
  const inherited = new Set(assumptionProblems(document.baseline.assumptions as Assumptions).map(identity));
  yield* problemsOfBaseline(document);
  for (const index of document.scenarios.keys()) {
    yield* problemsIn(document, index, (problem) => !inherited.has(identity(problem)));
  }
}

const identity = (problem: Problem): string => JSON.stringify(problem);

/** What is wrong in the baseline by itself. */
export function problemsOfBaseline(document: ScenarioDocument): readonly Problem[] {
  const { assumptions, rationale } = document.baseline;
  const own = assumptionProblems(assumptions as Assumptions);
  return [
    ...placed(own, (path) => `baseline.assumptions.${path}`),
    ...rationaleProblems(document, rationale, 'baseline'),
  ];
}

/** What is wrong in the scenario at a place. */
export const problemsOfScenario = (document: ScenarioDocument, index: number): readonly Problem[] =>
  problemsIn(document, index, () => true);

function problemsIn(
  document: ScenarioDocument,
  index: number,
  counts: (problem: Problem) => boolean,
): readonly Problem[] {
  const scenario = document.scenarios[index]!;
  const where = `scenarios[${index}]`;
  const changes = changeProblems(scenario.changes, document.baseline.assumptions as Assumptions, where);
  const reasons = rationaleProblems(document, scenario.rationale, where);
  // What does not fit by itself cannot be judged together with the rest.
  if (changes.length > 0) return [...changes, ...reasons];
  const own = assumptionProblems(assumptionsOf(document, scenario.id)).filter(counts);
  return [...placed(own, (path) => `${where} (${scenario.name}), ${path}`), ...reasons];
}

function rationaleProblems(
  { baseline }: ScenarioDocument,
  rationale: Baseline['rationale'],
  where: string,
): readonly Problem[] {
  const ids = idsOf(baseline.assumptions as Assumptions);
  return Object.keys(rationale)
    .filter((path) => !(isAssumptionPath(path) || isWholePath(path)) || !isListedIn(ids, path))
    .map((path) => problem('assumption.noSuchPath', `${where}.rationale${JSON.stringify([path])}`));
}

function horizonProblems({ horizon }: ScenarioDocument): readonly Problem[] {
  if (horizon.end >= horizon.base + 2) return [];
  const { base, end } = horizon;
  return [problem('assumption.year', 'horizon.end', { value: end, first: base + 2, last: LAST_YEAR })];
}

function idProblems({ baseline, scenarios }: ScenarioDocument): readonly Problem[] {
  const seen = new Set([baseline.id]);
  return scenarios.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problem('scenario.idTwice', `scenarios[${index}].id`, { id })];
  });
}

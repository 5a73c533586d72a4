import { figuresProblems } from '../figures/problems.ts';
import type { Assumptions } from '../model/assumptions.ts';
import { isAssumptionPath, isWholePath, LAST_YEAR } from '../model/register.ts';
import type { Problem } from '../outcome.ts';
import { assumptionProblems } from './assumption-constraints.ts';
import { changeProblems } from './change-constraints.ts';
import { assumptionsOf } from './changes.ts';
import type { Baseline, ScenarioDocument } from './schema.ts';
import { uncertaintyProblems } from './uncertainty-constraints.ts';

/** Every problem between the fields of a document that fits its schema, in the order of the file. */
export function* documentProblems(document: ScenarioDocument): Iterable<Problem> {
  yield* horizonProblems(document);
  yield* figuresProblems(document.figures, 'figures');
  yield* idProblems(document);
  yield* scenarioProblems(document);
  yield* uncertaintyProblems(document.uncertainty);
}

/** What is wrong in the scenarios alone; what one has from the baseline is said of the baseline only. */
export function* scenarioProblems(document: ScenarioDocument): Iterable<Problem> {
  const own = problemsOfBaseline(document);
  const inherited = new Set(own.map(said));
  yield* own;
  for (const index of document.scenarios.keys()) {
    for (const problem of problemsOfScenario(document, index)) if (!inherited.has(said(problem))) yield problem;
  }
}

const said = ({ where, what, allowed }: Problem): string =>
  `${where.replace(/^baseline\.assumptions\.|^scenarios\[.*\), /, '')} ${what} ${allowed}`;

/** What is wrong in the baseline by itself. */
export function problemsOfBaseline({ baseline, horizon }: ScenarioDocument): readonly Problem[] {
  const where = (path: string) => `baseline.assumptions.${path}`;
  return [
    ...assumptionProblems(baseline.assumptions as Assumptions, horizon.base, where),
    ...rationaleProblems(baseline.rationale, 'baseline'),
  ];
}

/** What is wrong in the scenario at a place. */
export function problemsOfScenario(document: ScenarioDocument, index: number): readonly Problem[] {
  const scenario = document.scenarios[index]!;
  const where = `scenarios[${index}]`;
  const changes = changeProblems(scenario.changes, document.baseline.assumptions as Assumptions, where);
  const reasons = rationaleProblems(scenario.rationale, where);
  // What does not fit by itself cannot be judged together with the rest.
  if (changes.length > 0) return [...changes, ...reasons];
  const named = (path: string) => `${where} (${scenario.name}), ${path}`;
  return [...assumptionProblems(assumptionsOf(document, scenario.id), document.horizon.base, named), ...reasons];
}

function rationaleProblems(rationale: Baseline['rationale'], where: string): readonly Problem[] {
  return Object.keys(rationale)
    .filter((path) => !isAssumptionPath(path) && !isWholePath(path))
    .map((path) => ({
      where: `${where}.rationale${JSON.stringify([path])}`,
      what: 'no assumption has this path',
      allowed: 'remove it, or correct the path',
    }));
}

function horizonProblems({ horizon }: ScenarioDocument): readonly Problem[] {
  if (horizon.end >= horizon.base + 2) return [];
  return [
    {
      where: 'horizon.end',
      what: `is ${horizon.end}`,
      allowed: `a year from ${horizon.base + 2} to ${LAST_YEAR} is needed`,
    },
  ];
}

function idProblems({ baseline, scenarios }: ScenarioDocument): readonly Problem[] {
  const seen = new Set([baseline.id]);
  return scenarios.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        where: `scenarios[${index}].id`,
        what: `another scenario has the id ${id}`,
        allowed: 'an id stands once in a document',
      },
    ];
  });
}

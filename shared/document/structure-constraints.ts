import { type Problem, problem } from '../language/problems.ts';
import { type Assumptions, idsOf } from '../model/assumptions.ts';
import { metricNames } from '../model/metrics.ts';
import type { Ids } from '../model/register.ts';
import { idsIn } from '../model/structure.ts';
import { formulaFaults } from './formula-faults.ts';
import { foundOf } from './problems.ts';
import type { ScenarioDocument } from './schema.ts';

const PLACES: Readonly<Record<keyof Ids, string>> = {
  tracks: 'workers.tracks',
  exports: 'exports.groups',
  imports: 'imports.groups',
  inputs: 'inputs',
};

/** What is wrong in the structure, and where assumptions and targets do not follow it. */
export function structureProblems({ structure, baseline, targets }: ScenarioDocument): readonly Problem[] {
  const { tracks, goods, inputs, metrics } = structure;
  const metricIds = new Set<string>(metricNames(idsIn(structure), structure));
  return [
    ...(tracks.length === 0 ? [problem('structure.noTrack', 'structure.tracks')] : []),
    ...twice(tracks, 'structure.tracks'),
    ...twice(goods.exports, 'structure.goods.exports'),
    ...twice(goods.imports, 'structure.goods.imports'),
    ...twice([...inputs, ...metrics], 'structure.inputs'),
    ...formulaFaults(structure).map((fault) => fault.problem),
    ...listedProblems(idsIn(structure), idsOf(baseline.assumptions as Assumptions)),
    ...targets.flatMap(({ metric }, index) => {
      if (metricIds.has(metric)) return [];
      const values = [...metricIds].map((name) => JSON.stringify(name));
      return problem('value.noneOf', `targets[${index}].metric`, { found: foundOf(metric), values });
    }),
  ];
}

function twice(entries: readonly { readonly id: string }[], where: string): readonly Problem[] {
  const ids = entries.map(({ id }) => id);
  const again = ids.filter((id, place) => ids.indexOf(id) !== place);
  return [...new Set(again)].map((id) => problem('structure.idTwice', where, { id }));
}

/** Assumptions have exactly the ids of the structure. */
const listedProblems = (listed: Ids, given: Ids): readonly Problem[] =>
  (Object.keys(PLACES) as (keyof Ids)[]).flatMap((list) => {
    const missing = listed[list].filter((id) => !given[list].includes(id));
    const strange = given[list].filter((id) => !listed[list].includes(id));
    if (missing.length + strange.length === 0) return [];
    return problem('assumption.ids', `baseline.assumptions.${PLACES[list]}`, { missing, strange });
  });

/** The document with the assumptions of tracks, groups and inputs in the order of the structure. */
export function inStructureOrder(document: ScenarioDocument): ScenarioDocument {
  const listed = idsIn(document.structure);
  const assumptions = document.baseline.assumptions as Assumptions;
  const given = idsOf(assumptions);
  if ((Object.keys(PLACES) as (keyof Ids)[]).every((list) => String(listed[list]) === String(given[list])))
    return document;
  const ordered = <T>(of: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> =>
    Object.fromEntries(ids.map((id) => [id, of[id]!]));
  const { exports, imports, workers, inputs } = assumptions;
  const inOrder: Assumptions = {
    ...assumptions,
    exports: { ...exports, groups: ordered(exports.groups, listed.exports) },
    imports: { ...imports, groups: ordered(imports.groups, listed.imports) },
    workers: { ...workers, tracks: ordered(workers.tracks, listed.tracks) },
    inputs: ordered(inputs, listed.inputs),
  };
  return { ...document, baseline: { ...document.baseline, assumptions: inOrder } };
}

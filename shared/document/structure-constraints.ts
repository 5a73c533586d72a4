import { type Problem, problem } from '../language/problems.ts';
import { type Assumptions, idsOf } from '../model/assumptions.ts';
import { problemOfFormula, problemsOfFormulas } from '../model/formulas/check-formulas.ts';
import { problemOfMistake, readFormula } from '../model/formulas/read-formula.ts';
import { metricNames } from '../model/metrics.ts';
import { assumptionPaths, type Ids } from '../model/register.ts';
import { idsIn, type Structure } from '../model/structure.ts';
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
    ...formulaProblems(structure),
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

/** Formulas of own metrics that cannot be read, have names that mean nothing, or rest on themselves. */
function formulaProblems(structure: Structure): readonly Problem[] {
  const { inputs, metrics } = structure;
  const pathOf = (id: string) => `structure.metrics[${metrics.findIndex((one) => one.id === id)}].formula`;
  const readings = metrics.map(({ id, unit, formula }) => ({
    id,
    unit,
    text: formula,
    reading: readFormula(formula),
  }));
  const unreadable = readings.flatMap(({ id, reading }) =>
    reading.ok ? [] : [problemOfMistake(reading.mistake, pathOf(id))],
  );
  if (unreadable.length > 0) return unreadable;
  const ids = idsIn(structure);
  const found = problemsOfFormulas(
    readings.flatMap(({ reading, ...own }) => (reading.ok ? [{ ...own, formula: reading.formula }] : [])),
    {
      series: new Set([...metricNames(ids, { inputs, metrics: [] })]),
      assumptions: new Set(assumptionPaths(ids).map((path) => path.split('.', 1)[0]!)),
    },
  );
  return found.map((one) => problemOfFormula(one, pathOf(one.code === 'circle' ? one.metrics[0]! : one.metric)));
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

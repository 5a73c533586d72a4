import { shownName } from '../formats/shown-name.ts';
import type { Assumptions } from '../model/assumptions.ts';
import { frameIn, type Prices } from '../model/frame.ts';
import { type Projection, project } from '../model/project.ts';
import { assumptionsOf } from './changes.ts';
import { marksOf } from './marks.ts';
import { distinctNames } from './names.ts';
import type { ScenarioDocument } from './schema.ts';

/** A scenario as it is told apart, with what it supposes. */
export interface ToldScenario {
  readonly id: string;
  /** By which it is told apart: with a number after it where another one of the file has the same. */
  readonly name: string;
  /** 0 … 23: marker, colour and dash. */
  readonly mark: number;
  readonly baseline: boolean;
  readonly assumptions: Assumptions;
}

/** A scenario with what it supposes and what follows from it. */
export interface ProjectedScenario extends ToldScenario {
  readonly projection: Projection;
}

/** All scenarios of a document in its order, the baseline first. */
export function toldScenarios(document: ScenarioDocument): readonly ToldScenario[] {
  const names = distinctNames(document);
  const marks = marksOf(document);
  return [document.baseline, ...document.scenarios].map(({ id, name }, place) => ({
    id,
    name: shownName(names.get(id) ?? name),
    mark: marks.get(id) ?? 0,
    baseline: place === 0,
    assumptions: assumptionsOf(document, id),
  }));
}

/** The same with their projections, money at these prices; each is projected anew. */
export function projectedAlone(document: ScenarioDocument, prices: Prices): readonly ProjectedScenario[] {
  const frame = frameIn(prices, document);
  return toldScenarios(document).map((told) => ({ ...told, projection: project(told.assumptions, frame) }));
}

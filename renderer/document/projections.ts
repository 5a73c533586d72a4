import { assumptionsOf } from '../../shared/document/changes.ts';
import { marksOf } from '../../shared/document/marks.ts';
import { distinctNames } from '../../shared/document/names.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { shownName } from '../../shared/formats/shown-name.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { type Frame, frameOf, sameFrame } from '../../shared/model/frame.ts';
import { type Projection, project } from '../../shared/model/project.ts';

/** A scenario with what it supposes and what follows from it. */
export interface ProjectedScenario {
  readonly id: string;
  /** By which it is told apart: with a number after it where another one of the file has the same. */
  readonly name: string;
  /** 0 … 23: marker, colour and dash. */
  readonly mark: number;
  readonly baseline: boolean;
  readonly assumptions: Assumptions;
  readonly projection: Projection;
}

interface Known {
  readonly frame: Frame;
  readonly projection: Projection;
}

/** By identity: a scenario whose assumptions did not change is not projected again. */
const projections = new WeakMap<Assumptions, Known>();

function projectionOf(assumptions: Assumptions, frame: Frame): Projection {
  const known = projections.get(assumptions);
  if (known && sameFrame(known.frame, frame)) return known.projection;
  const projection = project(assumptions, frame);
  projections.set(assumptions, { frame, projection });
  return projection;
}

const documents = new WeakMap<ScenarioDocument, readonly ProjectedScenario[]>();
let last: readonly ProjectedScenario[] = [];

/**
 * All scenarios of a document in its order, the baseline first; memoised by identity. Of the document asked for before,
 * a scenario that is the same is the same object, and so is the list where no scenario changed.
 */
export function projectedScenarios(document: ScenarioDocument): readonly ProjectedScenario[] {
  const known = documents.get(document);
  if (known) return known;
  const before = new Map(last.map((scenario) => [scenario.id, scenario]));
  const names = distinctNames(document);
  const marks = marksOf(document);
  const scenarios = [document.baseline, ...document.scenarios].map((scenario, place): ProjectedScenario => {
    const assumptions = assumptionsOf(document, scenario.id);
    const next = {
      id: scenario.id,
      name: shownName(names.get(scenario.id) ?? scenario.name),
      mark: marks.get(scenario.id) ?? 0,
      baseline: place === 0,
      assumptions,
      projection: projectionOf(assumptions, frameOf(document)),
    };
    const same = before.get(next.id);
    return same && isSame(same, next) ? same : next;
  });
  const unchanged = scenarios.length === last.length && scenarios.every((scenario, place) => scenario === last[place]);
  if (!unchanged) last = scenarios;
  documents.set(document, last);
  return last;
}

const isSame = (a: ProjectedScenario, b: ProjectedScenario): boolean =>
  a.name === b.name &&
  a.mark === b.mark &&
  a.baseline === b.baseline &&
  a.assumptions === b.assumptions &&
  a.projection === b.projection;

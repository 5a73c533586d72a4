import { assumptionsOf } from '../../shared/document/changes.ts';
import { marksOf } from '../../shared/document/marks.ts';
import { distinctNames } from '../../shared/document/names.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { shownName } from '../../shared/formats/shown-name.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { type Frame, frameIn, type Prices, sameFrame } from '../../shared/model/frame.ts';
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

class Projections {
  /** By identity: a scenario whose assumptions did not change is not projected again. */
  private readonly known = new WeakMap<Assumptions, Known>();
  readonly documents = new WeakMap<ScenarioDocument, readonly ProjectedScenario[]>();
  last: readonly ProjectedScenario[] = [];

  of(assumptions: Assumptions, frame: Frame): Projection {
    const known = this.known.get(assumptions);
    if (known && sameFrame(known.frame, frame)) return known.projection;
    const projection = project(assumptions, frame);
    this.known.set(assumptions, { frame, projection });
    return projection;
  }
}

const projections: Readonly<Record<Prices, Projections>> = { current: new Projections(), base: new Projections() };

/**
 * All scenarios of a document in its order, the baseline first; memoised by identity. Of the document asked for before
 * at the same prices, a scenario that is the same is the same object, and so is the list where no scenario changed.
 */
export function projectedScenarios(
  document: ScenarioDocument,
  prices: Prices = 'current',
): readonly ProjectedScenario[] {
  const kept = projections[prices];
  const known = kept.documents.get(document);
  if (known) return known;
  const { last } = kept;
  const before = new Map(last.map((scenario) => [scenario.id, scenario]));
  const names = distinctNames(document);
  const marks = marksOf(document);
  const frame = frameIn(prices, document);
  const scenarios = [document.baseline, ...document.scenarios].map((scenario, place): ProjectedScenario => {
    const assumptions = assumptionsOf(document, scenario.id);
    const next = {
      id: scenario.id,
      name: shownName(names.get(scenario.id) ?? scenario.name),
      mark: marks.get(scenario.id) ?? 0,
      baseline: place === 0,
      assumptions,
      projection: kept.of(assumptions, frame),
    };
    const same = before.get(next.id);
    return same && isSame(same, next) ? same : next;
  });
  const unchanged = scenarios.length === last.length && scenarios.every((scenario, place) => scenario === last[place]);
  if (!unchanged) kept.last = scenarios;
  kept.documents.set(document, kept.last);
  return kept.last;
}

const isSame = (a: ProjectedScenario, b: ProjectedScenario): boolean =>
  a.name === b.name &&
  a.mark === b.mark &&
  a.baseline === b.baseline &&
  a.assumptions === b.assumptions &&
  a.projection === b.projection;

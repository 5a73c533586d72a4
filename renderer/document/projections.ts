import { type ProjectedScenario, toldScenarios } from '../../shared/document/projected.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { type Frame, frameIn, type Prices, sameFrame } from '../../shared/model/frame.ts';
import { type Projection, project } from '../../shared/model/project.ts';

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
  const frame = frameIn(prices, document);
  const scenarios = toldScenarios(document).map((told): ProjectedScenario => {
    const next = { ...told, projection: kept.of(told.assumptions, frame) };
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

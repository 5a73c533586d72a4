import type { ProjectedScenario } from '../../shared/document/projected.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import type { PageData } from '../../shared/exports/page-data.ts';
import { projectedScenarios } from '../document/projections.ts';

/** What is computed of a document: the baseline, which differences are to, and the scenarios that are shown. */
export interface ShownScenarios {
  readonly baseline: ProjectedScenario;
  readonly shown: readonly ProjectedScenario[];
}

export function shownScenarios({ shown, prices }: PageData, document: ScenarioDocument): ShownScenarios {
  const all = projectedScenarios(document, prices);
  return { baseline: all[0]!, shown: all.filter(({ id }) => shown.includes(id)) };
}

/** A scenario by its id, the baseline too where it is not shown. */
export const scenarioIn = ({ baseline, shown }: ShownScenarios, id: string): ProjectedScenario =>
  shown.find((one) => one.id === id) ?? baseline;

import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { metricNames } from '../../shared/model/metrics.ts';
import { assumptionPaths } from '../../shared/model/register.ts';
import { idsIn } from '../../shared/model/structure.ts';

/** What a kept view is checked with: it may be of another version of the program, or of the document. */
export const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isPath = (value: unknown, { structure }: ScenarioDocument): boolean =>
  assumptionPaths(idsIn(structure)).some((path) => path === value);

export const isMetric = (value: unknown, { structure }: ScenarioDocument): boolean =>
  metricNames(idsIn(structure), structure).some((name) => name === value);

export const isScenario = (value: unknown, { baseline, scenarios }: ScenarioDocument): boolean =>
  value === baseline.id || scenarios.some(({ id }) => id === value);

export const isScenarioOrNone = (value: unknown, document: ScenarioDocument): boolean =>
  value === null || isScenario(value, document);

export const areScenarios = (value: unknown, document: ScenarioDocument): boolean =>
  Array.isArray(value) && value.every((id) => isScenario(id, document));

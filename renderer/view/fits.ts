import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { METRIC_NAMES } from '../../shared/model/metrics.ts';
import { isAssumptionPath } from '../../shared/model/register.ts';

/** What a kept view is checked with: it may be of another version of the program, or of the document. */
export const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isPath = (value: unknown): boolean => typeof value === 'string' && isAssumptionPath(value);

export const isMetric = (value: unknown): boolean => METRIC_NAMES.some((name) => name === value);

export const isScenario = (value: unknown, { baseline, scenarios }: ScenarioDocument): boolean =>
  value === baseline.id || scenarios.some(({ id }) => id === value);

export const isScenarioOrNone = (value: unknown, document: ScenarioDocument): boolean =>
  value === null || isScenario(value, document);

export const areScenarios = (value: unknown, document: ScenarioDocument): boolean =>
  Array.isArray(value) && value.every((id) => isScenario(id, document));
